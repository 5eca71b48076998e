import {isBlank} from '../../../core/text/blank.ts';
import {inPieces} from '../../../core/text/in-pieces.ts';
import type {KnownWords} from '../structure/prose.ts';
import {endsInHyphen, isHyphenated, joinWord, noWords} from './broken-words.ts';
import {beginsWide} from './line-starts.ts';

const dash = 0x20_14;
/** No wide character has a lower code. Most text is below it, which is seen without a pattern. */
const firstWide = 0x2e_80;

/** What two lines are joined by, and what is left of the one above: its end may be the hyphen of a broken word. */
type Joint = {readonly above: string; readonly between: '' | ' '};

/** Whether a line begins with what ends a word begun above. */
const goesOnInWord = (above: string, below: string): boolean =>
	/\p{L}.$/u.test(above) && /^\p{Ll}/u.test(below);

const jointOf = (above: string, below: string, known: KnownWords): Joint => {
	const last = above.charCodeAt(above.length - 1);
	if (last === dash) return {above, between: ''};
	if (endsInHyphen(above)) {
		if (above.endsWith('--') || beginsWide(below)) return {above, between: ''};
		if (goesOnInWord(above, below)) return {above: joinWord(above, below, known), between: ''};
		return {above, between: isHyphenated(above, below, known) ? '' : ' '};
	}
	const isClose =
		(last >= firstWide && beginsWide(above.slice(-1))) ||
		(below.charCodeAt(0) >= firstWide && beginsWide(below));
	return {above, between: isClose ? '' : ' '};
};

/** Runs of white space, and white space that is no space. */
const uneven = /\s\s|[^\S ]/u;

/**
 * Joins the lines of a paragraph: with a space, but none in scripts that write none, and none behind a dash. A word that
 * a line's end broke loses its hyphen where the text is `known` to write it without one.
 */
export const joinLines = (lines: readonly string[], known: KnownWords = noWords): string => {
	const parts: string[] = [];
	let above = '';
	for (const line of lines) {
		const text = line.trim();
		if (text === '') continue;
		if (above !== '') {
			const joint = jointOf(above, text, known);
			parts.push(joint.above, joint.between);
		}
		above = text;
	}
	const joined = parts.join('') + above;
	// Not `replaceAll`: what it returns takes 34 bytes for each match, and a line may be a whole book.
	return uneven.test(joined) ? inPieces(joined, isBlank, piece => piece.split(/\s+/u).join(' ')) : joined;
};
