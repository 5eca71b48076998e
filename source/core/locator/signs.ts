import {foldText} from '../text/fold-text.ts';

/**
 * What a text says, without what two versions of one file may differ in: line ends, indents, markers of emphasis, rules
 * between scenes, brackets, kinds of quotes and dashes, case and accents. What is left are letters, digits, the marks on
 * them, and pictures.
 */
export type Signs = {
	readonly text: string;
	/** Where each UTF-16 unit of `text` stood in the whole text. */
	readonly offsets: Uint32Array;
};

const sign = /[\p{L}\p{N}\p{M}\p{So}]/u;

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

/** What each unit is as a sign; 0 for one that says nothing, which no sign is. Made as units are met. */
const signOf = new Uint16Array(0x1_0000);
const isKnown = new Uint8Array(0x1_0000);

const learn = (unit: number): number => {
	const character = String.fromCharCode(unit);
	// Characters beyond the first plane are letters of old scripts and pictures.
	const says = isSurrogate(unit) || sign.test(character);
	signOf[unit] = says ? foldText(character).charCodeAt(0) : 0;
	isKnown[unit] = 1;
	return signOf[unit] ?? 0;
};

export const isSign = (text: string, offset: number): boolean => {
	const unit = text.charCodeAt(offset);
	return offset >= 0 && offset < text.length && (isKnown[unit] ? signOf[unit] : learn(unit)) !== 0;
};

/** One for all: making it takes longer than decoding the words of a place. */
const decoder = new TextDecoder('utf-16le');

export const readSigns = (text: string, start = 0, end = text.length): Signs => {
	const length = Math.max(0, end - start);
	const units = new Uint16Array(length);
	const offsets = new Uint32Array(length);
	let count = 0;
	for (let offset = start; offset < end; offset++) {
		const unit = text.charCodeAt(offset);
		const found = isKnown[unit] ? signOf[unit] : learn(unit);
		if (!found) continue;
		units[count] = found;
		offsets[count++] = offset;
	}
	return {
		text: decoder.decode(units.subarray(0, count)),
		offsets: offsets.subarray(0, count),
	};
};

export const signsOf = (text: string): string => readSigns(text).text;

/** Index of the first sign at or behind an offset of the whole text; the number of signs where there is none. */
export const signAt = ({offsets}: Signs, offset: number): number => {
	let low = 0;
	let high = offsets.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((offsets[middle] ?? 0) < offset) low = middle + 1;
		else high = middle;
	}
	return low;
};
