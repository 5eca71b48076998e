import {cleanInPlace} from '../../core/text/clean-text.ts';
import type {RoughBlock} from '../compose/rough-block.ts';

/** What ends a sentence, with the quotes and brackets behind it. */
const sentenceEnd = /[.!?…:;。！？」』"”’»)\]*]\s*$/u;

const beginsAmid = /^[“‘"'(]?\p{Ll}/u;

const isPlain = (block: RoughBlock | undefined): block is RoughBlock =>
	block?.kind === 'paragraph' && block.role === undefined;

/** A paragraph as long as this (UTF-16 units) is prose: where it ends in a small letter or a comma, it was cut. */
const longProse = 200;
const endsAmid = /[\p{Ll},]\s*$/u;

/** No paragraph that pages cut is longer. To join each of 10,000 pages with all before it takes minutes. */
const longestJoined = 20_000;

/** Whether a paragraph goes on with another one: it ends amid a sentence, and the other begins so or with a name. */
const goesOn = ({text}: RoughBlock, after: RoughBlock): boolean =>
	text.length < longestJoined &&
	!sentenceEnd.test(text) &&
	(beginsAmid.test(after.text) || (text.length >= longProse && endsAmid.test(text)));

const joined = (before: RoughBlock, after: RoughBlock): RoughBlock => {
	const isCut = /\p{L}-$/u.test(before.text);
	const head = isCut ? before.text.slice(0, -1) : `${before.text} `;
	return {
		...before,
		text: cleanInPlace(head + after.text),
		spans: [
			...before.spans,
			...after.spans.map(span => ({
				...span,
				start: span.start + head.length,
				end: span.end + head.length,
			})),
		],
		anchors: [
			...before.anchors,
			...after.anchors.map(({id, offset}) => ({id, offset: offset + head.length})),
		],
	};
};

/** Joins the pages of a chapter. A page's end is no paragraph's: one that is cut there is put together. */
export const joinPages = (parts: readonly (readonly RoughBlock[])[]): readonly RoughBlock[] => {
	const all: RoughBlock[] = [];
	for (const part of parts) {
		const last = all.at(-1);
		const at = part.findIndex(({role}) => role !== 'machinery');
		const first = part[at];
		if (isPlain(last) && isPlain(first) && goesOn(last, first)) {
			all[all.length - 1] = joined(last, first);
			for (const block of part.slice(at + 1)) all.push(block);
		} else for (const block of part) all.push(block);
	}
	return all;
};
