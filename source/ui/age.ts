const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
	['year', 365 * 24 * 3600],
	['month', 30 * 24 * 3600],
	['week', 7 * 24 * 3600],
	['day', 24 * 3600],
	['hour', 3600],
	['minute', 60],
];

const format = new Intl.RelativeTimeFormat('en', {numeric: 'auto'});

/** How long ago a moment was, in words. Both times in ISO 8601; empty where either is none. */
export const ageOf = (then: string, now: string): string => {
	const seconds = (Date.parse(now) - Date.parse(then)) / 1000;
	if (!Number.isFinite(seconds)) return '';
	const found = units.find(([, length]) => seconds >= length);
	return found ? format.format(-Math.floor(seconds / found[1]), found[0]) : 'just now';
};
