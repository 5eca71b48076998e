/** The value that a share of all lies at or below, between two of them by proportion (R's type 7); `NaN` of none. */
export const quantile = (values: readonly number[], share: number): number => {
	const sorted = values.toSorted((a, b) => a - b);
	const position = share * (sorted.length - 1);
	const below = sorted[Math.floor(position)] ?? NaN;
	const above = sorted[Math.ceil(position)] ?? NaN;
	return below + (above - below) * (position - Math.floor(position));
};

/** The value in the middle; `NaN` of none. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);
