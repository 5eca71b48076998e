import type {Range} from '../../../core/text/range.ts';
import type {BuiltBlock} from './built-block.ts';

/** Takes items in order, from the first that has not been taken, as long as a test holds. */
const createTaker = <Item>(items: readonly Item[]): ((isWanted: (item: Item) => boolean) => Item[]) => {
	let next = 0;
	return isWanted => {
		const from = next;
		for (let item = items[next]; item !== undefined && isWanted(item); item = items[next]) next++;
		return items.slice(from, next);
	};
};

/** Ranges over a block, in order, each as a block of its own; what reaches over its ends is cut. */
export const partition = (block: BuiltBlock, ranges: readonly Range[]): readonly BuiltBlock[] => {
	const [only] = ranges;
	if (ranges.length === 1 && only?.start === 0 && only.end === block.text.length) return [block];
	const takeSpans = createTaker(block.spans);
	const takeAnchors = createTaker(block.anchors);
	const takeLines = createTaker(block.lines);
	const takeImages = createTaker(block.images);
	let open: BuiltBlock['spans'] = [];
	return ranges.map(({start: from, end: to}, index) => {
		const isLast = index === ranges.length - 1;
		const clip = (offset: number): number => Math.min(Math.max(offset, from), to) - from;
		const reaching = [...open, ...takeSpans(({start}) => start < to)];
		open = reaching.filter(({end}) => end > to);
		return {
			...block,
			text: block.text.slice(from, to),
			spans: reaching
				.map(span => ({...span, start: clip(span.start), end: clip(span.end)}))
				.filter(({start, end}) => end > start),
			anchors: takeAnchors(({offset}) => offset <= to || isLast).map(({id, offset}) => ({
				id,
				offset: clip(offset),
			})),
			lines: takeLines(({offset}) => offset < to || isLast).map(line => ({
				...line,
				offset: clip(line.offset),
			})),
			images: takeImages(({end}) => end <= to || isLast).map(image => ({
				...image,
				start: clip(image.start),
				end: clip(image.end),
			})),
		};
	});
};

/** A line of a block: a range over its text, and what is put before it. */
export type Line = Range & {readonly lead: string};

/** Puts a block together from lines of it, in order. Offsets go with the text; what stood between lines is left out. */
export const joinLines = (block: BuiltBlock, lines: readonly Line[]): BuiltBlock => {
	const [only] = lines;
	if (lines.length === 1 && only?.start === 0 && only.end === block.text.length && only.lead === '')
		return block;
	const starts: number[] = [];
	let length = 0;
	for (const [index, {start, end, lead}] of lines.entries()) {
		length += lead.length + (index > 0 ? 1 : 0);
		starts.push(length);
		length += end - start;
	}
	/** Index of the last line that starts at an offset or before it; 0 where there is none. */
	const lineAt = (offset: number): number => {
		let [low, high] = [0, lines.length - 1];
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((lines[middle]?.start ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return low;
	};
	const move = (offset: number): number => {
		const index = lineAt(offset);
		const {start = 0, end = 0} = lines[index] ?? {};
		return (starts[index] ?? 0) + Math.min(Math.max(0, offset - start), end - start);
	};
	const moveEnd = (offset: number): number => (offset === 0 ? 0 : Math.min(move(offset - 1) + 1, length));
	return {
		...block,
		text: lines.map(({start, end, lead}) => lead + block.text.slice(start, end)).join('\n'),
		spans: block.spans
			.map(span => ({...span, start: move(span.start), end: moveEnd(span.end)}))
			.filter(({start, end}) => end > start),
		anchors: block.anchors.map(({id, offset}) => ({id, offset: move(offset)})),
		lines: block.lines.map(({offset, indent}) => ({offset: move(offset), indent})),
		images: block.images.map(image => ({...image, start: move(image.start), end: moveEnd(image.end)})),
	};
};

/** Blocks as one, a line each or more. */
export const appendLines = (first: BuiltBlock, others: readonly BuiltBlock[]): BuiltBlock => {
	const parts = [first.text];
	const spans = [...first.spans];
	const anchors = [...first.anchors];
	const lines = [...first.lines];
	let length = first.text.length;
	for (const {text, shape, ...other} of others) {
		const by = length + 1;
		for (const span of other.spans) spans.push({...span, start: span.start + by, end: span.end + by});
		for (const {id, offset} of other.anchors) anchors.push({id, offset: offset + by});
		if (other.lines[0]?.offset !== 0) lines.push({offset: by, indent: shape.indent ?? 0});
		for (const {offset, indent} of other.lines) lines.push({offset: offset + by, indent});
		parts.push(text);
		length = by + text.length;
	}
	return {...first, text: parts.join('\n'), spans, anchors, lines};
};
