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
export type SpanRecorder = {
	/** Text is about to be added at an offset. */
	readonly begin: (offset: number) => void;
	readonly open: (data: SpanData | undefined, length: () => number) => CloseSpan;
	/** Ends all open spans of a kind for a while; what it returns goes on with them. */
	readonly suspend: (kind: Span['kind'], length: () => number) => () => void;
	/** The spans of a block that ends; those that are open go on in the next one. */
	readonly take: (end: number) => readonly Span[];
};

const none: readonly Span[] = [];

type Recording = {readonly open: Open[]; spans: Span[]; hasNew: boolean};

const emit = ({spans}: Recording, span: Open, end: number, data = span.data): void => {
	if (data && span.start !== undefined && end > span.start) spans.push({...data, start: span.start, end});
	span.start = undefined;
};

const suspend = (recording: Recording, kind: Span['kind'], length: () => number): (() => void) => {
	const held = recording.open.filter(span => span.data?.kind === kind && !span.isSuspended);
	for (const span of held) {
		emit(recording, span, length());
		span.isSuspended = true;
	}
	return () => {
		for (const span of held) span.isSuspended = false;
		recording.hasNew = true;
	};
};

export const createSpanRecorder = (): SpanRecorder => {
	const recording: Recording = {open: [], spans: [], hasNew: false};
	const {open} = recording;
	return {
		begin(offset) {
			if (!recording.hasNew) return;
			for (const span of open) if (!span.isSuspended) span.start ??= offset;
			recording.hasNew = false;
		},
		open(data, length) {
			const span: Open = {data, start: undefined, isSuspended: false};
			open.push(span);
			recording.hasNew = true;
			return said => {
				const at = open.lastIndexOf(span);
				if (at === -1) return;
				open.splice(at, 1);
				emit(recording, span, length(), said ?? span.data);
			};
		},
		suspend: (kind, length) => suspend(recording, kind, length),
		take(end) {
			for (const span of open) emit(recording, span, end);
			recording.hasNew = open.length > 0;
			const taken = recording.spans;
			if (taken.length === 0) return none;
			recording.spans = [];
			return taken.length > 1 ? uncrossSpans(taken) : taken;
		},
	};
};
