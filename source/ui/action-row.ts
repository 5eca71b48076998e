import type {Action} from './state/action.ts';
import type {AppState, ShelfState, StoryState} from './state/app-state.ts';
import type {Environment} from './state/environment.ts';

/** The actions by their names. */
export type Actions = {readonly [One in Action as One['type']]: One};

/** How an action is obeyed. */
export type ActionRow<One extends Action> = {
	readonly reduce: (state: AppState, action: One, environment: Environment) => AppState;
	/** Whether it waits for the whole of a large story, of which the beginning or the end has been read so far. */
	readonly needsWhole: (state: StoryState, action: One) => boolean;
};

type StoryReducer<One extends Action> = (
	state: StoryState,
	action: One,
	environment: Environment,
) => AppState;

/** An action that can be obeyed with a part of an open story, unless `needsWhole` says otherwise. */
export const part = <One extends Action>(
	reduce: StoryReducer<One>,
	needsWhole: ActionRow<One>['needsWhole'] = () => false,
): ActionRow<One> => ({
	reduce: (state, action, environment) => (state.reading ? reduce(state, action, environment) : state),
	needsWhole,
});

/** An action on whatever is there: a story, or the shelf. */
export const either = <One extends Action>(
	reduce: ActionRow<One>['reduce'],
	needsWhole: ActionRow<One>['needsWhole'] = () => false,
): ActionRow<One> => ({reduce, needsWhole});

/** An action that the whole of the open story is waited for. */
export const whole = <One extends Action>(reduce: StoryReducer<One>): ActionRow<One> =>
	part(reduce, () => true);

/** An action that needs no story. On a story's screens it waits for the whole where `needsWhole` says so. */
export const anywhere = <One extends Action>(
	reduce: ActionRow<One>['reduce'],
	needsWhole = false,
): ActionRow<One> => ({
	reduce,
	needsWhole: () => needsWhole,
});

/** An action that is of no use while a story is open. */
export const onShelf = <One extends Action>(
	reduce: (state: ShelfState, action: One) => AppState,
): ActionRow<One> => anywhere((state, action) => (state.reading ? state : reduce(state, action)));
