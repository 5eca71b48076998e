import {createPace, type Task} from '../core/task/task.ts';
import {charsetNames, multiByteCharsets} from './charset-names.ts';
import {chooseCharset} from './choose-charset.ts';
import {passageDecoder} from './decode-mixed.ts';
import {decodeLegacy, legacyDecoder} from './decode-legacy.ts';
import type {Candidate} from './detect-charset.ts';
import {kindOf, passagesOf, rememberPassages, runsOf, type PassageReader} from './passages.ts';
import {plausibility} from './plausibility.ts';

/** Bytes of passages, of each kind, that are looked at. */
const sampleLength = 16_384;

/** Below this no charset makes sense of the bytes: they are damage. 0–3; a right one has about two. */
const sensible = 0.8;

/** Until so many different bytes tell it from the others, a charset is one that Windows writes, and the detector guesses. */
const few = 6;

const withoutUnicode = charsetNames.filter(name => !/^(?:utf|cesu|iso-2022)-/.test(name));

type Sample = {
	/** Passages that hold bytes that are no UTF-8. */
	readonly others: readonly Uint8Array[];
	/** Characters outside ASCII of those that are all UTF-8, by how often they stand there. */
	readonly counts: ReadonlyMap<string, number>;
};

/** Counts the characters of a text outside ASCII. */
const countCharacters = (text: string, counts = new Map<string, number>()): Map<string, number> => {
	for (let index = 0; index < text.length; index++) {
		const code = text.codePointAt(index) ?? 0;
		if (code < 0x80) continue;
		const character = String.fromCodePoint(code);
		counts.set(character, (counts.get(character) ?? 0) + 1);
		if (code > 0xffff) index++;
	}
	return counts;
};

const sumOf = (counts: ReadonlyMap<string, number>): number => {
	let sum = 0;
	for (const count of counts.values()) sum += count;
	return sum;
};

/** A passage that is not all UTF-8, cut to the length of a sample around the first of its bytes that is none. */
const cutToSample = (passage: Uint8Array): Uint8Array => {
	if (passage.length <= sampleLength) return passage;
	const [valid] = runsOf(passage);
	let start = Math.max(0, (valid?.length ?? 0) - sampleLength / 2);
	// Before that byte all is UTF-8: the cut is made between two characters.
	while (start > 0 && ((passage[start] ?? 0) & 0xc0) === 0x80) start--;
	return passage.subarray(start, start + sampleLength);
};

function* sampleOf(bytes: Uint8Array): Task<Sample> {
	const others: Uint8Array[] = [];
	const counts = new Map<string, number>();
	const pace = createPace();
	let [ofOthers, ofRest] = [0, 0];
	for (const passage of passagesOf(bytes)) {
		const isOther = kindOf(passage, false) !== 'valid';
		if (isOther && ofOthers < sampleLength) {
			const part = cutToSample(passage);
			others.push(part);
			ofOthers += part.length;
		} else if (!isOther && ofRest < sampleLength * 4) {
			const text = Buffer.from(passage).toString();
			countCharacters(text, counts);
			ofRest = sumOf(counts);
		}
		if (ofOthers >= sampleLength && ofRest >= sampleLength * 4) break;
		if (pace(passage.length)) yield;
	}
	return {others, counts};
}

/** The bytes that are no UTF-8, with the ASCII around them; what is UTF-8 leaves a blank. */
const withoutUtf8 = (runs: readonly Uint8Array[]): Uint8Array =>
	Buffer.concat(
		runs.map((run, index) => (index % 2 === 1 ? run : run.map(byte => (byte < 0x80 ? byte : 0x20)))),
	);

/** What every charset is compared with; computed once for a sample. */
type Comparison = Sample & {
	readonly passages: PassageReader;
	/** The passages that charsets of two bytes a character may be the charset of, whole. */
	readonly whole: readonly Uint8Array[];
	/** The bytes of all passages that are no UTF-8, with blanks for what is. */
	readonly stray: Uint8Array;
	/** How plausible the passages are without what is no UTF-8. */
	readonly plausibilityOfUtf8: number;
	/** How often the commonest character of the rest stands there. */
	readonly mostOften: number;
};

const compareBy = (sample: Sample): Comparison => {
	const {others} = sample;
	const passages = rememberPassages();
	const ofUtf8 = others.map(passageDecoder(undefined)).join('').replaceAll('\ufffd', '');
	return {
		...sample,
		passages,
		whole: others.filter(passage => passages.kindOf(passage, true) === 'other'),
		stray: Buffer.concat(others.map(passage => withoutUtf8(passages.runsOf(passage)))),
		plausibilityOfUtf8: plausibility(ofUtf8),
		mostOften: Math.max(0, ...sample.counts.values()),
	};
};

/** What the detector is asked about: passages that are in no UTF-8 as they are, of the others what is not. */
const bytesToDetect = ({others, passages}: Comparison): Uint8Array =>
	Buffer.concat(
		others.map(passage =>
			passages.kindOf(passage, true) === 'other' ? passage : withoutUtf8(passages.runsOf(passage)),
		),
	);

/** How usual a text's characters outside ASCII are in the rest of the story, 0–1. */
const familiarity = (characters: ReadonlyMap<string, number>, {counts, mostOften}: Comparison): number => {
	const most = Math.log1p(mostOften);
	if (most === 0 || characters.size === 0) return 0;
	let sum = 0;
	for (const [character, times] of characters) sum += (times * Math.log1p(counts.get(character) ?? 0)) / most;
	return sum / sumOf(characters);
};

/** How much sense the bytes make in a charset, by where they stand, by the rest of the story and by the detector. */
const senseOf = (encoding: string, comparison: Comparison, detected: readonly Candidate[]): number => {
	const {others, passages, whole, stray, plausibilityOfUtf8} = comparison;
	const text = others.map(passageDecoder(encoding, passages)).join('');
	const decode = legacyDecoder(encoding);
	const own = multiByteCharsets.has(encoding)
		? whole.map(passage => decode(passage, true)).join('')
		: decodeLegacy(stray, encoding);
	const characters = countCharacters(own);
	const size = Math.max(sumOf(characters), 1);
	const different = characters.size;
	const fits = Math.max(-1, Math.min(1, (plausibility(text) - plausibilityOfUtf8) / size));
	const [first] = detected;
	const confidence = detected.find(one => one.encoding === encoding)?.confidence ?? 0;
	const known = confidence + (first?.encoding === encoding ? 0.3 : 0);
	const detector = known * Math.min(1, different / (few * 2));
	const unlikely = different < few && !encoding.startsWith('windows-') ? 1 : 0;
	return fits + familiarity(characters, comparison) + detector - unlikely;
};

/**
 * The charset of the passages of a text in UTF-8 that are none: the one in which they make the most sense, by what they
 * look like and by the characters of the rest. Undefined where they make none: then they are damage.
 */
export function* chooseOther(bytes: Uint8Array): Task<string | undefined> {
	const comparison = compareBy(yield* sampleOf(bytes));
	yield;
	const detected = yield* chooseCharset(bytesToDetect(comparison));
	let best: {readonly encoding: string; readonly sense: number} | undefined;
	for (const encoding of withoutUnicode) {
		const sense = senseOf(encoding, comparison, detected);
		if (sense > (best?.sense ?? sensible)) best = {encoding, sense};
		yield;
	}
	return best?.encoding;
}
