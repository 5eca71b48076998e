import {isAbsolute, join} from 'node:path';
import {Fault} from './fault.ts';

/** Where the reader keeps what it remembers. Absolute paths. */
export type Folders = {
	/** Places and bookmarks, one file for each story in `stories`. */
	readonly data: string;
	readonly config: string;
	/** What nobody would miss: the log of crashes. */
	readonly state: string;
	/** What can be made again from the records: the index of texts. Nothing in it is executed. */
	readonly cache: string;
};

type Surroundings = {
	readonly environment: Readonly<Record<string, string | undefined>>;
	readonly platform: string;
	/** The user's home; undefined where nobody can tell. */
	readonly home: string | undefined;
};

/** The absolute path in a variable. Relative ones are ignored, as the XDG Base Directory Specification asks. */
const absoluteIn = ({environment}: Surroundings, name: string): string | undefined => {
	const value = environment[name];
	return value !== undefined && isAbsolute(value) ? value : undefined;
};

const inHome = ({home}: Surroundings, ...parts: readonly string[]): string => {
	if (home === undefined)
		throw new Fault('your home folder is unknown. Set HOME, or set READER_HOME to a folder.');
	return join(home, ...parts);
};

/**
 * The platform's own folder for caches, whatever `READER_HOME` says.
 *
 * @throws {Fault} where a home is needed, and there is none.
 */
export const platformCache = (surroundings: Surroundings): string => {
	const {platform} = surroundings;
	if (platform === 'win32') {
		const local = absoluteIn(surroundings, 'LOCALAPPDATA') ?? inHome(surroundings, 'AppData', 'Local');
		return join(local, 'reader', 'cache');
	}
	if (platform === 'darwin') return inHome(surroundings, 'Library', 'Caches', 'reader');
	return join(absoluteIn(surroundings, 'XDG_CACHE_HOME') ?? inHome(surroundings, '.cache'), 'reader');
};

/**
 * The folders of this user: below `READER_HOME` where it is set; else by the XDG Base Directory Specification, or the
 * platform's own on macOS and Windows.
 *
 * @throws {Fault} where a home is needed, and there is none: nothing is ever kept in the current folder.
 */
export const readerFolders = (surroundings: Surroundings): Folders => {
	const {platform} = surroundings;
	const own = absoluteIn(surroundings, 'READER_HOME');
	if (own) return {data: own, config: own, state: own, cache: join(own, 'cache')};
	const cache = platformCache(surroundings);
	if (platform === 'win32') {
		const roaming = absoluteIn(surroundings, 'APPDATA') ?? inHome(surroundings, 'AppData', 'Roaming');
		const local = absoluteIn(surroundings, 'LOCALAPPDATA') ?? inHome(surroundings, 'AppData', 'Local');
		const [data, config] = [join(local, 'reader'), join(roaming, 'reader')];
		return {data, config, state: data, cache};
	}
	if (platform === 'darwin') {
		const library = (...parts: readonly string[]): string =>
			inHome(surroundings, 'Library', ...parts, 'reader');
		return {
			data: library('Application Support'),
			config: library('Preferences'),
			state: library('Logs'),
			cache,
		};
	}
	const xdg = (name: string, ...usual: readonly string[]): string =>
		join(absoluteIn(surroundings, name) ?? inHome(surroundings, ...usual), 'reader');
	return {
		data: xdg('XDG_DATA_HOME', '.local', 'share'),
		config: xdg('XDG_CONFIG_HOME', '.config'),
		state: xdg('XDG_STATE_HOME', '.local', 'state'),
		cache,
	};
};
