import {mostChapterKeys, type ChapterKeys} from '../core/story/new-chapters.ts';

/** Reads the keys of chapters that may have been written by anyone: 4 bytes each, as base64. */
export const parseChapters = (value: unknown): ChapterKeys => {
	if (typeof value !== 'string') return [];
	const bytes = Buffer.from(value.slice(0, mostChapterKeys * 6), 'base64');
	const count = Math.min(mostChapterKeys, Math.floor(bytes.length / 4));
	return Array.from({length: count}, (_, index) => bytes.readUInt32LE(index * 4));
};

export const writtenChapters = (keys: ChapterKeys): string => {
	const bytes = Buffer.alloc(keys.length * 4);
	for (const [index, key] of keys.entries()) bytes.writeUInt32LE(key, index * 4);
	return bytes.toString('base64');
};

/** The keys that either of two records knows, in the order of the first. */
export const joinChapters = (ours: ChapterKeys, theirs: ChapterKeys): ChapterKeys => {
	const known = new Set(ours);
	const more = theirs.filter(key => !known.has(key));
	// Those of a file that this one is not come first, as what is gone does.
	return more.length === 0 ? ours : [...more, ...ours].slice(-mostChapterKeys);
};
