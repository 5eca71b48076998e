import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {Fault} from './fault.ts';
import {pathName, workName} from './identity.ts';
import {keptFile, type KeptFile} from './kept-file.ts';
import type {Json} from './kept-values.ts';
import {mergeRecords} from './merge-records.ts';
import {recordVersion, versionOf} from './record-versions.ts';
import {createStoryNames} from './story-names.ts';
import {isRecord, parseRecord, writtenRecord, type StoryRecord} from './story-record.ts';

/** The files of a library: records by their id, and names that lead to them. */
export type StoryFiles = {
	readonly read: (id: string) => StoryRecord | undefined;
	/** As `read`, but nothing is touched: one that cannot be read is none. */
	readonly glance: (id: string) => StoryRecord | undefined;
	/** The ids that the name of a path, a later content or a work leads to, the latest first. */
	readonly idsNamed: (name: string) => readonly string[];
	/** Writes a record, merged with what stands there; gives what was written. */
	readonly write: (record: StoryRecord) => StoryRecord;
	readonly remove: (record: StoryRecord) => void;
	readonly all: () => readonly StoryRecord[];
};

/** Names under which a record is found, beside its own. */
const namesOf = (record: StoryRecord): readonly string[] => [
	...record.contents.filter(content => content !== record.id),
	...(record.path === null ? [] : [pathName(record.path)]),
	...[workName(record)].filter(name => name !== undefined),
];

/** @throws where a newer program has written what stands there. */
const refuseNewer = (current: Json): void => {
	if (versionOf(current) > recordVersion)
		throw new Fault('a newer version of reader has written there. Update this one.');
};

/** The files in a folder. */
export const createStoryFiles = (data: string, onPutAside: (path: string) => void): StoryFiles => {
	const stories = join(data, 'stories');
	const names = createStoryNames(join(data, 'names'), onPutAside);
	const record = (id: string): KeptFile => keptFile(stories, id, {accepts: isRecord, onPutAside});
	/** What this reader had of each when it read or wrote it last. */
	const latest = new Map<string, StoryRecord>();

	return {
		read(id) {
			const found = parseRecord(record(id).read());
			if (found) latest.set(id, found);
			return found;
		},
		glance: id => parseRecord(record(id).glance()),
		idsNamed: names.idsNamed,
		write(ours) {
			let merged = ours;
			record(ours.id).update(current => {
				if (current) refuseNewer(current);
				const theirs = parseRecord(current);
				merged = theirs ? mergeRecords(ours, theirs, latest.get(ours.id)) : ours;
				return writtenRecord(merged);
			});
			for (const key of namesOf(merged)) names.lead(key, merged.id);
			latest.set(ours.id, ours);
			return merged;
		},
		remove(gone) {
			record(gone.id).remove();
			for (const key of namesOf(gone)) names.mislead(key, gone.id);
		},
		all: () =>
			(existsSync(stories) ? readdirSync(stories) : [])
				.filter(file => /^[0-9a-f]+\.json$/.test(file))
				.flatMap(file => parseRecord(record(file.slice(0, -'.json'.length)).glance()) ?? []),
	};
};
