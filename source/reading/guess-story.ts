import type {ByteSource} from '../core/byte-source.ts';
import type {EarlyRecord, FileStart} from '../library/early-record.ts';
import {guessFrom} from '../library/early-records.ts';
import {Fault} from '../library/fault.ts';
import {startOf} from '../library/identity.ts';
import type {Identity, Library} from '../library/library.ts';
import {realPathOf} from '../library/real-path.ts';
import type {StoryRecord} from '../library/story-record.ts';

/** What is known of a file before it is read: what is remembered of its path may be of another story. */
export type StoryGuess = {
	readonly file: FileStart;
	/** What is to be shown first; undefined where nothing is known. */
	readonly record: StoryRecord | undefined;
	/** Early records that may be the file's. */
	readonly early: readonly EarlyRecord[];
	/** The early record that was made for a file that begins as this one. */
	readonly own: StoryRecord | undefined;
	/** Whether nothing is known that was known of a file of other bytes. */
	readonly isOf: (content: string) => boolean;
};

/** Asks a library; one that cannot be read is no reason not to read the story. */
const ask = <Value>(question: () => Value, otherwise: Value): Value => {
	try {
		return question();
	} catch (error) {
		if (!(error instanceof Fault)) throw error;
		return otherwise;
	}
};

/** The likeliest record before the text is known. */
export const guessRecord = (library: Library, identity: Identity): StoryRecord | undefined =>
	ask(() => {
		for (const id of library.idsOf(identity, null)) {
			const record = library.glance(id);
			if (record) return record;
		}
		return undefined;
	}, undefined);

/** Guesses what is remembered of a file's story. */
export const guessStory = (
	library: Library,
	source: ByteSource & {readonly path: string | null},
): StoryGuess => {
	const {path} = source;
	const realPath = path === null ? null : realPathOf(path);
	let start: string | undefined;
	const file = {path, realPath, start: () => (start ??= startOf(source))};
	const record = guessRecord(library, {content: '', path, realPath});
	const early = ask(() => library.early.of(file), []);
	return {
		file,
		record: guessFrom(record, early),
		early,
		own: early.find(({isOwn}) => isOwn)?.record,
		isOf: content => (record ? record.contents.includes(content) : early[0]?.isOwn !== false),
	};
};
