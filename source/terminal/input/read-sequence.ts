import {keyOf, withAlt} from '../../ui/keymap/typed-keys.ts';
import type {InputEvent, MouseEvent} from './input-event.ts';
import {isRelease, kittyKey, otherKey, windowsKey, type KeyPress} from './key-protocols.ts';

/** What a sequence means: events, or characters that it stands for. */
export type Meaning = readonly (InputEvent | {readonly type: 'text'; readonly text: string})[];

const escape = '\u001b';

/** Function keys by the final character of their sequence; those of lower case are rxvt's, with Shift or Ctrl. */
const byFinal: ReadonlyMap<string, string> = new Map([
	['A', 'up'],
	['B', 'down'],
	['C', 'right'],
	['D', 'left'],
	['F', 'end'],
	['H', 'home'],
	['P', 'f1'],
	['Z', 'shift-tab'],
	['a', 'up'],
	['b', 'down'],
	['d', 'left'],
]);

/** Function keys by their number, in sequences that end in `~`, or in rxvt in `^`, `$` or `@`. */
const byNumber: ReadonlyMap<string, string> = new Map([
	['1', 'home'],
	['3', 'delete'],
	['4', 'end'],
	['5', 'pageup'],
	['6', 'pagedown'],
	['7', 'home'],
	['8', 'end'],
	['11', 'f1'],
]);

const key = (name: string): Meaning => [{type: 'key', name}];
const report = (sequence: string): Meaning => [{type: 'report', sequence: sequence.slice(1)}];
const pressed = (press: KeyPress): Meaning =>
	'name' in press ? key(press.name) : [{type: 'text', text: press.text}];

/** Bits of a mouse report's button (xterm's ctlseqs, “Extended coordinates”). */
const bit = {shift: 4, alt: 8, control: 16, motion: 32, wheel: 64, extra: 128};

const actionOf = (code: number, isRelease: boolean): MouseEvent['action'] => {
	if ((code & bit.wheel) !== 0) return 'wheel';
	if ((code & bit.motion) !== 0) return 'move';
	return isRelease ? 'release' : 'press';
};

const mouse = (code: number, [column, row]: readonly [number, number], isRelease: boolean): Meaning => [
	{
		type: 'mouse',
		action: actionOf(code, isRelease),
		button: (code & 3) + ((code & bit.extra) === 0 ? 0 : 8),
		column,
		row,
		shift: (code & bit.shift) !== 0,
		alt: (code & bit.alt) !== 0,
		control: (code & bit.control) !== 0,
	},
];

const oldMouse = (sequence: string): Meaning => {
	const [code = 0, column = 0, row = 0] = Array.from(
		{length: 3},
		(_, index) => sequence.charCodeAt(3 + index) - 32,
	);
	return mouse(code, [column, row], (code & 3) === 3);
};

/** The keys of a control sequence without a prefix; undefined if it is none of ours. */
const keysOfSequence = (parameters: readonly string[], final: string): Meaning | undefined => {
	const [first = '', second] = parameters;
	if (final === 'u' && first !== '') return pressed(kittyKey(parameters));
	if (final === '_' && parameters.length >= 4) return windowsKey(parameters).flatMap(pressed);
	if (final === '~' && first === '27' && parameters.length === 3) return pressed(otherKey(parameters));
	const name = /[~^$@]/.test(final) ? byNumber.get(first) : byFinal.get(final);
	if (name === undefined) return undefined;
	return isRelease(second) ? [] : key(name);
};

/** A prefix, parameters, and the rest of a control sequence. */
const controlSequence = /^\[([<=>?[]?)([\d:;]*)([ -/]*[@-~]|\$)$/u;

const readControlSequence = (sequence: string): Meaning => {
	const [, prefix, fields = '', final = ''] = controlSequence.exec(sequence.slice(1)) ?? [];
	const parameters = fields.split(';');
	if (prefix === '<' && /^[Mm]$/.test(final)) {
		const [code = 0, column = 0, row = 0] = parameters.map(Number);
		return mouse(code, [column, row], final === 'm');
	}
	// The console of Linux and PuTTY.
	const doubled = prefix === '[' ? (final === 'A' ? 'f1' : byNumber.get(fields)) : undefined;
	if (doubled !== undefined) return key(doubled);
	if (prefix !== '') return report(sequence);
	if (fields === '' && /^[IO]$/.test(final)) return [{type: 'focus', isFocused: final === 'I'}];
	return keysOfSequence(parameters, final) ?? report(sequence);
};

/** A key of the keypad (SS3): a function key, or the character that is 64 before its final one. */
const readKeypad = (sequence: string): Meaning => {
	const final = sequence.at(-1) ?? '';
	const name = final === 'c' ? 'right' : byFinal.get(final);
	if (name !== undefined) return key(name);
	if (!/^[MIj-y]$/.test(final)) return report(sequence);
	return [{type: 'text', text: String.fromCharCode(final.charCodeAt(0) - 64)}];
};

const readAfterTwoEscapes = (sequence: string): Meaning => {
	const meaning = readSequence(sequence.slice(1));
	const [only] = meaning;
	// Only the plain forms of function keys are sent with an ESC for Alt before them.
	return only?.type === 'key' && /^\u001b\[?O?[\d;]*[A-Za-z~^]$/u.test(sequence.slice(1)) // oxlint-disable-line no-control-regex
		? key(withAlt(only.name))
		: [...key('escape'), ...meaning];
};

export const readSequence = (sequence: string): Meaning => {
	if (sequence === escape) return key('escape');
	const [, sign = ''] = sequence;
	if (sequence.length > 2 && sign === escape) return readAfterTwoEscapes(sequence);
	if (sequence.length > 2 && sign === '[')
		return sequence.startsWith('[M', 1) && sequence.length > 3
			? oldMouse(sequence)
			: readControlSequence(sequence);
	if (sequence.length > 2 && sign === 'O') return readKeypad(sequence);
	if (sequence.length > 2 && /[\]P_^X]/.test(sign)) return report(sequence);
	const name = keyOf(sequence.slice(1));
	return name === undefined ? [] : key(withAlt(name));
};
