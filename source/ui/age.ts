type Unit = readonly [name: string, short: string, seconds: number, last?: string];

const units: readonly Unit[] = [
	['year', 'y', 365 * 24 * 3600, 'last year'],
	['month', 'mo', 30 * 24 * 3600, 'last month'],
	['week', 'wk', 7 * 24 * 3600, 'last week'],
	['day', 'd', 24 * 3600, 'yesterday'],
	['hour', 'h', 3600],
	['minute', 'min', 60],
];

const small = [
	'',
	'',
	'two',
	'three',
	'four',
	'five',
	'six',
	'seven',
	'eight',
	'nine',
	'ten',
	'eleven',
	'twelve',
];

/** Some units of time ago, as a sentence says it. `Intl.RelativeTimeFormat` takes 5 ms to load. */
const ago = (count: number, [name, , , last]: Unit): string =>
	count === 1 ? (last ?? `1 ${name} ago`) : `${small[count] ?? count} ${name}s ago`;

type Age = {readonly count: number; readonly unit: Unit | undefined};

const measureAge = (then: string, now: string): Age | undefined => {
	const seconds = (Date.parse(now) - Date.parse(then)) / 1000;
	if (!Number.isFinite(seconds)) return undefined;
	const unit = units.find(([, , length]) => seconds >= length);
	return {count: unit ? Math.floor(seconds / unit[2]) : 0, unit};
};

/** How long ago a moment was, in words. Both times in ISO 8601; empty where either is none. */
export const ageOf = (then: string, now: string): string => {
	const age = measureAge(then, now);
	if (!age) return '';
	return age.unit ? ago(age.count, age.unit) : 'just now';
};

/** How long ago a moment was, for a column: `3 d`, `2 wk`, `now`. */
export const shortAgeOf = (then: string, now: string): string => {
	const age = measureAge(then, now);
	if (!age) return '';
	return age.unit ? `${age.count} ${age.unit[1]}` : 'now';
};
