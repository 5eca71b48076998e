import type {WindowSize} from '../core/layout/page-geometry.ts';
import {pressKey, type Press} from '../ui/keymap/press-key.ts';
import type {Gesture} from '../ui/pointer/gesture.ts';
import {point} from '../ui/pointer/point.ts';
import type {Action} from '../ui/state/action.ts';
import type {AppState, StoryState} from '../ui/state/app-state.ts';
import type {Environment} from '../ui/state/environment.ts';
import {afterKey} from '../ui/state/turning.ts';
import type {Reading} from '../ui/state/reading.ts';
import {needsWhole, reduce} from '../ui/reduce.ts';
import {chapterAt} from '../core/story/chapters.ts';
import {Refusal} from '../core/refusal.ts';
import {awaitRest} from './await-rest.ts';

/** Holds the state and tells when it changes. Keys are obeyed at once, before anything is drawn. */
export type Store = {
	readonly state: () => AppState;
	/** The state of the story that is open. @throws {Error} where none is. */
	readonly story: () => StoryState;
	readonly subscribe: (listener: (state: AppState, previous: AppState) => void) => () => void;
	/** Obeys one key, and returns the action that it stood for. Nothing is obeyed once the reader is leaving. */
	readonly press: (key: string) => Action | null;
	/** Obeys what a mouse did, as `press` obeys a key. */
	readonly point: (gesture: Gesture) => void;
	readonly dispatch: (action: Action) => void;
	/** Does what the reader has asked for in another way than by a key: what it needs of the story is read first. */
	readonly obey: (action: Action) => void;
	/** Reads the rest of a story that is not there whole, at once. */
	readonly complete: () => void;
	/** Whether what was asked for last waits for the rest of the story. Keys had better wait, too, but for `interrupts`. */
	readonly waits: () => boolean;
	/** Whether a key is obeyed while something waits: it leaves, or gives up what waits. */
	readonly interrupts: (key: string) => boolean;
	/** Gives up what waits for the rest of the story. */
	readonly giveUp: () => void;
};

export type StoryPorts = {
	/** Reads the rest of a story that is not there whole, at once: by the end of the call it has arrived. */
	readonly readRest?: () => void;
	/** Whether the rest is being read in the background: it arrives without {@link StoryPorts.readRest}. */
	readonly readsOn?: () => boolean;
	/** Reads the end of such a story alone; undefined where that cannot be. */
	readonly readEnd?: () => Reading | undefined;
	readonly answer?: (isYes: boolean) => void;
};

export type StorePorts = StoryPorts & {
	/** ISO 8601. */
	readonly now: () => string;
	readonly size: () => WindowSize;
	readonly newId: () => string;
	/** Colours that the terminal shows; all where this is missing. */
	readonly colours?: Environment['colours'];
	/** Whether the terminal shows images, by now; no where this is missing. */
	readonly showsImages?: (() => boolean) | undefined;
};

type Listener = (state: AppState, previous: AppState) => void;

type StateHolder = Pick<Store, 'state' | 'subscribe'> & {readonly change: (next: AppState) => void};

/** Holds a state, and tells listeners of each change in order: also where one of them makes the next change. */
const holdState = (initial: AppState): StateHolder => {
	let current = initial;
	const listeners = new Set<Listener>();
	const untold: (readonly [AppState, AppState])[] = [];
	return {
		state: () => current,
		subscribe: (listener: Listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		change: (next: AppState): void => {
			if (next === current) return;
			untold.push([next, current]);
			current = next;
			if (untold.length > 1) return;
			try {
				for (const [state, previous] of untold) for (const listener of listeners) listener(state, previous);
			} finally {
				untold.length = 0;
			}
		},
	};
};

/** The state after an action. @throws {Refusal} where the page that it leads to cannot be read. */
const stateAfter = (before: AppState, action: Action, environment: Environment): AppState => {
	const next = reduce(before, action, environment);
	if (next.reading && before.reading && next.session.place.chapter !== before.session.place.chapter)
		chapterAt(next.reading.story, next.session.place.chapter);
	return next;
};

/** Does something; a refusal is told, any other error is thrown. */
const unlessRefused = (work: () => void, tell: (refusal: Refusal) => void): void => {
	try {
		work();
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		tell(error);
	}
};

/** A notice lasts until the next key, and so does a question about bookmarks that the key does not answer. */
const withoutNotice = (state: AppState, {count, action, layout}: Press): AppState => {
	const isAsked = state.reading !== null && state.removing !== null && action?.type !== 'confirmed-removal';
	const hasRemoved = state.reading !== null && state.hasRemoved === true;
	const isSame = state.count === count && (state.layout ?? null) === layout;
	if (isSame && state.notice === null && !isAsked && !hasRemoved) return state;
	const next = {count, layout, notice: null};
	if (!state.reading) return {...state, ...next};
	return {...state, ...next, hasRemoved: false, removing: isAsked ? null : state.removing};
};

/** A gesture takes a message away as a key does. What a click says is said when the button is released. */
const afterGesture = (state: AppState, {type}: Gesture): AppState => {
	if (type === 'dragged-to' || type === 'released-at') return state;
	const press = {action: null, count: null, layout: state.layout ?? null};
	const after = afterKey(withoutNotice(state, press), null);
	return after.reading && after.awaitedMark ? {...after, awaitedMark: null} : after;
};

/**
 * What is to be done for an action with as much of the story as is there; the rest is read where it is needed. Null where
 * it is being read: the action has to wait for it.
 */
const preparedFor = (action: Action, current: AppState, ports: StoryPorts): Action | null => {
	if (action.type === 'answered') ports.answer?.(action.isYes);
	if (!current.reading) return action;
	const {extent} = current.reading;
	if (extent === 'whole' || !needsWhole(current, action)) return action;
	const end = action.type === 'went-to-end' && extent === 'beginning' ? ports.readEnd?.() : undefined;
	if (end) return {type: 'reading-replaced', reading: end};
	if (ports.readsOn?.() === true) return null;
	ports.readRest?.();
	return action;
};

/** What a reducer may know of the world now. */
const environmentOf = ({now, size, newId, colours, showsImages}: StorePorts): Environment => ({
	size: size(),
	now: now(),
	newId,
	...(colours !== undefined && {colours}),
	...(showsImages && {showsImages: showsImages()}),
});

/** What obeys actions, in a state that is held. */
const createObeying = (state: () => AppState, change: (next: AppState) => void, ports: StorePorts) => {
	const waiting = awaitRest(state, change);
	const orNotice = (work: () => void): void =>
		unlessRefused(work, ({message}) => change({...state(), notice: `! ${message}`}));
	const dispatch = (action: Action): void =>
		orNotice(() => change(stateAfter(state(), action, environmentOf(ports))));
	const obey = (action: Action): void =>
		orNotice(() => {
			const prepared = preparedFor(action, state(), ports);
			if (prepared) dispatch(prepared);
			else waiting.await(action);
		});
	return {
		dispatch,
		obey,
		complete: (): void => {
			const {reading} = state();
			if (reading && reading.extent !== 'whole') orNotice(() => ports.readRest?.());
		},
		/** Obeys what waited for the rest of the story, once that has come. */
		arrive: (): void => {
			const action = waiting.arrived();
			if (action) obey(action);
		},
		waiting,
	};
};

export const createStore = (initial: AppState, ports: StorePorts): Store => {
	const {state, subscribe, change} = holdState(initial);
	const {waiting, dispatch, obey, complete, arrive} = createObeying(state, change, ports);
	const {waits, interrupts, giveUp} = waiting;
	subscribe(arrive);
	return {
		state,
		story() {
			const current = state();
			if (!current.reading) throw new Error('No story is open.');
			return current;
		},
		subscribe,
		press(key) {
			if (waiting.takes(key)) return null;
			// Whoever does not let keys wait has them obeyed in order all the same.
			if (waits() && !interrupts(key)) complete();
			const current = state();
			if (current.leaving) return null;
			const press = pressKey(current, key);
			const {action} = press;
			change(afterKey(withoutNotice(current, press), action));
			if (action) obey(action);
			return action;
		},
		point(gesture) {
			const current = state();
			if (current.leaving || waits() || !current.preferences.mouse) return;
			change(afterGesture(current, gesture));
			for (const action of point(state(), gesture, environmentOf(ports))) obey(action);
		},
		...{dispatch, obey, complete, waits, interrupts, giveUp},
	};
};
