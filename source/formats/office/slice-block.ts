import type {Span} from '../../core/story/story.ts';
import {cleanInPlace} from '../../core/text/clean-text.ts';
import type {RoughBlock} from '../compose/rough-block.ts';

/** A part of a block's text, in UTF-16 units. */
export type Slice = {readonly start: number; readonly end: number};

/** Parts of a block, in order, as blocks of their own, each with what is marked in it. */
export const sliceBlock = (block: RoughBlock, slices: readonly Slice[]): readonly RoughBlock[] => {
	const {text, spans, anchors} = block;
	let [nextSpan, nextAnchor] = [0, 0];
	let open: readonly Span[] = [];
	return slices.map(({start: from, end: to}, index) => {
		const inside = open.filter(({end}) => end > from);
		for (let span = spans[nextSpan]; span && span.start < to; span = spans[++nextSpan])
			if (span.end > from) inside.push(span);
		open = inside;
		const names: RoughBlock['anchors'][number][] = [];
		const isLast = index === slices.length - 1;
		for (let anchor = anchors[nextAnchor]; anchor; anchor = anchors[++nextAnchor]) {
			if (anchor.offset >= to && !isLast) break;
			names.push({id: anchor.id, offset: Math.min(Math.max(0, anchor.offset - from), to - from)});
		}
		return {
			...block,
			text: cleanInPlace(text.slice(from, to)),
			spans: inside.map(span => ({
				...span,
				start: Math.max(span.start, from) - from,
				end: Math.min(span.end, to) - from,
			})),
			anchors: names,
		};
	});
};
