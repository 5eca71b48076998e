import {join} from 'node:path';
import type {Fingerprint} from '../core/likeness/fingerprint.ts';
import {
	appendToIndex,
	type Indexed,
	idsIn,
	idsLikeIn,
	type LikenessIndex,
	readIndex,
	writeIndex,
} from './likeness-index.ts';
import {makeFolder} from './make-folder.ts';
import type {RecordsFolder} from './records-folder.ts';

/** The index of the texts of all records. Nothing here throws: without it, stories are known by other things. */
export type StoryIndex = {
	readonly idsLike: (text: Fingerprint) => readonly string[];
	readonly add: (record: Indexed) => void;
	/** Adds the records that came from elsewhere, where somebody else has changed their folder. */
	readonly complete: () => void;
};

/** Reads a record; undefined where there is none. */
type Glance = (id: string) => Indexed | undefined;

/** Records that came from elsewhere are added one by one up to this number. */
const mostAdded = 100;

const attempt = (work: () => void): void => {
	try {
		work();
	} catch {
		// The folder cannot be written, or records cannot be read: whoever needs them will say so.
	}
};

/** The index of the records in a folder, kept in another one for what can be made again. */
export const createStoryIndex = (cache: string, records: RecordsFolder, glance: Glance): StoryIndex => {
	const path = join(cache, 'likeness');
	let known: LikenessIndex | undefined;
	const index = (): LikenessIndex => (known ??= readIndex(path));
	const change = (write: () => void): void => {
		known = undefined;
		makeFolder(cache);
		write();
	};
	const read = (ids: readonly string[]): readonly Indexed[] => ids.flatMap(id => glance(id) ?? []);

	const completeNow = (): void => {
		if (index().isSound && records.isSeen()) return;
		const ids = records.ids();
		const indexed = idsIn(index());
		const missing = ids.filter(id => !indexed.has(id));
		if (!index().isSound || missing.length > mostAdded) change(() => writeIndex(path, read(ids)));
		else for (const record of read(missing)) change(() => appendToIndex(path, record));
		records.see();
	};
	const complete = (): void => attempt(completeNow);
	return {
		idsLike(text) {
			// Nothing is made where nothing is remembered.
			if (!index().isSound && records.ids().length === 0) return [];
			complete();
			return idsLikeIn(index(), text);
		},
		add: record =>
			attempt(() => {
				// One that lacks the others would hide them; it is made of all of them when it is needed.
				if (index().isSound || records.ids().length <= 1) change(() => appendToIndex(path, record));
			}),
		complete,
	};
};
