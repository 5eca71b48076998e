import LineBreaker from 'linebreak';
import {isBlankAt} from '../text/blank.ts';
import {graphemes} from '../text/graphemes.ts';
import {withStandIns} from './stand-ins.ts';
import {wordStarts} from './word-starts.ts';

export type BreakChoices = {
	/** Whether Korean is broken at spaces alone, not between syllables. */
	readonly keepsKoreanWords?: boolean;
};

/** White space in a row (UTF-16 units) that holds nothing together: a line may break behind it, whatever follows. */
export const widestGap = 64;

const gap = new RegExp(String.raw`\s{${widestGap}}(?=\S)`, 'g');
const syllable = /[가-힣]/g;

const noteMark = /\[(?:\d{1,4}|[a-z]{1,2}|[*†‡§¶#]{1,4})\]/uy;

/** Whether the bracket at an offset begins the mark of a note, which stays with the word that it is behind. */
export const isNoteMark = (text: string, offset: number): boolean => {
	noteMark.lastIndex = offset;
	return !isBlankAt(text, offset - 1) && noteMark.test(text);
};

/** The offsets at which a line may end by UAX #14 as it is, each behind its spaces; the text's end is the last. */
export function* unicodeOpportunities(text: string): Generator<number, void> {
	const breaker = new LineBreaker(text);
	for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) yield next.position;
}

/** How two UTF-16 units stand to each other: parts of one grapheme, of one word, of none. */
export const joint = {inGrapheme: 0, inWord: 1, mayBreak: 2} as const;

/**
 * What stands before each UTF-16 unit of a text (see `joint`), and at its end: UAX #14, tailored for prose (see
 * `stand-ins.ts`), between words in scripts without spaces, never inside a grapheme. In time linear in its length.
 */
export const findJoints = (text: string, {keepsKoreanWords = false}: BreakChoices = {}): Uint8Array => {
	const joints = new Uint8Array(text.length + 1);
	for (const {index} of graphemes(text)) joints[index] = joint.inWord;
	joints[text.length] = joint.inWord;
	const allow = (position: number): void => {
		if (joints[position] !== joint.inGrapheme) joints[position] = joint.mayBreak;
	};
	const seen = withStandIns(text);
	for (const position of unicodeOpportunities(keepsKoreanWords ? seen.replace(syllable, 'a') : seen))
		allow(position);
	for (const position of wordStarts(text)) allow(position);
	for (const {index, 0: blanks} of text.matchAll(gap)) allow(index + blanks.length);
	for (let index = text.indexOf('[', 1); index !== -1; index = text.indexOf('[', index + 1))
		if (joints[index] === joint.mayBreak && isNoteMark(text, index)) joints[index] = joint.inWord;
	return joints;
};

/** The offsets at which a line may end, each behind its trailing spaces; the text's end is the last. */
export function* breakOpportunities(text: string, choices?: BreakChoices): Generator<number, void> {
	const joints = findJoints(text, choices);
	for (let position = 1; position < joints.length; position++) {
		if (joints[position] === joint.mayBreak) yield position;
	}
}
