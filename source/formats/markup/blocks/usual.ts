import type {BuiltBlock} from './built-block.ts';

/** How most paragraphs of a document are set. */
export type Usual = {
	/** Steps by which they are moved in. */
	readonly indent: number;
	/** Room between them, in ems. */
	readonly gap: number;
};

/** Room above a paragraph, in ems beyond the usual, that parts scenes. */
export const clearGap = 1.5;

/** Boundaries between paragraphs from which the room between them can be told. */
const fewest = 3;

const mostFrequent = (values: readonly number[]): number | undefined => {
	const counts = new Map<number, number>();
	for (const value of values) {
		const rounded = Math.round(value * 10) / 10;
		counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
	}
	const [most] = [...counts].sort(([a, m], [b, n]) => n - m || a - b);
	return most?.[0];
};

export const usualOf = (blocks: readonly BuiltBlock[]): Usual => {
	const paragraphs = blocks.filter(
		({shape}) => shape.kind === 'paragraph' && shape.attributes.align === undefined,
	);
	const gaps = blocks
		.filter(({shape}, index) => shape.kind === 'paragraph' && blocks[index - 1]?.shape.kind === 'paragraph')
		.map(({gap, gapOfBefore}) => Math.max(gap, gapOfBefore));
	const gap = mostFrequent(gaps) ?? 1;
	return {
		indent: mostFrequent(paragraphs.map(({shape}) => shape.indent ?? 0)) ?? 0,
		gap: gaps.length < fewest ? Math.min(1, gap) : gap,
	};
};
