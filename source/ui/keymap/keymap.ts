import {keyCommands} from './commands.ts';
import type {KeyCommand, KeyScreen} from './key-command.ts';

/** The reader's own keys, by command. If two commands share a key on a screen, the first command gets it. */
export type KeyChanges = Readonly<Record<string, readonly string[]>>;

/** A key that the reader gave to a command although it belongs to another one. */
export type TakenKey = {readonly key: string; readonly command: string; readonly by: string};

type Keymap = {
	readonly screens: ReadonlyMap<KeyScreen, ReadonlyMap<string, KeyCommand>>;
	readonly taken: readonly TakenKey[];
	/** Whether the changes left no other key for leaving, so that `q` keeps doing it. */
	readonly keepsFallback: boolean;
};

/** Leaves, whatever the changes are. */
const guaranteedKey = 'ctrl-c';
const fallbackKey = 'q';

const commandNamed = (id: string): readonly KeyCommand[] => keyCommands.filter(command => command.id === id);

const keysFor = ({id, keys}: KeyCommand, changes: KeyChanges): readonly string[] =>
	(Object.hasOwn(changes, id) ? changes[id] : undefined) ?? keys;

/** Binds what cannot be changed, then the reader's own keys, then the default keys; the first binding of a key wins. */
const fill = (changes: KeyChanges, keepsFallback: boolean): Keymap => {
	const screens = new Map<KeyScreen, Map<string, KeyCommand>>();
	const taken: TakenKey[] = [];
	const bind = (command: KeyCommand, keys: readonly string[], isChange: boolean): void => {
		for (const key of keys) {
			let by: string | undefined;
			for (const screen of command.screens) {
				const onScreen = screens.get(screen) ?? new Map<string, KeyCommand>();
				screens.set(screen, onScreen);
				const other = onScreen.get(key);
				if (!other) onScreen.set(key, command);
				else if (other !== command) by ??= other.id;
			}
			if (isChange && by !== undefined) taken.push({key, command: command.id, by});
		}
	};
	for (const leave of commandNamed('leave'))
		bind(leave, [guaranteedKey, ...(keepsFallback ? [fallbackKey] : [])], false);
	for (const [id, keys] of Object.entries(changes))
		for (const command of commandNamed(id)) bind(command, keys, true);
	for (const command of keyCommands) bind(command, keysFor(command, changes), false);
	return {screens, taken, keepsFallback};
};

const canBeLeft = ({screens}: Keymap): boolean =>
	commandNamed('leave').every(leave =>
		leave.screens.every(screen =>
			[...(screens.get(screen) ?? [])].some(([key, command]) => command === leave && key !== guaranteedKey),
		),
	);

const made = new WeakMap<KeyChanges, Keymap>();

/** What the keys mean with the reader's changes. On every screen, Ctrl-C and at least one other key leave. */
export const keymapOf = (changes: KeyChanges): Keymap => {
	let keymap = made.get(changes);
	if (keymap) return keymap;
	keymap = fill(changes, false);
	if (!canBeLeft(keymap)) keymap = fill(changes, true);
	made.set(changes, keymap);
	return keymap;
};

export const commandFor = (key: string, screen: KeyScreen, changes: KeyChanges): KeyCommand | undefined =>
	keymapOf(changes).screens.get(screen)?.get(key);

/** The keys that do a command, as it is bound, and that are bound to it in any case. */
const candidates = (command: KeyCommand, changes: KeyChanges): readonly string[] => [
	...new Set([...keysFor(command, changes), fallbackKey, guaranteedKey]),
];

/** The keys that do a command on a screen, in the order of its table. */
export const keysOn = (id: string, screen: KeyScreen, changes: KeyChanges): readonly string[] =>
	commandNamed(id)
		.flatMap(command => candidates(command, changes))
		.filter(key => commandFor(key, screen, changes)?.id === id);

/** The commands by group, in the order of the table, each with the keys that work on at least one screen. */
export const commandGroups = (changes: KeyChanges): readonly (readonly [string, readonly KeyCommand[]])[] => {
	const leading = (command: KeyCommand): readonly string[] =>
		candidates(command, changes).filter(key =>
			command.screens.some(screen => commandFor(key, screen, changes)?.id === command.id),
		);
	const commands = keyCommands.map(command => ({...command, keys: leading(command)}));
	const groups = new Set(commands.map(({group}) => group));
	return [...groups].map(group => [group, commands.filter(command => command.group === group)]);
};
