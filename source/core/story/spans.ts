import {lastStartingBefore, overlapping, type Range} from '../text/range.ts';
import type {Chapter, Span} from './story.ts';

/** The spans that share a character with a range, outer ones before those inside them. */
export const spansOver = (
	{blocks, spans}: Pick<Chapter, 'blocks' | 'spans'>,
	range: Range,
): readonly Span[] => {
	// A span lies within one block, so none that starts before this one reaches the range.
	const from = blocks[lastStartingBefore(blocks, range.start)]?.start ?? 0;
	const first = lastStartingBefore(spans, from - 1);
	const last = lastStartingBefore(spans, range.end);
	return overlapping(spans.slice(Math.max(0, first), last + 1), range);
};
