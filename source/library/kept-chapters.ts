import {mostChapterKeys, type ChapterKeys} from '../core/story/new-chapters.ts';
import {parseHashes} from './kept-hashes.ts';

/** Reads the keys of chapters that may have been written by anyone. */
export const parseChapters = (value: unknown): ChapterKeys => [...parseHashes(value, mostChapterKeys)];

/** The keys that either of two records knows, in the order of the first. */
export const joinChapters = (ours: ChapterKeys, theirs: ChapterKeys): ChapterKeys => {
	const known = new Set(ours);
	const more = theirs.filter(key => !known.has(key));
	// Those of a file that this one is not come first, as what is gone does.
	return more.length === 0 ? ours : [...more, ...ours].slice(-mostChapterKeys);
};
