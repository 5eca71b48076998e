import {mkdirSync, readFileSync, renameSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import type Conf from 'conf';

// Loaded when something is first written: conf takes longer to load than a story to open.
const load = createRequire(import.meta.url);

type Contents = Readonly<Record<string, unknown>>;

/** A small JSON file that is read and written whole, atomically, for its owner's eyes only. */
export type ConfFile = {
	/** What the file holds; empty where there is none yet. */
	readonly read: () => Contents;
	/** @throws where the file cannot be written. */
	readonly write: (value: object) => void;
	/** Name under which a file that could not be read was put aside, if that happened. */
	readonly putAside: string | undefined;
};

const open = (folder: string, name: string): Conf => {
	const {default: Store} = load('conf') as {default: typeof Conf};
	mkdirSync(folder, {recursive: true, mode: 0o700});
	return new Store({
		cwd: folder,
		configName: name,
		configFileMode: 0o600,
		// A key is a key: titles and paths have dots.
		accessPropertiesByDotNotation: false,
		// Never: it would overwrite what it cannot read.
		clearInvalidConfig: false,
	});
};

/** @throws {SyntaxError} where the file is not one of ours. */
const readContents = (path: string): Contents => {
	let text: string;
	try {
		text = readFileSync(path, 'utf8');
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
		throw error;
	}
	const value: unknown = JSON.parse(text);
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		throw new SyntaxError(`${path} holds no JSON object.`);
	}
	return value as Contents;
};

/** Puts a file that cannot be read aside, next to where it was, so that nothing of it is lost. */
const putFileAside = (folder: string, name: string): string => {
	const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-');
	const aside = join(folder, `${name}.damaged-${stamp}.json`);
	renameSync(join(folder, `${name}.json`), aside);
	return aside;
};

/**
 * Opens `folder/name.json`; neither is made before something is written.
 *
 * @throws where the file can be neither read nor put aside.
 */
export const openConf = (folder: string, name: string): ConfFile => {
	const path = join(folder, `${name}.json`);
	let conf: Conf | undefined;
	let putAside: string | undefined;
	try {
		readContents(path);
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		putAside = putFileAside(folder, name);
	}
	return {
		read: () => readContents(path),
		write(value) {
			conf ??= open(folder, name);
			conf.store = {...value};
		},
		putAside,
	};
};
