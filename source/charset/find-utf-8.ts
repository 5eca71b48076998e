import type {Task} from '../core/task/task.ts';
import {multiByteCharsets, utf8With} from './charset-names.ts';
import {chooseOther} from './choose-other.ts';
import {isBinary} from './choose-legacy.ts';
import {findEncodedTwice} from './encoded-twice.ts';
import type {FoundCharset} from './found-charset.ts';
import {census, damagedConfidence, isValidUtf8, type Utf8Census} from './utf-8.ts';

const sampleLength = 65_536;

/**
 * So many bytes behind the first of their characters, without a stray byte in between, are no chance. In charsets of one
 * byte a character, one in fifty of the others looks like a character of UTF-8; in those of two, one in four.
 */
const noChance = {oneByte: 8, twoBytes: 24};

const sureOfMixture = 0.9;

/** The charset of a text of which all or nearly all is UTF-8, but for what another program did to it. */
function* nearlyUtf8(bytes: Uint8Array, found: Utf8Census, share: number): Task<FoundCharset> {
	if (found.stray === 0) return {encoding: found.pairs > 0 ? 'cesu-8' : 'utf-8', confidence: 1};
	const other = yield* chooseOther(bytes);
	const plain = found.pairs > 0 ? 'cesu-8' : 'utf-8';
	return {encoding: other === undefined ? plain : utf8With('mixed', other), confidence: share};
}

/**
 * Finds out whether a text is in UTF-8: all of it, encoded twice or not; as CESU-8; nearly all of it; or but for passages
 * in another charset, which are no chance. Undefined where it is not.
 */
export function* findUtf8(bytes: Uint8Array): Task<FoundCharset | undefined> {
	if (yield* isValidUtf8(bytes)) {
		return (yield* findEncodedTwice(bytes)) ?? {encoding: 'utf-8', confidence: 1};
	}
	// Of a file that is no text its beginning tells enough.
	const beginning = bytes.subarray(0, sampleLength);
	if (isBinary(beginning) && damagedConfidence(yield* census(beginning)) === 0) return undefined;
	const found = yield* census(bytes);
	const share = damagedConfidence(found);
	if (share > 0) return yield* nearlyUtf8(bytes, found, share);
	if (found.longestRun < noChance.oneByte) return undefined;
	const other = yield* chooseOther(bytes);
	if (other === undefined) return undefined;
	const least = multiByteCharsets.has(other) ? noChance.twoBytes : noChance.oneByte;
	return found.longestRun < least
		? undefined
		: {encoding: utf8With('mixed', other), confidence: sureOfMixture};
}
