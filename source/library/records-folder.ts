import {closeSync, openSync, readdirSync, statSync, utimesSync} from 'node:fs';
import {join} from 'node:path';
import {makeFolder} from './make-folder.ts';

/**
 * The folder of the records. It may hold ten thousand, and is listed only where somebody else may have changed it since it
 * was seen: a program that synchronises folders, or one of ours that was killed.
 */
export type RecordsFolder = {
	readonly path: string;
	readonly ids: () => readonly string[];
	/** Paths of files that are not ours but have a record's id in their names. */
	readonly strayFiles: (id: string) => readonly string[];
	/** Whether nobody but us has changed it since it was seen. */
	readonly isSeen: () => boolean;
	/** Says that all of it has been seen. It is not so where there are stray files: they are to be found again. */
	readonly see: () => void;
	/** Does something that changes the folder: it is as much seen as before. */
	readonly change: <Value>(work: () => Value) => Value;
};

const list = (folder: string): readonly string[] => {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
};

const idLength = 32;
const usualLength = `${'0'.repeat(idLength)}.json`.length;

/** The id of a record's own file, or of the folder of its late copies; undefined for all others. */
export const ownId = (name: string): string | undefined => {
	// Most are of this form: ten thousand patterns would take longer than the listing.
	if (name.length === usualLength && name.endsWith('.json')) return name.slice(0, idLength);
	return /^([0-9a-f]{8,64})\.(?:json|late)$/.exec(name)?.[1];
};

/** How many records there are in a data folder, and how many files were set aside there, damaged or merged. */
export const countRecords = (data: string): {readonly records: number; readonly setAside: number} => {
	const names = list(join(data, 'stories'));
	return {
		records: names.filter(name => name.endsWith('.json') && ownId(name) !== undefined).length,
		setAside: names.filter(name => /\.(?:damaged|merged)-/.test(name)).length,
	};
};

/** What we write ourselves beside a record. */
const ours = /\.(?:json\.bak|json\.(?:bak\.)?(?:tmp-|lock).*|(?:damaged|merged)-.*)$/;

/** The id in the name of a file that may be a copy of a record. */
const strayId = (name: string): string | undefined =>
	ownId(name) !== undefined || ours.test(name) ? undefined : /[0-9a-f]{32,64}/.exec(name)?.[0];

/** Paths of the files in a folder of records that may be copies of one, by its id. */
export const findStrays = (folder: string): ReadonlyMap<string, readonly string[]> => {
	const found = new Map<string, string[]>();
	for (const name of list(folder)) {
		const id = strayId(name);
		if (id !== undefined) found.set(id, [...(found.get(id) ?? []), join(folder, name)]);
	}
	return found;
};

const changedAt = (path: string): number | undefined => {
	try {
		return statSync(path, {throwIfNoEntry: false})?.mtimeMs;
	} catch {
		return undefined;
	}
};

/** A mark is set a little later than the change that it is for: times are kept less exactly than they are read. */
const step = 1;

/**
 * Whether the time of a change tells it from the next one. Linux counts in ticks of some milliseconds, in which no other
 * program answers to ours; FAT and old file systems in whole seconds.
 */
const isExact = (time: number): boolean => time % 1000 !== 0;

/** The folder of the records in a data folder; when it was seen is remembered in a folder for what can be made again. */
export const createRecordsFolder = (data: string, cache: string): RecordsFolder => {
	const path = join(data, 'stories');
	const mark = join(cache, 'seen');
	let strays: ReadonlyMap<string, readonly string[]> | undefined;
	const isSeen = (): boolean => {
		const [changed, seen] = [changedAt(path), changedAt(mark)];
		if (changed === undefined || seen === undefined || !isExact(changed)) return false;
		// A folder that a backup has put back is older than the one that was seen.
		return changed <= seen && seen - changed <= step;
	};
	const findAll = (): ReadonlyMap<string, readonly string[]> =>
		(strays ??= isSeen() ? new Map<string, readonly string[]>() : findStrays(path));
	const setMark = (): void => {
		const changed = changedAt(path);
		if (changed === undefined) return;
		try {
			makeFolder(cache);
			closeSync(openSync(mark, 'a', 0o600));
			utimesSync(mark, new Date(), new Date(changed + step));
		} catch {
			// Then it is listed next time.
		}
	};
	return {
		path,
		ids: () => [...new Set(list(path).flatMap(name => ownId(name) ?? []))],
		strayFiles: id => findAll().get(id) ?? [],
		isSeen,
		see() {
			if (findStrays(path).size === 0) setMark();
		},
		change(work) {
			const wasSeen = isSeen();
			const value = work();
			if (wasSeen) setMark();
			return value;
		},
	};
};
