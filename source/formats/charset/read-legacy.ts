import {chooseCharset} from './choose-charset.ts';
import {decodeLegacy} from './decode-legacy.ts';
import type {DecodedText} from './decoded-text.ts';

/** Such a share of characters that could not be read speaks against a charset; */
const bearable = 0.01;
/** such a share even against one that the detector is sure of: less is a file that was damaged. */
const bearableWhenSure = 0.1;
const sure = 0.5;

/** Less says nothing for a second guess. */
const meaningful = 0.1;

const lastResorts = ['windows-1252', 'ibm437'].map(encoding => ({encoding, confidence: 0}));

const sampleLength = 65_536;

/** Whether bytes are hardly a text in bytes: in none are controls common. */
const isBinary = (bytes: Uint8Array): boolean => {
	const sample = bytes.subarray(0, sampleLength);
	let [zeros, controls] = [0, 0];
	for (const byte of sample) {
		if (byte === 0) zeros++;
		else if (byte < 0x07 || (byte > 0x0d && byte < 0x20 && byte !== 0x1a && byte !== 0x1b)) controls++;
	}
	return controls > sample.length * 0.05 || zeros > sample.length * 0.2;
};

/** The share of characters that are none, 0–1: U+FFFD, and the controls that Windows-1252 makes of bytes it lacks. */
const damageOf = (text: string): number => {
	let damaged = 0;
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		if (code === 0xfffd || (code >= 0x80 && code <= 0x9f)) damaged++;
	}
	return text.length === 0 ? 0 : damaged / text.length;
};

/**
 * Reads bytes that are no Unicode: in the likeliest charset in which (nearly) all of them are characters, so that no
 * words are lost by a wrong guess.
 */
export const readLegacy = (bytes: Uint8Array): DecodedText => {
	if (isBinary(bytes)) {
		return {text: decodeLegacy(bytes, 'windows-1252'), encoding: 'windows-1252', confidence: 0};
	}
	const [first = {encoding: 'windows-1252', confidence: 0}, ...others] = chooseCharset(bytes);
	const text = decodeLegacy(bytes, first.encoding);
	if (damageOf(text) <= (first.confidence >= sure ? bearableWhenSure : bearable)) return {text, ...first};
	const fallbacks = [
		...others.filter(({confidence}) => confidence >= meaningful).slice(0, 2),
		...(first.encoding === 'windows-1252' ? [] : lastResorts),
	];
	for (const fallback of fallbacks) {
		const reading = decodeLegacy(bytes, fallback.encoding);
		if (damageOf(reading) === 0) return {text: reading, ...fallback};
	}
	return {text, ...first};
};
