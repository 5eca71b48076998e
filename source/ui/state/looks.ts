import {largestMeasure, pageGeometry, smallestMeasure} from '../../core/layout/page-geometry.ts';
import {plural} from '../plural.ts';
import type {ColourCount} from '../theme/look.ts';
import {nextTheme, standInFor} from '../theme/themes.ts';
import type {Preferences} from '../preferences/preferences.ts';
import type {Environment} from './environment.ts';

/** A preference that a key has changed, and the notice about it. */
type Changed = {readonly preferences: Preferences; readonly notice: string};

const stepOfMeasure = 2;

export const changeMeasure = (preferences: Preferences, by: number, {size}: Environment): Changed => {
	// From what is seen: a preference wider than the window would need several keys before anything moved.
	const {measure: seen} = pageGeometry(size, preferences.measure);
	const wanted = Math.round(seen / stepOfMeasure + by) * stepOfMeasure;
	const measure = Math.max(smallestMeasure, Math.min(largestMeasure, wanted));
	const {measure: shown} = pageGeometry(size, measure);
	const limit = by > 0 && shown === seen ? ' (widest here)' : '';
	return {preferences: {...preferences, measure}, notice: `Measure: ${plural(shown, 'column')}${limit}`};
};

export const toggleJustified = (preferences: Preferences): Changed => {
	const justified = !preferences.justified;
	return {preferences: {...preferences, justified}, notice: justified ? 'Justified' : 'Ragged right'};
};

export const toggleIndents = (preferences: Preferences): Changed =>
	preferences.paragraphs === 'spaced'
		? {preferences: {...preferences, paragraphs: 'indented'}, notice: 'Paragraphs indented'}
		: {preferences: {...preferences, paragraphs: 'spaced'}, notice: 'Blank line between paragraphs'};

/** What is said of a theme that the terminal cannot show as it is. */
const limitOf = (theme: string, colours: ColourCount): string => {
	const standIn = standInFor(theme, colours);
	if (standIn === undefined) return '';
	return ` (needs ${colours === 0 ? 'colours' : '256 colours'}: shown as ${standIn})`;
};

export const changeTheme = (preferences: Preferences, {colours = 256}: Environment): Changed => {
	const theme = nextTheme(preferences.theme);
	return {preferences: {...preferences, theme}, notice: `Theme: ${theme}${limitOf(theme, colours)}`};
};
