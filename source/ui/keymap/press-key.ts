import type {Action} from '../state/action.ts';
import type {AppState} from '../state/app-state.ts';
import type {Prompt} from '../state/prompt.ts';
import {hasOpenImage} from '../screens/image-pane.ts';
import {hasOpenLookup} from '../screens/lookup-pane.ts';
import {hasOpenNote} from '../screens/note-pane.ts';
import {topScreen} from '../state/screen-stack.ts';
import {isAtEntries} from '../state/story-end.ts';
import type {KeyCommand, KeyScreen} from './key-command.ts';
import {commandFor} from './keymap.ts';
import {keyAtPlace, layoutAfter} from './layouts.ts';
import {textOf} from './typed-keys.ts';

const alt = 'alt-';

/** A key that edits a line; a letter pressed with Alt stands for the key in its place. */
const editingKey = (key: string): string => {
	if (!key.startsWith(alt)) return key;
	const letter = key.slice(alt.length);
	return alt + (keyAtPlace(letter, null) ?? letter);
};

const promptAction = (key: string): Action => {
	if (key === 'enter') return {type: 'submitted-prompt'};
	if (key === 'escape') return {type: 'cancelled-prompt'};
	if (key === 'ctrl-c') return {type: 'left'};
	if (key === 'ctrl-z') return {type: 'suspended'};
	const text = textOf(key);
	return text === undefined ? {type: 'edited-prompt', key: editingKey(key)} : {type: 'typed', text};
};

const promptScreens: Partial<Record<Prompt['purpose'], KeyScreen>> = {filter: 'filter', search: 'searching'};

/** What a key that types nothing means in a prompt that has keys of its own. */
const ownAction = ({prompt, preferences}: AppState, key: string): Action | undefined => {
	const screen = prompt && promptScreens[prompt.purpose];
	return screen && textOf(key) === undefined
		? commandFor(key, screen, preferences.keys)?.action(1)
		: undefined;
};

/** Where keys mean something now: what lies over the screen first. */
const screensOf = (state: AppState): readonly KeyScreen[] => {
	const {name} = topScreen(state);
	if (!state.reading) return [name];
	if (name === 'reading' && state.selection && !state.removing)
		return [state.selection.isChoosingPen ? 'pens' : 'selection'];
	return [
		...(state.question ? ['question' as const] : []),
		...(state.removing ? ['removal' as const] : []),
		...(name === 'reading' && state.hasRemoved ? ['removed' as const] : []),
		...(name === 'reading' && hasOpenNote(state) ? ['note' as const] : []),
		...(hasOpenImage(state) ? ['image' as const] : []),
		...(hasOpenLookup(state) ? ['lookup' as const] : []),
		...(isAtEntries(state) ? ['end' as const] : []),
		name,
	];
};

const commandOf = (state: AppState, key: string): KeyCommand | undefined => {
	for (const screen of screensOf(state)) {
		const command = commandFor(key, screen, state.preferences.keys);
		if (command) return command;
	}
	return undefined;
};

/** A key that means nothing. Where it sends away a message or a question, it has done what the reader wanted. */
const missed = (state: AppState, key: string): Action | null =>
	state.notice !== null || (state.reading !== null && state.removing !== null)
		? null
		: {type: 'missed-key', key};

/** What a key means where the letter of a mark is awaited; any that is none gives that up. */
const letterAction = (key: string): Action =>
	key === 'ctrl-c'
		? {type: 'left'}
		: {type: 'named-mark', letter: /^\p{L}$/u.test(key) || key === "'" ? key : ''};

const largestCount = 9999;

/** The count with another digit; undefined where the key is none. */
const countWith = (count: number | null, key: string | undefined): number | undefined =>
	key !== undefined && (count === null ? /^[1-9]$/ : /^\d$/).test(key)
		? Math.min(largestCount, (count ?? 0) * 10 + Number(key))
		: undefined;

/** What a key did: what it asks for, the count that is typed so far, and the layout that it was typed on. */
export type Press = {
	readonly action: Action | null;
	readonly count: number | null;
	readonly layout: string | null;
};

/**
 * What a key asks for in this state. What it means by its character comes first, the reader's own keys before the others;
 * a character that means nothing stands for the key in its place on a United States keyboard.
 */
export const pressKey = (state: AppState, key: string): Press => {
	const before = state.layout ?? null;
	if (state.prompt) return {action: ownAction(state, key) ?? promptAction(key), count: null, layout: before};
	const layout = layoutAfter(key, before);
	if (state.reading && state.awaitedMark) return {action: letterAction(key), count: null, layout};
	const place = keyAtPlace(key, before);
	const command = commandOf(state, key);
	const count = command ? undefined : (countWith(state.count, key) ?? countWith(state.count, place));
	if (count !== undefined) return {action: null, count, layout};
	const meant = command ?? (place === undefined ? undefined : commandOf(state, place));
	return {action: meant?.action(state.count ?? 1) ?? missed(state, key), count: null, layout};
};

const selfInverse: ReadonlySet<Action['type']> = new Set<Action['type']>([
	'toggled-raw',
	'toggled-justified',
	'toggled-indents',
	'toggled-scene-breaks',
]);

/** Whether a key pressed twice leaves everything as it was: most presses of such a key need not be obeyed while it is held. */
export const undoesItself = (state: AppState, key: string): boolean => {
	const {action} = pressKey(state, key);
	return action !== null && selfInverse.has(action.type);
};
