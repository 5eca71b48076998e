import type {ShelfState} from './app-state.ts';
import {shelfStack} from './screen-stack.ts';

/** The shelf with the stories opened before, the one opened last selected. */
export const shelfState = (
	shown: Pick<ShelfState, 'preferences' | 'stories' | 'notice' | 'firstTurns'> & {
		readonly leaving?: boolean;
	},
): ShelfState => ({
	leaving: false,
	...shown,
	screens: shelfStack,
	reading: null,
	chosen: null,
	prompt: null,
	count: null,
});
