import type {Line, LinePiece} from '../../core/layout/line.ts';
import {aroundLine, setLine} from '../../core/layout/set-line.ts';
import {chapterAt} from '../../core/story/chapters.ts';
import type {Column} from '../../core/session/view.ts';
import {spansOver} from '../../core/story/spans.ts';
import type {Span, SpanKind} from '../../core/story/story.ts';
import {overlapping, type Range} from '../../core/text/range.ts';
import {cellWidth} from '../measured.ts';
import {blankRows, type Piece, type Row} from '../rows.ts';
import type {StoryState} from '../state/app-state.ts';
import {highlightsIn} from '../state/highlights.ts';
import {currentView} from '../state/move.ts';
import type {Search} from '../state/search.ts';
import type {StyleName} from '../theme/style.ts';
import {geometryOfPages} from '../text-area.ts';
import {marginAbove} from './columns.ts';
import {aboutPart} from './part-of-text.ts';
import type {ScreenContext} from './screen.ts';

type Marked = Range & {readonly style: StyleName};

const lineStyles: Readonly<Record<Line['kind'], StyleName>> = {
	paragraph: 'text',
	heading: 'heading',
	verse: 'text',
	quote: 'text',
	'list-item': 'text',
	preformatted: 'text',
	image: 'quiet',
	table: 'text',
	note: 'quiet',
	ending: 'quiet',
	gap: 'text',
	break: 'text',
};

/** How each kind of span is shown; null for those that look like the text around them. */
const spanStyles: Readonly<Record<SpanKind, StyleName | null>> = {
	emphasis: 'emphasis',
	strong: 'strong',
	strike: 'quiet',
	link: 'link',
	noteReference: 'link',
	code: null,
	superscript: null,
	smallCaps: null,
	ruby: null,
	language: null,
};

const holds = ({start, end}: Range, offset: number): boolean => start <= offset && end > offset;

/** The styles of all spans around a character, each once. */
const spanStyleAt = (spans: readonly Span[], offset: number): Piece['style'] | undefined => {
	const styles = new Set<StyleName>();
	for (const span of spans) {
		const style = spanStyles[span.kind];
		if (style !== null && holds(span, offset)) styles.add(style);
	}
	const [first] = styles;
	return styles.size < 2 ? first : [...styles];
};

/** The hits on a page, in order. */
const hitMarks = (search: Search | null, {chapter, start, end}: Column): readonly Marked[] =>
	(search?.hits ?? []).flatMap(({chapter: of, range}, index) =>
		of === chapter && range.start < end && range.end > start
			? [{...range, style: index === search?.current ? 'currentHit' : 'hit'} as const]
			: [],
	);

/** The link or the note mark that is chosen. */
const chosenMarks = ({chosenMark}: StoryState, {chapter}: Column): readonly Marked[] =>
	chosenMark?.chapter === chapter
		? [{start: chosenMark.mark.start, end: chosenMark.mark.end, style: 'currentHit'}]
		: [];

/** What is being read aloud. */
const spokenMarks = ({speech}: StoryState, {chapter}: Column): readonly Marked[] =>
	speech?.spoken?.chapter === chapter ? [{...speech.spoken, style: 'currentHit'}] : [];

/** The highlights on a page; shorter ones are over longer ones. */
const highlightMarks = ({bookmarks}: StoryState, column: Column): readonly Marked[] =>
	highlightsIn(bookmarks, column).map(({start, end, pen}) => ({start, end, style: pen}));

/** What is selected. */
const selectedMarks = ({selection}: StoryState, {chapter}: Column): readonly Marked[] =>
	selection?.chapter === chapter ? [{...selection, style: 'selected'}] : [];

/** A piece of a line, cut wherever a span or a hit begins or ends. */
const cutAt = ({start, end}: LinePiece, marks: readonly Range[]): readonly number[] => {
	const cuts = new Set([start, end]);
	for (const mark of marks) {
		if (mark.start > start && mark.start < end) cuts.add(mark.start);
		if (mark.end > start && mark.end < end) cuts.add(mark.end);
	}
	return [...cuts].sort((a, b) => a - b);
};

/** What is marked on a page: under the words, and in their place. */
export type PageMarks = {readonly highlights: readonly Marked[]; readonly hits: readonly Marked[]};

const noMarks: PageMarks = {highlights: [], hits: []};

/** The style of a character: a highlight is under its own style, a hit shows over that, or takes its place. */
const styleAtOffset = (
	offset: number,
	own: Piece['style'],
	{highlights, hits}: PageMarks,
): Piece['style'] => {
	const under = highlights.findLast(mark => holds(mark, offset))?.style;
	const over = hits.findLast(mark => holds(mark, offset))?.style;
	if (under === undefined) return over ?? own;
	return over === undefined ? [...[own].flat(), under] : [under, over];
};

/** A piece that is drawn at twice its size over blanks. */
const asLarge = (piece: Piece): Piece => ({
	...piece,
	text: ' '.repeat(2 * cellWidth(piece.text)),
	large: piece.text,
});

/**
 * A line as pieces in the styles of the spans around them, and of what is marked.
 *
 * @param chapter Whose text it is; null for the text of a note.
 */
export const linePieces = (
	{text, chapter}: {readonly text: string; readonly chapter: number | null},
	line: Line,
	spans: readonly Span[],
	marks: PageMarks = noMarks,
): Row => {
	const styleAt = (offset: number): Piece['style'] =>
		styleAtOffset(offset, spanStyleAt(spans, offset) ?? lineStyles[line.kind], marks);
	const about = (part: Range) => (chapter === null ? {} : aboutPart(chapter, spans, part));
	const {before, after} = aroundLine(line);
	const around = (part: string): Row =>
		part === '' ? [] : [{text: part, style: part.trim() === '' ? 'text' : lineStyles[line.kind]}];
	const words = setLine(text, line).flatMap((piece): Row => {
		if (!piece.isVerbatim)
			return [{text: piece.text, style: styleAt(Math.max(0, piece.end - 1)), ...about(piece)}];
		const cuts = cutAt(piece, [...spans, ...marks.highlights, ...marks.hits]);
		return cuts.slice(0, -1).map((start, index) => {
			const end = cuts[index + 1] ?? start;
			return {text: text.slice(start, end), style: styleAt(start), ...about({start, end})};
		});
	});
	if (line.size === 'lower') return [...around(before), {text: ' ', style: 'text', isUnderLarge: true}];
	const row = [...around(before), ...(line.size === 'upper' ? words.map(asLarge) : words), ...around(after)];
	return line.direction === null ? row : row.map(piece => ({...piece, isSet: true}));
};

/** The rows of one of the pages that are shown. */
const columnRows = (state: StoryState, column: Column): readonly Row[] => {
	const {chapter} = column;
	const read = chapterAt(state.reading.story, chapter);
	const hits = [
		...hitMarks(state.search, column),
		...chosenMarks(state, column),
		...spokenMarks(state, column),
		...selectedMarks(state, column),
	];
	const highlights = highlightMarks(state, column);
	const spans = spansOver(read, column);
	return column.lines.map(line =>
		linePieces({text: read.text, chapter}, line, overlapping(spans, line), {
			highlights: overlapping(highlights, line),
			hits: overlapping(hits, line),
		}),
	);
};

/** The rows of the pages that are shown, in reading order. */
export const pageRows = ({
	state,
	environment,
}: Pick<ScreenContext, 'state' | 'environment'>): readonly (readonly Row[])[] => {
	const view = currentView(state, environment);
	const margin = marginAbove(view, geometryOfPages(state, environment.size).rows);
	const above = blankRows(margin);
	return view.columns.map(column => [...above, ...columnRows(state, column)]);
};
