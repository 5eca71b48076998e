import type {PageGeometry} from '../../core/layout/page-geometry.ts';
import {isolated} from '../../core/text/direction.ts';
import {hintsFor, joinHints} from '../keymap/hints.ts';
import {aimedAt, centred, emptyRow, indented, row, wrappedRows, type Row} from '../rows.ts';
import type {Action} from '../state/action.ts';
import type {StoryState} from '../state/app-state.ts';
import type {Environment} from '../state/environment.ts';
import {currentView, moveSession} from '../state/move.ts';
import type {StoryEnd} from '../state/open-story.ts';
import {endEntries, isAtEntries, isInFlow, moveEntry} from '../state/story-end.ts';
import {endSentence} from '../end-sentence.ts';
import {geometryOfPages} from '../text-area.ts';
import {lowered, opticalMargin, type Hung} from './columns.ts';
import {hangFor, listMeasure, listRow, signColumns} from './screen.ts';

type Surroundings = Pick<Environment, 'size' | 'now'>;
type Window = Pick<Environment, 'size'>;

const rule = '─'.repeat(10);

const entryRows = (state: StoryState, geometry: PageGeometry): readonly (readonly Row[])[] => {
	const columns = listMeasure(geometry);
	return endEntries(state).map((story, index) => {
		const text = story === null ? 'Back to the shelf' : `Next in the series: ${isolated(story.title)}`;
		const [first = emptyRow, ...more] = wrappedRows(text, columns - signColumns);
		const isChosen = isAtEntries(state) && state.endCursor === index;
		const rows = [listRow(first, columns, isChosen), ...more.map(line => indented(line, signColumns))];
		return aimedAt(rows, {kind: 'entry', index});
	});
};

/** What stands behind the last words, as much of it as `height` rows hold; the chosen entry is always among it. */
const endRows = (state: StoryState, {size, now}: Surroundings, height: number): readonly Row[] => {
	const geometry = geometryOfPages(state, size);
	const hang = hangFor(geometry);
	const entries = entryRows(state, geometry);
	const sentence = endSentence(state, now);
	const told = sentence === '' ? [] : wrappedRows(sentence, geometry.measure);
	const parted = state.preferences.plain ? emptyRow : centred(row(rule, 'quiet'), geometry.measure);
	const above = [parted, ...told].map(line => indented(line, hang));
	const all = entries.flat();
	const versions = [[...above, ...all], [...above.slice(1), ...all], all];
	const fitting = versions.find(({length}) => length <= height);
	if (fitting) return fitting;
	const chosen = entries.slice(0, state.endCursor ?? 0).flat().length;
	return all.slice(Math.max(0, Math.min(chosen, all.length - height))).slice(0, height);
};

/** Rows free below the last words of the story, in their own page and in one that is free beside it; undefined on all pages but the last. */
const roomBelow = (
	state: StoryState,
	{size}: Window,
): Readonly<Record<'below' | 'beside', number>> | undefined => {
	if (state.reading.extent !== 'whole' || !isInFlow(state)) return undefined;
	const {endsStory, columns} = currentView(state, {size});
	const {rows, columnCount} = geometryOfPages(state, size);
	const beside = columns.length < columnCount ? rows : 0;
	return endsStory ? {below: rows - (columns.at(-1)?.lines.length ?? 0), beside} : undefined;
};

/** The end where it is shown with the last words: below them, with a blank row above, or beside them. */
const endOnPage = (
	state: StoryState,
	surroundings: Surroundings,
): {readonly rows: readonly Row[]; readonly isBelow: boolean} | undefined => {
	const room = roomBelow(state, surroundings);
	if (room === undefined) return undefined;
	const rows = endRows(state, surroundings, Infinity);
	if (rows.length < room.below) return {rows: [emptyRow, ...rows], isBelow: true};
	return rows.length <= room.beside ? {rows, isBelow: false} : undefined;
};

/** A page of its own for the end, a little above the middle. */
const endPage = (state: StoryState, surroundings: Surroundings): Hung => {
	const geometry = geometryOfPages(state, surroundings.size);
	const rows = endRows(state, surroundings, geometry.rows);
	return lowered({rows, hang: hangFor(geometry)}, opticalMargin(geometry.rows - rows.length));
};

/**
 * Pages with the end of the story: below the last words where there is room, once it is known what stands there; in place
 * of the pages where there is none and the reader has gone on.
 */
export const withStoryEnd = (
	pages: readonly (readonly Row[])[],
	state: StoryState,
	surroundings: Surroundings,
): readonly Hung[] => {
	const plain = pages.map(rows => ({rows, hang: 0}));
	const isChosen = isAtEntries(state);
	if (!isChosen && state.end === null) return plain;
	const end = endOnPage(state, surroundings);
	if (!end) return isChosen ? [endPage(state, surroundings)] : plain;
	const hang = hangFor(geometryOfPages(state, surroundings.size));
	if (!end.isBelow) return [...plain, {rows: end.rows, hang}];
	const last = (pages.at(-1) ?? []).map(line => indented(line, hang));
	return [...plain.slice(0, -1), {rows: [...last, ...end.rows], hang}];
};

/**
 * The entry that is chosen at the end after an action has led elsewhere: the first one, if the reader has turned to the last
 * words and the end is shown with them. Another reading of the file leads nowhere else.
 */
export const entryAfter = (state: StoryState, action: Action, environment: Environment): number | null => {
	if (action.type === 'reading-replaced') return state.endCursor;
	const arrives = action.type === 'went-to-end' || (action.type === 'turned-page' && action.by > 0);
	return arrives && endOnPage(state, environment) ? 0 : null;
};

/** The entry that stays chosen if what is shown has changed: none where the end would take the place of the last words. */
export const keptEntry = (state: StoryState, environment: Environment): number | null =>
	endOnPage(state, environment) ? state.endCursor : null;

/** Notes what is known of the story: if that leaves no room below the last words, the end waits until the reader goes on. */
export const takeEnd = (state: StoryState, end: StoryEnd, environment: Environment): StoryState => {
	const told = {...state, end};
	return endOnPage(state, environment) ? {...told, endCursor: keptEntry(told, environment)} : told;
};

/** Moves between the entries at the end; up from the first one leads back to the page. */
export const moveAtEnd = (
	state: StoryState & {readonly endCursor: number},
	by: number,
	environment: Environment,
): StoryState => {
	if (by > 0 || state.endCursor > 0) return moveEntry(state, by);
	const back = {...state, endCursor: null};
	return endOnPage(state, environment) ? moveSession(back, {type: 'scrolled-lines', by}, environment) : back;
};

/** Turns a page; back from an end that has a page of its own leads to the last page of the story. */
export const turnAtEnd = (
	state: StoryState,
	action: {readonly type: 'turned-page'; readonly by: number},
	environment: Environment,
): StoryState => {
	if (action.by > 0 || !isAtEntries(state)) return moveSession(state, action, environment);
	const back = {...state, endCursor: null};
	if (endOnPage(state, environment)) {
		const turned = moveSession(state, action, environment);
		// On a story of one page there is none before it.
		return turned.session === state.session ? back : turned;
	}
	return action.by === -1 ? back : moveSession(back, {...action, by: action.by + 1}, environment);
};

/** What keys do at the end, from the longest to the shortest. */
export const endHints = ({preferences: {keys}}: StoryState): readonly string[] => {
	const hint = hintsFor('reading', keys);
	const open = hintsFor('end', keys)('choose', 'open');
	const [page, anew, leave] = [hint('up', 'page'), hint('start', 'start over'), hint('leave', 'quit')];
	return [joinHints(open, page, anew, leave), joinHints(open, page, leave), joinHints(open, page), open];
};
