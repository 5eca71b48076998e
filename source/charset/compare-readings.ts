import type {Task} from '../core/task/task.ts';
import {decodeLegacy} from './decode-legacy.ts';
import {plausibility} from './plausibility.ts';
import {gatherAround} from './sample-bytes.ts';

/** A charset of one byte a character and what its reading of a sample is worth, by {@link plausibility}. */
export type Reading = {readonly encoding: string; readonly score: number};

/** The charset whose reading of a sample makes the most sense, of equals the first; Windows-1252 of none. */
export const mostPlausible = (sample: Uint8Array, encodings: readonly string[]): Reading => {
	let best: Reading = {encoding: 'windows-1252', score: -Infinity};
	for (const encoding of new Set(encodings)) {
		const score = plausibility(decodeLegacy(sample, encoding));
		if (score > best.score) best = {encoding, score};
	}
	return best;
};

// Charsets alike but for a few bytes, which a sample need not have held.
const siblings: readonly (readonly [string, string])[] = [
	['windows-1252', 'iso-8859-15'],
	['windows-1250', 'iso-8859-2'],
	['windows-1253', 'iso-8859-7'],
	['windows-1255', 'iso-8859-8'],
	['windows-1257', 'iso-8859-13'],
	['ibm437', 'ibm850'],
];

/**
 * Decides between a charset and its sibling, if it has one, by what the whole text holds of the bytes in which they
 * differ; where it holds none, for the one that stories are more often in.
 */
export function* amongSiblings(bytes: Uint8Array, encoding: string): Task<string> {
	const pair = siblings.find(names => names.includes(encoding));
	if (!pair) return encoding;
	const upper = Uint8Array.from({length: 128}, (_, index) => index + 128);
	const [one, other] = pair.map(name => decodeLegacy(upper, name));
	const isTelling = Uint8Array.from({length: 256}, (_, byte) =>
		byte >= 128 && one?.[byte - 128] !== other?.[byte - 128] ? 1 : 0,
	);
	const sample = yield* gatherAround(bytes, byte => isTelling[byte] === 1);
	return sample.length === 0 ? pair[0] : mostPlausible(sample, [encoding, ...pair]).encoding;
}
