import {splitAuthors} from './values.ts';
import {
	headsFrontMatter,
	isFullName,
	isName,
	isSmallWord,
	saysKindOfWork,
	scriptLine,
} from './title-lines.ts';

/** How names of persons look: by their form alone, without a list of anybody. */

/** UTF-16 units of the longest name, and of the longest in a script without capitals. */
const longestName = 60;
const longestCaseless = 24;

const initialsFirst =
	/^(?:\p{Lu}\p{Ll}{0,2}\.[\s-]?){1,4}(?:\p{Ll}{2,3}\s)?\p{Lu}[\p{L}\p{M}'’-]+(?:,?\s(?:Jr|Sr)\.?)?$/u;
const initialsInside = /^\p{Lu}[\p{L}\p{M}'’-]+(?:\s\p{Lu}\.){1,3}\s?(?:\p{Lu}[\p{L}\p{M}'’-]+\s?){0,2}$/u;
const initialsLast = /^\p{Lu}[\p{L}\p{M}'’-]+\s(?:\p{Lu}\.\s?){1,3}$/u;

/** Whether a text is written in letters that have no capitals. */
export const isCaseless = (text: string): boolean => /\p{Lo}/u.test(text) && !/\p{Lu}|\p{Ll}/u.test(text);

/** In scripts without capitals a name is short and has no punctuation but what parts its words. */
const isCaselessName = (text: string): boolean =>
	isCaseless(text) &&
	text.length <= longestCaseless &&
	/^[\p{Lo}\p{M}][\p{L}\p{M}\s·・．.‧'’-]*$/u.test(text) &&
	text.split(/\s+/).length <= 4;

/**
 * How surely a text is the name of one person: 2 by initials or a patronymic; 1 where it is two to four words with
 * capitals, or may be one in a script without capitals; 0 where it is something else.
 */
export const personForm = (text: string): 0 | 1 | 2 => {
	if (text.length > longestName || saysKindOfWork(text) || scriptLine.test(text) || headsFrontMatter(text))
		return 0;
	if (isFullName(text) || [initialsFirst, initialsInside, initialsLast].some(form => form.test(text)))
		return 2;
	if (isCaseless(text)) return isCaselessName(text) ? 1 : 0;
	const words = text.split(/\s+/);
	const [first = ''] = words;
	// “The Winter Lamp” and “Lamp And Stair” are titles. A particle with a capital is part of a name behind its first word.
	const isTitled = isSmallWord(first.toLowerCase()) || words.some(word => /^(?:and|of|the)$/i.test(word));
	return isName(text) && !isTitled ? 1 : 0;
};

/** The same for a line that may name several, between commas or “and”: the least of them counts. */
export const personsForm = (line: string): 0 | 1 | 2 => {
	const names = splitAuthors(line);
	if (names.length === 0 || names.length > 6) return 0;
	const forms = names.map(personForm);
	return forms.includes(0) ? 0 : forms.includes(1) ? 1 : 2;
};
