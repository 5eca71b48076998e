import type * as Jschardet from 'jschardet';
import type {Task} from '../core/task/task.ts';
import {canonicalCharset} from './charset-names.ts';
import {loadLazily} from '../load-lazily.ts';
import type {FoundCharset} from './found-charset.ts';
import {countForeign, piecesOf} from './sample-bytes.ts';

/** A charset that bytes may be in, by our name for it, and how sure the detector is, 0–1. */
export type Candidate = FoundCharset;

/**
 * What can be decoded and stories are kept in, by the detector's names. Its others (EBCDIC, HP's, Kazakh's, …) are its
 * wrong answers; the build leaves out what it knows of them (`scripts/lighten-detector.ts`).
 */
export const detectedCharsets: readonly string[] = [
	...['cp1250', 'cp1251', 'cp1252', 'cp1253', 'cp1254', 'cp1255', 'cp1256', 'cp1257', 'cp1258'],
	...['koi8-r', 'koi8-u', 'cp866', 'cp874', 'cp437', 'cp850'],
	...['iso8859-1', 'iso8859-2', 'iso8859-5', 'iso8859-6', 'iso8859-7', 'iso8859-8', 'iso8859-9'],
	...['iso8859-13', 'iso8859-15', 'mac-roman', 'mac-cyrillic', 'gb18030', 'big5hkscs', 'cp932'],
	...['euc_jis_2004', 'cp949'],
];

/**
 * What a sample of bytes may be in, the likeliest first. Of charsets that share an answer (ISO 8859-1 and Windows-1252)
 * the larger stands for both.
 */
export const detectCharsets = (sample: Uint8Array): readonly Candidate[] => {
	// Of nothing the detector answers UTF-8, and warns on the terminal that this was not among those asked for.
	if (sample.length === 0) return [];
	const {detectAll} = loadLazily('jschardet') as typeof Jschardet;
	const best = new Map<string, number>();
	const options = {detectEncodings: [...detectedCharsets], minimumThreshold: 0};
	for (const {encoding, confidence} of detectAll(sample, options)) {
		const name = encoding === null ? undefined : canonicalCharset(encoding);
		if (name !== undefined && !best.has(name)) best.set(name, confidence);
	}
	return [...best].map(([encoding, confidence]) => ({encoding, confidence}));
};

/** Length of a piece: a few paragraphs, of which few are touched where a byte in a thousand is broken. */
const pieceLength = 600;

/**
 * What a sample may be in by the votes of its pieces, each weighed by its bytes outside ASCII. The detector drops a
 * charset for a single byte that it lacks: of a damaged file only the pieces in between speak for the right one.
 */
export function* detectInPieces(sample: Uint8Array): Task<readonly Candidate[]> {
	const votes = new Map<string, number>();
	let foreign = 0;
	for (const piece of piecesOf(sample, pieceLength)) {
		const weight = countForeign(piece);
		foreign += weight;
		for (const {encoding, confidence} of weight === 0 ? [] : detectCharsets(piece)) {
			votes.set(encoding, (votes.get(encoding) ?? 0) + confidence * weight);
		}
		yield;
	}
	return [...votes]
		.map(([encoding, vote]) => ({encoding, confidence: vote / foreign}))
		.toSorted((one, other) => other.confidence - one.confidence);
}
