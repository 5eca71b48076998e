import {foldText} from '../text/fold-text.ts';
import type {Range} from '../text/range.ts';
import {sentenceAround} from '../text/sentence.ts';
import {lastStartingBefore} from '../text/range.ts';
import {sceneIndexAt} from '../story/chapters.ts';
import {totalProgressionOf} from '../story/progression.ts';
import type {Chapter, Story} from '../story/story.ts';

/** Words found in the story. */
export type Hit = {
	/** Index of the chapter. */
	readonly chapter: number;
	/** Number of the scene through the story, from 1. */
	readonly scene: number;
	readonly range: Range;
	readonly totalProgression: number;
	/** The sentence around the words, on one line. */
	readonly sentence: string;
};

/** Characters that fold to more than one: as alternatives, since folding may not change lengths. */
const longEquivalents: readonly (readonly [RegExp, string])[] = [
	[/\\\.\\\.\\\.|…/g, '(?:\\.\\.\\.|…)'],
	[/ß|ss/g, '(?:ss|ß)'],
	[/æ|ae/g, '(?:ae|æ)'],
	[/œ|oe/g, '(?:oe|œ)'],
];

/**
 * The pattern that finds words in folded text: white space stands for any run of it (the text's paragraphs too), each
 * letter may carry combining marks.
 */
const patternFor = (words: string): RegExp | undefined => {
	const parts = foldText(words.normalize('NFC'))
		.trim()
		.split(/\s+/)
		.filter(part => part !== '')
		.map(part => {
			let pattern = part.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
			for (const [form, alternatives] of longEquivalents) pattern = pattern.replaceAll(form, alternatives);
			return pattern.replaceAll(/\p{L}/gu, letter => `${letter}[\\u0300-\\u036f]*`);
		});
	return parts.length === 0 ? undefined : new RegExp(parts.join('\\s+'), 'gu');
};

const blockAround = (chapter: Chapter, offset: number): Range =>
	chapter.blocks[lastStartingBefore(chapter.blocks, offset)] ?? {start: 0, end: chapter.text.length};

/**
 * Finds words in the text of a story, not in its lines: across line ends, whatever the case, the accents, the quotes
 * and dashes. Gives hits as it comes upon them, chapter by chapter.
 */
export function* searchStory(story: Story, words: string): Generator<Hit, void> {
	const pattern = patternFor(words);
	if (!pattern) return;
	let scenesBefore = 0;
	for (const [index, chapter] of story.chapters.entries()) {
		for (const match of foldText(chapter.text).matchAll(pattern)) {
			const range = {start: match.index, end: match.index + match[0].length};
			yield {
				chapter: index,
				scene: scenesBefore + sceneIndexAt(chapter, range.start) + 1,
				range,
				totalProgression: totalProgressionOf(story, {chapter: index, offset: range.start}),
				sentence: sentenceAround(chapter.text, range.start, blockAround(chapter, range.start)),
			};
		}
		scenesBefore += chapter.sceneCount;
	}
}
