import {foldAt} from '../screens/contents/contents-state.ts';
import type {Action} from '../state/action.ts';
import type {AppState} from '../state/app-state.ts';
import type {Environment} from '../state/environment.ts';
import {topScreen} from '../state/screen-stack.ts';
import {isAtEntries} from '../state/story-end.ts';
import {entryAtCell} from './cell-target.ts';
import type {Cell} from './gesture.ts';

/** The entry that is chosen, in a list or at the end of the story; null where none is. */
const chosenEntry = (state: AppState): number | null => {
	if (isAtEntries(state)) return state.endCursor;
	const {name, cursor} = topScreen(state);
	return name === 'reading' ? null : cursor;
};

/** What folds or unfolds an entry of the contents, which is chosen with it; undefined where it holds none, or a filter shows what it holds. */
const foldActions = (state: AppState, index: number): readonly Action[] | undefined => {
	const fold = state.reading && !state.prompt ? foldAt(state, index) : undefined;
	return (
		fold && [
			{type: 'pointed-at-entry', index},
			{type: 'folded-entry', unfolds: fold.isFolded},
		]
	);
};

/**
 * A click on a list chooses an entry; on the chosen one it is Enter, but for a part of the contents, which it folds and
 * unfolds, as one click on the sign of any entry does.
 */
export const clickOnEntry = (state: AppState, cell: Cell, environment: Environment): readonly Action[] => {
	const entry = entryAtCell(state, cell, environment);
	if (!entry) return [];
	const {index, kind} = entry;
	const isChosen = index === chosenEntry(state);
	const isPart = state.reading !== null && foldAt(state, index)?.isPart === true;
	const folding = kind === 'fold' || (isChosen && isPart) ? foldActions(state, index) : undefined;
	if (folding) return folding;
	if (!isChosen) return [{type: 'pointed-at-entry', index}];
	return [{type: state.prompt ? 'submitted-prompt' : 'chose-entry'}];
};
