import {createRequire} from 'node:module';
import {homedir} from 'node:os';
import {basename, dirname, join} from 'node:path';
import type Conf from 'conf';
import type {Options} from 'conf';

// Loaded when something is first written: conf takes longer to load than a story to open.
const load = createRequire(import.meta.url);

/** conf asks for a home before it is told where to write, and cannot even be loaded where there is none. */
const ensureHome = (folder: string): void => {
	try {
		homedir();
	} catch {
		process.env['HOME'] = folder;
	}
};

type Format = Pick<Options<Record<string, unknown>>, 'fileExtension' | 'serialize' | 'deserialize'>;

const open = (folder: string, name: string, format: Format = {}): Conf => {
	ensureHome(folder);
	const {default: Store} = load('conf') as {default: typeof Conf};
	return new Store({
		...format,
		cwd: folder,
		configName: name,
		configFileMode: 0o600,
		// A key is a key: titles and paths have dots.
		accessPropertiesByDotNotation: false,
		// Never: it would overwrite what it cannot read.
		clearInvalidConfig: false,
	});
};

const opened = new Map<string, Conf>();

/**
 * Writes `folder/name.json` through conf: beside it, then over it in one step. What is on disk afterwards has to be
 * looked at: where a disk is nearly full, conf cuts the file short and says nothing.
 *
 * @throws where it cannot be written.
 */
export const writeConf = (folder: string, name: string, value: object): void => {
	const path = join(folder, name);
	const conf = opened.get(path) ?? open(folder, name);
	opened.set(path, conf);
	conf.store = {...value};
};

/**
 * Writes a file with any name through conf, byte for byte: for text that people format themselves.
 *
 * @throws if it cannot be written. What is on disk has to be checked, as after {@link writeConf}.
 */
export const writeConfBytes = (path: string, bytes: Uint8Array): void => {
	const format = {fileExtension: '', serialize: () => bytes, deserialize: () => ({})};
	open(dirname(path), basename(path), format).store = {};
};
