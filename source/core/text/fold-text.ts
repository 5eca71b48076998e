/**
 * Folds a text for comparison: case, accents, curly quotes and dashes, kinds of space. Every UTF-16 unit gives exactly
 * one, so an offset in the folded text is the same offset in the text.
 */
export const foldText = (text: string): string => {
	const lower = text.toLowerCase();
	// A few capitals (İ) grow when they are lowered; then each unit is lowered by itself.
	const level = lower.length === text.length ? lower : text.replace(/[^\u0000-\u007f]|[A-Z]/g, lowerUnit); // oxlint-disable-line no-control-regex
	return level.replace(/[\u0009-\u000d\u0080-\uffff]/g, foldUnit); // oxlint-disable-line no-control-regex
};

const lowerUnit = (unit: string): string => {
	const lower = unit.toLowerCase();
	return lower.length === 1 ? lower : unit;
};

/** Quotes, dashes and kinds of space, and what is typed for them. */
const signs: readonly (readonly [string, string])[] = [
	['‘’‚‛′´ʼ＇', "'"],
	['“”„‟″«»〝〞＂', '"'],
	['‐‑‒–—―−－', '-'],
	['\t\n\v\f\r\u0085\u00a0\u2007\u2009\u202f\u3000\u2028\u2029', ' '],
];

const equivalents: readonly (readonly [string, string])[] = [
	...signs,
	['ø', 'o'],
	['ł', 'l'],
	['đð', 'd'],
	['ς', 'σ'],
	['ё', 'е'],
];

const folded = new Map<string, string>(
	equivalents.flatMap(([units, to]) => Array.from(units, unit => [unit, to] as const)),
);

const foldUnit = (unit: string): string => {
	const known = folded.get(unit);
	if (known !== undefined) return known;
	const base = unit.normalize('NFKD').replace(/(?<=.)[\u0300-\u036f]+$/, '');
	const result = base.length === 1 ? base : unit;
	// At most one entry for each of the 65,536 units.
	folded.set(unit, result);
	return result;
};

const anySign = new RegExp(`[${signs.map(([units]) => units).join('')}]`, 'g');

/** Folds quotes, dashes and kinds of space alone: case and accents stay. Every unit gives exactly one. */
export const foldSigns = (text: string): string => text.replace(anySign, foldUnit);
