import type {Script} from 'node:vm';

/** Where a chunk lies that is not in the snapshot, by its name: a path in the executable, or where it is made. */
export const pathOf = (name: string): string => name.replace('./', 'chunks/');

/**
 * A chunk that is not in the snapshot.
 *
 * @param text In ASCII.
 * @param cachedData What V8 compiled of it before. V8 passes over what it made with other flags.
 */
export const compileChunk = (name: string, text: Uint8Array, cachedData?: Uint8Array): Script => {
	const vm = process.getBuiltinModule('node:vm');
	const options = {filename: pathOf(name), ...(cachedData && {cachedData})};
	return new vm.Script(Buffer.from(text).toString('latin1'), options);
};
