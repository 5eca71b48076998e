import {cleanLine} from '../../core/text/clean-text.ts';
import {graphemes} from '../../core/text/graphemes.ts';
import {nearestWord} from '../../core/text/nearest-word.ts';
import {withAlt} from './typed-keys.ts';

/** The keys that have names, and their labels. Any other key is named by the character it types. */
const labels: ReadonlyMap<string, string> = new Map([
	['space', 'Space'],
	['enter', 'Enter'],
	['escape', 'Esc'],
	['tab', 'Tab'],
	['shift-tab', 'Shift-Tab'],
	['backspace', 'Backspace'],
	['pagedown', 'PgDn'],
	['pageup', 'PgUp'],
	['right', '→'],
	['left', '←'],
	['up', '↑'],
	['down', '↓'],
	['home', 'Home'],
	['end', 'End'],
	['delete', 'Delete'],
	['f1', 'F1'],
]);

/** Names for keys that terminals cannot tell from another key. */
const sameKeys: ReadonlyMap<string, string> = new Map([
	[' ', 'space'],
	['ctrl-i', 'tab'],
	['ctrl-m', 'enter'],
	['ctrl-j', 'enter'],
	['ctrl-h', 'backspace'],
]);

const ctrlKeys = Array.from('abcdefghijklmnopqrstuvwxyz', letter => `ctrl-${letter}`);

const names = new Set([...labels.keys(), ...ctrlKeys]);

export const keyLabel = (key: string): string => {
	if (/^alt-./u.test(key)) return `Alt-${keyLabel(key.slice('alt-'.length))}`;
	return labels.get(key) ?? key.replace(/^ctrl-(.)$/, (_, letter: string) => `Ctrl-${letter.toUpperCase()}`);
};

const isPrintableAscii = (text: string): boolean => /^[!-~]*$/.test(text);

const isCharacter = (text: string): boolean => {
	if (text.length === 1 && isPrintableAscii(text)) return true;
	// Creating a segmenter takes 15 ms: a misspelt name does not need one. The longest characters are emoji sequences.
	if (text.length > 64 || isPrintableAscii(text) || cleanLine(text) !== text) return false;
	return [...graphemes(text)].length === 1;
};

const keyWithoutAlt = (name: string): string | undefined =>
	sameKeys.get(name) ?? (names.has(name) || isCharacter(name) ? name : undefined);

/** The name that a key has when it is pressed, for a name in the preferences; undefined if there is no such key. */
export const keyNamed = (name: string): string | undefined => {
	const pressed = /^alt-(.+)$/u.exec(name)?.[1];
	if (pressed === undefined) return keyWithoutAlt(name);
	const key = keyWithoutAlt(pressed);
	return key === undefined ? undefined : withAlt(key);
};

/** The key name that was probably meant by `PgDn`, `Space` or `ctrl_f`; undefined if none is close. */
export const nearestKeyName = (name: string): string | undefined => {
	const [named] = [...labels].find(([, label]) => label.toLowerCase() === name.toLowerCase()) ?? [];
	return named ?? nearestWord(name, [...names]);
};
