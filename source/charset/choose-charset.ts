import type {Task} from '../core/task/task.ts';
import {multiByteCharsets} from './charset-names.ts';
import {decodeLegacy} from './decode-legacy.ts';
import {amongSiblings, mostPlausible} from './compare-readings.ts';
import {detectCharsets, detectInPieces, type Candidate} from './detect-charset.ts';
import {countForeign, samplesOf} from './sample-bytes.ts';

/** Below this the detector is guessing. */
const trusted = 0.2;

/** From this on nothing else needs asking. */
const good = 0.5;

/** Below this even its order of guesses says nothing. */
const meaningful = 0.04;

/** What a character outside ASCII is worth on the whole in a reading that makes sense, and in one that makes none. */
const sensible = 0.5;
const senseless = 0.25;

/** So many times the confidence of the next says that a guess is no draw. */
const clearly = 1.5;

/** Charsets of Western Europe, by how many stories are in them: a detector can hardly tell them apart. */
const western = ['windows-1252', 'iso-8859-15', 'macintosh', 'ibm437', 'ibm850'];
const dos = ['ibm437', 'ibm850'];

/** How sure a DOS code page is that makes sense in a text with the signs of one: the detector knows none of them. */
const signed = 0.5;

const escape = 0x1b;
const endOfFile = 0x1a;

/** Signs of a text from DOS: escapes of ANSI art, and the mark at the end of the file. */
const looksLikeDos = (bytes: Uint8Array): boolean => {
	if (bytes.at(-1) === endOfFile) return true;
	const at = bytes.indexOf(escape);
	return at !== -1 && bytes[at + 1] === 0x5b;
};

/** The contenders near the detector's first, and whether they are no more than a guess. */
const contendersOf = (
	candidates: readonly Candidate[],
	isDos: boolean,
): {names: string[]; isGuess: boolean} => {
	const [first] = candidates;
	const {encoding = '', confidence = 0} = first ?? {};
	const near = candidates
		.filter(
			other =>
				other.confidence >= Math.max(confidence * 0.75, meaningful) && !multiByteCharsets.has(other.encoding),
		)
		.map(other => other.encoding);
	const usual = candidates.find(other => other.encoding === 'windows-1252')?.confidence ?? 0;
	const isClear = confidence >= usual * clearly && !western.includes(encoding);
	// In a draw the first wins.
	const names = [...(isDos ? dos : []), ...(isClear ? [] : ['windows-1252']), ...near];
	return {names, isGuess: confidence < trusted || western.includes(encoding)};
};

const amongSingleByte = (sample: Uint8Array, candidates: readonly Candidate[], isDos: boolean): string => {
	const {names, isGuess} = contendersOf(candidates, isDos);
	const foreign = countForeign(sample);
	const near = mostPlausible(sample, names);
	if (!isGuess && (confidenceOf(candidates) >= good || near.score >= foreign * sensible))
		return near.encoding;
	const best = mostPlausible(sample, [...names, ...western]);
	return !isGuess || isDos || best.score >= foreign * senseless ? best.encoding : 'windows-1252';
};

type Detection = {readonly sample: Uint8Array; readonly candidates: readonly Candidate[]};

const confidenceOf = ([first]: readonly Candidate[]): number => first?.confidence ?? 0;

/** What a sample may be in, asked again in pieces where the answer for the whole is poor. */
function* detectThoroughly(sample: Uint8Array): Task<readonly Candidate[]> {
	const candidates = detectCharsets(sample);
	if (confidenceOf(candidates) >= good) return candidates;
	yield;
	const votes = yield* detectInPieces(sample);
	return confidenceOf(votes) > confidenceOf(candidates) ? votes : candidates;
}

/** The candidates of the first sample that tells enough, or of the one that tells most. */
function* detect(bytes: Uint8Array): Task<Detection> {
	let best: Detection | undefined;
	for (const take of samplesOf(bytes)) {
		const sample = yield* take();
		const candidates = yield* detectThoroughly(sample);
		if (!best || confidenceOf(candidates) > confidenceOf(best.candidates)) best = {sample, candidates};
		if (confidenceOf(candidates) >= trusted) break;
	}
	return best ?? {sample: bytes.subarray(0, 0), candidates: []};
}

/** Whether a charset of two bytes a character is the answer: nothing that could be compared comes near it. */
const isMultiByte = ([first, ...others]: readonly Candidate[], sample: Uint8Array): boolean => {
	if (!first || !multiByteCharsets.has(first.encoding)) return false;
	if (first.confidence >= trusted) return true;
	const next = others.find(({encoding}) => !multiByteCharsets.has(encoding))?.confidence ?? 0;
	return first.confidence >= next * clearly && !decodeLegacy(sample, first.encoding).includes('\ufffd');
};

/**
 * The charsets from before Unicode that bytes are most likely in, the likeliest first: the detector's answer, unless
 * that is a guess or another near it makes more sense when read. Windows-1252 where nothing speaks for any.
 */
export function* chooseCharset(bytes: Uint8Array): Task<readonly Candidate[]> {
	const {sample, candidates} = yield* detect(bytes);
	if (isMultiByte(candidates, sample)) return candidates;
	const isDos = looksLikeDos(bytes);
	const chosen = yield* amongSiblings(bytes, amongSingleByte(sample, candidates, isDos));
	const found = candidates.find(({encoding}) => encoding === chosen)?.confidence ?? 0;
	const confidence = isDos && dos.includes(chosen) ? Math.max(found, signed) : found;
	return [{encoding: chosen, confidence}, ...candidates.filter(({encoding}) => encoding !== chosen)];
}
