import type {Key} from 'ink';
import {isNarrow} from '../../core/text/cell-width.ts';
import {graphemes} from '../../core/text/graphemes.ts';

const named: readonly (readonly [keyof Key, string])[] = [
	['return', 'enter'],
	['escape', 'escape'],
	['tab', 'tab'],
	['backspace', 'backspace'],
	// Terminals send 0x7f for Backspace, which Ink calls delete.
	['delete', 'backspace'],
	['pageDown', 'pagedown'],
	['pageUp', 'pageup'],
	['upArrow', 'up'],
	['downArrow', 'down'],
	['leftArrow', 'left'],
	['rightArrow', 'right'],
	['home', 'home'],
	['end', 'end'],
];

const bySign: ReadonlyMap<string, string> = new Map([
	[' ', 'space'],
	['\r', 'enter'],
	['\n', 'enter'],
	['\t', 'tab'],
	['\u001b', 'escape'],
	['\u007f', 'backspace'],
	['\b', 'backspace'],
]);

/** The name of one character as a key. */
const keyOf = (sign: string): string => {
	const known = bySign.get(sign);
	if (known !== undefined) return known;
	const code = sign.charCodeAt(0);
	return sign.length === 1 && code > 0 && code <= 26 ? `ctrl-${String.fromCharCode(code + 96)}` : sign;
};

const alt = 'alt-';

/** The key that was pressed with Alt, or at once behind Esc: terminals send the same for both. Undefined for other keys. */
export const behindAlt = (key: string): string | undefined =>
	key.startsWith(alt) && key.length > alt.length ? key.slice(alt.length) : undefined;

/** The text that a key stands for where text is typed; undefined where it stands for none. */
export const textOf = (key: string): string | undefined => {
	if (key === 'space') return ' ';
	const isNamed = key.length > 1 && /^[a-z0-9-]+$/.test(key);
	return isNamed || behindAlt(key) !== undefined || /^\p{Cc}/u.test(key) ? undefined : key;
};

/** The keys of a text without line ends. */
const keysOfPart = (text: string): readonly string[] =>
	// The segmenter takes ten times as long.
	isNarrow(text) ? Array.from(text, keyOf) : Array.from(graphemes(text), ({segment}) => keyOf(segment));

/** The keys that a text was typed with. */
export const keysOf = (text: string): readonly string[] =>
	text.split(/(\r\n|\p{Cc})/u).flatMap(part => (part === '\r\n' ? ['enter'] : keysOfPart(part)));

/** Keys that Ink knows but does not name. */
const bySequence: ReadonlyMap<string, string> = new Map([
	['\u001bOP', 'f1'],
	['\u001b[11~', 'f1'],
	['\u001b[[A', 'f1'],
	['\u001b[3~', 'delete'],
	// Everywhere else it deletes a word; as two keys it would close the prompt.
	['\u001b\u007f', 'backspace'],
]);

/** A key of its own right behind an Esc: a control character, or a sequence. */
const behindEscape = /^\u001b(?:[\u0001-\u001a]$|\u001b)/u; // eslint-disable-line no-control-regex

/** A whole control sequence: no key of ours if it has no name, but a report of the mouse or of the terminal. */
const controlSequence = /^\u001b+[[O]./u; // eslint-disable-line no-control-regex

/**
 * The keys in one of Ink's input events. Keys typed fast or pasted come as one string, Enter and Tab inside it; each
 * is obeyed as if it had come alone.
 *
 * @param sequence What the terminal sent.
 */
export const splitKeys = (input: string, key: Key, sequence = ''): readonly string[] => {
	const name = bySequence.get(sequence) ?? named.find(([flag]) => key[flag] === true)?.[1];
	if (name !== undefined && input.length <= 1) {
		if (key.shift && name === 'tab') return [];
		return behindEscape.test(sequence) && name !== 'escape' ? ['escape', name] : [name];
	}
	if (controlSequence.test(sequence)) return [];
	if (key.ctrl && input.length === 1)
		return [...(behindEscape.test(sequence) ? ['escape'] : []), `ctrl-${input}`];
	// The first key would wait for the segmenter.
	if (!key.meta && input.length === 1 && isNarrow(input)) return [keyOf(input)];
	const keys = keysOf(input);
	const [first, ...others] = keys;
	return key.meta && first !== undefined ? [alt + first, ...others] : keys;
};
