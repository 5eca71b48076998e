import type {Range} from '../text/range.ts';
import {sentenceAround} from '../text/sentence.ts';
import {lastStartingBefore} from '../text/range.ts';
import {chapterAt, sceneIndexAt} from '../story/chapters.ts';
import {totalProgressionOf} from '../story/progression.ts';
import type {Chapter, Story} from '../story/story.ts';
import {searchableText} from './searchable-text.ts';

/** Words found in the story. */
export type Hit = {
	/** Index of the chapter. */
	readonly chapter: number;
	/** Number of the scene through the story, from 1. */
	readonly scene: number;
	readonly range: Range;
};

/** What a list of hits says of one. */
export type HitSummary = {
	readonly totalProgression: number;
	/** The sentence around the words, on one line. */
	readonly sentence: string;
};

/** The words of a text that are searched for, and where they stand in it, in order. They never overlap. */
function* findWords(text: string, words: string): Generator<Range, void> {
	const searchable = searchableText(text);
	for (let index = searchable.text.indexOf(words); index !== -1;) {
		const [start, end] = [searchable.offsetOf(index), searchable.offsetOf(index + words.length)];
		const isWhole = start !== undefined && end !== undefined;
		if (isWhole) yield {start, end};
		index = searchable.text.indexOf(words, index + (isWhole ? words.length : 1));
	}
}

/**
 * Finds words in the text of a story, not in its lines: across line ends, whatever the case, the accents, the quotes
 * and dashes. Words of any length may be searched for. Gives hits as it comes upon them, chapter by chapter.
 */
export function* searchStory(story: Story, words: string): Generator<Hit, void> {
	const wanted = searchableText(words.normalize('NFC')).text.trim();
	if (wanted === '') return;
	let scenesBefore = 0;
	for (const index of story.spine.keys()) {
		const chapter = chapterAt(story, index);
		for (const range of findWords(chapter.text, wanted)) {
			yield {
				chapter: index,
				scene: scenesBefore + sceneIndexAt(chapter, range.start) + 1,
				range,
			};
		}
		scenesBefore += chapter.scenes.length;
	}
}

/** No list has more hits: those of one letter in a story of 100 MB would take more than a gigabyte of memory. */
export const mostHits = 100_000;

/** The first hits of a search, at most {@link mostHits}. */
export const findHits = (story: Story, words: string): readonly Hit[] => {
	const hits: Hit[] = [];
	for (const hit of searchStory(story, words)) {
		hits.push(hit);
		if (hits.length === mostHits) break;
	}
	return hits;
};

const blockAround = (chapter: Chapter, offset: number): Range =>
	chapter.blocks[lastStartingBefore(chapter.blocks, offset)] ?? {start: 0, end: chapter.text.length};

/** Sums up a hit for a list. A hundred hits are found in the time that this takes for one. */
export const summarizeHit = (story: Story, {chapter, range}: Hit): HitSummary => {
	const found = chapterAt(story, chapter);
	return {
		totalProgression: totalProgressionOf(story, {chapter, offset: range.start}),
		sentence: sentenceAround(found.text, range.start, blockAround(found, range.start)),
	};
};
