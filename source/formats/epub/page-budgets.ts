import type {ZipEntry} from '../container/zip.ts';
import {createBudget, pageLimits, type Budget} from '../budget.ts';

/** Elements that a page may always have, whatever the others had. */
const leastElements = 20;

/**
 * UTF-16 units of text that allow for one more element of a book. Its pages are read one at a time, so that the longest
 * serials, of ten million words and a million paragraphs, need no more memory than short ones.
 */
const unitsPerElement = 32;

/** Counts what the pages of a book hold, each page once: what the first have beyond their text the others have less. */
export const createPageBudgets = (): ((entry: ZipEntry) => Budget) => {
	const known = new Map<ZipEntry, number>();
	let last: Budget | undefined;
	let spare = pageLimits.elements;
	return entry => {
		if (last) spare += last.text / unitsPerElement - last.elements;
		last = undefined;
		const elements = known.get(entry) ?? Math.max(leastElements, Math.min(spare, pageLimits.elements));
		const budget = createBudget({...pageLimits, unitsPerElement, elements});
		if (!known.has(entry)) last = budget;
		known.set(entry, elements);
		return budget;
	};
};
