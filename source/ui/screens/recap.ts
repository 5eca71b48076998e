import {recapOf, type Recap, type RecapScene} from '../../core/story/recap.ts';
import {isolated} from '../../core/text/direction.ts';
import {hintsFor, joinHints} from '../keymap/hints.ts';
import {truncate} from '../measured.ts';
import {plural} from '../plural.ts';
import {emptyRow, firstRows, indented, row, wrappedRows, type Row} from '../rows.ts';
import type {StoryState} from '../state/app-state.ts';
import type {Environment} from '../state/environment.ts';
import {currentView} from '../state/move.ts';
import {headingRows, type Screen, type ScreenContent, type ScreenContext} from './screen.ts';

/** Rows of the first sentence of a scene: a sentence may be as long as a page. */
const openingRows = 3;

const sceneRows = ({number, opening}: RecapScene, columns: number, numberColumns: number): readonly Row[] => {
	const [first = emptyRow, ...more] = firstRows(opening, columns - numberColumns, openingRows);
	const label = `${number}`.padStart(numberColumns - 2).padEnd(numberColumns);
	return [[{text: label, style: 'quiet'}, ...first], ...more.map(line => indented(line, numberColumns))];
};

const recapRows = ({last, title, scenes, earlier}: Recap, measure: number): readonly Row[] => {
	const told = scenes.filter(({opening}) => opening !== '');
	const numberColumns = `${told.at(-1)?.number ?? ''}`.length + 2;
	const heading = title === null ? 'The story so far' : `So far in ${isolated(title)}`;
	return [
		row('Last paragraph read', 'heading'),
		...last.split('\n').flatMap(line => wrappedRows(line, measure)),
		emptyRow,
		...wrappedRows(heading, measure, 'heading'),
		...(earlier > 0 ? [row(plural(earlier, 'earlier scene'), 'quiet')] : []),
		...told.flatMap(scene => sceneRows(scene, measure, numberColumns)),
	];
};

/** Said where nothing before the page has been read. */
const nothingRead = 'You have read nothing before this page yet.';

const content = ({state, environment, geometry: {measure}}: ScreenContext): ScreenContent => {
	const hint = hintsFor('recap', state.preferences.keys);
	const [move, read, up] = [
		hint('list-down list-up list-page-down', 'move'),
		hint('read-on', 'read on'),
		hint('up', 'back'),
	];
	const hasHead = headingRows(environment.size.rows) > 0;
	return {
		kind: 'text',
		head: hasHead ? [row(truncate('Where was I', measure), 'title'), emptyRow] : [],
		rows: state.recap ? recapRows(state.recap, measure) : wrappedRows(nothingRead, measure),
		hints: [joinHints(read, move, up), joinHints(read, up), up],
	};
};

const prepare = (state: StoryState, environment: Environment): StoryState => {
	const {furthest, readScenes: scenes, readFrom: from = null} = state;
	const page = currentView(state, environment);
	const recap = recapOf(state.reading.story, page, {furthest, scenes, from});
	return {...state, recap: recap ?? null};
};

/** What was read last and what led there, for a reader who comes back after days. */
export const recapScreen: Screen<StoryState> = {content, prepare};
