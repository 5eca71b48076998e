import type {Span} from '../../core/story/story.ts';
import {cleanInPlace, cleanLine, cleanText, type CleanText} from '../../core/text/clean-text.ts';
import type {RoughAnchor} from '../compose/rough-block.ts';
import type {Marks, Piece} from './item.ts';

/** The text of a paragraph, with what is marked in it. */
export type MarkedText = {
	readonly text: CleanText;
	readonly spans: readonly Span[];
	readonly anchors: readonly RoughAnchor[];
};

type SpanData = Span extends infer One ? (One extends Span ? Omit<One, 'start' | 'end'> : never) : never;

type Open = {readonly key: string; readonly data: SpanData; readonly start: number};

/** The spans that marks stand for, each with a key by which it is known again in the next run. */
const spansOf = (marks: Marks): readonly (readonly [string, SpanData])[] => {
	const found: (readonly [string, SpanData])[] = [];
	if (marks.href !== null) found.push([`link ${marks.href}`, {kind: 'link', href: cleanLine(marks.href)}]);
	if (marks.note !== null)
		found.push([`note ${marks.note}`, {kind: 'noteReference', target: `#${marks.note}`}]);
	if (marks.isItalic) found.push(['emphasis', {kind: 'emphasis'}]);
	if (marks.isBold) found.push(['strong', {kind: 'strong'}]);
	if (marks.isStruck) found.push(['strike', {kind: 'strike'}]);
	if (marks.isSmallCaps) found.push(['smallCaps', {kind: 'smallCaps'}]);
	if (marks.isSuperscript) found.push(['superscript', {kind: 'superscript'}]);
	if (marks.ruby !== null) found.push([`ruby ${marks.ruby}`, {kind: 'ruby', reading: cleanLine(marks.ruby)}]);
	return found;
};

/** Follows the marks from run to run: spans stay open as long as they hold, and close so that none cross. */
const createSpans = () => {
	const spans: Span[] = [];
	let open: Open[] = [];
	const close = (from: number, end: number): void => {
		for (const {data, start} of open.slice(from).toReversed())
			if (end > start) spans.push({...data, start, end});
		open = open.slice(0, from);
	};
	return {
		spans,
		follow(marks: Marks | undefined, at: number): void {
			const wanted = marks ? spansOf(marks) : [];
			const ended = open.findIndex(({key}) => !wanted.some(([other]) => other === key));
			if (ended !== -1) close(ended, at);
			for (const [key, data] of wanted)
				if (!open.some(span => span.key === key)) open.push({key, data, start: at});
		},
	};
};

const isSame = (a: Marks, b: Marks): boolean =>
	a === b || (Object.keys(a) as (keyof Marks)[]).every(key => a[key] === b[key]);

/** Joins runs that are set alike: programs cut a word wherever it was once mended, between a letter and its accent too. */
const joinRuns = (pieces: readonly Piece[]): readonly Piece[] => {
	const joined: Piece[] = [];
	for (let index = 0; index < pieces.length;) {
		const piece = pieces[index];
		index++;
		if (!piece) break;
		if (!('text' in piece)) {
			joined.push(piece);
			continue;
		}
		const parts = [piece.text];
		for (;;) {
			const next = pieces[index];
			if (!next || !('text' in next) || !isSame(next.marks, piece.marks)) break;
			parts.push(next.text);
			index++;
		}
		joined.push({text: parts.join(''), marks: piece.marks});
	}
	return joined;
};

/** White space but for single spaces: to replace the millions of a long text costs a hundred times its size. */
const whiteSpace = /[ \t\n\r\f\v]{2,}|[\t\n\r\f\v]/g;

/** A line that is being written, in parts: looking at the end of a long text that grows is slow. */
const createLine = (keepsSpaces: boolean) => {
	let parts: string[] = [];
	let length = 0;
	let last = '';
	return {
		length: (): number => length,
		/** What is added of a text: single spaces, and none where the line has one or nothing yet. */
		fit(raw: string): string {
			const {text} = cleanText(raw);
			if (keepsSpaces) return text;
			const collapsed = text.replaceAll(whiteSpace, ' ');
			if (length === 0) return collapsed.trimStart();
			return last === ' ' && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
		},
		add(text: string): void {
			parts.push(text);
			length += text.length;
			last = text.at(-1) ?? last;
		},
		end(): string {
			const text = parts.join('');
			[parts, length, last] = [[], 0, ''];
			return keepsSpaces ? text : text.trimEnd();
		},
	};
};

const isSpace = (text: string, index: number): boolean => /\s/.test(text.charAt(index));

/** A span without the white space at its ends; undefined where nothing else is in it. */
const trimSpan = (span: Span, text: string): Span | undefined => {
	let {start, end} = span;
	end = Math.min(end, text.length);
	while (end > start && isSpace(text, end - 1)) end--;
	while (start < end && isSpace(text, start)) start++;
	return end > start ? {...span, start, end} : undefined;
};

/**
 * Makes the text of a paragraph of its pieces.
 *
 * @param keepsSpaces Whether runs of spaces are the author's: in drawings and code.
 */
export const composeText = (pieces: readonly Piece[], keepsSpaces = false): MarkedText => {
	const marked = createSpans();
	const anchors: RoughAnchor[] = [];
	const lines: string[] = [];
	const line = createLine(keepsSpaces);
	let start = 0;
	for (const piece of joinRuns(pieces)) {
		if ('anchor' in piece) anchors.push({id: piece.anchor, offset: start + line.length()});
		else if ('lineBreak' in piece) {
			const ended = line.end();
			lines.push(ended);
			start += ended.length + 1;
		} else {
			const added = line.fit(piece.text);
			if (added === '') continue;
			marked.follow(piece.marks, start + line.length());
			line.add(added);
		}
	}
	marked.follow(undefined, start + line.length());
	// The author's blank lines at the beginning are white space above; spans and anchors move with the text.
	const text = [...lines, line.end()].join('\n').trimEnd();
	const skipped = keepsSpaces ? 0 : text.length - text.trimStart().length;
	const shown = text.slice(skipped);
	return {
		text: cleanInPlace(shown),
		spans: marked.spans
			.map(span => ({...span, start: Math.max(0, span.start - skipped), end: span.end - skipped}))
			.flatMap(span => trimSpan(span, shown) ?? [])
			.sort((a, b) => a.start - b.start || b.end - a.end),
		anchors: anchors.map(({id, offset}) => ({
			id,
			offset: Math.max(0, Math.min(offset - skipped, shown.length)),
		})),
	};
};
