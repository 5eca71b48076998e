import {hintsFor, joinHints} from '../keymap/hints.ts';
import type {Preferences} from '../preferences/preferences.ts';

/** What stands beside what is typed to filter a list by: how many of its entries match, and what the keys do. */
export const filterHints = (
	{keys}: Pick<Preferences, 'keys'>,
	matches: {readonly count: number; readonly of: number} | null,
	searchesText = true,
): readonly string[] => {
	const counted = matches ? `${matches.count} of ${matches.of}` : '';
	const inside = searchesText ? hintsFor('filter', keys)('search-text', 'inside') : '';
	return [joinHints(counted, inside, 'Esc all'), joinHints(counted, 'Esc all'), counted];
};
