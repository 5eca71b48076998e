import {chapterAt} from '../../core/story/chapters.ts';
import {percentOf} from '../../core/story/progression.ts';
import {describeHits} from '../describe-work.ts';
import {hintsFor, joinHints} from '../keymap/hints.ts';
import {cellWidth} from '../measured.ts';
import {plural} from '../plural.ts';
import {emptyRow, indented, itemsOf, row, rowWidth, spread, type Item, type Row} from '../rows.ts';
import type {StoryState} from '../state/app-state.ts';
import type {Environment} from '../state/environment.ts';
import {hitRows, type HitRow} from '../state/hit-rows.ts';
import {moveToHit} from '../state/searching.ts';
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

/** Rows of a window from which on a sentence has two rows. */
const roomForTwoRows = 40;

const rowsPerSentence = ({size}: Pick<Environment, 'size'>): number => (size.rows >= roomForTwoRows ? 2 : 1);

/** The sentence of a row, and at the right how often the words are in it and how far through the story it is. */
const quoteRows = (
	{state: {reading}, environment}: ScreenContext,
	{hits}: HitRow,
	columns: number,
	isNarrow: boolean,
): readonly Row[] => {
	const [{chapter, sentence, totalProgression}] = hits;
	const times = hits.length === 1 ? '' : ` ×${hits.length}`;
	const percent = isNarrow ? '' : percentOf(totalProgression).padStart(percentColumns);
	const beside = times + percent;
	const [first, ...others] = hits.map(({range}) => range);
	const [quote = [], ...more] = first
		? hitQuote(chapterAt(reading.story, chapter).text, sentence, [first, ...others], {
				columns: columns - cellWidth(beside),
				height: rowsPerSentence(environment),
			})
		: [];
	const gap = ' '.repeat(Math.max(0, columns - rowWidth(quote) - cellWidth(beside)));
	return [[...quote, {text: gap, style: 'text'}, {text: beside, style: 'quiet'}], ...more];
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
	const rows = hitRows(search?.hits ?? []);
	const columns = listMeasure(geometry);
	const isNarrow = columns < roomForPlaces;
	const sceneAt = (index: number): number | undefined => rows[index]?.hits[0].scene;
	const goesOn = (index: number): boolean => isNarrow || sceneAt(index - 1) === sceneAt(index);
	const sceneRow = (index: number): Row => indented(row(`Scene ${sceneAt(index)}`, 'quiet'), signColumns);
	const items = itemsOf(rows, (found, index): Item => {
		const [quote = [], ...more] = quoteRows(context, found, columns, isNarrow);
		const item = [
			listRow(quote, columns, index === cursor),
			...more.map(line => indented(line, signColumns)),
		];
		if (goesOn(index)) return item;
		return index === 0 ? [sceneRow(index), ...item] : [emptyRow, sceneRow(index), ...item];
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
	const {search} = state;
	const found = search && hitRows(search.hits)[cursor];
	if (!found) return state;
	const {first, hits} = found;
	const {current} = search;
	const isIn = current >= first && current < first + hits.length;
	return moveToHit(state, isIn ? 0 : first - current, environment) ?? state;
};

export const hitsScreen: Screen<StoryState> = {content, choose, rowsPerEntry: rowsPerSentence};
