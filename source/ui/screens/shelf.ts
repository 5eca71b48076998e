import {foldText} from '../../core/text/fold-text.ts';
import {percentOf} from '../../core/story/progression.ts';
import {shortAgeOf} from '../age.ts';
import {isolated} from '../../core/text/direction.ts';
import {hintsFor, joinHints} from '../keymap/hints.ts';
import {plural} from '../plural.ts';
import {indented, itemsOf, rowWidth, spread, wrappedRows, type Item, type Row} from '../rows.ts';
import type {ShelfState} from '../state/app-state.ts';
import {filterOf} from '../state/prompt.ts';
import {withCursor} from '../state/screen-stack.ts';
import type {ShelfStory} from '../state/shelf-story.ts';
import {filterHints} from './filter-hints.ts';
import {
	hangFor,
	listMeasure,
	listRow,
	signColumns,
	type Screen,
	type ScreenContent,
	type ScreenContext,
} from './screen.ts';

/** Columns below which a bar is short and the author has no place beside the title. */
const roomForAuthors = 48;

/** A share as it is drawn and said: of a story that was read to its end the word alone. */
const progressPieces = (progress: number | null, columns: number, isPlain: boolean): Row => {
	const cells = columns < roomForAuthors ? 5 : 10;
	const filled = Math.floor((progress ?? 0) * cells);
	const bar = '█'.repeat(filled) + '░'.repeat(cells - filled);
	const said = progress === null ? 'new' : progress >= 1 ? 'read' : percentOf(progress);
	return [{text: isPlain ? said : `${bar} ${said.padStart(4)}`, style: 'text'}];
};

const titlePieces = ({title, authors, lastOpened}: ShelfStory, now: string, columns: number): Row => {
	const by = authors.length === 0 || columns < roomForAuthors ? '' : `, ${authors.map(isolated).join(', ')}`;
	const head = spread(
		{text: title + by, style: 'text'},
		{text: shortAgeOf(lastOpened, now), style: 'quiet'},
		columns,
	);
	const [first, ...rest] = head;
	const shown = first?.text ?? '';
	return [
		{text: shown.slice(0, title.length), style: 'title'},
		{text: shown.slice(title.length), style: 'text'},
		...rest,
	];
};

const storyItem = (
	story: ShelfStory,
	isChosen: boolean,
	{columns, now, isPlain}: {readonly columns: number; readonly now: string; readonly isPlain: boolean},
): Item => {
	const under = (rows: readonly Row[]): readonly Row[] => rows.map(line => indented(line, signColumns));
	const progress = progressPieces(story.progress, columns, isPlain);
	const rating: Row = story.rating === null ? [] : [{text: `  ${story.rating}`, style: 'quiet'}];
	const fits = rowWidth([...progress, ...rating]) <= columns;
	const state = story.isMissing
		? wrappedRows(`missing: ${story.path ?? ''}`, columns, 'quiet')
		: [fits ? [...progress, ...rating] : progress];
	const warnings =
		story.warnings.length === 0
			? []
			: wrappedRows(`! ${story.warnings.map(isolated).join('; ')}`, columns, 'strong');
	return [listRow(titlePieces(story, now, columns), columns, isChosen), ...under(state), ...under(warnings)];
};

/** The stories in which all words stand that are typed to filter by: in titles, names, ratings or warnings. */
const shownStories = (state: ShelfState): readonly ShelfStory[] => {
	const words = foldText(filterOf(state) ?? '')
		.split(' ')
		.filter(word => word !== '');
	if (words.length === 0) return state.stories;
	return state.stories.filter(({title, authors, rating, warnings}) => {
		const text = foldText([title, ...authors, rating ?? '', ...warnings].join(' '));
		return words.every(word => text.includes(word));
	});
};

/** How many stories there are, and in which order; nothing of the kind before the first one. */
const headingOf = ({length}: readonly ShelfStory[], measure: number): Row => {
	const title = {text: 'Shelf', style: 'title'} as const;
	if (length === 0) return [title];
	const counted = `${plural(length, 'story', 'stories')} · by last read`;
	return spread(title, {text: counted, style: 'quiet'}, measure);
};

/** What keys do here, from the longest to the shortest. */
const hintsOf = ({stories, preferences}: ShelfState): readonly string[] => {
	const hint = hintsFor('shelf', preferences.keys);
	const [open, filter] = [hint('choose', 'open'), hint('filter', 'filter')];
	const [help, leave] = [hint('help', 'keys'), hint('leave', 'quit')];
	if (stories.length === 0) return [joinHints(help, leave)];
	return [joinHints(open, filter, help, leave), joinHints(open, help, leave), joinHints(open, leave), leave];
};

const content = ({state, environment: {now}, geometry, cursor}: ScreenContext<ShelfState>): ScreenContent => {
	const {stories, preferences} = state;
	const columns = listMeasure(geometry);
	const shown = shownStories(state);
	return {
		kind: 'list',
		heading: headingOf(stories, geometry.measure),
		hang: hangFor(geometry),
		items: itemsOf(shown, (story, index) =>
			storyItem(story, index === cursor, {columns, now, isPlain: preferences.plain}),
		),
		filterHints: filterHints(preferences, {count: shown.length, of: stories.length}, false),
		empty:
			stories.length === 0
				? 'No stories yet. Open one: reader FILE'
				: `No story matches. Esc shows all ${stories.length}.`,
		hints: hintsOf(state),
	};
};

/** Why a story cannot be opened from here; null where it can. */
const obstacleOf = ({path, isMissing}: ShelfStory): string | null => {
	if (path === null) return 'This story came through a pipe: pipe it to reader again. Your place is kept.';
	return isMissing ? '! The file is not there. Your place is kept.' : null;
};

/** The shelf: the stories opened before, newest first. */
export const shelfScreen: Screen<ShelfState> = {
	content,
	choose(state, cursor) {
		const story = shownStories(state)[cursor];
		if (!story) return state;
		const notice = obstacleOf(story);
		return notice === null ? {...state, chosen: story} : {...state, notice};
	},
	filter: {
		firstMatch: () => 0,
		end(state, cursor) {
			const chosen = shownStories(state)[cursor];
			const index = chosen ? state.stories.indexOf(chosen) : 0;
			return {...withCursor(state, index), prompt: null};
		},
	},
	rowsPerEntry: () => 3,
};
