/**
 * Keys as keyboard protocols encode them. Another program may have left the terminal in one: the kitty keyboard protocol
 * (https://sw.kovidgoyal.net/kitty/keyboard-protocol/) with any of its flags, xterm's modifyOtherKeys in both formats
 * (https://invisible-island.net/xterm/modified-keys.html), or Windows' input mode
 * (https://github.com/microsoft/terminal/blob/main/doc/specs/%234999%20-%20Improved%20keyboard%20handling%20in%20Conpty.md).
 */
import {keyAtPlace} from '../../ui/keymap/layouts.ts';
import {keyOf, withAlt} from '../../ui/keymap/typed-keys.ts';

/** Either the name of a key, or the characters that a terminal without any protocol would send; empty for no key. */
export type KeyPress = {readonly name: string} | {readonly text: string};

const none: KeyPress = {text: ''};

/** Bits of the modifiers, which are sent as their sum and one. */
const bit = {shift: 1, alt: 2, control: 4, super: 8, hyper: 16, meta: 32, capsLock: 64};

/** The kind of event that is sent when a key is released. */
const released = 3;

/** A key as a protocol encodes it; characters by their code points. */
type EncodedKey = {
	readonly code: number;
	/** The character that the key types with Shift. */
	readonly shifted?: number | undefined;
	/** The character of the same key on a Latin keyboard. */
	readonly base?: number | undefined;
	readonly modifiers: number;
	/** The text that the key types, if the protocol says. */
	readonly text?: string;
};

/** Keys with one control character, whichever modifiers are held. */
const controls: ReadonlyMap<number, string> = new Map([
	[8, '\u007f'],
	[9, '\t'],
	[10, '\r'],
	[13, '\r'],
	[27, '\u001b'],
	[127, '\u007f'],
]);

/** The keypad from this code point on: its characters, and its keys without Num Lock. */
const keypadStart = 57_399;
const keypad: readonly KeyPress[] = [
	...Array.from('0123456789./*-+\r=,', text => ({text})),
	...['left', 'right', 'up', 'down', 'pageup', 'pagedown', 'home', 'end'].map(name => ({name})),
	// Insert.
	none,
	{name: 'delete'},
];

/** Keys without a character have code points in a private area of Unicode. */
const isFunctional = (code: number): boolean => code >= 57_344 && code <= 63_743;

/** A United States keyboard, for protocols that say no more than that Shift was held. */
const unshiftedSigns = "`1234567890-=[]\\;',./";
const shiftedSigns = '~!@#$%^&*()_+{}|:"<>?';

const isText = (code: number): boolean =>
	code >= 0x20 &&
	!(code >= 0x7f && code <= 0x9f) &&
	!(code >= 0xd800 && code <= 0xdfff) &&
	code <= 0x10_ff_ff;

const character = (code: number): string => (isText(code) ? String.fromCodePoint(code) : '');

/** The text that a key types without Ctrl. */
const typed = ({code, shifted, modifiers, text}: EncodedKey): string => {
	if (text) return text;
	const isShifted = (modifiers & bit.shift) !== 0;
	if (isShifted && shifted) return character(shifted);
	const plain = character(code);
	const upper = plain.toUpperCase();
	if (upper !== plain.toLowerCase() && upper.length === plain.length)
		return isShifted !== ((modifiers & bit.capsLock) !== 0) ? upper : plain;
	return isShifted ? (shiftedSigns[unshiftedSigns.indexOf(plain)] ?? plain) : plain;
};

/** The key in the same place on a Latin keyboard: not every terminal sends it. */
const latinCode = (code: number): number =>
	keyAtPlace(character(code).toLowerCase(), null)?.charCodeAt(0) ?? 0;

/** The control character that a key makes with Ctrl (the lower five bits, ECMA-48); empty if it makes none. */
const controlled = ({code, base}: EncodedKey): string => {
	const latin = code < 0x80 ? code : (base ?? latinCode(code));
	return /^[@-_a-z]$/.test(character(latin)) ? String.fromCharCode(latin & 0x1f) : '';
};

/** The key with this code that sends this text, pressed with Alt or without; Esc is the same key with it. */
const pressOf = (code: number, text: string, isAlt: boolean): KeyPress => {
	const name = isAlt && code !== 27 && text !== '' ? keyOf(text) : undefined;
	return name === undefined ? {text} : {name: withAlt(name)};
};

const keyPress = (key: EncodedKey): KeyPress => {
	const {code, modifiers} = key;
	if ((modifiers & (bit.super | bit.hyper)) !== 0) return none;
	if (isFunctional(code)) return keypad[code - keypadStart] ?? none;
	if (code === 9 && (modifiers & bit.shift) !== 0) return {name: 'shift-tab'};
	const text = controls.get(code) ?? ((modifiers & bit.control) === 0 ? typed(key) : controlled(key));
	return pressOf(code, text, (modifiers & (bit.alt | bit.meta)) !== 0);
};

const modifiersIn = (field = ''): number => Math.max(0, Number(field) - 1);

/** Whether the field of modifiers and event says that a function key was released. */
export const isRelease = (field = ''): boolean => Number(field.split(':')[1]) === released;

const numberIn = (digits: string | undefined): number | undefined => (digits ? Number(digits) : undefined);

const textIn = (codes = ''): string =>
	codes
		.split(':')
		.map(code => character(Number(code)))
		.join('');

/** `CSI code:shifted:base ; modifiers:event ; text u`. */
export const kittyKey = ([codes = '', held = '', text]: readonly string[]): KeyPress => {
	const [code, shifted, base] = codes.split(':');
	if (isRelease(held)) return none;
	return keyPress({
		code: Number(code),
		shifted: numberIn(shifted),
		base: numberIn(base),
		modifiers: modifiersIn(held.split(':')[0]),
		text: textIn(text),
	});
};

/** `CSI 27 ; modifiers ; code ~`, of modifyOtherKeys. */
export const otherKey = ([, modifiers, code]: readonly string[]): KeyPress =>
	keyPress({code: Number(code), modifiers: modifiersIn(modifiers)});

/** Windows' virtual keys without a character. */
const windowsKeys: ReadonlyMap<number, string> = new Map([
	...['pageup', 'pagedown', 'end', 'home', 'left', 'up', 'right', 'down'].map(
		(name, index) => [33 + index, name] as const,
	),
	[46, 'delete'],
]);

/** Bits of Windows' control key state: either Alt, and either Ctrl, with which Alt is AltGr. */
const windowsShift = 0x10;
const windowsAlt = 0x03;
const windowsControl = 0x0c;

/** A key that was held down while nobody read is repeated no more often. */
const mostRepeats = 100;

/** `CSI virtual key ; scan code ; character ; is down ; control key state ; repeats _`. */
export const windowsKey = (fields: readonly string[]): readonly KeyPress[] => {
	const [key = 0, , code = 0, isDown = 0, state = 0, repeats = 1] = fields.map(numberIn);
	if (isDown === 0) return [];
	const name = windowsKeys.get(key);
	const text = controls.get(code) ?? String.fromCharCode(code);
	const isAlt = (state & windowsAlt) !== 0 && (state & windowsControl) === 0;
	const one = (): KeyPress => {
		if (code === 0) return name === undefined ? none : {name};
		if (code === 9 && (state & windowsShift) !== 0) return {name: 'shift-tab'};
		return pressOf(code, text, isAlt);
	};
	return Array.from({length: Math.min(repeats, mostRepeats)}, one);
};
