import type {RoughBlock} from './rough-block.ts';
import {withoutMarks} from './without-marks.ts';

/** Units of a text that are compared with a name: a line may be a whole book. */
const longestName = 4000;

/** Letters and digits alone, in one case: what titles and names are compared by. */
export const nameLetters = (text: string): string =>
	text
		.slice(0, longestName)
		.normalize('NFKC')
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]/gu, '');

/** The letters of a block that may be a title: without the marks of notes in it, which the contents do not have. */
export const titleLetters = (block: Pick<RoughBlock, 'text' | 'spans'>): string =>
	nameLetters(withoutMarks(block));
