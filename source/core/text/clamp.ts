/** The value, or the end of the span from `low` to `high` that it lies beyond. */
export const clamp = (value: number, low: number, high: number): number =>
	Math.max(low, Math.min(high, value));
