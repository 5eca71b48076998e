import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import type {EarlyRecord, EarlyRecords} from './early-record.ts';
import {latestFirst} from './place-order.ts';
import {newWriterName} from './record-copies.ts';
import {recordFile, type RecordFile} from './record-file.ts';
import {findStrays, ownId} from './records-folder.ts';
import {isSameFile, pathsOf} from './same-file.ts';
import type {StoryRecord} from './story-record.ts';

/** Says of a record that its place comes after the one that was kept before, and not from pages seen while that was unknown. */
export const goingOn = {goesOn: true};

/** Whether the place of an early record is the one to go on from, and not the one that its story's own record has. */
export const isAhead = (early: StoryRecord, {place}: Pick<StoryRecord, 'place'>): boolean =>
	place === null || (early.others?.['goesOn'] === goingOn.goesOn && latestFirst(early.place, place) < 0);

/** What is to be shown of a file before its story is known: its path's record, with a place that an early record has. */
export const guessFrom = (
	record: StoryRecord | undefined,
	[latest]: readonly EarlyRecord[],
): StoryRecord | undefined => {
	if (!record || !latest) return record ?? latest?.record;
	return isAhead(latest.record, record) ? {...record, place: latest.record.place} : record;
};

/** Records as a shelf shows them: with the places of early records, and with stories that have no other record. */
export const withEarly = (
	records: readonly StoryRecord[],
	early: readonly StoryRecord[],
): readonly StoryRecord[] => {
	if (early.length === 0) return records;
	const isOf = (one: StoryRecord, record: StoryRecord): boolean =>
		pathsOf(one).some(path => pathsOf(record).includes(path));
	const alone = early.filter(one => !records.some(record => isOf(one, record)));
	const known = records.map(record => {
		const one = early.find(other => isOf(other, record));
		if (!one || !isAhead(one, record)) return record;
		const lastOpened = [record.lastOpened, one.lastOpened].toSorted().at(-1) ?? '';
		return {...record, place: one.place, lastOpened};
	});
	return [...known, ...alone];
};

const idsIn = (folder: string): readonly string[] => {
	try {
		return [...new Set(readdirSync(folder).flatMap(name => ownId(name) ?? []))];
	} catch {
		// None has ever been made.
		return [];
	}
};

const attempt = (work: () => void): void => {
	try {
		work();
	} catch {
		// It is done the next time.
	}
};

/** The early records in a folder of the user's, each named after what its file begins with. */
export const createEarlyRecords = (data: string, onPutAside: (path: string) => void): EarlyRecords => {
	const path = join(data, 'early');
	const folder = {path, strayFiles: (id: string) => findStrays(path).get(id) ?? []};
	const writer = newWriterName();
	const fileOf = (id: string): RecordFile => recordFile(id, {folder, writer, onPutAside});
	const latest = new Map<string, StoryRecord>();
	const all = (): readonly StoryRecord[] => idsIn(path).flatMap(id => fileOf(id).glance() ?? []);
	return {
		all,
		of({start, ...file}) {
			const records = all();
			if (records.length === 0) return [];
			const id = start();
			return records
				.map(record => ({record, isOwn: record.id === id}))
				.filter(({record, isOwn}) => isOwn || isSameFile(record, file))
				.toSorted((a, b) => latestFirst(a.record.place, b.record.place));
		},
		save(record) {
			const written = fileOf(record.id).write(record, latest.get(record.id));
			latest.set(record.id, record);
			return written;
		},
		remove: record =>
			attempt(() => {
				const file = fileOf(record.id);
				// Another program may have gone on in the meantime.
				if (file.glance()?.place?.savedAt === record.place?.savedAt) file.remove();
			}),
		part: record =>
			attempt(() => void fileOf(record.id).write({...record, path: null, realPath: null}, record)),
		forget: id => fileOf(id).remove(),
	};
};

/** Early records that are another library's, of which none is kept. */
export const unsavedEarlyRecords = (source: EarlyRecords | undefined): EarlyRecords => ({
	of: file => source?.of(file) ?? [],
	all: () => source?.all() ?? [],
	save: record => record,
	remove: () => undefined,
	part: () => undefined,
	forget: () => undefined,
});
