import type {Span} from '../../../core/story/story.ts';
import {uncrossSpans} from './uncross-spans.ts';

export type SpanData = Span extends infer One
	? One extends Span
		? Omit<One, 'start' | 'end'>
		: never
	: never;

type Open = {
	/** Undefined while nothing known has been said of it: what closes it will say. */
	readonly data: SpanData | undefined;
	/** Undefined until text stands in it. */
	start: number | undefined;
	isSuspended: boolean;
};

/** Closes a span; what was not said when it was opened may be said now. A span without anything said of it is none. */
export type CloseSpan = (said?: SpanData) => void;

/** Records spans while text is added. They begin with the first letter inside and end behind the last one. */
export const createSpanRecorder = () => {
	const open: Open[] = [];
	let spans: Span[] = [];
	let hasNew = false;
	const emit = (span: Open, end: number, data = span.data): void => {
		if (data && span.start !== undefined && end > span.start)
			spans.push({...data, start: span.start, end});
		span.start = undefined;
	};
	return {
		/** Text is about to be added at an offset. */
		begin(offset: number): void {
			if (!hasNew) return;
			for (const span of open) if (!span.isSuspended) span.start ??= offset;
			hasNew = false;
		},
		open(data: SpanData | undefined, length: () => number): CloseSpan {
			const span: Open = {data, start: undefined, isSuspended: false};
			open.push(span);
			hasNew = true;
			return said => {
				const at = open.lastIndexOf(span);
				if (at === -1) return;
				open.splice(at, 1);
				emit(span, length(), said ?? span.data);
			};
		},
		/** Ends all open spans of a kind for a while; what it returns goes on with them. */
		suspend(kind: Span['kind'], length: () => number): () => void {
			const held = open.filter(span => span.data?.kind === kind && !span.isSuspended);
			for (const span of held) {
				emit(span, length());
				span.isSuspended = true;
			}
			return () => {
				for (const span of held) span.isSuspended = false;
				hasNew = true;
			};
		},
		/** The spans of a block that ends; those that are open go on in the next one. */
		take(end: number): readonly Span[] {
			for (const span of open) emit(span, end);
			hasNew = open.length > 0;
			const taken = spans;
			spans = [];
			return taken.length > 1 ? uncrossSpans(taken) : taken;
		},
	};
};
