import {largestMeasure, pageGeometry, smallestMeasure} from '../../core/layout/page-geometry.ts';
import {hintsFor, withHint} from '../keymap/hints.ts';
import {nextTheme} from '../theme.ts';
import type {Preferences} from '../preferences/preferences.ts';
import type {Environment} from './environment.ts';

/** A preference that a key has changed, and the notice about it. */
type Changed = {readonly preferences: Preferences; readonly notice: string};

const stepOfMeasure = 4;

export const changeMeasure = (preferences: Preferences, by: number, {size}: Environment): Changed => {
	// From what is seen: a preference wider than the window would need several keys before anything moved.
	const {measure: seen} = pageGeometry(size, preferences.measure);
	const wanted = Math.round(seen / stepOfMeasure + by) * stepOfMeasure;
	const measure = Math.max(smallestMeasure, Math.min(largestMeasure, wanted));
	return {preferences: {...preferences, measure}, notice: `Lines of ${measure} columns at most`};
};

export const toggleJustified = (preferences: Preferences): Changed => {
	const justified = !preferences.justified;
	const hint = hintsFor('reading', preferences.keys)('justified', 'goes back');
	const notice = justified
		? withHint('Lines of one length, as in a book', ': ', hint)
		: 'Lines of their own length';
	return {preferences: {...preferences, justified}, notice};
};

export const toggleIndents = (preferences: Preferences): Changed =>
	preferences.paragraphs === 'spaced'
		? {preferences: {...preferences, paragraphs: 'indented'}, notice: 'Paragraphs begin with an indent'}
		: {preferences: {...preferences, paragraphs: 'spaced'}, notice: 'A blank line between paragraphs'};

export const changeTheme = (preferences: Preferences): Changed => {
	const theme = nextTheme(preferences.theme);
	return {preferences: {...preferences, theme}, notice: `Theme: ${theme}`};
};
