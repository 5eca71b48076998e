import {divisionWords, oddNumber, storyBefore} from './heading-patterns.ts';
import {isTitleTail, named, readHeading, type Heading} from './headings.ts';
import {numberOf} from './numerals.ts';

// Forms of headings that a line of prose may have, too. One of them says nothing; a run of them in order does.

/** A heading whose form is no proof: its neighbours are. */
export type OddHeading = {
	/** What it becomes where its neighbours prove it. */
	readonly heading: Heading;
	/** The form that it shares with its neighbours, beside the division that it names. */
	readonly form: string;
};

/** Such headings may be longer than others, in UTF-16 units. */
export const longestOdd = 240;

/** Brackets that a heading may stand in, as a whole or up to its title. */
const bracketed =
	/^[[<(（【《〈〔［＜「『]+\s*([^[\]<>()（）【】《》]{1,60}?)\s*[\]>)）】》〉〕］＞」』]+\s*(.*)$/u;
/** Emphasis that ends before the title: `*Chapter 1*: Rain`. */
const emphasised = /^([*_]{1,3})\s*(\S[^*_]{0,60}?)\s*\1(?=[\s:.–—-])(.*)$/u;
/** A sign before a heading, which sites put there to find it again: `☆、Rain`. */
const signed = /^([☆★◆◇■□●○◎▲△▼※✿❀♥♦])[、.,:：\s]*(\S.*)$/u;

/** A heading without the signs that it is dressed in, and what these are; undefined where there are none. */
const undress = (line: string): {readonly text: string; readonly dress: string} | undefined => {
	const [, inside, behind = ''] = bracketed.exec(line) ?? [];
	if (inside !== undefined) return {text: `${inside} ${behind}`.trim(), dress: line.charAt(0)};
	const [, stars = '', word, rest = ''] = emphasised.exec(line) ?? [];
	if (word !== undefined) return {text: word + rest, dress: stars};
	const [, sign = '', words] = signed.exec(line) ?? [];
	return words === undefined ? undefined : {text: words, dress: sign};
};

/** `Chapter1`, `chapter.001`, `Chapter-1`, and a heading with a longer title than most. */
const readGlued = (line: string): Heading | undefined => {
	const [, division, numeral = '', tail = ''] = oddNumber().exec(line) ?? [];
	if (division === undefined || !isTitleTail(tail)) return undefined;
	return named(line, division, numberOf(numeral), tail.trim() === '');
};

const readPlain = (line: string): Heading | undefined => {
	const heading = readHeading(line);
	return heading && (heading.number !== null || heading.kind === 'named') ? heading : readGlued(line);
};

/** `The Lamp Room - Chapter 1`: the same words before each number. */
const readBehindTitle = (line: string): OddHeading | undefined => {
	const [, story, rest = ''] = storyBefore().exec(line) ?? [];
	const heading = story === undefined ? undefined : readPlain(rest);
	if (heading?.kind !== 'named' || heading.number === null) return undefined;
	return {heading: {...heading, title: line, isBare: false}, form: story ?? ''};
};

const firstWord = /^\p{L}+/u;

/** Whether the first sign or word of a line allows it to be read; sorts out nearly all lines of prose. */
const mayBeOdd = (line: string): boolean => {
	const word = firstWord.exec(line)?.[0];
	if (word === undefined) return !/^["“”'‘’«»—–\s]/u.test(line);
	return /^[ivxlc]+$/i.test(word) || line.startsWith('第') || divisionWords().has(word.toLowerCase());
};

const endOfSentence = /[.,;:!?…。，；！？]["”’」』]?$/u;

/**
 * Reads a line as a heading in a form that only its neighbours can prove; undefined where it is no heading at all.
 *
 * @param isAlone - Whether a blank line stands before it: then the story's title may, too.
 */
export const readOddHeading = (source: string, isAlone: boolean): OddHeading | undefined => {
	const line = source.trim();
	if (line === '' || line.length > longestOdd) return undefined;
	if (!mayBeOdd(line)) return isAlone ? readBehindTitle(line) : undefined;
	const dressed = undress(line);
	const found = dressed && readPlain(dressed.text);
	if (dressed && found) return {heading: {...found, title: dressed.text}, form: dressed.dress};
	if (dressed && signed.test(line) && !endOfSentence.test(line))
		return {heading: named(dressed.text), form: dressed.dress};
	const plain = readPlain(line);
	if (plain) return plain.kind === 'listed' ? undefined : {heading: plain, form: ''};
	return isAlone ? readBehindTitle(line) : undefined;
};
