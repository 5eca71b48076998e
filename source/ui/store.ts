import type {WindowSize} from '../core/layout/page-geometry.ts';
import {pressKey} from './keymap/press-key.ts';
import type {Action} from './state/action.ts';
import type {AppState} from './state/app-state.ts';
import {reduce} from './state/reduce.ts';

/** Holds the state and tells when it changes. Keys are obeyed at once, before anything is drawn. */
export type Store = {
	readonly state: () => AppState;
	readonly subscribe: (listener: (state: AppState, previous: AppState) => void) => () => void;
	/** Obeys one key pressed in a window of this size; gives the action that it stood for. */
	readonly press: (key: string, size: WindowSize) => Action | null;
	readonly dispatch: (action: Action, size: WindowSize) => void;
};

/** What a store needs of the world. */
export type StorePorts = {
	readonly now: () => string;
	readonly newId: () => string;
};

/** Makes the store of a reading. */
export const createStore = (initial: AppState, {now, newId}: StorePorts): Store => {
	let current = initial;
	const listeners = new Set<(state: AppState, previous: AppState) => void>();
	const change = (next: AppState): void => {
		if (next === current) return;
		const previous = current;
		current = next;
		for (const listener of listeners) listener(next, previous);
	};
	const dispatch = (action: Action, size: WindowSize): void =>
		change(reduce(current, action, {...current.reading, size, now: now(), newId}));
	return {
		state: () => current,
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		press(key, size) {
			const {action, count} = pressKey(current, key);
			if (current.count !== count || current.notice !== null) change({...current, count, notice: null});
			if (action) dispatch(action, size);
			return action;
		},
		dispatch,
	};
};
