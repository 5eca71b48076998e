import {readStory} from '../source/formats/open-story.ts';
import {noChoices, type ReadingChoices} from '../source/core/story/reading-choices.ts';
import type {Chapter, SpineEntry, Story} from '../source/core/story/story.ts';

/** A story read from a text as if it came from a file. */
export const storyFrom = (text: string, name = 'test.txt', choices: Partial<ReadingChoices> = {}): Story =>
	readStory({name, bytes: new TextEncoder().encode(text)}, {...noChoices, ...choices});

/** The text without any white space: what must never be lost. */
export const visible = (text: string): string => text.replaceAll(/\s/g, '');

/** Ordinary prose: paragraphs of words of many lengths, reproducible from a seed. */
export const prose = (paragraphs: number, seed = 1): string => {
	let state = seed;
	const random = (below: number): number => {
		state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
		return state % below;
	};
	// Written without an array for each word: some tests need megabytes of it.
	const word = (): string => {
		let letters = '';
		for (let left = 1 + random(11); left > 0; left--) letters += String.fromCharCode(97 + random(26));
		return letters;
	};
	const sentence = (): string => `${Array.from({length: 3 + random(18)}, word).join(' ')}.`;
	return Array.from({length: paragraphs}, () => Array.from({length: 1 + random(7)}, sentence).join(' ')).join(
		'\n\n',
	);
};

/** Paragraphs hard-wrapped at 72 columns, as a text from Project Gutenberg is; some words marked as emphasis. */
export const wrappedProse = (paragraphs: number, seed = 1): string =>
	prose(paragraphs, seed)
		.split('\n\n')
		.map(paragraph => {
			let column = 0;
			let text = '';
			for (const [index, plain] of paragraph.split(' ').entries()) {
				const word = index % 7 === 3 && /^[a-z]+$/.test(plain) ? `_${plain}_` : plain;
				const fits = column === 0 || column + 1 + word.length <= 72;
				text += column === 0 ? word : `${fits ? ' ' : '\n'}${word}`;
				column = fits && column > 0 ? column + 1 + word.length : word.length;
			}
			return text;
		})
		.join('\n\n');

/** The chapters of a story, all of them read, each with its entry in the spine. */
export const chaptersOf = (story: Story): readonly (SpineEntry & Chapter)[] =>
	story.spine.map((entry, index) => ({...entry, ...story.chapters.at(index)}));

/** All that a story holds, as data. */
export const dataOf = (story: Story): object => {
	const {metadata, toc, ending, file} = story;
	return {metadata, toc, ending, file, chapters: chaptersOf(story).map(({read, ...chapter}) => chapter)};
};

/** Number of scenes in all chapters. */
export const scenesOf = (story: Story): number =>
	chaptersOf(story).reduce((sum, {scenes}) => sum + scenes.length, 0);

/** The chapters' titles. */
export const titlesOf = ({spine}: Story): (string | null)[] => spine.map(({title}) => title);

/** The text of all chapters. */
export const textOf = (story: Story): string =>
	chaptersOf(story)
		.map(({text}) => text)
		.join('\n');

/** Paragraphs of one sentence, told apart by their numbers. */
export const paragraphs = (count: number): string =>
	Array.from({length: count}, (_, index) => `This is paragraph number ${index}, and it is long enough.`).join(
		'\n\n',
	);
