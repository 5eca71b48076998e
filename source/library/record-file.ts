import {Fault} from './fault.ts';
import {keptFile} from './kept-file.ts';
import type {Json} from './kept-values.ts';
import {mergeRecords, uniteRecords} from './merge-records.ts';
import {
	lateCopies,
	putCopiesAside,
	readConflictCopies,
	removeCopies,
	type RecordCopy,
	removeLateCopies,
	writeLateCopy,
} from './record-copies.ts';
import type {RecordsFolder} from './records-folder.ts';
import {recordVersion, versionOf} from './record-versions.ts';
import {isRecord, parseRecord, type StoryRecord, writtenRecord} from './story-record.ts';

export type RecordFile = {
	readonly exists: () => boolean;
	/** What the file and its copies hold; undefined where there are none. Touches nothing. */
	readonly glance: () => StoryRecord | undefined;
	/** As `glance`, but a damaged file is put aside. @throws where it can be neither read nor put aside. */
	readonly read: () => StoryRecord | undefined;
	/**
	 * Writes a record merged with what stands there.
	 *
	 * @param before What this reader had when it read or wrote the record last.
	 * @returns What was written.
	 */
	readonly write: (record: StoryRecord, before: StoryRecord | undefined) => StoryRecord;
	readonly remove: () => void;
};

type Ports = {
	readonly folder: Pick<RecordsFolder, 'path' | 'strayFiles'>;
	/** Who writes here. */
	readonly writer: string;
	readonly onPutAside: (path: string) => void;
};

/** @throws where a newer program has written what stands there. */
const refuseNewer = (current: Json): void => {
	if (versionOf(current) > recordVersion)
		throw new Fault('the record of this story was written by a newer version of reader. Update reader.');
};

type Copies = {readonly late: readonly RecordCopy[]; readonly conflicts: readonly RecordCopy[]};

const noCopies: Copies = {late: [], conflicts: []};

const copiesOf = ({path, strayFiles}: Ports['folder'], id: string): Copies => ({
	late: lateCopies(path, id),
	conflicts: readConflictCopies(strayFiles(id), id),
});

/** Late copies that come while a record is written are merged at once, but not without end. */
const mostRounds = 3;

const parsed = (current: Json | undefined): readonly StoryRecord[] => {
	const record = parseRecord(current);
	return record ? [record] : [];
};

/** What a file and the copies beside it hold together. */
const united = (current: Json | undefined, {late, conflicts}: Copies): StoryRecord | undefined =>
	uniteRecords([...parsed(current), ...[...late, ...conflicts].map(({record}) => record)]);

export const recordFile = (id: string, {folder, writer, onPutAside}: Ports): RecordFile => {
	const stories = folder.path;
	const file = keptFile(stories, id, {accepts: isRecord, onPutAside});
	const hasLateCopies = (): boolean => lateCopies(stories, id).length > 0;

	/** Merges a record into the file; undefined where another process keeps it locked. */
	const merge = (ours: StoryRecord, before: StoryRecord | undefined): StoryRecord | undefined => {
		let copies = noCopies;
		let merged = ours;
		const isWritten = file.update(current => {
			if (current) refuseNewer(current);
			copies = copiesOf(folder, id);
			merged = mergeRecords(ours, united(current, copies), before);
			return writtenRecord(merged);
		});
		if (!isWritten) return undefined;
		removeLateCopies(stories, id, copies.late);
		putCopiesAside(stories, copies.conflicts);
		return merged;
	};

	return {
		exists: () => file.exists() || hasLateCopies(),
		glance: () => united(file.glance(), copiesOf(folder, id)),
		read: () => united(file.read(), copiesOf(folder, id)),
		write(record, before) {
			let written = merge(record, before);
			for (let round = 1; written && round < mostRounds && hasLateCopies(); round++)
				written = merge(written, written) ?? written;
			if (written) return written;
			const copy = mergeRecords(record, united(file.glance(), copiesOf(folder, id)), before);
			writeLateCopy(stories, id, writer, writtenRecord(copy));
			return copy;
		},
		remove() {
			const {late, conflicts} = copiesOf(folder, id);
			file.remove();
			removeLateCopies(stories, id, late);
			removeCopies(conflicts);
		},
	};
};
