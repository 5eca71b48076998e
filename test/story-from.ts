import {readStory} from '../source/formats/read-story.ts';
import type {Story} from '../source/core/story/story.ts';

/** A story read from a text as if it came from a file. */
export const storyFrom = (text: string, name = 'test.txt'): Story =>
	readStory({name, bytes: new TextEncoder().encode(text)});

/** The text without any white space: what must never be lost. */
export const visible = (text: string): string => text.replaceAll(/\s/g, '');

/** Ordinary prose: paragraphs of words of many lengths, reproducible from a seed. */
export const prose = (paragraphs: number, seed = 1): string => {
	let state = seed;
	const random = (below: number): number => {
		state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
		return state % below;
	};
	const word = (): string =>
		Array.from({length: 1 + random(11)}, () => String.fromCharCode(97 + random(26))).join('');
	const sentence = (): string => `${Array.from({length: 3 + random(18)}, word).join(' ')}.`;
	return Array.from({length: paragraphs}, () => Array.from({length: 1 + random(7)}, sentence).join(' ')).join(
		'\n\n',
	);
};
