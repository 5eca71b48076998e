import {isAscii} from 'node:buffer';
import {finish} from '../core/task/task.ts';
import {withoutPadding} from './padding.ts';
import {census, damagedConfidence} from './utf-8.ts';

/** Where bytes that no text in bytes has stand: zeros at even and at odd places, controls at both. */
const countControls = (sample: Uint8Array): {zeros: readonly [number, number]; controls: number} => {
	let [even, odd, controls] = [0, 0, 0];
	for (let index = 0; index < sample.length; index++) {
		const byte = sample[index] ?? 0;
		if (byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0x1a || byte === 0x1b) continue;
		controls++;
		if (byte !== 0) continue;
		if (index % 2 === 0) even++;
		else odd++;
	}
	return {zeros: [even, odd], controls};
};

/** Text in Latin letters has a zero in every other place. */
const byZeros = (length: number, [even, odd]: readonly [number, number]): string | undefined => {
	const many = length * 0.2;
	if (odd > many && even < many / 10) return 'utf-16le';
	return even > many && odd < many / 10 ? 'utf-16be' : undefined;
};

// Scripts in living use and their marks; bytes read the wrong way round fall beside them half the time.
const livingText =
	/[\n\r\t\u0020-\u007e\u00a0-\u024f\u0370-\u074f\u1e00-\u1fff\u2010-\u203b\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff00-\uffef]|[\u0900-\u0eff]/g;
/** Between words and sentences; the wrong way round these are letters of Gurmukhi and the like. */
const separators = /[\n\r\u0020\u3000-\u3002\uff0c]/g;

type Reading = {readonly encoding: string; readonly living: number; readonly separators: number};

/** A sample read one way: the shares of its characters that a text may well have, and that part its words, 0–1. */
const readAs = (sample: Uint8Array, encoding: string): Reading => {
	const text = new TextDecoder(encoding).decode(sample);
	const shareOf = (pattern: RegExp): number => (text.match(pattern)?.length ?? 0) / Math.max(text.length, 1);
	return {encoding, living: shareOf(livingText), separators: shareOf(separators)};
};

/** Other scripts: read both ways; one way must make sense, and clearly more of it than the other. */
const byPlausibility = (sample: Uint8Array): string | undefined => {
	const even = sample.subarray(0, sample.length - (sample.length % 2));
	const readings = [readAs(even, 'utf-16le'), readAs(even, 'utf-16be')];
	const [better, worse] = readings.toSorted(
		(one, other) => other.living - one.living || other.separators - one.separators,
	);
	if (!better || !worse || better.living < 0.95) return undefined;
	const isClear = better.living - worse.living >= 0.15;
	const isParted = better.separators >= 0.03 && worse.separators < better.separators / 4;
	return isClear || isParted ? better.encoding : undefined;
};

/**
 * UTF-16 without a byte order mark. It must be asked before UTF-8, of which such a text in Latin or Cyrillic letters is
 * a valid case. Zero bytes strewn over a text are no sign of it: they stand at even and at odd places alike.
 */
export const utf16WithoutMark = (bytes: Uint8Array): string | undefined => {
	const sample = withoutPadding(bytes);
	const {zeros, controls} = countControls(sample);
	if (controls === 0) return undefined;
	const found = byZeros(sample.length, zeros);
	if (found) return found;
	// Of UTF-16 in any script a good part are bytes that a text in bytes never has; more where all pass for ASCII.
	const isAllAscii = isAscii(sample);
	if (controls < sample.length * (isAllAscii ? 0.1 : 0.01)) return undefined;
	// Characters of UTF-8 do not come about by chance: they are a text with zeros strewn over it.
	return !isAllAscii && damagedConfidence(finish(census(sample))) > 0 ? undefined : byPlausibility(sample);
};
