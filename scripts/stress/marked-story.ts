import {blocksIn, chapterAt, sceneIndexAt, sceneNumber} from '../../source/core/story/chapters.ts';
import type {Place, Story} from '../../source/core/story/story.ts';
import {readStory} from '../../source/formats/open-story.ts';
import {UnreadableStory} from '../../source/core/story/unreadable-story.ts';
import {marker} from './edits.ts';
import type {Random} from './random.ts';
import type {StorySource} from './story-files.ts';
import {chaptersOf} from '../../test/story-from.ts';

/** The story that a text is read as; undefined where it is taken for none. */
export const readText = ({name, text}: StorySource): Story | undefined => {
	try {
		return readStory({name, bytes: new TextEncoder().encode(text)});
	} catch (error) {
		if (error instanceof UnreadableStory) return undefined;
		throw error;
	}
};

/** Where the marker stands in a story; undefined where the story leaves it out. */
export const placeOfMarker = (story: Story): Place | undefined => {
	for (const [chapter, {text}] of chaptersOf(story).entries()) {
		const offset = text.indexOf(marker);
		if (offset !== -1) return {chapter, offset};
	}
	return undefined;
};

export const markWord = ({text}: StorySource, random: Random): string => {
	const start = random.below(text.length);
	const word = /(?<![\p{L}\p{M}\p{N}])[\p{L}]/gu;
	word.lastIndex = start;
	const at = word.exec(text)?.index ?? 0;
	return `${text.slice(0, at)}${marker}${text.slice(at)}`;
};

const paragraphOf = (story: Story, {chapter, offset}: Place): number =>
	blocksIn(chapterAt(story, chapter), {start: 0, end: offset + 1}).length;

/** How near a place that was found is to the one that was looked for. */
export type Nearness = 'exact' | 'in the paragraph or the next' | 'in the scene' | 'elsewhere';

export const nearnessOf = (story: Story, found: Place, truth: Place): Nearness => {
	if (found.chapter === truth.chapter) {
		// Before the word there may be a mark that belongs to it: a quote, a bracket, an indent.
		const between = chapterAt(story, found.chapter).text.slice(
			Math.min(found.offset, truth.offset),
			Math.max(found.offset, truth.offset),
		);
		if (!/[\p{L}\p{N}]/u.test(between) && between.length < 8) return 'exact';
		if (Math.abs(paragraphOf(story, found) - paragraphOf(story, truth)) <= 1)
			return 'in the paragraph or the next';
	}
	const scene = ({chapter, offset}: Place): number | null =>
		sceneNumber(story, chapter, sceneIndexAt(chapterAt(story, chapter), offset));
	return scene(found) === scene(truth) ? 'in the scene' : 'elsewhere';
};

export const wordsAt = (story: Story, {chapter, offset}: Place, skip = 0): string =>
	chapterAt(story, chapter).text.slice(offset + skip, offset + skip + 30);

export type MarkedWord = {
	readonly before: Story;
	readonly now: Story;
	/** Where the word was. */
	readonly kept: Place;
	/** Where it is, or what stands in its place. */
	readonly truth: Place;
	/** Whether the word itself is still there. */
	readonly isThere: boolean;
	readonly text: string;
};

/**
 * Marks a word in a text, edits the text, and sees where the word has gone; undefined where the mark itself would have the
 * file read in another way, where the story leaves the word out, or where a version is no story.
 */
export const followWord = (
	source: StorySource,
	edit: (text: string) => string,
	random: Random,
): MarkedWord | undefined => {
	const marked = markWord(source, random);
	const edited = edit(marked);
	const [markedBefore, markedNow] = [marked, edited].map(text => readText({...source, text}));
	const text = edited.replace(marker, '');
	const [before, now] = [readText(source), readText({...source, text})];
	if (!markedBefore || !markedNow || !before || !now) return undefined;
	const [kept, truth] = [placeOfMarker(markedBefore), placeOfMarker(markedNow)];
	if (!kept || !truth) return undefined;
	const wanted = wordsAt(markedBefore, kept, 1);
	const shown = wordsAt(markedNow, truth, 1);
	if (wordsAt(before, kept).slice(0, 6) !== wanted.slice(0, 6)) return undefined;
	if (wordsAt(now, truth).slice(0, 6) !== shown.slice(0, 6)) return undefined;
	const isThere = shown.slice(0, 4).toLowerCase() === wanted.slice(0, 4).toLowerCase();
	return {before, now, kept, truth, isThere, text};
};
