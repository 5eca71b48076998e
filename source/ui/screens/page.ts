import type {Line, LinePiece} from '../../core/layout/line.ts';
import {pageGeometry} from '../../core/layout/page-geometry.ts';
import {setLine} from '../../core/layout/set-line.ts';
import {truncate} from '../../core/text/cell-width.ts';
import {chapterAt} from '../../core/story/chapters.ts';
import {percentOf, totalProgressionOf} from '../../core/story/progression.ts';
import type {View} from '../../core/reading/view.ts';
import type {OutlineScene} from '../../core/story/outline.ts';
import type {Chapter} from '../../core/story/story.ts';
import {readingTime} from '../../core/text/measure-prose.ts';
import {overlapping, type Range} from '../../core/text/range.ts';
import {durationOf} from '../duration.ts';
import type {Row} from '../rows.ts';
import {bookmarksIn} from '../state/bookmarks.ts';
import type {StoryState} from '../state/app-state.ts';
import {currentView} from '../state/move.ts';
import type {Search} from '../state/search.ts';
import type {StyleName} from '../theme.ts';
import type {ScreenContext} from './screen.ts';
import {outlineSceneAt, sceneOf} from './position.ts';

type Marked = Range & {readonly style: StyleName};

const lineStyle = ({kind}: Line): StyleName =>
	kind === 'heading' ? 'heading' : kind === 'ending' || kind === 'note' ? 'quiet' : 'text';

/** The hits on a page, in order. */
const hitMarks = (search: Search | null, {chapter, start, end}: View): readonly Marked[] =>
	(search?.hits ?? []).flatMap(({chapter: of, range}, index) =>
		of === chapter && range.start < end && range.end > start
			? [{...range, style: index === search?.current ? 'currentHit' : 'hit'} as const]
			: [],
	);

/** A piece of a line in pieces of one style each. */
const styled = (text: string, piece: LinePiece, marks: readonly Marked[], plain: StyleName): Row => {
	const {start, end} = piece;
	const styleAt = (offset: number): StyleName =>
		marks.findLast(mark => mark.start <= offset && mark.end > offset)?.style ?? plain;
	if (!piece.isVerbatim) return [{text: piece.text, style: styleAt(Math.max(0, end - 1))}];
	const cuts = new Set([start, end]);
	for (const mark of marks) {
		if (mark.start > start && mark.start < end) cuts.add(mark.start);
		if (mark.end > start && mark.end < end) cuts.add(mark.end);
	}
	const edges = [...cuts].sort((a, b) => a - b);
	return edges
		.slice(0, -1)
		.map((from, index) => ({text: text.slice(from, edges[index + 1] ?? end), style: styleAt(from)}));
};

/** A line in pieces: cut wherever a style begins or ends; a hit covers the emphasis below it. */
export const linePieces = ({text, spans}: Chapter, line: Line, hits: readonly Marked[]): Row => {
	const emphasis = overlapping(spans, line).map(({start, end, kind}): Marked => ({start, end, style: kind}));
	const marks = [...emphasis, ...hits];
	const indent: Row = line.indent > 0 ? [{text: ' '.repeat(line.indent), style: 'text'}] : [];
	return [...indent, ...setLine(text, line).flatMap(piece => styled(text, piece, marks, lineStyle(line)))];
};

/** The rows of the page. */
export const pageRows = ({
	state,
	environment,
}: Pick<ScreenContext, 'state' | 'environment'>): readonly Row[] => {
	const view = currentView(state, environment);
	const chapter = chapterAt(state.reading.story, view.chapter);
	const hits = hitMarks(state.search, view);
	return view.lines.map(line => linePieces(chapter, line, overlapping(hits, line)));
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
	const chapter = chapterAt(story, view.chapter);
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
