import type {WindowSize} from '../core/layout/page-geometry.ts';
import {createStoryLayout, type HyphenationOf} from '../core/layout/story-layout.ts';
import {areSameChoices, type ReadingChoices} from '../core/story/reading-choices.ts';
import type {Story} from '../core/story/story.ts';
import {pressKey} from '../ui/keymap/press-key.ts';
import type {Action} from '../ui/state/action.ts';
import type {AppState} from '../ui/state/app-state.ts';
import type {Environment} from '../ui/state/environment.ts';
import type {Reading} from '../ui/state/reading.ts';
import {needsWhole, reduce} from '../ui/reduce.ts';
import {Refusal} from '../core/refusal.ts';

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
	readonly hyphenationOf?: HyphenationOf;
	/**
	 * Reads the story's file once more, in another way.
	 *
	 * @throws {Refusal} where that cannot be.
	 */
	readonly reread: (choices: ReadingChoices) => Story;
	/** Reads the rest of a story that is not there whole, at once: by the end of the call it has arrived. */
	readonly readRest?: () => void;
	/** Reads the end of such a story alone; undefined where that cannot be. */
	readonly readEnd?: () => Reading | undefined;
	/** Takes the reader's answer to the question that is shown. */
	readonly answer?: (isYes: boolean) => void;
};

/**
 * The state with the reading that its choices ask for. Where the file cannot be read so, it is as it was before, and
 * says why.
 */
const followChoices = (
	next: AppState,
	before: AppState,
	environment: Environment,
	{reread, hyphenationOf}: Pick<StorePorts, 'reread' | 'hyphenationOf'>,
): AppState => {
	const {choices, reading} = next;
	if (areSameChoices(choices, reading.choices)) return next;
	try {
		const story = reread(choices);
		const fresh = {...reading, story, choices, layout: createStoryLayout(story, hyphenationOf)};
		return reduce(next, {type: 'reading-replaced', reading: fresh}, environment);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return reduce(before, {type: 'refused-choices', why: error.message}, environment);
	}
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
		const environment = {size: size(), now: now(), newId};
		change(followChoices(reduce(current, action, environment), current, environment, ports));
	};
	/** What is to be done for an action with as much of the story as is there; the rest is read where it is needed. */
	const preparedFor = (action: Action): Action => {
		if (action.type === 'answered') ports.answer?.(action.isYes);
		const {extent} = current.reading;
		if (extent === 'whole' || !needsWhole(current, action)) return action;
		const end = action.type === 'went-to-end' && extent === 'beginning' ? ports.readEnd?.() : undefined;
		if (end) return {type: 'reading-replaced', reading: end};
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
