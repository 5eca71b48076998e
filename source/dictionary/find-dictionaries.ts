import {readdirSync} from 'node:fs';
import {isAbsolute, join} from 'node:path';

type Surroundings = {
	readonly environment: Readonly<Record<string, string | undefined>>;
	readonly home: string;
};

/** The folders in which StarDict, sdcv, GoldenDict and KOReader keep dictionaries; those of the user first. */
export const dictionaryFolders = ({environment, home}: Surroundings): readonly string[] => {
	const at = (name: string, ...below: readonly string[]): readonly string[] => {
		const folder = environment[name];
		return folder !== undefined && isAbsolute(folder) ? [join(folder, ...below)] : [];
	};
	const [data = join(home, '.local', 'share', 'stardict', 'dic')] = at('XDG_DATA_HOME', 'stardict', 'dic');
	return [
		...at('STARDICT_DATA_DIR'),
		data,
		join(home, '.stardict', 'dic'),
		'/usr/share/stardict/dic',
		'/usr/local/share/stardict/dic',
	];
};

/** Folders inside each other that are looked into: `dic/en/wordnet/wordnet.ifo`. */
const deepest = 3;

/** More dictionaries would take too long to open, and too much memory. */
const mostDictionaries = 40;
const mostEntries = 2000;

const ifoFilesIn = (folder: string, depth: number, found: string[]): void => {
	let entries;
	try {
		entries = readdirSync(folder, {withFileTypes: true});
	} catch {
		return;
	}
	for (const entry of entries.slice(0, mostEntries).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
		if (found.length >= mostDictionaries) return;
		const path = join(folder, entry.name);
		if (entry.name.endsWith('.ifo')) found.push(path);
		else if (depth < deepest && (entry.isDirectory() || entry.isSymbolicLink()))
			ifoFilesIn(path, depth + 1, found);
	}
};

/** The .ifo files of the dictionaries in folders, each once. A folder that cannot be read has none. */
export const findDictionaries = (folders: readonly string[]): readonly string[] => {
	const found: string[] = [];
	for (const folder of folders) ifoFilesIn(folder, 0, found);
	return [...new Set(found)];
};
