import type {Span} from '../../../core/story/story.ts';

type Mutable = {-readonly [Key in keyof Span]: Span[Key]};

/** Spans that are one thing: where they cross others, the others are cut. */
const isWhole = ({kind}: Pick<Span, 'kind'>): boolean =>
	kind === 'link' || kind === 'noteReference' || kind === 'ruby';

/** Puts a span among those that are still to come, the next of which is the last. */
const insert = (waiting: Mutable[], span: Mutable): void => {
	const at = waiting.findLastIndex(
		other => other.start > span.start || (other.start === span.start && other.end <= span.end),
	);
	waiting.splice(at + 1, 0, span);
};

/** Spans in order, outer ones before those inside them; where two cross, one is cut in two. */
export const uncrossSpans = (spans: readonly Span[]): readonly Span[] => {
	// Of two over the same letters the inner one was closed, and is here, first.
	const waiting: Mutable[] = spans
		.toReversed()
		.toSorted((a, b) => a.start - b.start || b.end - a.end)
		.toReversed()
		.map(span => ({...span}));
	const placed: Mutable[] = [];
	const open: Mutable[] = [];
	for (let span = waiting.pop(); span; span = waiting.pop()) {
		const {start, end} = span;
		while ((open.at(-1)?.end ?? Infinity) <= start) open.pop();
		for (let outer = open.at(-1); outer && outer.end < span.end; outer = open.at(-1)) {
			if (!isWhole(span) || isWhole(outer)) {
				insert(waiting, {...span, start: outer.end});
				span.end = outer.end;
			} else {
				insert(waiting, {...outer, start});
				outer.end = start;
				open.pop();
			}
		}
		if (end > start) placed.push(span);
		open.push(span);
	}
	return placed.filter(span => span.end > span.start) as Span[];
};
