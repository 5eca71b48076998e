import {pageGeometry, type PageGeometry} from '../../core/layout/page-geometry.ts';
import {isolated} from '../../core/text/direction.ts';
import {hintsFor, joinHints} from '../keymap/hints.ts';
import {centred, emptyRow, indented, row, wrappedRows, type Row} from '../rows.ts';
import type {StoryState} from '../state/app-state.ts';
import type {Environment} from '../state/environment.ts';
import {currentView, moveSession} from '../state/move.ts';
import {endEntries, isAtEntries, isInFlow} from '../state/story-end.ts';
import {endSentence} from '../end-sentence.ts';
import {hangFor, listMeasure, listRow, signColumns} from './screen.ts';

type Surroundings = Pick<Environment, 'size' | 'now'>;
type Window = Pick<Environment, 'size'>;

/** Rows of a page, and the columns by which they hang out into the margin. */
type Hung = {readonly rows: readonly Row[]; readonly hang: number};

const rule = '─'.repeat(10);

const entryRows = (state: StoryState, geometry: PageGeometry): readonly (readonly Row[])[] => {
	const columns = listMeasure(geometry);
	return endEntries(state).map((story, index) => {
		const text = story === null ? 'Back to the shelf' : `Next in the series: ${isolated(story.title)}`;
		const [first = emptyRow, ...more] = wrappedRows(text, columns - signColumns);
		const isChosen = isAtEntries(state) && state.endCursor === index;
		return [listRow(first, columns, isChosen), ...more.map(line => indented(line, signColumns))];
	});
};

/** What stands behind the last words, as much of it as `height` rows hold; the chosen entry is always among it. */
const endRows = (state: StoryState, {size, now}: Surroundings, height: number): readonly Row[] => {
	const geometry = pageGeometry(size, state.preferences.measure);
	const hang = hangFor(geometry);
	const entries = entryRows(state, geometry);
	const sentence = endSentence(state, now);
	const told = sentence === '' ? [] : wrappedRows(sentence, geometry.measure);
	const above = [centred(row(rule, 'quiet'), geometry.measure), ...told].map(line => indented(line, hang));
	const all = entries.flat();
	const versions = [[...above, ...all], [...above.slice(1), ...all], all];
	const fitting = versions.find(({length}) => length <= height);
	if (fitting) return fitting;
	const chosen = entries.slice(0, state.endCursor ?? 0).flat().length;
	return all.slice(Math.max(0, Math.min(chosen, all.length - height))).slice(0, height);
};

/** Rows free below the last words of the story; undefined on all pages but its last one. */
const roomBelow = (state: StoryState, {size}: Window): number | undefined => {
	if (state.reading.extent !== 'whole' || !isInFlow(state)) return undefined;
	const view = currentView(state, {size});
	const {rows} = pageGeometry(size, state.preferences.measure);
	return view.endsStory ? rows - view.lines.length : undefined;
};

/** The end below the last words, with a blank row above it; undefined where it has no room and takes a page of its own. */
const endBelow = (state: StoryState, surroundings: Surroundings): readonly Row[] | undefined => {
	const room = roomBelow(state, surroundings);
	if (room === undefined) return undefined;
	const rows = [emptyRow, ...endRows(state, surroundings, Infinity)];
	return rows.length <= room ? rows : undefined;
};

/**
 * A page with the end of the story: below the last words where there is room, once it is known what stands there; in place
 * of the page where there is none and the reader has gone on.
 */
export const withStoryEnd = (page: readonly Row[], state: StoryState, surroundings: Surroundings): Hung => {
	const isChosen = isAtEntries(state);
	if (!isChosen && state.end === null) return {rows: page, hang: 0};
	const geometry = pageGeometry(surroundings.size, state.preferences.measure);
	const hang = hangFor(geometry);
	const below = endBelow(state, surroundings);
	if (below) return {rows: [...page.map(line => indented(line, hang)), ...below], hang};
	if (!isChosen) return {rows: page, hang: 0};
	const rows = endRows(state, surroundings, geometry.rows);
	// A short page stands a little above the middle.
	const above = Math.floor(((geometry.rows - rows.length) * 2) / 5);
	return {rows: [...Array.from({length: above}, () => emptyRow), ...rows], hang};
};

/** Turns a page; back from an end that has a page of its own leads to the last page of the story. */
export const turnAtEnd = (
	state: StoryState,
	action: {readonly type: 'turned-page'; readonly by: number},
	environment: Environment,
): StoryState => {
	if (action.by > 0 || !isAtEntries(state) || endBelow(state, environment))
		return moveSession(state, action, environment);
	const back = {...state, endCursor: null};
	return action.by === -1 ? back : moveSession(back, {...action, by: action.by + 1}, environment);
};

/** What keys do at the end, from the longest to the shortest. */
export const endHints = ({preferences: {keys}}: StoryState): readonly string[] => {
	const hint = hintsFor('reading', keys);
	const open = hintsFor('end', keys)('choose', 'open');
	const [page, anew, leave] = [hint('up', 'page'), hint('start', 'start over'), hint('leave', 'quit')];
	return [joinHints(open, page, anew, leave), joinHints(open, page, leave), joinHints(open, page), open];
};
