import {groupedDigits} from '../core/text/grouped-digits.ts';

/** A number with its noun: `1 scene`, `1,204 scenes`. */
export const plural = (count: number, noun: string): string =>
	`${groupedDigits(count)} ${noun}${count === 1 ? '' : 's'}`;
