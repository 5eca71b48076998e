import {existsSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import type {Folders} from './folders.ts';
import {pathName} from './identity.ts';
import type {FoundRecord, Identity, Library} from './library.ts';
import {openConf, type ConfFile} from './open-conf.ts';
import {parsePreferences} from './preferences.ts';
import {mergeRecords, parseRecord, writtenRecord, type StoryRecord} from './story-record.ts';

const readJson = (path: string): unknown => {
	try {
		return JSON.parse(readFileSync(path, 'utf8'));
	} catch {
		// Not there, or damaged: `openConf` puts a damaged file aside when its story is opened.
		return undefined;
	}
};

type ReadRecord = (id: string) => StoryRecord | undefined;

/** The files of a library, read and written by name. */
type Shelf = {
	readonly record: ReadRecord;
	/** As `record`, but nothing is touched: one that cannot be read is none. */
	readonly glance: ReadRecord;
	/** The id that a path's or a later content's name leads to. */
	readonly idNamed: (name: string) => string | undefined;
	readonly write: (record: StoryRecord) => StoryRecord;
	readonly remove: (record: StoryRecord) => void;
	readonly all: () => readonly StoryRecord[];
};

type OpenFile = (folder: string, name: string) => ConfFile;

/** Names under which a record is found, beside its own. */
const namesOf = ({id, contents, path}: StoryRecord): readonly string[] => [
	...contents.filter(content => content !== id),
	...(path === null ? [] : [pathName(path)]),
];

const createShelf = (data: string, open: OpenFile): Shelf => {
	const stories = join(data, 'stories');
	const names = join(data, 'names');
	const fileOf = (folder: string, name: string): string => join(folder, `${name}.json`);
	const idNamed: Shelf['idNamed'] = name => {
		const value = readJson(fileOf(names, name));
		const id = typeof value === 'object' && value !== null && 'story' in value ? value.story : undefined;
		return typeof id === 'string' && /^[0-9a-f]+$/.test(id) ? id : undefined;
	};
	return {
		record: id => (existsSync(fileOf(stories, id)) ? parseRecord(open(stories, id).read()) : undefined),
		glance: id => parseRecord(readJson(fileOf(stories, id))),
		idNamed,
		write(ours) {
			const file = open(stories, ours.id);
			const theirs = parseRecord(file.read());
			const merged = theirs ? mergeRecords(ours, theirs) : ours;
			file.write(writtenRecord(merged));
			for (const name of namesOf(merged)) {
				if (idNamed(name) !== merged.id) open(names, name).write({story: merged.id});
			}
			return merged;
		},
		remove(gone) {
			rmSync(fileOf(stories, gone.id), {force: true});
			for (const name of namesOf(gone)) rmSync(fileOf(names, name), {force: true});
		},
		all: () =>
			(existsSync(stories) ? readdirSync(stories) : [])
				.filter(name => /^[0-9a-f]+\.json$/.test(name))
				.flatMap(name => parseRecord(readJson(join(stories, name))) ?? []),
	};
};

/** Finds a story's record, by its content first, by its path second. */
const findRecord = (
	{idNamed}: Shelf,
	read: ReadRecord,
	{content, path}: Identity,
): FoundRecord | undefined => {
	const named = (name: string): StoryRecord | undefined => {
		const id = idNamed(name);
		return id === undefined ? undefined : read(id);
	};
	const same = read(content) ?? named(content);
	if (same) return {record: same, how: same.path === path || path === null ? 'same' : 'moved'};
	const there = path === null ? undefined : named(pathName(path));
	// A story that has moved away since is not the one that lies there now.
	return there?.path === path ? {record: there, how: 'edited'} : undefined;
};

/**
 * A library in the user's folders: a file for each story (`stories/ID.json`), named after the content it was first
 * made for; a file for each path and each later content that leads there (`names/HASH.json`).
 */
export const createConfLibrary = ({data, config}: Omit<Folders, 'cache'>): Library => {
	const putAside: string[] = [];
	const open: OpenFile = (folder, name) => {
		const file = openConf(folder, name);
		if (file.putAside) putAside.push(file.putAside);
		return file;
	};
	const shelf = createShelf(data, open);
	return {
		find: identity => findRecord(shelf, shelf.record, identity),
		glance: identity => findRecord(shelf, shelf.glance, identity),
		save: shelf.write,
		list: () => shelf.all().toSorted((a, b) => b.lastOpened.localeCompare(a.lastOpened)),
		forget(id) {
			const record = shelf.record(id);
			if (record) shelf.remove(record);
		},
		preferences: () =>
			parsePreferences(
				existsSync(join(config, 'preferences.json')) ? open(config, 'preferences').read() : {},
			),
		savePreferences: preferences => open(config, 'preferences').write(preferences),
		putAside: () => putAside,
	};
};
