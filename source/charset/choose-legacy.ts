import type {Task} from '../core/task/task.ts';
import {chooseCharset} from './choose-charset.ts';
import {decodePieces} from './decode-pieces.ts';
import type {FoundCharset} from './found-charset.ts';
import {withoutPadding} from './padding.ts';

/** Such a share of characters that could not be read speaks against a charset; */
const bearable = 0.01;
/** such a share even against one that the detector is sure of: less is a file that was damaged. */
const bearableWhenSure = 0.1;
const sure = 0.5;

/** Less says nothing for a second guess. */
const meaningful = 0.1;

const lastResorts = ['windows-1252', 'ibm437'].map(encoding => ({encoding, confidence: 0}));

/** Whether bytes are hardly a text in bytes: in none are controls common. Padding tells nothing. */
export const isBinary = (bytes: Uint8Array): boolean => {
	const sample = withoutPadding(bytes);
	let [zeros, controls] = [0, 0];
	for (const byte of sample) {
		if (byte === 0) zeros++;
		else if (byte < 0x07 || (byte > 0x0d && byte < 0x20 && byte !== 0x1a && byte !== 0x1b)) controls++;
	}
	return controls > sample.length * 0.05 || zeros > sample.length * 0.2;
};

const countDamaged = (text: string): number => {
	let damaged = 0;
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		if (code === 0xfffd || (code >= 0x80 && code <= 0x9f)) damaged++;
	}
	return damaged;
};

/** The share of characters that are none, 0–1: U+FFFD, and the controls that Windows-1252 makes of bytes it lacks. */
function* damageIn(bytes: Uint8Array, encoding: string): Task<number> {
	let [damaged, length] = [0, 0];
	for (const piece of decodePieces(bytes, encoding)) {
		damaged += countDamaged(piece);
		length += piece.length;
		yield;
	}
	return length === 0 ? 0 : damaged / length;
}

/**
 * Chooses for bytes that are no Unicode the likeliest charset in which (nearly) all of them are characters, so that no
 * words are lost by a wrong guess.
 */
export function* chooseLegacy(bytes: Uint8Array): Task<FoundCharset> {
	if (isBinary(bytes)) return {encoding: 'windows-1252', confidence: 0};
	const [first = {encoding: 'windows-1252', confidence: 0}, ...others] = yield* chooseCharset(bytes);
	const damage = yield* damageIn(bytes, first.encoding);
	if (damage <= (first.confidence >= sure ? bearableWhenSure : bearable)) return first;
	const fallbacks = [
		...others.filter(({confidence}) => confidence >= meaningful).slice(0, 2),
		...(first.encoding === 'windows-1252' ? [] : lastResorts),
	];
	for (const fallback of fallbacks) {
		if ((yield* damageIn(bytes, fallback.encoding)) === 0) return fallback;
	}
	return first;
}
