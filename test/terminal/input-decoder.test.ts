import {afterEach, beforeEach, describe, expect, it, test, vi} from 'vitest';
import {decoded, decoding, inShort} from './decoding.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a control string that never ends', () => {
	test.each([
		['Ctrl-C', '\u001bP', '\u0003', 'ctrl-c'],
		['Enter', '\u001b]0;x', '\r', 'enter'],
		['an arrow', '\u001b]0;x', '\u001b[A', 'up'],
	])('is broken off by %s', (_, string, key, name) => {
		expect(decoded(string, key)).toBe(name);
	});

	it('may take longer than its patience while it goes on', () => {
		const {send, events} = decoding();
		send('\u001b]52;c;');
		for (let piece = 0; piece < 9; piece++) {
			vi.advanceTimersByTime(100);
			send('cXFx');
		}
		send('\u0007j');
		expect(inShort(events())).toBe('<report> j');
	});

	it('swallows no more than what is typed in its patience', () => {
		const {send, events} = decoding();
		send('\u001bP');
		for (let pressed = 0; pressed < 9; pressed++) {
			send('j');
			vi.advanceTimersByTime(101);
		}
		expect(inShort(events())).toBe('j j j j j j');
	});

	it('is given up when it has become too long', () => {
		const {send, events} = decoding();
		send('\u001bP');
		for (let piece = 0; piece < 9; piece++) {
			send('x'.repeat(4096));
			vi.advanceTimersByTime(100);
		}
		send('j');
		expect(inShort(events().slice(-1))).toBe('j');
	});
});

describe('a control sequence is broken off by', () => {
	test.each([
		['Ctrl-C', '\u0003', 'ctrl-c'],
		['an arrow', '\u001b[A', 'up'],
		['another script', 'é', 'é'],
	])('%s', (_, key, name) => expect(decoded('\u001b[1;', key)).toBe(name));
});

describe('Esc', () => {
	test.each([
		['alone', ['\u001b'], 'escape'],
		['twice', ['\u001b\u001b'], 'escape escape'],
		['twice, one after the other', ['\u001b', '\u001b'], 'escape escape'],
		['three times', ['\u001b\u001b\u001b'], 'escape escape escape'],
		['and a letter at once', ['\u001bq'], 'alt-q'],
		['and half a sequence that never ends', ['\u001b[1;'], ''],
		['and a bracket at once', ['\u001b['], 'alt-['],
		['and O at once', ['\u001bO'], 'alt-O'],
	])('%s', (_, pieces, expected) => {
		const {send, events} = decoding();
		for (const piece of pieces) send(piece);
		vi.runAllTimers();
		expect(inShort(events())).toBe(expected);
	});

	/** What comes of Esc, and of more a while later. */
	const later = (milliseconds: number, ...pieces: readonly string[]): string => {
		const {send, events} = decoding();
		send('\u001b');
		vi.advanceTimersByTime(milliseconds);
		for (const piece of pieces) send(piece);
		return inShort(events());
	};

	it('that was taken for a key is one, and the rest of its sequence is the key that it was', () => {
		expect(later(50, '[99', ';5uj')).toBe('escape ctrl-c j');
	});

	test.each(['[B', '[1;5C', 'OP', '[5~', '[<0;10;10M'])('and the rest of %s later are one key more', rest => {
		expect(later(50, rest, 'j')).toBe(`escape ${decoded(`\u001b${rest}`)} j`);
	});

	it('and keys that look like a sequence a second later are keys', () => {
		expect(later(1100, '[B')).toBe('escape [ B');
	});

	test.each([']', 'P', '_', '^', 'X'])('and %s at once are Alt and a key, and keys later are keys', sign => {
		const {send, events} = decoding();
		send(`\u001b${sign}`);
		vi.advanceTimersByTime(400);
		send('jk');
		expect(inShort(events())).toBe(`alt-${sign} j k`);
	});

	it('of another protocol counts once, however late its rest comes', () => {
		expect(later(50, '[27;1:1uj')).toBe('escape j');
	});

	it('waits no longer than for what may follow it', () => {
		const {send, events} = decoding();
		send('\u001b');
		expect(events()).toEqual([]);
		vi.advanceTimersByTime(21);
		expect(inShort(events())).toBe('escape');
		send('[');
		vi.runAllTimers();
		expect(inShort(events())).toBe('escape [');
	});
});

describe('a paste', () => {
	it('of megabytes is handed on as far as it can be used, and then keys are keys', () => {
		const {send, events} = decoding();
		send('\u001b[200~');
		for (let piece = 0; piece < 1200; piece++) send('x'.repeat(4096));
		send('\u001b[201~j');
		expect(inShort(events())).toMatch(/^“x{100001}” j$/);
	});

	it('is text, whatever it holds', () => {
		expect(decoded('\u001b[200~a\rb\u001b[A\u001b[200~c\u001b]0;x\u001b[201~j')).toBe(
			'“a\rb\u001b[A\u001b[200~c\u001b]0;x” j',
		);
	});

	it('whose end never comes is ended', () => {
		const {send, events} = decoding();
		send('\u001b[200~');
		send('x');
		vi.advanceTimersByTime(2001);
		send('j');
		expect(inShort(events())).toBe('“x” j');
	});

	it('whose end never comes is ended by Ctrl-C, at once', () => {
		expect(decoded('\u001b[200~', 'xyz', 'x\u0003')).toBe('“xyzx” ctrl-c');
		expect(decoded('\u001b[200~x\u0003y\u001b[201~')).toBe('“x\u0003y”');
	});

	it('is not ended while a slow line brings little of it at a time', () => {
		const {send, events} = decoding();
		send('\u001b[200~');
		for (let piece = 0; piece < 50; piece++) {
			vi.advanceTimersByTime(100);
			send('x');
		}
		send('\u001b[201~');
		expect(inShort(events())).toBe(`“${'x'.repeat(50)}”`);
	});

	it('is not ended while more of it comes', () => {
		const {send, events} = decoding();
		send('\u001b[200~');
		for (let piece = 0; piece < 5; piece++) {
			vi.advanceTimersByTime(1900);
			send('x'.repeat(100));
		}
		send('\u001b[201~');
		expect(inShort(events())).toBe(`“${'x'.repeat(500)}”`);
	});
});
