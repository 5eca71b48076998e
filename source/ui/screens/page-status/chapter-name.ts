import {romanValue} from '../../../core/text/roman-numeral.ts';
import {english} from '../../../languages/en.ts';
import {truncate} from '../../measured.ts';

const wordValues: ReadonlyMap<string, number> = new Map([
	...(english.cardinals?.split(', ') ?? []).map((word, index) => [word, index + 1] as const),
	...(english.tens?.split(', ') ?? []).map((word, index) => [word, 20 + 10 * index] as const),
]);

/** The value of a number as English headings write it; undefined where it is none. */
const valueOf = (written: string): number | undefined => {
	const number = written.toLowerCase();
	if (/^\d{1,5}$/.test(number)) return Number(number);
	if (/^[ivxlcdm]+$/.test(number)) return romanValue(number);
	const values = number.split('-').map(word => wordValues.get(word));
	return values.reduce(
		(sum, value) => (sum === undefined || value === undefined ? undefined : sum + value),
		0,
	);
};

/** `Chapter Two: A Hen, Laying` and `2. A Hen, Laying`: the number, and what follows it. */
const numbered = /^(?:chapter|ch\.?)\s+([\p{L}\d-]+)(?:\s*[:.,–—-]+\s*|\s+|$)(.*)$|^(\d{1,5})[.:)]\s+(.+)$/iu;

/** A heading that is a number alone: `3.`, `XIV`. */
const bareNumber = /^(\d{1,5}|[ivxlcdm]+)[.:)]?$/i;

type ChapterName = {readonly number: number | undefined; readonly title: string};

const nameOf = (title: string): ChapterName => {
	const [, bare] = bareNumber.exec(title) ?? [];
	const alone = bare === undefined ? undefined : valueOf(bare);
	if (alone !== undefined) return {number: alone, title: ''};
	const found = numbered.exec(title);
	const number = found ? valueOf(found[1] ?? found[3] ?? '') : undefined;
	return {number, title: number === undefined ? title : (found?.[2] ?? found?.[4] ?? '')};
};

/** Fewer columns of a title say nothing. */
const shortestTitle = 12;

/** A chapter in one row, from the longest version to the shortest: its number and title, cut to `room`, its number alone. */
export const chapterVersions = (heading: string, room: number): readonly string[] => {
	const {number, title} = nameOf(heading);
	const short = number === undefined ? [] : [`Ch. ${number}`];
	if (title === '') return short;
	const long = number === undefined ? title : `${number} ${title}`;
	const cut = truncate(long, room);
	return cut === long || room >= shortestTitle + long.length - title.length ? [cut, ...short] : short;
};
