import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {pathName, workName} from './identity.ts';
import {createConflictReader, newWriterName} from './record-copies.ts';
import {recordFile, type RecordFile} from './record-file.ts';
import {createStoryIndex, type StoryIndex} from './story-index.ts';
import {createStoryNames} from './story-names.ts';
import type {StoryRecord} from './story-record.ts';

/** The files of a library: records by their id, and what leads to them. */
export type StoryFiles = {
	readonly read: (id: string) => StoryRecord | undefined;
	/** As `read`, but nothing is touched: one that cannot be read is none. */
	readonly glance: (id: string) => StoryRecord | undefined;
	/** The ids that the name of a path, a later content or a work leads to, the latest first. */
	readonly idsNamed: (name: string) => readonly string[];
	/** The index of the texts of all records. */
	readonly index: StoryIndex;
	/** Writes a record, merged with what stands there; returns what was written. */
	readonly write: (record: StoryRecord) => StoryRecord;
	readonly remove: (record: StoryRecord) => void;
	readonly all: () => readonly StoryRecord[];
};

/** Names under which a record is found, beside its own. */
const namesOf = (record: StoryRecord): readonly string[] => [
	...record.contents.filter(content => content !== record.id),
	...[record.path, record.realPath].filter(path => path !== null).map(pathName),
	...[workName(record)].filter(name => name !== undefined),
];

const idsOfFiles = (stories: string): readonly string[] => {
	const files = existsSync(stories) ? readdirSync(stories) : [];
	return [...new Set(files.flatMap(name => /^([0-9a-f]+)\.(?:json|late)$/.exec(name)?.[1] ?? []))];
};

/** The files in a folder; `cache` is for what can be made again. */
export const createStoryFiles = (
	{data, cache}: {readonly data: string; readonly cache: string},
	onPutAside: (path: string) => void,
): StoryFiles => {
	const stories = join(data, 'stories');
	const names = createStoryNames(join(data, 'names'), onPutAside);
	const writer = newWriterName();
	const conflictsOf = createConflictReader(stories);
	const fileOf = (id: string): RecordFile => recordFile(id, {stories, writer, onPutAside, conflictsOf});
	const glance = (id: string): StoryRecord | undefined => fileOf(id).glance();
	const ids = (): readonly string[] => idsOfFiles(stories);
	const index = createStoryIndex(cache, {ids, glance});
	/** What this reader had of each when it read or wrote it last, and what of it is in the index. */
	const latest = new Map<string, StoryRecord>();
	const indexed = new Map<string, StoryRecord['likeness']>();

	return {
		read(id) {
			const found = fileOf(id).read();
			if (found) latest.set(id, found);
			return found;
		},
		glance,
		idsNamed: names.idsNamed,
		index,
		write(ours) {
			const former = latest.get(ours.id);
			const written = fileOf(ours.id).write(ours, former);
			latest.set(ours.id, ours);
			// What can be made again comes after what cannot.
			for (const key of namesOf(written)) names.lead(key, written.id);
			if ((indexed.get(ours.id) ?? former?.likeness) !== written.likeness) index.add(written);
			indexed.set(ours.id, written.likeness);
			return written;
		},
		remove(gone) {
			fileOf(gone.id).remove();
			for (const key of namesOf(gone)) names.mislead(key, gone.id);
		},
		all: () => ids().flatMap(id => glance(id) ?? []),
	};
};
