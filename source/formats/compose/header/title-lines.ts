import {alternatives, lazyPattern} from '../../../languages/story-words.ts';
import {field, type Header} from './header.ts';

/** What the lines of a title page look like. */

/** UTF-16 units of the longest line that may belong to a title page. */
export const widest = 100;
/** Lines of text that a title page may have. */
export const linesLookedAt = 4;

export type Spot = {readonly index: number; readonly line: string};
export const nowhere: Spot = {index: 0, line: ''};

/** The first lines of text, as many as a title page has. */
export const firstLines = (lines: readonly string[], start: number, end: number): readonly Spot[] => {
	const found: Spot[] = [];
	for (let index = start; index < Math.min(end, start + 12) && found.length < linesLookedAt; index++) {
		if (lines[index] !== '') found.push({index, line: lines[index] ?? ''});
	}
	return found;
};

/** A title page as a header that ends before line `end`; `more` are its subtitles. */
export const page = (end: number, title: string, author: string | undefined, ...more: string[]): Header => ({
	layout: 'title page',
	titlePage: [],
	fields: [
		field('title', title.trim()),
		...(author === undefined ? [] : [field('author', author.trim())]),
		...more.map(value => field('other', value.trim(), 'Subtitle')),
	],
	end,
});

/** A name of single letters: 현 진 건. */
export const letterspaced = /^(?:\S\s){2,}\S$/u;
/** Whether a line is short, and neither a sentence nor a line of dialogue. */
export const isShort = (line: string): boolean =>
	line.trim().length <= 60 &&
	!/[.,;:!?…。！？、」』"”»]$/u.test(line.trim()) &&
	!/^[—–"“«「『-]/u.test(line.trim());
export const isCapitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
const name = lazyPattern(
	() => `^\\p{Lu}[\\p{L}.'’-]*(?:\\s+(?:\\p{Lu}[\\p{L}.'’-]*|${alternatives('nameParticles')})){1,3}$`,
	'u',
);
/** Whether a text is two to four names behind one another. */
export const isName = (text: string): boolean => name().test(text);

const patronymic = lazyPattern(
	() => `^\\p{Lu}\\p{Ll}+\\s+\\p{Lu}\\p{Ll}+(?:${alternatives('patronymicEndings')})\\s+\\p{Lu}\\p{L}+$`,
	'u',
);
const initials = /^(?:\p{Lu}\.\s?){1,3}\p{Lu}\p{L}+$/u;
/** Whether a text is a name with a patronymic or after initials (А. П. Чехов). */
export const isFullName = (text: string): boolean => patronymic().test(text) || initials.test(text);

const kindOfWork = lazyPattern(() => `(?:^|\\s)(?:${alternatives('kindsOfWork')})(?:\\s|$)`, 'iu');
/** Whether a text says what a work is: “a novel in verse”. */
export const saysKindOfWork = (text: string): boolean => kindOfWork().test(text);

const smallWord = lazyPattern(() => `^(?:${alternatives('smallWords')})$`);
/** Whether titles write a word without a capital. */
export const isSmallWord = (text: string): boolean => smallWord().test(text);

/** How a scene of a film begins. */
export const scriptLine = /^(?:int|ext|fade|cut|scene)\b/i;

const frontMatter = /^(?:[自代新原]?序[言文]?|[前引]言|目[录錄次]|正文|简介|簡介)$/u;
/** Units of the longest such line, with blanks between its signs. */
const longestFrontMatter = 40;
/** Whether a line heads what stands before a Chinese text: no author's name, though as short as one. */
export const headsFrontMatter = (line: string): boolean =>
	line.length <= longestFrontMatter && frontMatter.test(line.replaceAll(/\s/gu, ''));
