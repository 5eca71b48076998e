import type {Action} from '../state/action.ts';
import type {AppState} from '../state/app-state.ts';
import {topScreen} from '../state/screen-stack.ts';
import {commandFor} from './keymap.ts';
import {textOf} from './typed-keys.ts';

const promptAction = (key: string): Action => {
	if (key === 'enter') return {type: 'submitted-prompt'};
	if (key === 'escape') return {type: 'cancelled-prompt'};
	if (key === 'ctrl-c') return {type: 'left'};
	if (key === 'ctrl-z') return {type: 'suspended'};
	const text = textOf(key);
	return text === undefined ? {type: 'edited-prompt', key} : {type: 'typed', text};
};

/** What a key that types nothing means while a list is being filtered. */
const filterAction = ({prompt, preferences}: AppState, key: string): Action | undefined =>
	prompt?.purpose === 'filter' && textOf(key) === undefined
		? commandFor(key, 'filter', preferences.keys)?.action(1)
		: undefined;

/** Whether a note is open over the page that is shown. */
const hasOpenNote = (state: AppState): boolean =>
	state.reading !== null &&
	topScreen(state).name === 'reading' &&
	(state.chosenMark?.openAt ?? null) !== null;

const largestCount = 9999;

/** What a key asks for in this state, and the count that is typed so far. */
export const pressKey = (
	state: AppState,
	key: string,
): {readonly action: Action | null; readonly count: number | null} => {
	if (state.prompt) return {action: filterAction(state, key) ?? promptAction(key), count: null};
	const {name} = topScreen(state);
	const answer = state.reading && state.question && commandFor(key, 'question', state.preferences.keys);
	if (answer) return {action: answer.action(1), count: null};
	const confirms = state.reading && state.removing && commandFor(key, 'removal', state.preferences.keys);
	if (confirms) return {action: confirms.action(1), count: null};
	const isDigit = /^\d$/.test(key) && !(key === '0' && state.count === null);
	if (isDigit && name === 'reading') {
		return {action: null, count: Math.min(largestCount, (state.count ?? 0) * 10 + Number(key))};
	}
	const command =
		(hasOpenNote(state) ? commandFor(key, 'note', state.preferences.keys) : undefined) ??
		commandFor(key, name, state.preferences.keys);
	return {action: command ? command.action(state.count ?? 1) : null, count: null};
};

const selfInverse: ReadonlySet<Action['type']> = new Set<Action['type']>([
	'toggled-raw',
	'toggled-justified',
	'toggled-indents',
]);

/** Whether a key pressed twice leaves everything as it was: most presses of such a key need not be obeyed while it is held. */
export const undoesItself = (state: AppState, key: string): boolean => {
	const {action} = pressKey(state, key);
	return action !== null && selfInverse.has(action.type);
};
