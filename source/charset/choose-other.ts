import {createPace, type Task} from '../core/task/task.ts';
import {charsetNames, multiByteCharsets} from './charset-names.ts';
import {chooseCharset} from './choose-charset.ts';
import {passageDecoder} from './decode-mixed.ts';
import {decodeLegacy} from './decode-legacy.ts';
import type {Candidate} from './detect-charset.ts';
import {kindOf, passagesOf, runsOf} from './passages.ts';
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

const foreign = /[^\u0000-\u007f]/gu; // eslint-disable-line no-control-regex -- ASCII

function* sampleOf(bytes: Uint8Array): Task<Sample> {
	const others: Uint8Array[] = [];
	const counts = new Map<string, number>();
	const pace = createPace();
	let [ofOthers, ofRest] = [0, 0];
	for (const passage of passagesOf(bytes)) {
		const isOther = kindOf(passage, false) !== 'valid';
		if (isOther && ofOthers < sampleLength) {
			others.push(passage);
			ofOthers += passage.length;
		} else if (!isOther && ofRest < sampleLength * 4) {
			for (const [character] of Buffer.from(passage).toString().matchAll(foreign)) {
				counts.set(character, (counts.get(character) ?? 0) + 1);
				ofRest++;
			}
		}
		if (ofOthers >= sampleLength && ofRest >= sampleLength * 4) break;
		if (pace(passage.length)) yield;
	}
	return {others, counts};
}

/** The bytes that are no UTF-8, with the ASCII around them; what is UTF-8 leaves a blank. */
const withoutUtf8 = (passage: Uint8Array): Uint8Array =>
	Buffer.concat(
		runsOf(passage).map((run, index) =>
			index % 2 === 1 ? run : run.map(byte => (byte < 0x80 ? byte : 0x20)),
		),
	);

/** How usual a text's characters outside ASCII are in the rest of the story, 0–1. */
const familiarity = (characters: readonly string[], counts: ReadonlyMap<string, number>): number => {
	const most = Math.log1p(Math.max(0, ...counts.values()));
	if (most === 0 || characters.length === 0) return 0;
	const sum = characters.reduce((total, one) => total + Math.log1p(counts.get(one) ?? 0) / most, 0);
	return sum / characters.length;
};

/** How much sense the bytes make in a charset, by where they stand, by the rest of the story and by the detector. */
const senseOf = (encoding: string, {others, counts}: Sample, detected: readonly Candidate[]): number => {
	const isMultiByte = multiByteCharsets.has(encoding);
	const decode = passageDecoder(encoding);
	const text = others.map(decode).join('');
	const ofUtf8 = others.map(passageDecoder(undefined)).join('').replaceAll('\ufffd', '');
	const own = isMultiByte
		? others
				.filter(passage => kindOf(passage, true) === 'other')
				.map(passage => decodeLegacy(passage, encoding))
		: others.map(passage => decodeLegacy(withoutUtf8(passage), encoding));
	const characters = own.join('').match(foreign) ?? [];
	const size = Math.max(characters.length, 1);
	const different = new Set(characters).size;
	const fits = Math.max(-1, Math.min(1, (plausibility(text) - plausibility(ofUtf8)) / size));
	const [first] = detected;
	const confidence = detected.find(one => one.encoding === encoding)?.confidence ?? 0;
	const known = confidence + (first?.encoding === encoding ? 0.3 : 0);
	const detector = known * Math.min(1, different / (few * 2));
	const unlikely = different < few && !encoding.startsWith('windows-') ? 1 : 0;
	return fits + familiarity(characters, counts) + detector - unlikely;
};

/**
 * The charset of the passages of a text in UTF-8 that are none: the one in which they make the most sense, by what they
 * look like and by the characters of the rest. Undefined where they make none: then they are damage.
 */
export function* chooseOther(bytes: Uint8Array): Task<string | undefined> {
	const sample = yield* sampleOf(bytes);
	const detected = yield* chooseCharset(
		Buffer.concat(
			sample.others.map(passage => (kindOf(passage, true) === 'other' ? passage : withoutUtf8(passage))),
		),
	);
	let best: {readonly encoding: string; readonly sense: number} | undefined;
	for (const encoding of withoutUnicode) {
		const sense = senseOf(encoding, sample, detected);
		if (sense > (best?.sense ?? sensible)) best = {encoding, sense};
		yield;
	}
	return best?.encoding;
}
