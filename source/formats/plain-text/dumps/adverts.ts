import {alternatives, lazyPattern} from '../../../languages/story-words.ts';
import {createPace, type Task} from '../../../core/task/task.ts';
import {readHeading} from '../../compose/line-kinds/headings.ts';
import {findLine} from '../../compose/lines.ts';

/**
 * Lines that sites add to the texts they distribute, recognised by their form and by repetition: banners with an address,
 * adverts with signs between the letters, stamps of date and length. There is no list of sites.
 */

/** Index of a line, and what is left of it: the words before a stamp, a title before a banner. */
export type Advert = {readonly line: number; readonly rest: string};

const address =
	/https?:\/\/|(?<![a-z])www\s?[.．。]|(?<![@\w-])[\w-]{2,63}[.．](?:com|net|org|cn|cc|info|biz|xyz|top|ru|su|ua)(?!\w)/iu;
const siteWord = lazyPattern(() => alternatives('siteWords'), 'giu');
const speech = /^\s*["“”«»„‘「『—–-]/u;

/** UTF-16 units of the longest banner, and of the longest advert between paragraphs. */
const longestBanner = 400;
const longestAdvert = 60;
/** The longest without an address: in longer lines three words of sites are those of prose (2 of 268 texts end so). */
const longestDisclaimer = 120;
/** Lines of text at the top and at the bottom of a file among which a banner needs no repetition. */
const linesOfEdge = 12;

const siteWordsIn = (line: string): number => new Set(line.match(siteWord()) ?? []).size;

/** A line with an address and a word of sites, or with many such words: only sites speak so of what they have. */
const isBanner = (line: string): boolean => {
	if (speech.test(line)) return false;
	return address.test(line)
		? siteWordsIn(line) > 0 || /[库庫城屋网網坛壇吧]《[^》]*》/u.test(line)
		: line.length <= longestDisclaimer && siteWordsIn(line) >= 3;
};

/** `《X》查看《X》书评…http://…`: the title that a banner begins with, which it says twice. */
const titleOf = (line: string): string => {
	const [, title = ''] = /^\s*《([^》]{1,40})》/u.exec(line) ?? [];
	return title !== '' && line.split(`《${title}》`).length > 2 ? `《${title}》` : '';
};

const folded = (line: string): string => line.normalize('NFKC').toLowerCase();

const letters = (line: string): string => folded(line).replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Letters of two scripts or of an address, with signs between them: `小*说**t*xt**天*堂`, `w.w.w_x-y_c-o-m`. */
const mayBeSpaced = /[\p{L}\p{N}]\s?[^\p{L}\p{N}\s'’，。、；：！？]+\s?[\p{L}\p{N}]/u;
/** `www` or `http` as the first letters, whatever stands between them. */
const beginsAddress = /^[^a-z\d]*(?:w[^a-z\d]*w[^a-z\d]*w|h[^a-z\d]*t[^a-z\d]*t[^a-z\d]*p)/;
/** A short look at the letters: whether they begin an address, or are Chinese with others among them. */
const mayBeSpelt = (text: string): boolean => {
	const plain = folded(text);
	return beginsAddress.test(plain) || (/[twcn]/.test(plain) && /\p{Script=Han}/u.test(plain));
};

const isSpacedOut = (line: string): boolean => {
	const text = line.trim();
	if (text.length < 4 || text.length > longestAdvert || !mayBeSpelt(text)) return false;
	if (!mayBeSpaced.test(text) || speech.test(text)) return false;
	const signs =
		text.match(/(?<=[\p{L}\p{N}])\s*[^\p{L}\p{N}\s'’，。、；：！？]+\s*(?=[\p{L}\p{N}])/gu)?.length ?? 0;
	const bare = letters(text);
	const isMixed = /\p{Script=Han}/u.test(bare) && /txt|www|com|net/u.test(bare);
	return isMixed ? signs >= 1 && bare.length <= 24 : /^(?:www|http)/u.test(bare) && signs >= 4;
};

const stamp =
	/\s*(?:更新时间|更新時間|发布时间|發佈時間|发表时间)\s*[:：]\s*\d{2,4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?\s*(?:(?:本章)?[字]?[数數]\s*[:：]\s*\d+)?\s*$/u;
const stampOfLength = /\s*本章字[数數]\s*[:：]\s*\d+字?\s*$/u;
const declared = /^\s*[-=—─*]{2,}\s*[\p{Script=Han}]{2,12}(?:开始|開始|结束|結束)\s*[-=—─*]{2,}\s*$/u;
const isDeclared = (line: string): boolean => /[始束]/u.test(line) && declared.test(line);
const onlyAddress = /^\s*(?:https?:\/\/)?www\.[\w./-]+\s*$/iu;

/** What stands before a stamp; undefined where a line has none. */
const beforeStamp = (line: string): string | undefined => {
	if (!/[:：]/u.test(line) || !/[更发發本]/u.test(line)) return undefined;
	const cut = line.replace(stampOfLength, '').replace(stamp, '');
	return cut === line ? undefined : cut.trimEnd();
};

/** How often each line of a kind stands in a text, by its letters. */
const countAlike = (lines: Iterable<string>): ReadonlyMap<string, number> => {
	const counts = new Map<string, number>();
	for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
	return counts;
};

type Seen = {
	readonly edge: ReadonlySet<number>;
	readonly banners: Map<number, string>;
	readonly spaced: Map<number, string>;
	readonly stamped: Map<number, string>;
	readonly sure: number[];
};

const look = (seen: Seen, line: string, index: number): void => {
	const before = beforeStamp(line);
	if (before !== undefined) seen.stamped.set(index, before);
	else if (isDeclared(line)) seen.sure.push(index);
	else if (isSpacedOut(line)) seen.spaced.set(index, letters(line));
	else if (onlyAddress.test(line) || ((seen.edge.has(index) || address.test(line)) && isBanner(line)))
		seen.banners.set(index, letters(line));
};

/** The lines of text at both ends. */
const edgesOf = (lines: readonly string[]): ReadonlySet<number> => {
	const edge = new Set<number>();
	for (let index = 0; index < lines.length && edge.size < linesOfEdge; index++)
		if (lines[index] !== '') edge.add(index);
	for (let index = lines.length - 1, count = 0; index >= 0 && count < linesOfEdge; index--)
		if (lines[index] !== '' && ++count > 0) edge.add(index);
	return edge;
};

const settle = ({edge, banners, spaced, stamped, sure}: Seen): readonly Advert[] => {
	const [alike, spelt, heads] = [banners, spaced, stamped].map(map => countAlike(map.values()));
	const isRepeated = (counts: ReadonlyMap<string, number> | undefined, key: string): boolean =>
		(counts?.get(key) ?? 0) > 1;
	const gone = [
		...[...banners].filter(([line, key]) => edge.has(line) || isRepeated(alike, key)).map(([line]) => line),
		...[...spaced].filter(([line, key]) => edge.has(line) || isRepeated(spelt, key)).map(([line]) => line),
		...sure,
	];
	// The site's name stands before each stamp; a chapter's title before one.
	const rests = [...stamped].map(([line, rest]) => ({
		line,
		rest: isRepeated(heads, rest) && readHeading(rest) === undefined ? '' : rest,
	}));
	return [...gone.map(line => ({line, rest: ''})), ...rests];
};

/** Lines looked at before it is known whether a text was passed on by a site. */
const linesLookedAt = 400;

/** Whether a line may be an advert at all: a longer one is a paragraph, or a chapter, and is not looked at. */
const isShort = (line: string): boolean => line.length <= longestBanner;

const isSign = (line: string): boolean =>
	isShort(line) &&
	(address.test(line) ||
		isDeclared(line) ||
		isSpacedOut(line) ||
		beforeStamp(line) !== undefined ||
		isBanner(line));

function* mayBeDump(lines: readonly string[], edge: ReadonlySet<number>): Task<boolean> {
	const beginning = yield* findLine(lines, 0, Math.min(lines.length, linesLookedAt), isSign);
	return beginning !== -1 || [...edge].some(index => isSign(lines[index] ?? ''));
}

const rule = /^\s*[-=_*—─━~＝－]{4,}\s*$/u;

/** The rules right around banners, which are theirs. */
const rulesAround = (
	lines: readonly string[],
	gone: ReadonlySet<number>,
	edge: ReadonlySet<number>,
): readonly number[] =>
	[...edge].filter(index => rule.test(lines[index] ?? '') && (gone.has(index - 1) || gone.has(index + 1)));

/** Finds the lines that are none of the story's. A line that is spoken, or stands once among prose, stays. */
export function* findAdverts(lines: readonly string[]): Task<readonly Advert[]> {
	const edge = edgesOf(lines);
	if (!(yield* mayBeDump(lines, edge))) return [];
	const seen: Seen = {edge, banners: new Map(), spaced: new Map(), stamped: new Map(), sure: []};
	const isDue = createPace();
	for (const [index, line] of lines.entries()) {
		if (line !== '' && isShort(line)) look(seen, line, index);
		if (isDue(line.length + 1)) yield;
	}
	const found = settle(seen).map(({line, rest}) => ({
		line,
		rest: rest === '' && seen.banners.has(line) ? titleOf(lines[line] ?? '') : rest,
	}));
	const gone = new Set(found.filter(({rest}) => rest === '').map(({line}) => line));
	return [...found, ...rulesAround(lines, gone, edge).map(line => ({line, rest: ''}))];
}
