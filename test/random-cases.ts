import {extent} from '../scripts/stress/extent.ts';

/**
 * How many random cases a test tries whose question an attack asks as well, with many more (`mutated-books.ts`,
 * `mixed-texts.ts`): a sixth of them, and all with `STRESS_CASES=full`.
 */
export const randomCases = (all: number): number => (extent === 'full' ? all : Math.ceil(all / 6));
