import fc from 'fast-check';
import {afterEach, beforeEach, describe, expect, it, test, vi} from 'vitest';
import {heardFrom, keyboardSending} from './keyboard-sending.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('what a terminal reports', () => {
	test.each([
		['a click', '\u001b[<0;10;10M\u001b[<0;10;10m'],
		['an old click', '\u001b[M !!'],
		['the focus', '\u001b[I\u001b[O'],
		['its attributes', '\u001b[?62;1;4c\u001b[>41;354;0c'],
		['a position', '\u001b[24;80R'],
		['its size', '\u001b[8;24;80t'],
		['a colour', '\u001b]11;rgb:0000/0000/0000\u0007\u001b]10;rgb:f/f/f\u001b\\'],
		['its name', '\u001bP>|xterm(390)\u001b\\'],
		['a mode', '\u001b[?2026;2$y'],
		['a picture', '\u001b_Gi=1;OK\u001b\\'],
		['a sequence longer than any', `\u001b[${'1'.repeat(70)}`],
		['a key of the keypad longer than any', `\u001bO${'1'.repeat(20)}`],
	])('is no key: %s', (_, report) => {
		expect(heardFrom(`j${report}k`)).toBe('jk');
	});

	it('is none either where it comes in pieces', () => {
		expect(heardFrom('j\u001b]11;rgb:00', '00/0000/0000', '\u0007k')).toBe('jk');
	});
});

describe('a control string that never ends', () => {
	test.each([
		['Ctrl-C', '\u001bP', '\u0003'],
		['Enter', '\u001b]0;x', '\r'],
		['an arrow', '\u001b]0;x', '\u001b[A'],
	])('is broken off by %s', (_, string, key) => {
		expect(heardFrom(string, key)).toBe(key);
	});

	it('may take longer than its patience while it goes on', () => {
		const keyboard = keyboardSending();
		keyboard.send('\u001b]52;c;');
		for (let piece = 0; piece < 9; piece++) {
			vi.advanceTimersByTime(100);
			keyboard.send('cXFx');
		}
		keyboard.send('\u0007j');
		expect(keyboard.heard()).toBe('j');
	});

	it('swallows no more than what is typed in its patience', () => {
		const keyboard = keyboardSending();
		keyboard.send('\u001bP');
		for (let pressed = 0; pressed < 9; pressed++) {
			keyboard.send('j');
			vi.advanceTimersByTime(101);
		}
		expect(keyboard.heard()).toBe('j'.repeat(6));
	});
});

/** Keys as a terminal sends them, and pastes. */
const keys = [
	'j',
	' ',
	'\u001b[A',
	'\u001b[1;5C',
	'\u001b[5~',
	'\u001bOP',
	'\u001b[Z',
	'\u007f',
	'\u0003',
	'é',
	'語',
	'\u001b[200~two words\u001b[201~',
];

/** Cuts a text at places of chance. */
const inPieces = (text: string, cuts: readonly number[]): readonly string[] => {
	const places = [0, ...cuts.map(cut => cut % (text.length + 1)), text.length].sort((a, b) => a - b);
	return places.slice(1).map((end, index) => text.slice(places[index], end));
};

it('keeps every key, in whatever pieces it comes', () => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...keys), {maxLength: 12}), fc.array(fc.nat()), (pressed, cuts) => {
			const text = pressed.join('');
			expect(heardFrom(...inPieces(text, cuts))).toBe(text);
		}),
	);
});

describe('Esc', () => {
	test.each([
		['alone', ['\u001b'], '\u001b[27u'],
		['twice', ['\u001b\u001b'], '\u001b[27u\u001b[27u'],
		['twice, one after the other', ['\u001b', '\u001b'], '\u001b[27u\u001b[27u'],
		['and a letter at once', ['\u001bq'], '\u001bq'],
		['and half a sequence that never ends', ['\u001b[1;'], '\u001b[1;'],
	])('%s', (_, pieces, expected) => {
		const keyboard = keyboardSending();
		for (const piece of pieces) keyboard.send(piece);
		vi.runAllTimers();
		expect(keyboard.heard()).toBe(expected);
	});

	it('that was taken for a key is one, and the rest of its sequence is the key that it was', () => {
		const keyboard = keyboardSending();
		keyboard.send('\u001b');
		vi.advanceTimersByTime(50);
		keyboard.send('[99');
		keyboard.send(';5uj');
		expect(keyboard.heard()).toBe('\u001b[27u\u0003j');
	});

	test.each(['[B', '[1;5C', 'OP', '[5~', '[<0;10;10M'])('and the rest of %s later are one key more', rest => {
		const keyboard = keyboardSending();
		keyboard.send('\u001b');
		vi.advanceTimersByTime(50);
		keyboard.send(rest);
		keyboard.send('j');
		expect(keyboard.heard()).toBe(`\u001b[27u${heardFrom(`\u001b${rest}`)}j`);
	});

	it('and keys that look like a sequence a second later are keys', () => {
		const keyboard = keyboardSending();
		keyboard.send('\u001b');
		vi.advanceTimersByTime(1100);
		keyboard.send('[B');
		expect(keyboard.heard()).toBe('\u001b[27u[B');
	});

	test.each([']', 'P', '_', '^', 'X'])('and %s at once, and keys later, are all keys', sign => {
		const keyboard = keyboardSending();
		keyboard.send(`\u001b${sign}`);
		vi.advanceTimersByTime(400);
		keyboard.send('jk');
		expect(keyboard.heard()).toBe(`\u001b[27u${sign}jk`);
	});

	it('of another protocol counts once, however late its rest comes', () => {
		const keyboard = keyboardSending();
		keyboard.send('\u001b');
		vi.advanceTimersByTime(50);
		keyboard.send('[27;1:1uj');
		expect(keyboard.heard()).toBe('\u001b[27uj');
	});

	it('waits no longer than for what may follow it', () => {
		const keyboard = keyboardSending();
		keyboard.send('\u001b');
		expect(keyboard.heard()).toBe('');
		vi.advanceTimersByTime(21);
		expect(keyboard.heard()).toBe('\u001b[27u');
		keyboard.send('[');
		expect(keyboard.heard()).toBe('\u001b[27u[');
	});
});

describe('a paste', () => {
	it('of megabytes is handed on as far as it can be used, and then keys are keys', () => {
		const keyboard = keyboardSending();
		keyboard.send('\u001b[200~');
		for (let piece = 0; piece < 1200; piece++) keyboard.send('x'.repeat(4096));
		keyboard.send('\u001b[201~j');
		expect(keyboard.heard().length).toBeLessThan(110_000);
		expect(keyboard.heard()).toMatch(/^\u001b\[200~x+\u001b\[201~j$/); // eslint-disable-line no-control-regex
	});

	it('whose end never comes is ended', () => {
		const keyboard = keyboardSending();
		keyboard.send('\u001b[200~');
		keyboard.send('x');
		vi.advanceTimersByTime(2001);
		expect(keyboard.heard()).toBe('\u001b[200~x\u001b[201~');
	});

	it('whose end never comes is ended by Ctrl-C, at once', () => {
		expect(heardFrom('\u001b[200~', 'xyz', 'x\u0003')).toBe('\u001b[200~xyz\u001b[201~\u0003');
		expect(heardFrom('\u001b[200~x\u0003y\u001b[201~')).toBe('\u001b[200~x\u0003y\u001b[201~');
	});

	it('is not ended while a slow line brings little of it at a time', () => {
		const keyboard = keyboardSending();
		keyboard.send('\u001b[200~');
		for (let piece = 0; piece < 50; piece++) {
			vi.advanceTimersByTime(100);
			keyboard.send('x');
		}
		keyboard.send('\u001b[201~');
		expect(keyboard.heard()).toBe(`\u001b[200~${'x'.repeat(50)}\u001b[201~`);
	});

	it('is not ended while more of it comes', () => {
		const keyboard = keyboardSending();
		keyboard.send('\u001b[200~');
		for (let piece = 0; piece < 5; piece++) {
			vi.advanceTimersByTime(1900);
			keyboard.send('x'.repeat(100));
		}
		keyboard.send('\u001b[201~');
		expect(keyboard.heard()).toBe(`\u001b[200~${'x'.repeat(500)}\u001b[201~`);
	});
});
