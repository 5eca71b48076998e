import type {RoughBlock} from './rough-block.ts';
import {withoutMarks} from './without-marks.ts';

/** Letters and digits alone, in one case: what titles and names are compared by. */
export const nameLetters = (text: string): string =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]/gu, '');

/** The letters of a block that may be a title: without the marks of notes in it, which the contents do not have. */
export const titleLetters = (block: Pick<RoughBlock, 'text' | 'spans'>): string =>
	nameLetters(withoutMarks(block));
