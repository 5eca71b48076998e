import type {Range} from '../text/range.ts';
import {sentenceAround, sentenceRange} from '../text/sentence.ts';
import {lastStartingBefore} from '../text/range.ts';
import {createPace, type Task} from '../task/task.ts';
import {chapterAt, sceneIndexAt, sceneNumber} from '../story/chapters.ts';
import {lettersOf, rangeOfLetters} from '../story/letters.ts';
import {progressionInside} from '../story/progression.ts';
import {flowOf} from '../story/running-totals.ts';
import type {Chapter, Story} from '../story/story.ts';
import type {Finder} from './finder.ts';

export type Hit = {
	readonly chapter: number;
	/** Number of the scene through the story, from 1; all chapters before it have been read. */
	readonly scene: number;
	readonly range: Range;
	/** The sentence that it begins in; the same object for all hits in it. */
	readonly sentence: Range;
	/** How far through the story it is, 0–1. */
	readonly totalProgression: number;
};

export type SearchStep = {
	readonly hits: readonly Hit[];
	/** How much of the story has been searched, 0–1. */
	readonly progress: number;
};

/** What it costs to search a chapter however short it is, in UTF-16 units of text. */
const unitsPerChapter = 500;

/** What it costs to find the ends of a sentence: 10 µs. */
const unitsPerSentence = 500;

const blockAround = (chapter: Chapter, offset: number): Range =>
	chapter.blocks[lastStartingBefore(chapter.blocks, offset)] ?? {start: 0, end: chapter.text.length};

/** Finds the sentences around offsets in a chapter, one behind the other. */
const createSentences = (chapter: Chapter) => {
	let last: Range = {start: 0, end: 0};
	return (offset: number): {readonly sentence: Range; readonly units: number} => {
		if (offset < last.end) return {sentence: last, units: 0};
		last = sentenceRange(chapter.text, offset, blockAround(chapter, offset));
		return {sentence: last, units: unitsPerSentence};
	};
};

/** Searches the text of a story, not its lines: across marks to notes. A step is an amount of text, however many hits are in it. */
export function* searchStory(story: Story, finder: Finder): Task<void, SearchStep> {
	const isDue = createPace();
	let hits: Hit[] = [];
	for (const index of flowOf(story)) {
		const reading = story.chapters.read(index);
		let read = reading.next();
		for (; !read.done; read = reading.next()) yield {hits: [], progress: progressionInside(story, index, 0)};
		const chapter = read.value;
		const progressAt = (offset: number): number =>
			progressionInside(story, index, offset / Math.max(1, chapter.text.length));
		const letters = lettersOf(chapter);
		const sentenceAt = createSentences(chapter);
		for (const {ranges, units, end} of finder(letters.text)) {
			for (const found of ranges) {
				const range = rangeOfLetters(letters, found);
				const totalProgression = progressAt(range.start);
				const {sentence, units: more} = sentenceAt(range.start);
				hits.push({
					chapter: index,
					scene: sceneNumber(story, index, sceneIndexAt(chapter, range.start)) ?? 0,
					range,
					sentence,
					totalProgression,
				});
				if (!isDue(more)) continue;
				yield {hits, progress: totalProgression};
				hits = [];
			}
			if (!isDue(units + unitsPerChapter)) continue;
			yield {hits, progress: progressAt(letters.offsetOf(end))};
			hits = [];
		}
	}
	yield {hits, progress: 1};
}

/** Most hits that are listed: nobody reads more, and those of one letter in 100 MB would take a gigabyte of memory. */
export const mostHits = 10_000;

/** The first hits of a search, as far as they are known. */
export type FirstHits = SearchStep & {
	/** Whether there are more than {@link mostHits}: the search has ended then. */
	readonly hasMore: boolean;
};

/** The first hits of a search, at most {@link mostHits}, as they become known. */
export function* findHits(story: Story, finder: Finder): Task<FirstHits, FirstHits> {
	let found: FirstHits = {hits: [], progress: 0, hasMore: false};
	for (const {hits: more, progress} of searchStory(story, finder)) {
		const hits = more.length === 0 ? found.hits : [...found.hits, ...more];
		found = {hits: hits.slice(0, mostHits), progress, hasMore: hits.length > mostHits};
		if (found.hasMore) break;
		yield found;
	}
	return {...found, progress: 1};
}

/** The sentence around a hit, on one line. */
export const sentenceOf = (story: Story, {chapter, range}: Hit): string => {
	const found = chapterAt(story, chapter);
	return sentenceAround(found.text, range.start, blockAround(found, range.start));
};
