import type {Task} from '../core/task/task.ts';
import {UnreadableStory} from '../core/story/unreadable-story.ts';
import {byteOrderMarkOf} from './byte-order-mark.ts';
import {canonicalCharset} from './charset-names.ts';
import {chooseLegacy} from './choose-legacy.ts';
import {findUtf8} from './find-utf-8.ts';
import type {FoundCharset} from './found-charset.ts';
import {isIso2022Jp} from './iso-2022-jp.ts';
import {hasLinesInUtf8} from './utf-16-lines.ts';
import {utf16WithoutMark} from './utf-16.ts';
import {utf32WithoutMark} from './utf-32.ts';

const chosenByReader = (name: string): FoundCharset => {
	const encoding = canonicalCharset(name);
	if (encoding !== undefined) return {encoding, confidence: 1};
	throw new UnreadableStory(
		`“${name}” is not a known charset. Try utf-8, windows-1252, windows-1251, shift_jis or gb18030.`,
	);
};

/** UTF-16, or UTF-16 with lines in UTF-8; any other charset as it is. */
function* withOtherLines(bytes: Uint8Array, encoding: string): Task<string> {
	const isUtf16 = encoding.startsWith('utf-16');
	return isUtf16 && (yield* hasLinesInUtf8(bytes, encoding === 'utf-16be')) ? `${encoding}+utf-8` : encoding;
}

/**
 * Finds the charset of a text: by a byte order mark; UTF-32 and UTF-16 by their zero bytes; ISO-2022-JP by its escapes;
 * UTF-8 where the bytes are valid, nearly all of them or whole passages; else the one that a detector finds, Windows-1252 if it finds none.
 *
 * @param bytes - A whole text, or the beginning of one.
 * @param chosen - Asks nothing and takes this one; any usual name of it.
 * @throws {UnreadableStory} where `chosen` stands for none.
 */
export function* findCharset(bytes: Uint8Array, chosen: string | null = null): Task<FoundCharset> {
	if (chosen !== null) return chosenByReader(chosen);
	const mark = byteOrderMarkOf(bytes);
	// Programs put the mark of UTF-8 before a text in any charset.
	if (mark === 'utf-8') return yield* findCharset(bytes.subarray(3));
	if (mark !== undefined) return {encoding: yield* withOtherLines(bytes, mark), confidence: 1};
	// Zero bytes and other signs of the encodings of Unicode that are not made of bytes.
	const wide = utf32WithoutMark(bytes) ?? utf16WithoutMark(bytes);
	if (wide !== undefined) return {encoding: yield* withOtherLines(bytes, wide), confidence: 0.95};
	if (yield* isIso2022Jp(bytes)) return {encoding: 'iso-2022-jp', confidence: 1};
	return (yield* findUtf8(bytes)) ?? (yield* chooseLegacy(bytes));
}
