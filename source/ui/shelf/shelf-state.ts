import {commandFor, type KeyChanges} from '../keymap/keymap.ts';

/** The shelf while it is open. */
export type ShelfState = {
	readonly cursor: number;
	/** Index of the story chosen; the shelf is over then. */
	readonly chosen: number | null;
	readonly isLeaving: boolean;
	readonly notice: string | null;
};

export const emptyShelf: ShelfState = {cursor: 0, chosen: null, isLeaving: false, notice: null};

/** What a key may know of the shelf. */
export type ShelfContext = {
	/** Why each story cannot be opened, a message; null where it can. */
	readonly obstacles: readonly (string | null)[];
	/** Stories on a screen, about. */
	readonly perScreen: number;
	readonly keys: KeyChanges;
};

/** The state after one key; after a choice only those that leave mean something, on the way out none. */
export const pressShelfKey = (
	state: ShelfState,
	key: string,
	{obstacles, perScreen, keys}: ShelfContext,
): ShelfState => {
	const action = commandFor(key, 'shelf', keys)?.action(1);
	if (state.isLeaving || (state.chosen !== null && action?.type !== 'left')) return state;
	const move = (by: number): ShelfState => ({
		...state,
		notice: null,
		cursor: Math.max(0, Math.min(obstacles.length - 1, state.cursor + by)),
	});
	switch (action?.type) {
		case 'moved-cursor': {
			return move(action.by);
		}

		case 'moved-cursor-page': {
			return move(action.by * perScreen);
		}

		case 'chose-entry': {
			const notice = obstacles[state.cursor];
			return notice === null ? {...state, chosen: state.cursor} : {...state, notice: notice ?? null};
		}

		case 'left': {
			return {...state, chosen: null, isLeaving: true};
		}

		default: {
			return state;
		}
	}
};
