import {unitsPerStep, type Task} from '../../core/task/task.ts';
import {decodePieces, usualPiece} from '../../charset/decode-pieces.ts';
import type {FoundCharset} from '../../charset/found-charset.ts';
import {endsTorn} from '../../charset/utf-8.ts';
import {charsetOf} from '../container/decode-text.ts';
import {readLines, type SourceLines} from './source-lines.ts';
import {behindLastLine} from './whole-lines.ts';

/** What ends the lines of a file; null where it has one line. */
export type LineEnding = 'LF' | 'CRLF' | 'CR' | 'mixed' | null;

/** A file's text as cleaned lines, and what was seen of it on the way. */
export type SourceText = SourceLines & {
	readonly charset: FoundCharset;
	readonly lineEnding: LineEnding;
	/** Whether the lines are all of the text; else they are its beginning. */
	readonly isWhole: boolean;
};

/** Pieces read in a step. */
const piecesPerStep = unitsPerStep / usualPiece;

const sampleLength = 65_536;

const lineEndingOf = (sample: string): LineEnding => {
	const crlf = sample.split('\r\n').length - 1;
	const cr = sample.split('\r').length - 1 - crlf;
	const lf = sample.split('\n').length - 1 - crlf;
	const seen = (['CRLF', 'CR', 'LF'] as const).filter((_, index) => [crlf, cr, lf][index] !== 0);
	return seen.length > 1 ? 'mixed' : (seen[0] ?? null);
};

/** The beginning of a text, `length` UTF-16 units of it. */
const opening = (pieces: Iterable<string>, length: number): string => {
	let text = '';
	for (const piece of pieces) {
		text += piece;
		if (text.length >= length) break;
	}
	return text.slice(0, length);
};

const formFeed = 0x0c;

function* mayHavePages(bytes: Uint8Array): Task<boolean> {
	for (let start = 0; start < bytes.length; start += unitsPerStep) {
		if (bytes.subarray(start, start + unitsPerStep).includes(formFeed)) return true;
		yield;
	}
	return false;
}

/**
 * Reads bytes as lines: decoded, without page marks, cleaned.
 *
 * @param chosen - The charset as the reader says it is; null to find it.
 * @param pieceLength - Bytes decoded at once, a multiple of four. Some pieces are read in a step.
 * @throws {UnreadableStory} where they are no text, and for a charset that nobody knows.
 */
export function* readSource(
	bytes: Uint8Array,
	chosen: string | null,
	pieceLength = usualPiece,
): Task<SourceText> {
	const charset = yield* charsetOf(bytes, chosen);
	const hasPages = yield* mayHavePages(bytes);
	const pieces = (): Iterable<string> => decodePieces(bytes, charset.encoding, true, pieceLength);
	const lineEnding = lineEndingOf(opening(pieces(), sampleLength * 4));
	const lines = yield* readLines(pieces(), hasPages, pieceLength * piecesPerStep);
	return {...lines, charset, lineEnding, isWhole: true};
}

/**
 * A text without its last paragraph, which may be torn; without its last line alone, or with all of it, where the other
 * would leave less than half.
 */
const withoutTorn = (text: string): string => {
	const paragraph = Math.max(...['\n\n', '\n\r\n', '\r\r'].map(gap => text.lastIndexOf(gap) + 1));
	const cut = [paragraph, behindLastLine(text)].find(at => at > text.length / 2);
	return text.slice(0, cut);
};

/** Bytes of the largest character of any charset. */
const largestCharacter = 4;

/** Bytes that are left out to have the beginning of a text end with a whole character, at most: those of a long word. */
const mostLeftOut = 64;

/**
 * Bytes without what is left of a character at their end, where each has as many bytes or the charset is UTF-8: in others the
 * decoder sees to it. A text that ends torn is looked at for damage, which takes ten times as long.
 */
export const wholeCharacters = (bytes: Uint8Array): Uint8Array => {
	const all = bytes.subarray(0, bytes.length - (bytes.length % largestCharacter));
	for (let left = all; left.length > all.length - mostLeftOut; left = left.subarray(0, -largestCharacter))
		if (!endsTorn(left)) return left;
	return all;
};

/** Reads the beginning of a text as {@link readSource} reads all of it, up to the last paragraph that is whole. */
export function* readTextBeginning(bytes: Uint8Array, chosen: string | null): Task<SourceText> {
	const beginning = wholeCharacters(bytes);
	const charset = yield* charsetOf(beginning, chosen);
	const hasPages = yield* mayHavePages(beginning);
	const text = withoutTorn(opening(decodePieces(beginning, charset.encoding, false), Infinity));
	const lineEnding = lineEndingOf(text.slice(0, sampleLength * 4));
	return {...(yield* readLines([text], hasPages)), charset, lineEnding, isWhole: false};
}
