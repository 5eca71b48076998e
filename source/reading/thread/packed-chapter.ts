import {deserialize, serialize} from 'node:v8';
import type {Block, Chapter, Span} from '../../core/story/story.ts';
import type {CleanText} from '../../core/text/clean-text.ts';
import type {Range} from '../../core/text/range.ts';
import {packText, type PackedText, unpackText} from './packed-text.ts';
import {toShared} from './shared.ts';

/** A range of a kind, with what else is known of it. */
type KindRange = Range & {readonly kind: string};

/** Ranges without an object for each. */
type PackedRanges = {
	/** The kinds that occur. */
	readonly kinds: readonly string[];
	/** Three numbers for each range: the index of its kind, its start and its end. */
	readonly numbers: Uint32Array;
	/** What else is known of some ranges, by their indexes. */
	readonly rest: ReadonlyMap<number, object>;
};

/** What a chapter is made of without an object for each block and span. */
type Parts = Pick<Chapter, 'scenes' | 'source' | 'anchors' | 'notes'> & {
	readonly text: PackedText<CleanText>;
	readonly blocks: PackedRanges;
	readonly spans: PackedRanges;
};

/**
 * A chapter as bytes that threads share, which is also how it waits until somebody reads it: it takes half the memory, and
 * to send thousands of them takes a few milliseconds.
 */
export type PackedChapter = Uint8Array;

/** Numbers for each range. */
const width = 3;

const packRanges = (ranges: readonly KindRange[]): PackedRanges => {
	const kinds = new Map<string, number>();
	const numbers = new Uint32Array(ranges.length * width);
	const rest = new Map<number, object>();
	for (const [index, {kind, start, end, ...others}] of ranges.entries()) {
		if (!kinds.has(kind)) kinds.set(kind, kinds.size);
		numbers[index * width] = kinds.get(kind) ?? 0;
		numbers[index * width + 1] = start;
		numbers[index * width + 2] = end;
		if (Object.keys(others).length > 0) rest.set(index, others);
	}
	return {kinds: [...kinds.keys()], numbers, rest};
};

const unpackRanges = ({kinds, numbers, rest}: PackedRanges): readonly KindRange[] =>
	Array.from({length: numbers.length / width}, (_, index) => {
		const at = index * width;
		const kind = kinds[numbers[at] ?? 0] ?? '';
		const range = {kind, start: numbers[at + 1] ?? 0, end: numbers[at + 2] ?? 0};
		const others = rest.get(index);
		return others ? {...range, ...others} : range;
	});

export const packChapter = ({text, blocks, spans, ...others}: Chapter): PackedChapter => {
	const parts: Parts = {
		...others,
		text: packText(text),
		blocks: packRanges(blocks),
		spans: packRanges(spans),
	};
	return toShared(serialize(parts));
};

export const unpackChapter = (packed: PackedChapter): Chapter => {
	const {text, blocks, spans, ...others} = deserialize(packed) as Parts;
	return {
		...others,
		text: unpackText(text),
		blocks: unpackRanges(blocks) as readonly Block[],
		spans: unpackRanges(spans) as readonly Span[],
	};
};
