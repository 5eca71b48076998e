import {Buffer} from 'node:buffer';
import {unitsPerStep, type Task} from '../core/task/task.ts';
import {utf8With} from './charset-names.ts';
import {decodeLegacy, type Decode} from './decode-legacy.ts';
import type {FoundCharset} from './found-charset.ts';
import {sequenceLength} from './utf-8-sequence.ts';

/**
 * Charsets that UTF-8 is taken for, with pairs of characters that come of it and stand in hardly any other text: quotes
 * and dashes, then the commonest letters outside ASCII of the languages that were written in the charset.
 */
const mistaken: readonly (readonly [string, readonly string[]])[] = [
	['windows-1252', ['Ã', 'Â', 'Ð', 'Å‚', 'Å¡', 'Ä±', 'Ä™', 'Ä›', 'Î±', 'Ø§', '×™', 'ã€', 'çš', 'ë‹', 'à¸']],
	['windows-1250', ['â€', 'Ă©', 'Ĺ‚', 'Ĺˇ', 'Ä™', 'Ä›', 'Ăł']],
	['macintosh', ['‚Ä', '√©', '√§', '√º', '√≥']],
	['ibm437', ['ΓÇ', '├⌐', '├ñ', '├╝', '├│']],
	['windows-1251', ['вЂ', 'Рѕ', 'РЅ', 'Г©', 'Гј']],
];

/** The first byte in UTF-8 of each of these pairs. */
const leadOf = new Map(
	mistaken.flatMap(([, pairs]) => pairs.map(pair => [pair, Buffer.from(pair)[0] ?? 0] as const)),
);
const allLeads = [...new Set(leadOf.values())];

/** Bytes of the beginning and of the middle in which these pairs are looked for: to look for each anywhere takes long. */
const sampleLength = 65_536;

/** The commonest of all, which are quick to look for anywhere: a quote or a dash and é in Windows-1252. */
const commonest = ['â€', 'Ã©'];

/** What stands in stories of any kind; any other character tells less, because chance makes it as easily. */
const usual = /[\u00a0-\u017f\u2010-\u203a\u20ac\u2122]/;
const unusualWeight = 1 / 4;

/** Characters of no language's stories: phonetic signs, controls. `É…` and `É` before a hard space look like them. */
const senseless = /[\u0080-\u009f\u0180-\u0217\u021c-\u036f]/;

/** So many characters make it certain, if two of them differ. */
const certain = 3;

/** Of the characters of a line outside ASCII so many must come of it. */
const ofLine = 0.8;

const foreign = /[^\u0000-\u007f]/; // oxlint-disable-line no-control-regex -- ASCII
const lineEnd = /([\r\n]+)/;

/** The bytes that characters stand for; 0 for ASCII, and for what the charset lacks. */
type ToByte = (unit: number) => number;

const toByteOf = (encoding: string): ToByte => {
	const upper = decodeLegacy(
		Uint8Array.from({length: 128}, (_, index) => index + 128),
		encoding,
	);
	const bytes = new Map(Array.from(upper, (character, index) => [character.charCodeAt(0), index + 128]));
	// Bytes that the charset lacks are left as they are.
	return unit => bytes.get(unit) ?? (unit >= 0x80 && unit <= 0x9f ? unit : 0);
};

/** A line as it was before it was encoded once more; undefined where it was not, or not all of it. */
const repaired = (line: string, toByte: ToByte): {text: string; found: string[]} | undefined => {
	if (!foreign.test(line)) return undefined;
	const bytes = Uint8Array.from(line, character => toByte(character.charCodeAt(0)));
	const characters = Array.from(line);
	let [text, isForeign, covered] = ['', 0, 0];
	const found: string[] = [];
	for (let index = 0; index < characters.length;) {
		const character = characters[index] ?? '';
		const length = bytes[index] === 0 ? 0 : sequenceLength(bytes, index);
		const before = Buffer.from(bytes.subarray(index, index + length)).toString();
		if (length > 0 && !senseless.test(before)) {
			found.push(before);
			covered += length;
			isForeign += length;
			text += before;
			index += length;
		} else {
			if (foreign.test(character)) isForeign++;
			text += character;
			index++;
		}
	}
	return covered > 0 && covered >= isForeign * ofLine ? {text, found} : undefined;
};

/** How much speaks for a text's having been taken for a charset; 0 where it is not certain. */
function* evidence(text: string, encoding: string): Task<number> {
	const toByte = toByteOf(encoding);
	const seen = new Set<string>();
	let [weight, done] = [0, 0];
	for (const line of text.split(lineEnd)) {
		for (const character of repaired(line, toByte)?.found ?? []) {
			seen.add(character);
			weight += usual.test(character) ? 1 : unusualWeight;
		}
		done += line.length;
		if (done < unitsPerStep) continue;
		done = 0;
		yield;
	}
	return weight >= certain && seen.size > 1 ? weight : 0;
}

const suspicions = (bytes: Uint8Array): string[] => {
	const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const middle = Math.floor(bytes.length / 2);
	const samples = [whole.subarray(0, sampleLength), whole.subarray(middle, middle + sampleLength)];
	const isSeen = (part: string | number): boolean => samples.some(sample => sample.includes(part));
	// A text in English has few of the bytes that these pairs begin with.
	const leads = new Set(allLeads.filter(isSeen));
	return mistaken
		.filter(([, pairs]) => pairs.some(pair => leads.has(leadOf.get(pair) ?? 0) && isSeen(pair)))
		.map(([encoding]) => encoding)
		.concat(commonest.some(pair => whole.includes(pair)) ? ['windows-1252', 'windows-1250'] : []);
};

/** The charset that a text in valid UTF-8 was taken for before it was turned into UTF-8 once more, if that is certain. */
export function* findEncodedTwice(bytes: Uint8Array): Task<FoundCharset | undefined> {
	const suspected = suspicions(bytes);
	if (suspected.length === 0) return undefined;
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
	yield;
	let best: {readonly encoding: string; readonly weight: number} | undefined;
	for (const encoding of new Set(suspected)) {
		const weight = yield* evidence(text, encoding);
		if (weight > (best?.weight ?? 0)) best = {encoding, weight};
	}
	return best && {encoding: utf8With('twice', best.encoding), confidence: 1};
}

/** A decoder for a text that was encoded twice, line by line; a line that is not whole waits for its rest. */
export const repairingDecoder = (between: string): Decode => {
	const toByte = toByteOf(between);
	const decoder = new TextDecoder('utf-8', {ignoreBOM: true});
	const repair = (text: string): string =>
		text
			.split(lineEnd)
			.map(line => repaired(line, toByte)?.text ?? line)
			.join('');
	let held: string[] = [];
	return (bytes, isLast) => {
		const text = decoder.decode(bytes, {stream: !isLast});
		const cut = isLast ? text.length : Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
		const whole = isLast || cut > 0 ? [...held, text.slice(0, cut)].join('') : '';
		if (isLast || cut > 0) held = [];
		held.push(text.slice(cut));
		return repair(whole);
	};
};
