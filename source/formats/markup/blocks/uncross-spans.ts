import type {Span} from '../../../core/story/story.ts';

/** Spans in order, outer ones before those inside them; one that crosses another is cut in two where the other ends. */
export const uncrossSpans = (spans: readonly Span[]): readonly Span[] => {
	const waiting = spans.toSorted((a, b) => a.start - b.start || b.end - a.end).toReversed();
	const placed: Span[] = [];
	const open: Span[] = [];
	for (let span = waiting.pop(); span; span = waiting.pop()) {
		const {start, end} = span;
		while ((open.at(-1)?.end ?? Infinity) <= start) open.pop();
		const outer = open.at(-1);
		if (outer && end > outer.end) {
			const rest = {...span, start: outer.end};
			const at = waiting.findLastIndex(
				other => other.start > rest.start || (other.start === rest.start && other.end <= end),
			);
			waiting.splice(at + 1, 0, rest);
			span = {...span, end: outer.end};
		}
		placed.push(span);
		open.push(span);
	}
	return placed;
};
