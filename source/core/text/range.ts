/** A stretch of a text: `start` inclusive, `end` exclusive, both UTF-16 offsets. */
export type Range = {
	readonly start: number;
	readonly end: number;
};

/**
 * Index of the last item whose `start` is at or before `offset`, by binary search; 0 when all start later, -1 when
 * there are none. The items must be in order.
 */
export const lastStartingBefore = (items: readonly Pick<Range, 'start'>[], offset: number): number => {
	let low = 0;
	let high = items.length - 1;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((items[middle]?.start ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return high;
};

/** The items that share at least one character with `range`. */
export const overlapping = <Item extends Range>(items: readonly Item[], range: Range): readonly Item[] =>
	items.filter(({start, end}) => start < range.end && end > range.start);
