import type {Hit} from '../../core/search/search-story.ts';

/** A row of the list of hits: all hits in one sentence. */
export type HitRow = {
	/** Index of its first hit. */
	readonly first: number;
	readonly hits: readonly [Hit, ...Hit[]];
};

const known = new WeakMap<readonly Hit[], readonly HitRow[]>();

const makeRows = (hits: readonly Hit[]): readonly HitRow[] => {
	const rows: {first: number; hits: [Hit, ...Hit[]]}[] = [];
	for (const [index, hit] of hits.entries()) {
		const last = rows.at(-1);
		if (last?.hits[0].sentence === hit.sentence) last.hits.push(hit);
		else rows.push({first: index, hits: [hit]});
	}
	return rows;
};

/** Hits by their sentences. Made once for each list of hits. */
export const hitRows = (hits: readonly Hit[]): readonly HitRow[] => {
	const rows = known.get(hits) ?? makeRows(hits);
	known.set(hits, rows);
	return rows;
};

/** Index of the row that a hit is in. */
export const rowOfHit = (hits: readonly Hit[], index: number): number =>
	Math.max(
		0,
		hitRows(hits).findLastIndex(({first}) => first <= index),
	);
