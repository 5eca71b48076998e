import {
	largestMeasure,
	mostColumns,
	smallestMeasure,
	type ColumnChoice,
} from '../../core/layout/page-geometry.ts';
import {plural} from '../plural.ts';
import {geometryOfPages, textAreaOf} from '../text-area.ts';
import type {ColourCount} from '../theme/look.ts';
import {nextTheme, standInFor} from '../theme/theme-names.ts';
import type {Preferences} from '../preferences/preferences.ts';
import type {StoryState} from './app-state.ts';
import type {Environment} from './environment.ts';

/** A preference that a key has changed, and the notice about it. */
type Changed = {readonly preferences: Preferences; readonly notice: string};

const stepOfMeasure = 2;

const withPreference = (state: StoryState, change: Partial<Preferences>): StoryState => ({
	...state,
	preferences: {...state.preferences, ...change},
});

export const changeMeasure = (state: StoryState, by: number, {size}: Environment): Changed => {
	// From what is seen: a preference wider than the window would need several keys before anything moved.
	const {measure: seen} = geometryOfPages(state, size);
	const wanted = Math.round(seen / stepOfMeasure + by) * stepOfMeasure;
	const measure = Math.max(smallestMeasure, Math.min(largestMeasure, wanted));
	const changed = withPreference(state, {measure});
	const {measure: shown} = geometryOfPages(changed, size);
	const limit = by > 0 && shown === seen ? ' (widest here)' : '';
	return {preferences: changed.preferences, notice: `Measure: ${plural(shown, 'column')}${limit}`};
};

const columnChoices: readonly ColumnChoice[] = ['auto', 1, 2, mostColumns];

/** Goes to the next number of pages side by side, by itself first. */
export const changeColumns = (state: StoryState, {size}: Environment): Changed => {
	const next = (columnChoices.indexOf(state.preferences.columns) + 1) % columnChoices.length;
	const columns = columnChoices[next] ?? 'auto';
	const changed = withPreference(state, {columns});
	const {columnCount} = geometryOfPages(changed, size);
	if (columns === 'auto')
		return {preferences: changed.preferences, notice: `Columns: ${columnCount} (automatic)`};
	const limit = columnCount < columns ? ` (room for ${columnCount} here)` : '';
	return {preferences: changed.preferences, notice: `Columns: ${columns}${limit}`};
};

export const toggleSceneBreaks = (preferences: Preferences): Changed =>
	preferences.sceneBreaks === 'page'
		? {preferences: {...preferences, sceneBreaks: 'flow'}, notice: 'Scenes flow on'}
		: {preferences: {...preferences, sceneBreaks: 'page'}, notice: 'Each scene on its own page'};

export const toggleJustified = (preferences: Preferences): Changed => {
	const justified = !preferences.justified;
	return {preferences: {...preferences, justified}, notice: justified ? 'Justified' : 'Ragged right'};
};

/** Separates paragraphs in the other way than they are seen now. */
export const toggleIndents = (state: StoryState, {size}: Environment): Changed =>
	textAreaOf(state, size).paragraphs === 'spaced'
		? {preferences: {...state.preferences, paragraphs: 'indented'}, notice: 'Paragraphs indented'}
		: {preferences: {...state.preferences, paragraphs: 'spaced'}, notice: 'Blank line between paragraphs'};

/** What is said of a theme that the terminal cannot show as it is. */
const limitOf = (theme: string, {themes}: Preferences, colours: ColourCount): string => {
	const standIn = standInFor(theme, colours, themes);
	if (standIn === undefined) return '';
	return ` (needs ${colours === 0 ? 'colours' : '256 colours'}: shown as ${standIn})`;
};

export const changeTheme = (preferences: Preferences, {colours = 256}: Environment): Changed => {
	const theme = nextTheme(preferences.theme, preferences.themes);
	return {
		preferences: {...preferences, theme},
		notice: `Theme: ${theme}${limitOf(theme, preferences, colours)}`,
	};
};
