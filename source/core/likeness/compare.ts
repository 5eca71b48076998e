import type {Fingerprint} from './fingerprint.ts';
import {limitOf, type Sketch} from './sketch.ts';

/** How much a text and a remembered one have in common. Shares are from 0 to 1. */
export type Likeness = {
	/** Hashes that both have. */
	readonly hits: number;
	/** So much of what was remembered is here. */
	readonly ofRemembered: number;
	/** So much of what is here was remembered; 0 where the text has too few hashes to tell. */
	readonly ofText: number;
	/** Stretches of the remembered text, and of this one, that the hits are spread over. */
	readonly spreadOverRemembered: number;
	readonly spreadOverText: number;
	/** Where in this text the hits begin. */
	readonly begins: number;
	/** Hits that stand in the order in which they were remembered. */
	readonly inOrder: number;
};

/** Fewer hashes of a text than this tell nothing of what share of it was remembered. */
const leastHashes = 12;

/** Hits in a stretch from which on it counts: fewer come by chance, and from shared phrases. */
const leastInStretch = 0.15;

/** Stretches that a row of hashes is divided into: at least a dozen hashes each. */
const countStretches = (hashes: number): number => (hashes >= 240 ? 16 : hashes >= 120 ? 8 : 4);

/** Share of the stretches of a row of `length` hashes in which enough of the given places lie. */
const spread = (places: readonly number[], length: number): number => {
	const stretches = countStretches(length);
	const hits = new Array<number>(stretches).fill(0);
	for (const place of places) {
		const stretch = Math.min(stretches - 1, Math.floor((place * stretches) / length));
		hits[stretch] = (hits[stretch] ?? 0) + 1;
	}
	return hits.filter(count => count >= leastInStretch * (length / stretches)).length / stretches;
};

/** Length of the longest rising run of numbers, others left out in between (patience sorting). */
const longestRise = (numbers: readonly number[]): number => {
	const ends: number[] = [];
	for (const number of numbers) {
		const at = ends.findIndex(end => end >= number);
		ends[at === -1 ? ends.length : at] = number;
	}
	return ends.length;
};

/** The first hits may be there by chance; from this one on they are the text. */
const firstSureHit = 2;

/**
 * Compares a text with the sketch of a remembered one: all hashes of the one up to the largest of the other are known, so
 * both shares are estimated by a fair sample, however different the lengths (Koslicki & Zabeti 2019).
 */
export const compare = ({hashes: text}: Fingerprint, remembered: Sketch): Likeness => {
	const limit = Math.min(limitOf(remembered), text.limit);
	const kept = remembered.hashes.filter(hash => hash <= limit);
	const indexes = new Map<number, number>();
	for (const [rank, hash] of kept.entries()) {
		const index = text.indexOf(hash);
		if (index !== -1) indexes.set(index, rank);
	}
	const places: number[] = [];
	const ranks: number[] = [];
	let met = 0;
	for (const [index, hash] of text.hashes.entries()) {
		if (hash > limit) continue;
		const rank = indexes.get(index);
		if (rank !== undefined) {
			places.push(met);
			ranks.push(rank);
		}
		met++;
	}
	const hits = ranks.length;
	const begins = places[Math.min(firstSureHit, hits - 1)];
	return {
		hits,
		ofRemembered: kept.length === 0 ? 0 : hits / kept.length,
		ofText: met < leastHashes ? 0 : hits / met,
		spreadOverRemembered: spread(ranks, kept.length),
		spreadOverText: spread(places, met),
		begins: begins === undefined ? 1 : begins / met,
		inOrder: hits === 0 ? 0 : longestRise(ranks) / hits,
	};
};
