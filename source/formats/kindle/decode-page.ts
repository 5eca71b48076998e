import {decodePieces} from '../../charset/decode-pieces.ts';
import {joined} from './huffman.ts';

/** A name that is put into a page at a byte. */
export type Mark = {readonly offset: number; readonly name: string};

export const decodeString = (bytes: Uint8Array, encoding: string): string =>
	[...decodePieces(bytes, encoding)].join('');

const [lessThan, greaterThan] = [0x3c, 0x3e];

/** The tag that a byte stands inside of begins here; the byte itself where it stands in none, or cuts a character. */
const outsideTags = (bytes: Uint8Array, offset: number): number => {
	let at = Math.min(offset, bytes.length);
	while (at > 0 && at < bytes.length && ((bytes[at] ?? 0) & 0xc0) === 0x80) at--;
	for (let back = at - 1; back >= Math.max(0, at - 2048); back--) {
		if (bytes[back] === greaterThan) return at;
		if (bytes[back] === lessThan) return back;
	}
	return at;
};

const quoted = (name: string): string => name.replaceAll(/[^\w:.-]/g, '');

/** Puts names into a page, before the tag that each stands in. */
const withMarks = (bytes: Uint8Array, marks: readonly Mark[]): Uint8Array => {
	const encoder = new TextEncoder();
	const placed = marks
		.map(({offset, name}) => ({offset: outsideTags(bytes, offset), name}))
		.sort((a, b) => a.offset - b.offset);
	const parts: Uint8Array[] = [];
	let end = 0;
	for (const {offset, name} of placed) {
		parts.push(bytes.subarray(end, offset), encoder.encode(`<a id="${quoted(name)}"></a>`));
		end = offset;
	}
	parts.push(bytes.subarray(end));
	return joined(
		parts,
		parts.reduce((sum, {length}) => sum + length, 0),
	);
};

const filePosition = /\bfilepos\s*=\s*["']?\s*0*(\d{1,9})["']?/gi;
const kindlePosition = /\bkindle:pos:fid:([\dA-V]{1,8}):off:([\dA-V]{1,12})/gi;
/** An image of Mobipocket 6: what stands before its number and is not its source, up to so far. */
const countedImage = /<img\b([^<>]{0,1000}?\s)recindex\s*=\s*["']?\s*(\d{1,6})["']?/gi;
/** Closing tags of elements that have none would stand for another one. */
const emptyPair = /<(br|hr)\b([^<>]{0,300}?)\/?>\s{0,8}<\/\1\s*>/gi;

/** The name of a place that a link of KF8 leads to. */
export const kindleName = (fragment: string, offset: string): string =>
	`pos-${fragment}-${offset}`.toUpperCase();

/** A page as HTML whose links lead to names in it, and whose images have a source. */
export const decodePage = (bytes: Uint8Array, encoding: string, marks: readonly Mark[]): string =>
	decodeString(marks.length === 0 ? bytes : withMarks(bytes, marks), encoding)
		.replaceAll(emptyPair, '<$1$2/>')
		.replaceAll(filePosition, 'href="#pos-$1"')
		.replaceAll(countedImage, '<img src="recindex:$2"$1')
		.replaceAll(kindlePosition, (_, fragment: string, offset: string) => `#${kindleName(fragment, offset)}`);
