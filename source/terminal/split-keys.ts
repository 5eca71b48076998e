import type {Key} from 'ink';
import {isNarrow} from '../core/text/cell-width.ts';
import {alt, keyOf, keysOf} from '../ui/keymap/typed-keys.ts';

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
