import {
	divisionWords,
	easternListed,
	easternUnmarked,
	firstWords,
	hasHeadingWord,
	mayBeListed,
	mayBeNumbered,
	mayHaveStoryBefore,
	oddNumber,
	storyBefore,
} from './heading-patterns.ts';
import {isTitleTail, named, readHeading, type Heading} from './headings.ts';
import {inLatinNumerals, numberOf, roman} from './numerals.ts';

// Forms of headings that a line of prose may have, too. One of them says nothing; a run of them in order does.

/** A heading whose form is no proof: its neighbours are. */
export type OddHeading = {
	/** What it becomes where its neighbours prove it. */
	readonly heading: Heading;
	/** The form that it shares with its neighbours, beside the division that it names. */
	readonly form: string;
};

/** The form of an ordinal before a title that goes on as a sentence does: `First story, of the lamp`. */
export const runningOn = ',';
/** The same as a whole sentence, which prose may have: “Last night, it rained.” */
export const sentence = ',.';

/** Such headings may be longer than others, in UTF-16 units. */
export const longestOdd = 320;

const endOfSentence = /[.,;:!?…。，；！？]["”’」』]?$/u;

/** UTF-16 units of a division and its number in words. */
const longestOrdinal = 40;

const opening = '[<(（【《〈〔［＜「『';
const closing = ']>)）】》〉〕］＞」』';

/** A line without the brackets that it stands in, however many: `[(第1章 雨（上）)]`. */
const unbracketed = (line: string): string => {
	let text = line;
	for (
		let at = opening.indexOf(text.charAt(0));
		at !== -1 && text.length > 2;
		at = opening.indexOf(text.charAt(0))
	) {
		if (!text.endsWith(closing.charAt(at))) break;
		text = text.slice(1, -1).trim();
	}
	return text;
};

/** Brackets around a heading up to its title: `[Chapter 1] Rain`. */
const bracketed =
	/^[[<(（【《〈〔［＜「『]\s*([^[\]<>()（）【】《》]{1,60}?)\s*[\]>)）】》〉〕］＞」』]\s*(\S.*)$/u;
/** Emphasis that ends before the title: `*Chapter 1*: Rain`. */
const emphasised = /^([*_]{1,3})\s*(\S[^*_]{0,60}?)\s*\1(?=[\s:.–—-])(.*)$/u;
/** A sign before a heading, which sites put there to find it again: `☆、Rain`. */
const signed = /^([☆★◆◇■□●○◎▲△▼※✿❀♥♦])[、.,:：\s]*(\S.*)$/u;

/** A heading without the signs that it is dressed in, and what these are; undefined where there are none. */
const undress = (line: string): {readonly text: string; readonly dress: string} | undefined => {
	const bare = unbracketed(line);
	if (bare !== line) return {text: bare, dress: line.charAt(0)};
	const [, inside, behind = ''] = bracketed.exec(line) ?? [];
	if (inside !== undefined) return {text: `${inside} ${behind}`, dress: line.charAt(0)};
	const [, stars = '', word, rest = ''] = emphasised.exec(line) ?? [];
	if (word !== undefined) return {text: word + rest, dress: stars};
	const [, sign = '', words] = signed.exec(line) ?? [];
	return words === undefined ? undefined : {text: words, dress: sign};
};

/** `Chapter1`, `chapter.001`, `Chapter-1`, and a heading with a longer title than most. */
const readGlued = (line: string): Heading | undefined => {
	const [, division, numeral = '', tail = ''] =
		(mayBeNumbered(firstWords(line)) ? oddNumber().exec(line) : null) ?? [];
	if (division === undefined || !isTitleTail(tail)) return undefined;
	return named(line, division, numberOf(numeral), tail.trim() === '');
};

/** A numeral before a title that is as long as a sentence, or that no full stop parts from it: `一 雨`. */
export const longListed = new RegExp(
	`^(\\d{1,3}|(?=[ivxlcdm])${roman})(?:[.):]\\s*|\\s*[–—]\\s*|\\s+-\\s*)(\\S.*)`,
	'iu',
);

/** How a title begins; the speech of somebody who has no name (`1. ROBOT: Have mercy.`) is none. */
const titleStart = /^(?!\p{L}+\s?:)[\p{Lu}\p{Lo}"“«‘「『《¿¡]/u;

/** A heading that its numeral makes, where others count up with it. */
const readListed = (line: string): Heading | undefined => {
	const latin = inLatinNumerals(line);
	const [, figure, title = ''] =
		(mayBeListed(latin) ? longListed.exec(latin) : null) ?? easternListed.exec(line) ?? [];
	return figure === undefined || !titleStart.test(title)
		? undefined
		: {title: line, kind: 'listed', number: numberOf(figure), division: '', isBare: false};
};

/** `Chapter 1, in which it rains`: a heading whose title goes on as a sentence does. */
const readRunningOn = (line: string): Heading | undefined => {
	const comma = line.indexOf(',');
	if (comma <= 0 || comma >= longestOrdinal) return undefined;
	const start = line.slice(0, comma);
	const heading = hasHeadingWord(firstWords(start), start) ? readHeading(start) : undefined;
	return heading?.kind === 'named' ? {...heading, title: line, isBare: false} : undefined;
};

const readPlain = (line: string): Heading | undefined => {
	const heading = readHeading(line, longestOdd);
	if (heading && (heading.number !== null || heading.kind === 'named')) return heading;
	const [, behind, before] = easternUnmarked().exec(line) ?? [];
	const numeral = behind ?? before;
	if (numeral !== undefined) return named(line, line.replace(numeral, '').charAt(0), numberOf(numeral));
	return readGlued(line) ?? readListed(line);
};

/** `The Lamp Room - Chapter 1`: the same words before each number. */
const readBehindTitle = (line: string): OddHeading | undefined => {
	if (!mayHaveStoryBefore(line)) return undefined;
	const [, story, rest = ''] = storyBefore().exec(line) ?? [];
	const heading = story === undefined ? undefined : readPlain(rest);
	if (heading?.kind !== 'named' || heading.number === null) return undefined;
	return {heading: {...heading, title: line, isBare: false}, form: story ?? ''};
};

const firstWord = /^\p{L}+/u;
const easternNumeral = /^[卷部篇第一二三四五六七八九十百]/u;

/** Whether the first sign or word of a line allows it to be read; sorts out nearly all lines of prose. */
const mayBeOdd = (line: string): boolean => {
	const word = firstWord.exec(line)?.[0];
	if (word === undefined) return !/^["“”'‘’«»—–\s]/u.test(line);
	return /^[ivxlc]+$/i.test(word) || easternNumeral.test(line) || divisionWords().has(word.toLowerCase());
};

const readDressed = (line: string): OddHeading | undefined => {
	const dressed = undress(line);
	if (!dressed) return undefined;
	const {text, dress} = dressed;
	const found = mayBeOdd(text) ? readPlain(text) : undefined;
	if (found) return {heading: {...found, title: text}, form: dress};
	return signed.test(line) && !endOfSentence.test(line) ? {heading: named(text), form: dress} : undefined;
};

/** UTF-16 units of a heading with its story's title before it. */
const longestDeep = 180;

/** A heading that shows itself to be one only behind its first word; such a line stands alone. */
const readDeep = (line: string): OddHeading | undefined => {
	const found = readRunningOn(line);
	if (!found) return readBehindTitle(line);
	if (found.number !== null) return {heading: found, form: ''};
	return {heading: found, form: endOfSentence.test(line) ? sentence : runningOn};
};

/**
 * Reads a line as a heading in a form that only its neighbours can prove; undefined where it is no heading at all.
 *
 * @param isAlone - Whether it stands between blank lines: then the story's title may stand before it.
 */
export const readOddHeading = (source: string, isAlone: boolean): OddHeading | undefined => {
	const line = source.trim();
	if (line === '' || line.length > longestOdd) return undefined;
	const plain = mayBeOdd(line) ? (readDressed(line) ?? readPlain(line)) : undefined;
	if (plain) return 'form' in plain ? plain : {heading: plain, form: ''};
	return isAlone && line.length <= longestDeep ? readDeep(line) : undefined;
};
