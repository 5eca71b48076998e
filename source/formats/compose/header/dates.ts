import {languages} from '../../../languages/languages.ts';
import {itemsOf} from '../../../languages/story-words.ts';

const iso = (year: string, month: number, day: string): string | undefined => {
	const date = Number(day);
	if (month < 1 || month > 12 || date < 1 || date > 31) return undefined;
	return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
};

/** The number of a month, by the beginning of its name in any language; 0 for other words. */
const monthOf = (name: string): number => {
	const beginning = name.slice(0, 3).toLowerCase();
	return Math.max(...languages.map(({months}) => itemsOf(months).indexOf(beginning))) + 1;
};

/** Time of day, zone and remarks that may stand behind a date. */
const tail = '(?=$|[\\s,;.)\\]T([])';

type Reader = readonly [RegExp, (match: readonly string[]) => string | undefined];

const readers: readonly Reader[] = [
	[
		new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${tail}`),
		([, year = '', month = '', day = '']) => iso(year, Number(month), day),
	],
	[
		/^(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/,
		([, year = '', month = '', day = '']) => iso(year, Number(month), day),
	],
	[
		new RegExp(`^([A-Za-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})${tail}`),
		([, name = '', day = '', year = '']) => iso(year, monthOf(name), day),
	],
	[
		new RegExp(
			`^(?:[A-Za-z]{3,9},\\s+)?(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+([A-Za-z]{3,9})\\.?,?[\\s-]+(\\d{4})${tail}`,
		),
		([, day = '', name = '', year = '']) => iso(year, monthOf(name), day),
	],
	// A day above twelve tells which of two numbers is the month.
	[
		new RegExp(`^(1[3-9]|2\\d|3[01])[./-](\\d{1,2})[./-](\\d{4})${tail}`),
		([, day = '', month = '', year = '']) => iso(year, Number(month), day),
	],
	[
		new RegExp(`^(\\d{1,2})[./-](1[3-9]|2\\d|3[01])[./-](\\d{4})${tail}`),
		([, month = '', day = '', year = '']) => iso(year, Number(month), day),
	],
];

const monthFirst = new RegExp(`^(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})${tail}`);

/**
 * A date as `YYYY-MM-DD` where the words leave no doubt, else as written: 3/4/2011 is two dates, unless it is known
 * that the month comes first.
 */
export const dateOf = (value: string, order?: 'month first'): string => {
	const bare = value.trim();
	for (const [pattern, read] of readers) {
		const match = pattern.exec(bare);
		const date = match && read(match);
		if (date) return date;
	}
	const [, month = '', day = '', year = ''] = (order && monthFirst.exec(bare)) ?? [];
	return iso(year, Number(month), day) ?? value;
};
