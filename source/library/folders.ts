import {isAbsolute, join} from 'node:path';
import {Fault} from './fault.ts';

/** Where the reader keeps what it remembers. Absolute paths. */
export type Folders = {
	/** Places and bookmarks, one file for each story in `stories`. */
	readonly data: string;
	/** Preferences. */
	readonly config: string;
	/** What nobody would miss: the log of crashes. */
	readonly state: string;
	/** What can be made again: the program's compiled code. */
	readonly cache: string;
};

type Surroundings = {
	readonly environment: Readonly<Record<string, string | undefined>>;
	readonly platform: string;
	/** The user's home; undefined where nobody can tell. */
	readonly home: string | undefined;
};

/**
 * The folders of this user: below `READER_HOME` where it is set; else by the XDG Base Directory Specification, or the
 * platform's own on macOS and Windows. Relative XDG paths are ignored, as the specification asks.
 *
 * @throws where a home is needed, and there is none: never is anything kept in the current folder.
 */
export const readerFolders = ({environment, platform, home}: Surroundings): Folders => {
	const absolute = (name: string): string | undefined => {
		const value = environment[name];
		return value !== undefined && isAbsolute(value) ? value : undefined;
	};
	const inHome = (...parts: readonly string[]): string => {
		if (home === undefined)
			throw new Fault('nobody can tell where your home folder is. Set HOME, or READER_HOME to a folder.');
		return join(home, ...parts);
	};
	const own = absolute('READER_HOME');
	if (own) return {data: own, config: own, state: own, cache: join(own, 'cache')};
	if (platform === 'win32') {
		const roaming = absolute('APPDATA') ?? inHome('AppData', 'Roaming');
		const local = absolute('LOCALAPPDATA') ?? inHome('AppData', 'Local');
		return {
			data: join(local, 'reader'),
			config: join(roaming, 'reader'),
			state: join(local, 'reader'),
			cache: join(local, 'reader', 'cache'),
		};
	}
	if (platform === 'darwin') {
		return {
			data: inHome('Library', 'Application Support', 'reader'),
			config: inHome('Library', 'Preferences', 'reader'),
			state: inHome('Library', 'Logs', 'reader'),
			cache: inHome('Library', 'Caches', 'reader'),
		};
	}
	return {
		data: join(absolute('XDG_DATA_HOME') ?? inHome('.local', 'share'), 'reader'),
		config: join(absolute('XDG_CONFIG_HOME') ?? inHome('.config'), 'reader'),
		state: join(absolute('XDG_STATE_HOME') ?? inHome('.local', 'state'), 'reader'),
		cache: join(absolute('XDG_CACHE_HOME') ?? inHome('.cache'), 'reader'),
	};
};
