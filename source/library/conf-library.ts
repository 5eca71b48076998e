import {existsSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import type {Folders} from './folders.ts';
import {pathName} from './identity.ts';
import type {FoundRecord, Identity, Library} from './library.ts';
import {openConf, type ConfFile} from './open-conf.ts';
import {parsePreferences} from './preferences.ts';
import {mergeRecords, parseRecord, type StoryRecord} from './story-record.ts';

const readJson = (path: string): unknown => {
	try {
		return JSON.parse(readFileSync(path, 'utf8'));
	} catch {
		// Not there, or damaged: `openConf` puts a damaged file aside when its story is opened.
		return undefined;
	}
};

/**
 * A library in the user's folders: a file for each story (`stories/ID.json`), named after the content it was first
 * made for; a file for each path and each later content that leads there (`names/HASH.json`).
 */
export const createConfLibrary = ({data, config}: Folders): Library => {
	const stories = join(data, 'stories');
	const names = join(data, 'names');
	const putAside: string[] = [];

	const open = (folder: string, name: string): ConfFile => {
		const file = openConf(folder, name);
		if (file.putAside) putAside.push(file.putAside);
		return file;
	};
	const readRecord = (id: string): StoryRecord | undefined =>
		existsSync(join(stories, `${id}.json`)) ? parseRecord(open(stories, id).read()) : undefined;
	const readName = (name: string): StoryRecord | undefined => {
		const value = readJson(join(names, `${name}.json`));
		const id = typeof value === 'object' && value !== null && 'story' in value ? value.story : undefined;
		return typeof id === 'string' && /^[0-9a-f]+$/.test(id) ? readRecord(id) : undefined;
	};
	const writeName = (name: string, record: StoryRecord): void => {
		const known = readJson(join(names, `${name}.json`));
		if (typeof known === 'object' && known !== null && 'story' in known && known.story === record.id) return;
		open(names, name).write({story: record.id});
	};

	return {
		find({content, path}: Identity): FoundRecord | undefined {
			const same = readRecord(content) ?? readName(content);
			if (same) return {record: same, how: same.path === path || path === null ? 'same' : 'moved'};
			const there = path === null ? undefined : readName(pathName(path));
			// A story that has moved away since is not the one that lies there now.
			return there?.path === path ? {record: there, how: 'edited'} : undefined;
		},
		save(record) {
			const file = open(stories, record.id);
			const theirs = parseRecord(file.read());
			const merged = theirs ? mergeRecords(record, theirs) : record;
			file.write(merged);
			if (merged.path !== null) writeName(pathName(merged.path), merged);
			for (const content of merged.contents) if (content !== merged.id) writeName(content, merged);
			return merged;
		},
		list() {
			if (!existsSync(stories)) return [];
			return readdirSync(stories)
				.filter(name => /^[0-9a-f]+\.json$/.test(name))
				.flatMap(name => parseRecord(readJson(join(stories, name))) ?? [])
				.sort((a, b) => b.lastOpened.localeCompare(a.lastOpened));
		},
		forget(id) {
			const record = readRecord(id);
			rmSync(join(stories, `${id}.json`), {force: true});
			const known = [...(record?.contents ?? []), ...(record?.path ? [pathName(record.path)] : [])];
			for (const name of known) rmSync(join(names, `${name}.json`), {force: true});
		},
		preferences: () =>
			parsePreferences(
				existsSync(join(config, 'preferences.json')) ? open(config, 'preferences').read() : {},
			),
		savePreferences(preferences) {
			open(config, 'preferences').write(preferences);
		},
		putAside: () => putAside,
	};
};
