import {lazy} from '../../../core/lazy.ts';
import {saysLine, type FileName} from './file-name.ts';
import type {FindHeader, Header} from './header.ts';
import {isCaseless, personsForm} from './person.ts';
import {isCapitals} from './title-lines.ts';

/** What tells two unlabelled lines apart, author and title, beside their form: the file's name, and the text below. */
export type Witness = {
	readonly fileName: FileName | undefined;
	/** How often the words of a line stand in the text below the first lines. */
	readonly words: () => WordsBelow;
};

/** Looks for title and author at the top of a text, by what a witness tells. */
export type FindByWitness = (...place: [...Parameters<FindHeader>, Witness]) => Header | undefined;

type WordsBelow = {
	/** The text's beginning in lower case, for scripts that write no spaces. */
	readonly text: string;
	/** How often each word is written, in lower case and with a capital. */
	readonly small: ReadonlyMap<string, number>;
	readonly capital: ReadonlyMap<string, number>;
};

/** UTF-16 units of the text that are looked at: a novel's people have all been named by then. */
const lookedAt = 100_000;

const countWords = (lines: readonly string[], start: number, end: number): WordsBelow => {
	const [small, capital] = [new Map<string, number>(), new Map<string, number>()];
	let text = '';
	for (let index = start; index < end && text.length < lookedAt; index++) text += `${lines[index] ?? ''}\n`;
	for (const [word] of text.matchAll(/[\p{L}\p{M}]{2,}/gu)) {
		const key = word.toLowerCase();
		const counts = word === key ? small : capital;
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return {text: text.toLowerCase(), small, capital};
};

/** The witness of lines from `start` on, those that are asked about among them. */
export const createWitness = (
	lines: readonly string[],
	start: number,
	end: number,
	fileName: FileName | undefined,
): Witness => ({fileName, words: lazy(() => countWords(lines, start, end))});

const wordsOf = (line: string): readonly string[] => line.toLowerCase().match(/[\p{L}\p{M}]{3,}/gu) ?? [];

/** How often a line's commonest word stands in the text, beside the line itself. */
const usesOf = ({text, small, capital}: WordsBelow, line: string): number => {
	if (isCaseless(line) && !/\s/.test(line.trim())) return Math.max(0, text.split(line.trim()).length - 2);
	return Math.max(0, ...wordsOf(line).map(word => (small.get(word) ?? 0) + (capital.get(word) ?? 0) - 1));
};

/** Whether a line is made of words that the text writes small: no name, however many capitals it has. */
const isOfCommonWords = ({small}: WordsBelow, line: string): boolean => {
	const words = wordsOf(line);
	return words.length > 0 && words.every(word => small.has(word));
};

/** Uses of a word in the text that make it the name of somebody in the story, not of who wrote it. */
const usesOfCharacter = 3;

/**
 * How well one line is the author's name and another the title, by points that the trials in docs/reading-files.md set;
 * undefined where the first can be no name. Readings are compared by this, and few points are none.
 */
export const weigh = (author: string, title: string, {fileName, words}: Witness): number | undefined => {
	const form = personsForm(author);
	const below = words();
	if (form === 0 || (form === 1 && isOfCommonWords(below, author))) return undefined;
	const uses = usesOf(below, author);
	let points = form === 2 ? 3 : 1;
	if (!isOfCommonWords(below, title)) points -= personsForm(title) === 2 ? 3 : personsForm(title);
	if (isCapitals(title) && !isCapitals(author)) points++;
	if (uses === 0) points++;
	else if (uses >= usesOfCharacter && form === 1) points -= 2;
	if (usesOf(below, title) > 0) points++;
	if (!fileName) return points;
	const [saysTitle, saysAuthor] = [saysLine(fileName, title), saysLine(fileName, author)];
	if (saysTitle !== saysAuthor) return saysTitle ? points + 3 : points - 3;
	return points;
};

/** Points that a reading must have, and by how many it must be ahead of the other one. */
export const fewestPoints = 2;
export const fewestAhead = 2;
