import type {KeyScreen} from './key-command.ts';
import {keyLabel} from './key-names.ts';
import {keysOn, type KeyChanges} from './keymap.ts';

/** Label of the first key that does a command on a screen; undefined where none does. */
export const keyOf = (id: string, screen: KeyScreen, changes: KeyChanges): string | undefined => {
	const [key] = keysOn(id, screen, changes);
	return key === undefined ? undefined : keyLabel(key);
};

/** Writes hints for a screen: the keys of commands, and what they do. Empty where one of the commands has no key. */
export const hintsFor =
	(screen: KeyScreen, changes: KeyChanges) =>
	(ids: string, does: string): string => {
		const keys = ids.split(' ').map(id => keyOf(id, screen, changes));
		return keys.includes(undefined) ? '' : [...keys, does].join(' ').trim();
	};

/** Joins hints; empty ones leave no trace. */
export const joinHints = (...hints: readonly string[]): string =>
	hints.filter(hint => hint !== '').join(' · ');

/** A hint behind a notice; nothing where there is none. */
export const inBrackets = (hint: string): string => (hint === '' ? '' : `(${hint})`);

/** A notice with a hint behind it, `join` between them; the notice alone where there is no hint. */
export const withHint = (notice: string, join: string, hint: string): string =>
	hint === '' ? notice : `${notice}${join}${hint}`;
