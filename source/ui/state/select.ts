import type {Line} from '../../core/layout/line.ts';
import {isBlank} from '../../core/layout/paginate.ts';
import {chapterAt} from '../../core/story/chapters.ts';
import {endBeside, startBeside, textUnits, type TextUnit} from '../../core/story/text-units.ts';
import type {Place} from '../../core/story/story.ts';
import type {Range} from '../../core/text/range.ts';
import type {StoryState} from './app-state.ts';
import type {Environment} from './environment.ts';
import {currentView, moveSession} from './move.ts';
import type {Selection} from './selection.ts';

type Window = Pick<Environment, 'size'>;

/**
 * UTF-16 units that can be selected: twice as much as any terminal takes to be copied, and so little that its words are
 * counted in a few milliseconds.
 */
const longestSelection = 200_000;

/** Units and lines that one key moves an end by, however large a count is typed before it: each takes its time. */
const mostSteps = 100;

const nothingToSelect = 'Nothing to select on this page';
const tooLong = '! Too long to select';

/** The offset at which the moving end touches the text: that of a letter in the selection. */
const touched = ({moves, start, end}: Selection): number => (moves === 'end' ? end - 1 : start);

const isShown = (state: StoryState, {chapter, offset}: Place, window: Window): boolean =>
	currentView(state, window).columns.some(
		column => column.chapter === chapter && offset >= column.start && offset < column.end,
	);

/** Shows the page with the end that moves; it is no jump, for the reader has not gone elsewhere. */
const follow = (state: StoryState, selection: Selection, window: Window): StoryState => {
	const selected = {...state, selection};
	const place = {chapter: selection.chapter, offset: touched(selection)};
	if (isShown(state, place, window)) return selected;
	const there = {...selected, session: {...state.session, place, scrolled: false}};
	const {chapter, start} = currentView(there, window);
	return {...there, session: {...there.session, place: {chapter, offset: start}}};
};

/** Selects a stretch as far as it lies in its chapter; at least one character. */
export const selectRange = (
	state: StoryState,
	{chapter, from, to}: {readonly chapter: number; readonly from: number; readonly to: number},
	window: Window,
): StoryState => {
	const {length} = chapterAt(state.reading.story, chapter).text;
	const within = (offset: number): number => Math.max(0, Math.min(length, offset));
	const [start, end] = [within(Math.min(from, to)), within(Math.max(from, to))];
	if (start === end) return state;
	if (end - start > longestSelection) return {...state, notice: tooLong};
	const moves = from <= to ? 'end' : 'start';
	return follow(state, {chapter, start, end, moves, isChoosingPen: false}, window);
};

export const selectUnit = (
	state: StoryState,
	{chapter, offset}: Place,
	unit: TextUnit,
	window: Window,
): StoryState => {
	const found = textUnits(state.reading.story, chapter, unit).from(offset);
	return found
		? selectRange(state, {chapter, from: found.start, to: found.end}, window)
		: {...state, notice: nothingToSelect};
};

/** Selects the first sentence that begins on the page, else the one that goes on there. */
export const beginSelection = (before: StoryState, window: Window): StoryState => {
	// What was chosen or open over the page is left for it.
	const state = {...before, chosenMark: null, endCursor: null};
	for (const {chapter, lines} of currentView(state, window).columns) {
		const first = lines.find(line => line.kind !== 'heading' && !isBlank(line));
		if (!first) continue;
		const sentences = textUnits(state.reading.story, chapter, 'sentence');
		const own = sentences.from(first.start);
		const next = own && own.start < first.start ? sentences.from(own.end) : own;
		const lastOffset = lines.at(-1)?.end ?? 0;
		const found = next && next.start < lastOffset ? next : own;
		if (found) return selectRange(state, {chapter, from: found.start, to: found.end}, window);
	}
	return {...state, notice: nothingToSelect};
};

/** A selection with its moving end elsewhere; the ends never meet, and do not go too far apart. */
const withEnd = (selection: Selection, offset: number): Selection => {
	const {moves, start, end} = selection;
	const length = moves === 'end' ? offset - start : end - offset;
	return length > 0 && length <= longestSelection ? {...selection, [moves]: offset} : selection;
};

/** Repeats a step of the moving end until it has no effect. */
const repeat = <Subject>(subject: Subject, count: number, step: (subject: Subject) => Subject): Subject => {
	let current = subject;
	for (let left = Math.min(count, mostSteps); left > 0; left--) {
		const next = step(current);
		if (next === current) break;
		current = next;
	}
	return current;
};

/** Moves the end by units: on in the text, or back. */
const stepEnd = (state: StoryState, selection: Selection, unit: TextUnit, direction: 1 | -1): Selection => {
	const units = textUnits(state.reading.story, selection.chapter, unit);
	const beside = selection.moves === 'end' ? endBeside : startBeside;
	const offset = beside(units, selection[selection.moves], direction);
	return offset === selection[selection.moves] ? selection : withEnd(selection, offset);
};

/** The lines of text that are shown of a chapter. */
const linesShown = (state: StoryState, chapter: number, window: Window): readonly Line[] =>
	currentView(state, window)
		.columns.filter(column => column.chapter === chapter)
		.flatMap(({lines}) => lines)
		.filter(line => !isBlank(line));

/** The words on a line that stand about as far in it as an offset stands in another line. */
const offsetOnLine = (state: StoryState, selection: Selection, from: Range, to: Range): number => {
	const {chapter, moves} = selection;
	const target = Math.min(to.end - 1, to.start + Math.max(0, touched(selection) - from.start));
	const words = textUnits(state.reading.story, chapter, 'word');
	const word = words.from(target) ?? {start: to.start, end: to.end};
	const beyond = word.start >= to.end ? (words.before(to.end) ?? word) : word;
	if (moves === 'start') return beyond.start;
	// What closes a word goes with it: a line ends in a full stop more often than not.
	const {text} = chapterAt(state.reading.story, chapter);
	return (
		beyond.end +
		(/^[^\s\p{L}\p{N}]{1,8}(?=\s|$)/u.exec(text.slice(beyond.end, beyond.end + 9))?.[0].length ?? 0)
	);
};

/** Moves the end by a line; over the page's end, the page is turned. */
const stepLine = (state: StoryState, direction: 1 | -1, window: Window): StoryState => {
	const {selection} = state;
	if (!selection) return state;
	const offset = touched(selection);
	const lines = linesShown(state, selection.chapter, window);
	const index = lines.findLastIndex(({start}) => start <= offset);
	const [from, to] = [lines[index], lines[index + direction]];
	if (from && to) {
		const moved = withEnd(selection, offsetOnLine(state, selection, from, to));
		return moved === selection ? state : follow(state, moved, window);
	}
	const turned = moveSession(state, {type: 'turned-page', by: direction}, window);
	const beyond = linesShown(turned, selection.chapter, window).filter(({start, end}) =>
		direction > 0 ? start > offset : end <= offset,
	);
	const next = direction > 0 ? beyond[0] : beyond.at(-1);
	if (turned.session === state.session || !from || !next) return state;
	const moved = withEnd(selection, offsetOnLine(state, selection, from, next));
	return moved === selection ? state : follow(turned, moved, window);
};

export const moveSelection = (
	state: StoryState,
	unit: 'word' | 'line',
	by: number,
	window: Window,
): StoryState => {
	const direction = by > 0 ? 1 : -1;
	if (unit === 'line') return repeat(state, Math.abs(by), current => stepLine(current, direction, window));
	if (!state.selection) return state;
	const moved = repeat(state.selection, Math.abs(by), current => stepEnd(state, current, unit, direction));
	return follow(state, moved, window);
};

/** Takes more units in, at the end that moves. */
export const takeUnits = (state: StoryState, unit: TextUnit, count: number, window: Window): StoryState => {
	if (!state.selection) return state;
	const direction = state.selection.moves === 'end' ? 1 : -1;
	const grown = repeat(state.selection, count, current => stepEnd(state, current, unit, direction));
	return follow(state, grown, window);
};

export const swapEnds = (state: StoryState, window: Window): StoryState => {
	const {selection} = state;
	if (!selection) return state;
	return follow(state, {...selection, moves: selection.moves === 'end' ? 'start' : 'end'}, window);
};
