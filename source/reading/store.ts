import type {WindowSize} from '../core/layout/page-geometry.ts';
import {pressKey} from '../ui/keymap/press-key.ts';
import type {Action} from '../ui/state/action.ts';
import type {AppState} from '../ui/state/app-state.ts';
import {isForBeginning} from '../ui/state/arrival.ts';
import type {Reading} from '../ui/state/environment.ts';
import {reduce} from '../ui/state/reduce.ts';

/** Holds the state and tells when it changes. Keys are obeyed at once, before anything is drawn. */
export type Store = {
	readonly state: () => AppState;
	readonly subscribe: (listener: (state: AppState, previous: AppState) => void) => () => void;
	/**
	 * Obeys one key, and returns the action that it stood for. Nothing is obeyed once the reader is leaving.
	 */
	readonly press: (key: string) => Action | null;
	readonly dispatch: (action: Action) => void;
};

/** What a store needs of the world. */
export type StorePorts = {
	/** ISO 8601. */
	readonly now: () => string;
	/** Size of the window now. */
	readonly size: () => WindowSize;
	readonly newId: () => string;
	/** Reads the rest of a story that is not there whole, at once: by the end of the call it has arrived. */
	readonly readRest?: () => void;
	/** Reads the end of such a story alone; undefined where that cannot be. */
	readonly readEnd?: () => Reading | undefined;
	/** Takes the reader's answer to the question that is shown. */
	readonly answer?: (isYes: boolean) => void;
};

/** Makes the store of a reading. */
export const createStore = (initial: AppState, ports: StorePorts): Store => {
	const {now, size, newId} = ports;
	let current = initial;
	const listeners = new Set<(state: AppState, previous: AppState) => void>();
	const change = (next: AppState): void => {
		if (next === current) return;
		const previous = current;
		current = next;
		for (const listener of listeners) listener(next, previous);
	};
	const dispatch = (action: Action): void => {
		const environment = {...current.reading, size: size(), now: now(), newId};
		change(reduce(current, action, environment));
	};
	/** What is to be done for an action with as much of the story as is there; the rest is read where it is needed. */
	const preparedFor = (action: Action): Action => {
		if (action.type === 'answered') ports.answer?.(action.isYes);
		if (current.isWhole || isForBeginning(action, current)) return action;
		const end = action.type === 'went-to-end' && !current.beforeEnd ? ports.readEnd?.() : undefined;
		if (end) return {type: 'reached-end', reading: end};
		ports.readRest?.();
		return action;
	};
	return {
		state: () => current,
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		press(key) {
			if (current.leaving) return null;
			const {action, count} = pressKey(current, key);
			if (current.count !== count || current.notice !== null) change({...current, count, notice: null});
			if (action) dispatch(preparedFor(action));
			return action;
		},
		dispatch,
	};
};
