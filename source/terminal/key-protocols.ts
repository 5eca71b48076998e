/**
 * Keys as other protocols write them. A program may have left a terminal in one of these modes: the kitty keyboard
 * protocol (https://sw.kovidgoyal.net/kitty/keyboard-protocol/) with any of its flags, xterm's modifyOtherKeys in both of
 * its formats (https://invisible-island.net/xterm/modified-keys.html), or Windows' input mode
 * (https://github.com/microsoft/terminal/blob/main/doc/specs/%234999%20-%20Improved%20keyboard%20handling%20in%20Conpty.md).
 * What they send is put into what a terminal sends without them. A key that is released sends nothing then.
 */

/** Esc in a form that no letter behind it can be mistaken for a part of; Ink knows it at once. */
export const escapeKey = '\u001b[27u';

/** Bits of the modifiers, which are sent as their sum and one. */
const shift = 1;
const alt = 2;
const control = 4;
const superKey = 8;
const hyper = 16;
const meta = 32;
const capsLock = 64;
const locks = 64 | 128;

/** Kinds of event. */
const released = 3;

/** A key as a protocol tells of it; characters by their code points. */
type KeyEvent = {
	readonly code: number;
	/** What the key is with Shift. */
	readonly shifted?: number | undefined;
	/** What the same key is on a keyboard of Latin letters. */
	readonly base?: number | undefined;
	readonly modifiers: number;
	/** The text that the key types, where it is told. */
	readonly text?: string;
};

const named: ReadonlyMap<number, string> = new Map([
	[8, '\u007f'],
	[9, '\t'],
	[10, '\r'],
	[13, '\r'],
	[127, '\u007f'],
]);

/** The keypad, from 57399 on: digits, signs, and what the keys are without Num Lock. */
const keypad = [
	...Array.from('0123456789./*-+\r=,'),
	...['D', 'C', 'A', 'B', '5~', '6~', 'H', 'F', '2~', '3~'].map(end => `\u001b[${end}`),
];
const keypadStart = 57_399;

/** Keys without a character stand in a private area of Unicode. */
const isFunctional = (code: number): boolean => code >= 57_344 && code <= 63_743;

/** A keyboard of the United States, for where a protocol says no more than that Shift was held. */
const unshiftedSigns = "`1234567890-=[]\\;',./";
const shiftedSigns = '~!@#$%^&*()_+{}|:"<>?';

const isText = (code: number): boolean =>
	code >= 0x20 &&
	!(code >= 0x7f && code <= 0x9f) &&
	!(code >= 0xd800 && code <= 0xdfff) &&
	code <= 0x10_ff_ff;

const character = (code: number): string => (isText(code) ? String.fromCodePoint(code) : '');

/** The character that a key types. */
const typed = ({code, shifted, modifiers, text}: KeyEvent): string => {
	if (text) return text;
	const isShifted = (modifiers & shift) !== 0;
	if (isShifted && shifted) return character(shifted);
	const plain = character(code);
	const upper = plain.toUpperCase();
	if (upper !== plain.toLowerCase() && upper.length === plain.length) {
		const isUpper = isShifted !== ((modifiers & capsLock) !== 0);
		return isUpper ? upper : plain;
	}
	return isShifted ? (shiftedSigns[unshiftedSigns.indexOf(plain)] ?? plain) : plain;
};

/** Keys of a Cyrillic keyboard and of a Latin one at the same places: not every terminal tells both. */
const cyrillicKeys = 'йцукенгшщзхъфывапролдячсмить';
const latinKeys = 'qwertyuiop[]asdfghjklzxcvbnm';

const latinCode = (code: number): number =>
	latinKeys.charCodeAt(cyrillicKeys.indexOf(character(code).toLowerCase())) || 0;

/** The control character that Ctrl makes of a key (ECMA-48: the lower five bits); nothing where it makes none. */
const controlled = ({code, base}: KeyEvent): string => {
	const latin = code < 0x80 ? code : (base ?? latinCode(code));
	const sign = character(latin);
	if (sign === ' ') return '\u0000';
	if (!/^[@-_a-z]$/.test(sign)) return '';
	const result = latin & 0x1f;
	return result === 27 ? escapeKey : String.fromCharCode(result);
};

/** What a terminal without any protocol sends for a key. */
const plainKey = (event: KeyEvent): string => {
	const {code, modifiers} = event;
	if ((modifiers & (superKey | hyper)) !== 0) return '';
	if (isFunctional(code)) return keypad[code - keypadStart] ?? '';
	if (code === 27) return escapeKey;
	const isAlt = (modifiers & (alt | meta)) !== 0;
	if (code === 9 && (modifiers & shift) !== 0) return '\u001b[Z';
	const name = named.get(code);
	if (name !== undefined) return isAlt ? `\u001b${name}` : name;
	const key = (modifiers & control) === 0 ? typed(event) : controlled(event);
	if (!isAlt || key === '') return key;
	// Behind a plain Esc these would begin a sequence.
	return (/^[[\]OP_^X]/.test(key) ? escapeKey : '\u001b') + key;
};

const bits = (modifiers = ''): number => Math.max(0, Number(modifiers) - 1);

const textOf = (codes = ''): string =>
	codes
		.split(':')
		.map(code => character(Number(code)))
		.join('');

/** A function key keeps its form: what the event and the locks add to it is taken off. */
const plainFunctionKey = (number: string, modifiers: number, event: number, end: string): string => {
	if (event === released) return '';
	const held = modifiers & ~locks;
	if (held > 0) return `\u001b[${number || '1'};${held + 1}${end}`;
	if (end === 'P') return '\u001bOP';
	return end === '~' ? `\u001b[${number}~` : `\u001b[${end}`;
};

/** What Windows' virtual keys without a character are otherwise. */
const windowsKeys: ReadonlyMap<number, string> = new Map(
	['5~', '6~', 'F', 'H', 'D', 'A', 'C', 'B'].map((end, index) => [33 + index, `\u001b[${end}`] as const),
);
const windowsDelete = 46;

/** A key in Windows' input mode: its virtual key, scan code, character, whether it is pressed, modifiers, repeats. */
const plainWindowsKey = (fields: string): string => {
	const [key = 0, , code = 0, isDown = 0, , repeats = 1] = fields
		.split(';')
		.map(field => (field === '' ? undefined : Number(field)));
	if (isDown === 0) return '';
	if (code === 0) return key === windowsDelete ? '\u001b[3~' : (windowsKeys.get(key) ?? '');
	const sent = code === 27 ? escapeKey : (named.get(code) ?? String.fromCharCode(code));
	return sent.repeat(Math.min(repeats, mostRepeats));
};

/** A key that was held down while nobody read is repeated no more often. */
const mostRepeats = 100;

/* eslint-disable no-control-regex -- Control sequences are what this is about. */
const windowsKey = /\u001b\[(\d*(?:;\d*){3,5})_/gu;
const kittyKey = /\u001b\[(\d+)(?::(\d*))?(?::(\d*))?(?:;(\d*)(?::(\d*))?)?(?:;([\d:]*))?u/gu;
const otherKey = /\u001b\[27;(\d+);(\d+)~/gu;
const functionKey = /\u001b\[(\d*)(?:;(\d+)(?::(\d+))?)?([ABCDEFHPQS~])/gu;
/** Esc right before such a key. */
const escapeBefore = /\u001b(?=\u001b\[(?:[\d:;]+u|27;\d+;\d+~))/gu;
/* eslint-enable no-control-regex */

const numberOf = (digits: string | undefined): number | undefined => (digits ? Number(digits) : undefined);

/** What comes from the keyboard, as it would come without any protocol. The sequences in it must be whole. */
export const inPlainProtocol = (sent: string): string =>
	sent
		.replaceAll(escapeBefore, escapeKey)
		.replaceAll(windowsKey, (_, fields: string) => plainWindowsKey(fields))
		.replaceAll(
			kittyKey,
			(
				_,
				code: string,
				shifted?: string,
				base?: string,
				modifiers?: string,
				event?: string,
				text?: string,
			) =>
				Number(event) === released
					? ''
					: plainKey({
							code: Number(code),
							shifted: numberOf(shifted),
							base: numberOf(base),
							modifiers: bits(modifiers),
							text: textOf(text),
						}),
		)
		.replaceAll(otherKey, (_, modifiers: string, code: string) =>
			plainKey({code: Number(code), modifiers: bits(modifiers)}),
		)
		.replaceAll(
			functionKey,
			(_, number: string, modifiers: string | undefined, event: string | undefined, end: string) =>
				plainFunctionKey(number, bits(modifiers), Number(event), end),
		);
