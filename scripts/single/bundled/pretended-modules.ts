/** What stands for parts of Node that open handles, or have memory of their own: a snapshot can hold neither. */
import type {Stats} from 'node:fs';

const isStream = (descriptor: number): boolean => descriptor <= 2;

/** A module with some things replaced. The others are not looked at: that would load more of Node. */
const instead = (module: object, others: object): object =>
	Object.assign(Object.create(module) as object, others);

/** Node's modules by their names. @param load Gives the true ones. */
export const otherModules = (load: NodeJS.Process['getBuiltinModule']): Readonly<Record<string, object>> => {
	const [crypto, fs, tty] = [load('node:crypto'), load('node:fs'), load('node:tty')];
	return {
		// Node makes many at once, and the snapshot would give them out whenever it is started.
		'node:crypto': instead(crypto, {randomUUID: () => '00000000-0000-4000-8000-000000000000'}),
		'node:fs': instead(fs, {
			fstatSync: (descriptor: number): Stats => {
				const stats = isStream(descriptor) ? fs.statSync('.') : fs.fstatSync(descriptor);
				return isStream(descriptor) ? Object.assign(stats, {isCharacterDevice: () => true}) : stats;
			},
			writeSync: (descriptor: number, text: string): number =>
				isStream(descriptor) ? text.length : fs.writeSync(descriptor, text),
		}),
		'node:tty': instead(tty, {isatty: () => true}),
	};
};

const encodings: Readonly<Record<string, BufferEncoding>> = {'utf-16le': 'utf16le', latin1: 'latin1'};

/** Decodes as TextDecoder does what is no more than text. */
export class PlainDecoder {
	readonly #encoding: BufferEncoding;

	constructor(label = 'utf-8') {
		this.#encoding = encodings[label] ?? 'utf8';
	}

	decode(bytes = new Uint8Array()): string {
		return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(this.#encoding);
	}
}
