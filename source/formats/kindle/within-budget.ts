import type {Task} from '../../core/task/task.ts';
import {overBudget, pageLimits} from '../budget.ts';
import type {BookText} from './read-text.ts';

/** Bytes of a text with its tags that allow for one more element: see {@link pageLimits}. */
const bytesPerElement = 80;

const [less, slash] = [0x3c, 0x2f];

/** Elements whose tags are looked at between two pauses. */
const elementsPerStep = 10_000;

/** Where a text has more elements than any story; its length where it has not. */
function* endOfBudget(bytes: Uint8Array): Task<number> {
	let elements = 0;
	for (let at = bytes.indexOf(less); at !== -1; at = bytes.indexOf(less, at + 1)) {
		if (bytes[at + 1] === slash) continue;
		if (++elements > pageLimits.elements + at / bytesPerElement) return at;
		if (elements % elementsPerStep === 0) yield;
	}
	return bytes.length;
}

/** A text as far as it has no more elements than any story. Its pages are read one by one, and all of it is here now. */
export function* withinBudget(text: BookText): Task<BookText> {
	const end = yield* endOfBudget(text.bytes);
	if (end === text.bytes.length) return text;
	return {bytes: text.bytes.subarray(0, end), damaged: overBudget};
}
