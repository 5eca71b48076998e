import {groupedDigits} from '../core/text/grouped-digits.ts';

/** A number with its noun: `1 scene`, `1,204 scenes`, `2 stories`. */
export const plural = (count: number, noun: string, nouns = `${noun}s`): string =>
	`${groupedDigits(count)} ${count === 1 ? noun : nouns}`;
