import {field, type Header} from './header.ts';

/** What the lines of a title page look like. */

/** UTF-16 units of the longest line that may belong to a title page. */
export const widest = 100;
/** Lines of text that a title page may have. */
export const linesLookedAt = 4;

/** A line of text and its index. */
export type Spot = {readonly index: number; readonly line: string};
/** Stands for a line that is not there. */
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
/** Whether a text is all in capitals. */
export const isCapitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
/** Whether a text is two to four names behind one another. */
export const isName = (text: string): boolean =>
	/^\p{Lu}[\p{L}.'’-]*(?:\s+(?:\p{Lu}[\p{L}.'’-]*|de|von|van|da|di|le|la)){1,3}$/u.test(text);

/** A Russian name with its patronymic. */
export const patronymic = /^\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+(?:ович|евич|ич|овна|евна|ична)\s+\p{Lu}\p{L}+$/u;
/** A name after initials: А. П. Чехов. */
export const initials = /^(?:\p{Lu}\.\s?){1,3}\p{Lu}\p{L}+$/u;
/** Words for what a work is: “a novel in verse”. */
export const kindOfWork =
	/(?:^|\s)(?:роман|повесть|рассказ|поэма|сказка|пьеса|комедия|драма|фанфик|novel|novella|story|tale|romance|play|comedy|tragedy|poem|roman|nouvelle|conte|novelle|erzählung|märchen|novela|cuento|romanzo|racconto|opowiadanie|powieść)(?:\s|$)/iu;

/** Words that titles do not write with a capital. */
export const smallWord = /^(?:an?|the|of|and|in|on|to|for|at|by|from|with|or|vs\.?|&)$/;
