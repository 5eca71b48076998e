import type {Task} from '../core/task/task.ts';
import {UnreadableStory} from '../core/story/unreadable-story.ts';
import {byteOrderMarkOf} from './byte-order-mark.ts';
import {canonicalCharset} from './charset-names.ts';
import {chooseLegacy, isBinary} from './choose-legacy.ts';
import type {FoundCharset} from './found-charset.ts';
import {isIso2022Jp} from './iso-2022-jp.ts';
import {utf16WithoutMark} from './utf-16.ts';
import {utf32WithoutMark} from './utf-32.ts';
import {damagedUtf8Confidence, isValidUtf8} from './utf-8.ts';

const sampleLength = 65_536;

const chosenByReader = (name: string): FoundCharset => {
	const encoding = canonicalCharset(name);
	if (encoding !== undefined) return {encoding, confidence: 1};
	throw new UnreadableStory(
		`“${name}” is no charset known here. Names that work are utf-8, windows-1252, windows-1251, shift_jis and gb18030.`,
	);
};

/** How surely bytes are damaged UTF-8; of a file that is no text its beginning tells enough. */
function* damagedConfidence(bytes: Uint8Array): Task<number> {
	const sample = bytes.subarray(0, sampleLength);
	if (isBinary(sample) && (yield* damagedUtf8Confidence(sample)) === 0) return 0;
	return yield* damagedUtf8Confidence(bytes);
}

/**
 * Finds the charset of a text: by a byte order mark; UTF-32 and UTF-16 by their zero bytes; ISO-2022-JP by its escapes;
 * UTF-8 where the bytes are (nearly all) valid; else the one that a detector finds, Windows-1252 if it finds none.
 *
 * @param bytes - A whole text, or the beginning of one.
 * @param chosen - Asks nothing and takes this one; any usual name of it.
 * @throws {UnreadableStory} where `chosen` stands for none.
 */
export function* findCharset(bytes: Uint8Array, chosen: string | null = null): Task<FoundCharset> {
	if (chosen !== null) return chosenByReader(chosen);
	const mark = byteOrderMarkOf(bytes);
	if (mark !== undefined) return {encoding: mark, confidence: 1};
	// Zero bytes and other signs of the encodings of Unicode that are not made of bytes.
	const wide = utf32WithoutMark(bytes) ?? utf16WithoutMark(bytes);
	if (wide !== undefined) return {encoding: wide, confidence: 0.95};
	if (yield* isIso2022Jp(bytes)) return {encoding: 'iso-2022-jp', confidence: 1};
	if (yield* isValidUtf8(bytes)) return {encoding: 'utf-8', confidence: 1};
	const confidence = yield* damagedConfidence(bytes);
	return confidence > 0 ? {encoding: 'utf-8', confidence} : yield* chooseLegacy(bytes);
}
