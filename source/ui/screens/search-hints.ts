import {nextMode} from '../../core/search/search-mode.ts';
import {groupedDigits} from '../../core/text/grouped-digits.ts';
import {hintsFor, joinHints} from '../keymap/hints.ts';
import type {StoryState} from '../state/app-state.ts';

/** What stands beside words that are typed to be searched for: what was found so far, and what the keys do. From the longest to the shortest. */
export const searchHints = ({search, searchMode = 'plain', preferences}: StoryState): readonly string[] => {
	const mode = hintsFor('searching', preferences.keys)('search-mode', nextMode(searchMode));
	if (!search?.typed) return [mode];
	const {hits, running, typed, current, hasMore} = search;
	if (typed.problem !== null)
		return [`Not a pattern yet: ${typed.problem}`, `Not yet: ${typed.problem}`, 'Not yet'];
	const count = groupedDigits(hits.length);
	if (running) return [`${count} so far…`];
	if (hits.length === 0) return ['No match'];
	const position = `${groupedDigits(current + 1)} of ${hasMore ? 'the first ' : ''}${count}`;
	return [joinHints(position, mode, 'Enter list'), joinHints(position, mode), position];
};
