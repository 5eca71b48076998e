import type {Line, LinePiece} from '../../core/layout/line.ts';
import {pageGeometry} from '../../core/layout/page-geometry.ts';
import {aroundLine, setLine} from '../../core/layout/set-line.ts';
import {chapterAt, entryAt} from '../../core/story/chapters.ts';
import {percentOf, totalProgressionOf} from '../../core/story/progression.ts';
import type {View} from '../../core/session/view.ts';
import type {OutlineScene} from '../../core/story/outline.ts';
import {spansOver} from '../../core/story/spans.ts';
import type {Span, SpanKind} from '../../core/story/story.ts';
import {readingTime} from '../../core/text/measure-prose.ts';
import {overlapping, type Range} from '../../core/text/range.ts';
import {durationOf} from '../duration.ts';
import {truncate} from '../measured.ts';
import type {Piece, Row} from '../rows.ts';
import {bookmarksIn} from '../state/bookmarks.ts';
import type {StoryState} from '../state/app-state.ts';
import {currentView} from '../state/move.ts';
import type {Search} from '../state/search.ts';
import type {StyleName} from '../theme.ts';
import type {ScreenContext} from './screen.ts';
import {outlineSceneAt, sceneOf} from './position.ts';

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
const hitMarks = (search: Search | null, {chapter, start, end}: View): readonly Marked[] =>
	(search?.hits ?? []).flatMap(({chapter: of, range}, index) =>
		of === chapter && range.start < end && range.end > start
			? [{...range, style: index === search?.current ? 'currentHit' : 'hit'} as const]
			: [],
	);

/** The link or the note mark that is chosen. */
const chosenMarks = ({chosenMark}: StoryState, {chapter}: View): readonly Marked[] =>
	chosenMark?.chapter === chapter
		? [{start: chosenMark.mark.start, end: chosenMark.mark.end, style: 'currentHit'}]
		: [];

/** A piece of a line, cut wherever a span or a hit begins or ends. */
const cutAt = ({start, end}: LinePiece, marks: readonly Range[]): readonly number[] => {
	const cuts = new Set([start, end]);
	for (const mark of marks) {
		if (mark.start > start && mark.start < end) cuts.add(mark.start);
		if (mark.end > start && mark.end < end) cuts.add(mark.end);
	}
	return [...cuts].sort((a, b) => a - b);
};

/** A line as pieces in the styles of the spans around them; a hit covers those. */
export const linePieces = (
	text: string,
	line: Line,
	spans: readonly Span[],
	hits: readonly Marked[],
): Row => {
	const styleAt = (offset: number): Piece['style'] =>
		hits.findLast(hit => holds(hit, offset))?.style ?? spanStyleAt(spans, offset) ?? lineStyles[line.kind];
	const {before, after} = aroundLine(line);
	const around = (part: string): Row =>
		part === '' ? [] : [{text: part, style: part.trim() === '' ? 'text' : lineStyles[line.kind]}];
	const words = setLine(text, line).flatMap((piece): Row => {
		if (!piece.isVerbatim) return [{text: piece.text, style: styleAt(Math.max(0, piece.end - 1))}];
		const cuts = cutAt(piece, [...spans, ...hits]);
		return cuts
			.slice(0, -1)
			.map((from, index) => ({text: text.slice(from, cuts[index + 1]), style: styleAt(from)}));
	});
	return [...around(before), ...words, ...around(after)];
};

export const pageRows = ({
	state,
	environment,
}: Pick<ScreenContext, 'state' | 'environment'>): readonly Row[] => {
	const view = currentView(state, environment);
	const chapter = chapterAt(state.reading.story, view.chapter);
	const hits = [...hitMarks(state.search, view), ...chosenMarks(state, view)];
	const spans = spansOver(chapter, view);
	return view.lines.map(line =>
		linePieces(chapter.text, line, overlapping(spans, line), overlapping(hits, line)),
	);
};

/** Reading time to the scene's end, by the share of its text that is left; nothing until the scene has been counted. */
const minutesLeft = (outlined: OutlineScene | undefined, from: number): readonly string[] => {
	if (!outlined) return [];
	const {start, end} = outlined.range;
	const minutes = readingTime(outlined) * (end > start ? (end - from) / (end - start) : 0);
	return [minutes < 1 ? 'under a minute left' : `${durationOf(minutes)} left`];
};

const pageOf = ({page, pages}: View, [word, of]: readonly [string, string]): readonly string[] =>
	page === null ? [] : [`${word} ${page}${pages === null ? '' : `${of}${pages}`}`];

/** Fewer columns of a chapter's title say nothing. */
const shortestTitle = 10;

/** The status line below a page, in versions from the fullest to the shortest. */
export const pageStatus = ({
	state,
	environment,
}: {
	state: StoryState;
	environment: ScreenContext['environment'];
}): readonly string[] => {
	const {story, choices, extent} = state.reading;
	const view = currentView(state, environment);
	const chapter = entryAt(story, view.chapter);
	const {number, total} = sceneOf(state);
	const outlined = outlineSceneAt(story, state.outline, state.session.place);
	const share = view.endsStory ? 1 : totalProgressionOf(story, {chapter: view.chapter, offset: view.start});
	// Of a beginning nobody knows what share of the story it is.
	const percent = extent === 'whole' || (extent === 'end' && view.endsStory) ? [percentOf(share)] : [];
	const scene = extent === 'end' ? 'the end' : `scene ${number}${total === null ? '' : ` of ${total}`}`;
	const known = extent === 'whole' ? view : {...view, pages: null, page: extent === 'end' ? null : view.page};
	const page = pageOf(known, ['page', ' of ']);
	const mark = bookmarksIn(state.bookmarks, view).length > 0 ? '* ' : '';
	const left = minutesLeft(outlined, view.start);
	const raw = choices.raw ? ['raw'] : [];
	const join = (...parts: readonly string[]): string => mark + [...raw, ...parts].join(' · ');
	const {measure} = pageGeometry(environment.size, state.preferences.measure);
	const room = measure - join('', scene, ...page, ...percent, ...left).length;
	const title = chapter.title !== null && room >= shortestTitle ? [truncate(chapter.title, room)] : [];
	return [
		join(...title, scene, ...page, ...percent, ...left),
		join(scene, ...page, ...percent, ...left),
		join(scene, ...page, ...percent),
		join(`${number}/${total ?? '?'}`, ...pageOf(known, ['p', '/']), ...percent),
		join(...percent),
	];
};
