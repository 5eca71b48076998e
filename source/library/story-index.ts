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

/** The index of the texts of all records. Nothing here throws: without it, stories are known by other things. */
export type StoryIndex = {
	/** Ids of the records of texts that share hashes with one. */
	readonly idsLike: (text: Fingerprint) => readonly string[];
	/** Adds a record that was written. */
	readonly add: (record: Indexed) => void;
	/** Makes the index anew from all records. */
	readonly rebuild: (all: readonly Indexed[]) => void;
};

type Ports = {
	/** Ids of all records. */
	readonly ids: () => readonly string[];
	readonly glance: (id: string) => Indexed | undefined;
};

/** Records that came from elsewhere are added one by one up to this number. */
const mostAdded = 100;

const attempt = (work: () => void): void => {
	try {
		work();
	} catch {
		// The folder cannot be written, or records cannot be read: whoever needs them will say so.
	}
};

/** The index in a folder for what can be made again. */
export const createStoryIndex = (folder: string, {ids, glance}: Ports): StoryIndex => {
	const path = join(folder, 'likeness');
	let known: LikenessIndex | undefined;
	const index = (): LikenessIndex => (known ??= readIndex(path));
	const change = (write: () => void): void => {
		known = undefined;
		attempt(() => {
			makeFolder(folder);
			write();
		});
	};
	const rebuild = (all: readonly Indexed[]): void => change(() => writeIndex(path, all));
	/** Adds the records that are not in the index: synchronised from another machine, or of an older version. */
	const complete = (): void => {
		const indexed = idsIn(index());
		const missing = index().isSound ? ids().filter(id => !indexed.has(id)) : ids();
		if (missing.length === 0) return;
		const isFew = index().isSound && missing.length <= mostAdded;
		const records = (isFew ? missing : ids()).flatMap(id => glance(id) ?? []);
		if (isFew) for (const record of records) change(() => appendToIndex(path, record));
		else rebuild(records);
	};
	return {
		idsLike(text) {
			attempt(complete);
			return idsLikeIn(index(), text);
		},
		add: record =>
			attempt(() => {
				if (index().isSound) change(() => appendToIndex(path, record));
				// One that lacks the others would hide them; it is made of all of them when it is needed.
				else if (ids().length === 1) rebuild([record]);
			}),
		rebuild,
	};
};
