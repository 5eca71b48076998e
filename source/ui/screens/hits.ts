import {sentenceRangeOf, type Hit} from '../../core/search/search-story.ts';
import {chapterAt} from '../../core/story/chapters.ts';
import {percentOf} from '../../core/story/progression.ts';
import {describeHits} from '../describe-work.ts';
import {hintsFor, joinHints} from '../keymap/hints.ts';
import {plural} from '../plural.ts';
import {emptyRow, indented, itemsOf, row, rowWidth, spread, type Item, type Row} from '../rows.ts';
import type {StoryState} from '../state/app-state.ts';
import type {Environment} from '../state/environment.ts';
import {goTo} from '../state/navigate.ts';
import {hitQuote} from './hit-quote.ts';
import {
	hangFor,
	listMeasure,
	listRow,
	signColumns,
	type Screen,
	type ScreenContent,
	type ScreenContext,
} from './screen.ts';

/** Columns below which neither scenes nor percentages stand beside the sentences. */
const roomForPlaces = 48;
const percentColumns = 5;

const quoteRow = ({state: {reading}}: ScreenContext, hit: Hit, columns: number, isNarrow: boolean): Row => {
	const {text} = chapterAt(reading.story, hit.chapter);
	const room = isNarrow ? columns : columns - percentColumns;
	const quote = hitQuote(text, sentenceRangeOf(reading.story, hit), hit.range, room);
	if (isNarrow) return quote;
	const percent = percentOf(hit.totalProgression);
	const gap = ' '.repeat(Math.max(1, columns - rowWidth(quote) - percent.length));
	return [...quote, {text: gap, style: 'text'}, {text: percent, style: 'quiet'}];
};

const headingOf = ({search, preferences}: StoryState, measure: number): Row => {
	if (!search) return [];
	const title = {text: describeHits(search, preferences.plain), style: 'title'} as const;
	const scenes = plural(new Set(search.hits.map(({scene}) => scene)).size, 'scene');
	const fits = title.text.length + scenes.length + 'in  '.length <= measure;
	return fits ? spread(title, {text: `in ${scenes}`, style: 'quiet'}, measure) : [title];
};

const content = (context: ScreenContext): ScreenContent => {
	const {state, geometry, cursor} = context;
	const {search} = state;
	const hits = search?.hits ?? [];
	const columns = listMeasure(geometry);
	const isNarrow = columns < roomForPlaces;
	const goesOn = (index: number): boolean => isNarrow || hits[index - 1]?.scene === hits[index]?.scene;
	const sceneRow = (index: number): Row => indented(row(`Scene ${hits[index]?.scene}`, 'quiet'), signColumns);
	const items = itemsOf(hits, (hit, index): Item => {
		const quote = listRow(quoteRow(context, hit, columns, isNarrow), columns, index === cursor);
		if (goesOn(index)) return [quote];
		return index === 0 ? [sceneRow(index), quote] : [emptyRow, sceneRow(index), quote];
	});
	const hint = hintsFor('hits', state.preferences.keys);
	return {
		kind: 'list',
		heading: headingOf(state, geometry.measure),
		hang: hangFor(geometry),
		items,
		headOf: first => (goesOn(first) && !isNarrow ? sceneRow(first) : undefined),
		empty: search?.running ? 'Searching…' : 'No match.',
		hints: [
			joinHints(hint('choose', 'open'), hint('search', 'new search'), hint('up', 'back')),
			joinHints(hint('choose', 'open'), hint('up', 'back')),
			hint('up', 'back'),
		],
	};
};

const choose = (state: StoryState, cursor: number, environment: Environment): StoryState => {
	const hit = state.search?.hits[cursor];
	if (!state.search || !hit) return state;
	const to = {chapter: hit.chapter, offset: hit.range.start};
	return goTo({...state, search: {...state.search, current: cursor}}, to, environment);
};

export const hitsScreen: Screen<StoryState> = {content, choose};
