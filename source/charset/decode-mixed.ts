import {multiByteCharsets} from './charset-names.ts';
import {legacyDecoder, type Decode} from './decode-legacy.ts';
import {kindOf, passagesOf, runsOf, type PassageReader} from './passages.ts';

/** So few bytes of characters that seem to be UTF-8 come about by chance behind a passage in two bytes a character. */
const weak = 4;

const surrogatePair = /\u00ed[\u00a0-\u00af][\u0080-\u00bf]\u00ed[\u00b0-\u00bf][\u0080-\u00bf]/g;

/** The six bytes of a pair of surrogates, as CESU-8 has them, as the four of the character that it stands for. */
const toFourBytes = (pair: string): string => {
	const unit = (at: number): string =>
		String.fromCharCode(0xd000 + ((pair.charCodeAt(at + 1) & 0x3f) << 6) + (pair.charCodeAt(at + 2) & 0x3f));
	return Buffer.from(unit(0) + unit(3)).toString('latin1');
};

/** Decodes whole characters of UTF-8; pairs of surrogates, as CESU-8 has them, are characters, too. */
const decodeUtf8 = (bytes: Uint8Array): string => {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (!buffer.includes(0xed)) return new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes);
	const latin1 = buffer.toString('latin1').replaceAll(surrogatePair, toFourBytes);
	return new TextDecoder('utf-8', {ignoreBOM: true}).decode(Buffer.from(latin1, 'latin1'));
};

/**
 * Decodes one passage after another, each in UTF-8 where it is valid, else in the other charset: all of it, or those
 * bytes of it that are no UTF-8.
 *
 * @param other - A name of `charsetNames`, of none of the UTFs; undefined leaves U+FFFD where a byte is no UTF-8.
 * @param passages - Who tells what a passage holds.
 */
export const passageDecoder = (
	other: string | undefined,
	passages: PassageReader = {kindOf, runsOf},
): ((passage: Uint8Array) => string) => {
	if (other === undefined) return decodeUtf8;
	const isMultiByte = multiByteCharsets.has(other);
	const decodeOther = legacyDecoder(other);
	let wasOther = false;
	return passage => {
		const kind = passages.kindOf(passage, isMultiByte);
		const isDoubtful = wasOther && isMultiByte && kind === 'valid' && passage.some(byte => byte >= 0x80);
		if (kind === 'other' || (isDoubtful && runsWeakly(passage))) {
			wasOther = true;
			return decodeOther(passage, true);
		}
		if (kind === 'valid' || isMultiByte) {
			wasOther &&= !passage.some(byte => byte >= 0x80);
			return decodeUtf8(passage);
		}
		return passages
			.runsOf(passage)
			.map((run, index) => (index % 2 === 0 ? decodeUtf8(run) : decodeOther(run, true)))
			.join('');
	};
};

const runsWeakly = (passage: Uint8Array): boolean =>
	passage.reduce((count, byte) => count + ((byte & 0xc0) === 0x80 ? 1 : 0), 0) <= weak;

/** A decoder for a text in UTF-8 with passages in another charset. A passage that is not whole waits for its rest. */
export const mixedDecoder = (other: string | undefined): Decode => {
	const decode = passageDecoder(other);
	let held: Uint8Array[] = [];
	return (bytes, isLast) => {
		const passages = [...passagesOf(held.length === 0 ? bytes : Buffer.concat([...held, bytes]))];
		const rest = isLast ? undefined : passages.pop();
		held = rest === undefined || rest.length === 0 ? [] : [rest];
		return passages.map(decode).join('');
	};
};
