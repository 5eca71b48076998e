import {hintsFor} from '../keymap/hints.ts';
import type {WindowSize} from '../../core/layout/page-geometry.ts';
import type {AppState, StoryState} from './app-state.ts';

/** Pages turned before each hint: far enough apart that none of them is in the way. */
const shownAfter = [5, 10, 15];

/** Columns below which no hint is shown. */
const roomForHints = 40;

/** What somebody who has never used the program wants to know, with the keys that are bound. */
const hintsOf = ({preferences: {keys}}: StoryState): readonly string[] => {
	const hint = hintsFor('reading', keys);
	return [
		hint('help', 'shows all keys'),
		[hint('contents', 'contents'), hint('search', 'search')].filter(text => text !== '').join(', '),
		hint('leave', 'quits; your place is kept'),
	];
};

/** Counts a page that was turned on the first evening, and shows the hint that is due. */
export const withFirstHint = (state: AppState, {columns}: WindowSize): AppState => {
	if (!state.reading || typeof state.firstTurns !== 'number') return state;
	const turns = state.firstTurns + 1;
	// Where a hint takes two rows it covers a line of the page.
	const due = columns < roomForHints ? '' : (hintsOf(state)[shownAfter.indexOf(turns)] ?? '');
	const notice = state.notice ?? (due === '' ? null : due);
	return {...state, notice, firstTurns: turns < Math.max(...shownAfter) ? turns : null};
};
