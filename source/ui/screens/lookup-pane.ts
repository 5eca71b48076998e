import type {Definition} from '../../core/definition.ts';
import {isolated} from '../../core/text/direction.ts';
import {hintsFor, joinHints} from '../keymap/hints.ts';
import {emptyRow, indented, wrappedRows, type Row} from '../rows.ts';
import type {StoryState} from '../state/app-state.ts';
import type {Environment} from '../state/environment.ts';
import {topScreen} from '../state/screen-stack.ts';
import {textAreaOf, widthsIn} from '../text-area.ts';
import type {Hung} from './columns.ts';
import {paneHeight, withPane} from './pane.ts';

type Window = Pick<Environment, 'size'>;

/** What dictionaries say about a word, as it is shown over the page. */
type OpenLookup = {
	readonly word: string;
	readonly rows: readonly Row[];
	readonly height: number;
	readonly first: number;
};

/** UTF-16 units that are shown of all definitions: ten pages. Wrapping them takes 20 ms. */
const mostText = 30_000;

/** Spaces before a line that stay, as in WordNet's lists. */
const mostIndent = 6;

const textRows = (text: string, measure: number): readonly Row[] =>
	text.split('\n').flatMap(line => {
		const indent = Math.min(mostIndent, line.length - line.trimStart().length);
		return wrappedRows(line.trim(), measure - indent).map(row => indented(row, indent));
	});

/** The dictionary and the word as it has it, above what it says. */
const headRows = ({source, word}: Definition, measure: number): readonly Row[] => {
	const head = [source, word].filter(part => part !== null && part !== '').map(part => isolated(part ?? ''));
	return head.length === 0 ? [] : wrappedRows(head.join(': '), measure, 'strong');
};

const definitionRows = (found: readonly Definition[], measure: number): readonly Row[] => {
	let left = mostText;
	return found.flatMap((definition, index) => {
		if (left <= 0) return [];
		const text = definition.text.slice(0, left).toWellFormed();
		left -= definition.text.length;
		return [
			...(index === 0 ? [] : [emptyRow]),
			...headRows(definition, measure),
			...textRows(left < 0 ? `${text}…` : text, measure),
		];
	});
};

const made = new WeakMap<readonly Definition[], {readonly as: string; readonly rows: readonly Row[]}>();

/** The rows of definitions, made once for a window. */
const rowsOf = (found: readonly Definition[], measure: number, widths: unknown): readonly Row[] => {
	const as = JSON.stringify([measure, widths]);
	const known = made.get(found);
	if (known?.as === as) return known.rows;
	const rows = definitionRows(found, measure);
	made.set(found, {as, rows});
	return rows;
};

/** Whether definitions lie over the page. */
export const hasOpenLookup = (state: Pick<StoryState, 'lookup' | 'screens'>): boolean =>
	Boolean(state.lookup?.found) && topScreen(state).name === 'reading';

const openLookup = (state: StoryState, {size}: Window): OpenLookup | undefined => {
	const {lookup, preferences} = state;
	if (!lookup?.found) return undefined;
	const area = textAreaOf(state, size);
	const rows = rowsOf(lookup.found, area.measure, widthsIn(size, preferences));
	const height = paneHeight(rows.length, area);
	return {word: lookup.word, rows, height, first: Math.max(0, Math.min(lookup.first, rows.length - height))};
};

/** The pages that are shown, with what dictionaries say over the lower part of the first one. */
export const withLookupPane = (
	pages: readonly (readonly Row[])[],
	state: StoryState,
	window: Window,
): readonly Hung[] => {
	const open = openLookup(state, window);
	return pages.map((page, index) => {
		if (!open || index > 0) return {rows: page, hang: 0};
		const {word, rows, height, first} = open;
		const pane = {
			title: {long: isolated(word), short: isolated(word)},
			shown: rows.slice(first, first + height),
			isPlain: state.preferences.plain,
			below: rows.length - first - height,
		};
		return {rows: withPane(page, pane, textAreaOf(state, window.size)), hang: 0};
	});
};

/** Moves what was found by rows, or by as many as are shown. */
export const scrollLookup = (
	state: StoryState,
	{by, unit}: {readonly by: number; readonly unit: 'row' | 'page'},
	window: Window,
): StoryState => {
	const open = openLookup(state, window);
	if (!open || !state.lookup) return state;
	const {rows, height, first} = open;
	const wanted = first + by * (unit === 'page' ? height : 1);
	return {...state, lookup: {...state.lookup, first: Math.max(0, Math.min(rows.length - height, wanted))}};
};

/** What keys do while definitions are shown, from the longest to the shortest. */
export const lookupHints = (state: StoryState, window: Window): readonly string[] => {
	const hint = hintsFor('lookup', state.preferences.keys);
	const {rows, height} = openLookup(state, window) ?? {rows: [], height: 0};
	const close = hint('close-lookup', 'close');
	const move = rows.length > height ? hint('lookup-down lookup-up', 'move') : '';
	const another = hintsFor('reading', state.preferences.keys)('look-up', 'another word');
	return [joinHints(close, move, another), joinHints(close, move), close];
};
