import type {Item, Paragraph} from './item.ts';

/** Points by which a gap must be larger than the usual one to part scenes: a line and a half. */
const clearlyLarger = 18;

const isParagraph = (item: Item | undefined): item is Paragraph => item?.kind === 'paragraph';

const gapAbove = (above: Item | undefined, {look}: Paragraph): number =>
	Math.max(look.spaceBefore, isParagraph(above) ? above.look.spaceAfter : 0);

/** The white space that most paragraphs have above them, in points. */
const usualGap = (items: readonly Item[]): number => {
	const counts = new Map<number, number>();
	for (const [index, item] of items.entries()) {
		if (!isParagraph(item)) continue;
		const gap = gapAbove(items[index - 1], item);
		counts.set(gap, (counts.get(gap) ?? 0) + 1);
	}
	return [...counts].sort(([a, m], [b, n]) => n - m || b - a)[0]?.[0] ?? 0;
};

/** The nodes of paragraphs that have clearly more white space above them than is usual in their document. */
export const nodesBelowGaps = (items: readonly Item[]): ReadonlySet<number> => {
	const least = usualGap(items) + clearlyLarger;
	const nodes = new Set<number>();
	for (const [index, item] of items.entries())
		if (isParagraph(item) && index > 0 && gapAbove(items[index - 1], item) >= least) nodes.add(item.node);
	return nodes;
};
