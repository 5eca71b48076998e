import {join} from 'node:path';
import {createCaveat} from './disk-caveat.ts';
import {pathName, workNames} from './identity.ts';
import {newWriterName} from './record-copies.ts';
import {recordFile, type RecordFile} from './record-file.ts';
import {createRecordsFolder} from './records-folder.ts';
import {pathsOf} from './same-file.ts';
import {createStoryIndex, type StoryIndex} from './story-index.ts';
import {createStoryNames, type StoryNames} from './story-names.ts';
import type {StoryRecord} from './story-record.ts';

/** The files of a library: records by their id, and what leads to them. */
export type StoryFiles = {
	readonly read: (id: string) => StoryRecord | undefined;
	/** As `read`, but nothing is touched: one that cannot be read is none. */
	readonly glance: (id: string) => StoryRecord | undefined;
	/** The ids that the name of a path, a later content or a work leads to, the latest first. */
	readonly idsNamed: (name: string) => readonly string[];
	readonly index: StoryIndex;
	/** Writes a record, merged with what stands there; returns what was written. */
	readonly write: (record: StoryRecord) => StoryRecord;
	/** What the disk cannot promise, once, where the first of all records has been made; else null. */
	readonly caveat: () => string | null;
	readonly remove: (record: StoryRecord) => void;
	readonly hasRecords: () => boolean;
	readonly all: () => readonly StoryRecord[];
};

/** Names under which a record is found, beside its own. */
const namesOf = (record: StoryRecord): readonly string[] => [
	...record.contents.filter(content => content !== record.id),
	...pathsOf(record).map(pathName),
	...workNames(record),
];

/** Reads and writes records one by one, and leads names and texts to what is written. */
const createReadAndWrite = (
	fileOf: (id: string) => RecordFile,
	names: StoryNames,
	index: StoryIndex,
): Pick<StoryFiles, 'read' | 'write'> => {
	/** What this reader had of each when it read or wrote it last, and what of it is in the index. */
	const latest = new Map<string, StoryRecord>();
	const indexed = new Map<string, StoryRecord['likeness']>();

	/** The id of the record that has these bytes by now, where another reader has joined ours with it; else our own. */
	const idNow = ({id, contents}: StoryRecord): string => {
		if (fileOf(id).exists()) return id;
		const others = names.idsNamed(contents.at(-1) ?? '').filter(other => other !== id);
		return others.find(other => fileOf(other).exists()) ?? id;
	};
	return {
		read(id) {
			const found = fileOf(id).read();
			if (found) latest.set(id, found);
			return found;
		},
		write(ours) {
			const former = latest.get(ours.id);
			const id = idNow(ours);
			const written = fileOf(id).write(
				{...ours, id, unsure: ours.unsure.filter(other => other !== id)},
				former,
			);
			latest.set(ours.id, ours);
			// What can be made again comes after what cannot.
			for (const key of namesOf(written)) names.lead(key, written.id);
			if ((indexed.get(ours.id) ?? former?.likeness) !== written.likeness) index.add(written);
			indexed.set(ours.id, written.likeness);
			return written;
		},
	};
};

export const createStoryFiles = (
	{data, cache}: {readonly data: string; readonly cache: string},
	onPutAside: (path: string) => void,
): StoryFiles => {
	const folder = createRecordsFolder(data, cache);
	const names = createStoryNames(join(data, 'names'), onPutAside);
	const writer = newWriterName();
	const fileOf = (id: string): RecordFile => recordFile(id, {folder, writer, onPutAside});
	const glance = (id: string): StoryRecord | undefined => fileOf(id).glance();
	const index = createStoryIndex(cache, folder, glance);
	const caveat = createCaveat(folder.path);
	const {read, write} = createReadAndWrite(fileOf, names, index);
	const remove = (gone: StoryRecord): void => {
		fileOf(gone.id).remove();
		for (const key of namesOf(gone)) names.mislead(key, gone.id);
	};
	return {
		read,
		glance,
		idsNamed: names.idsNamed,
		index,
		write(record) {
			caveat.expect(() => folder.ids().length === 0);
			return folder.change(() => write(record));
		},
		caveat: caveat.tell,
		remove: record => folder.change(() => remove(record)),
		hasRecords: () => folder.ids().length > 0,
		all: () => folder.ids().flatMap(id => glance(id) ?? []),
	};
};
