import type {ReadStream} from 'node:tty';
import fc from 'fast-check';
import {describe, expect, it, test, vi} from 'vitest';
import {dropReports} from '../../source/cli/terminal-reports.ts';

/** What is left of what comes in these pieces. */
const keysOf = (...pieces: readonly string[]): string => {
	const waiting = [...pieces];
	const keyboard = {read: () => waiting.shift() ?? null} as unknown as ReadStream;
	const stop = dropReports(keyboard);
	let keys = '';
	for (let piece: unknown = keyboard.read(); piece !== null; piece = keyboard.read()) keys += piece as string;
	stop();
	return keys;
};

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
	])('is no key: %s', (_, report) => {
		expect(keysOf(`j${report}k`)).toBe('jk');
	});

	it('is none either where it comes in pieces', () => {
		expect(keysOf('j\u001b]11;rgb:00', '00/0000/0000', '\u0007k')).toBe('jk');
	});
});

describe('a control string that never ends', () => {
	test.each([
		['Ctrl-C', '\u001bP', '\u0003'],
		['Enter', '\u001b]0;x', '\r'],
		['an arrow', '\u001b]0;x', '\u001b[A'],
	])('is broken off by %s', (_, string, key) => {
		expect(keysOf(string, key)).toBe(key);
	});

	it('swallows no more than what is typed in its patience', () => {
		vi.useFakeTimers();
		const pieces = ['\u001bP', ...Array.from({length: 9}, () => 'j')];
		const waiting = [...pieces];
		const keyboard = {read: () => waiting.shift()} as unknown as ReadStream;
		const stop = dropReports(keyboard);
		const keys = pieces.map(() => {
			const key: unknown = keyboard.read();
			vi.advanceTimersByTime(100);
			return key;
		});
		stop();
		vi.useRealTimers();
		expect(keys.join('')).toBe('j'.repeat(7));
	});
});

it('keeps every key', () => {
	const keys = [
		'j',
		' ',
		'\u001b',
		'\u001b[A',
		'\u001b[1;5C',
		'\u001b[5~',
		'\u001bOP',
		'\u001b[Z',
		'\u007f',
		'é',
		'語',
	];
	const paste = '\u001b[200~two words\u001b[201~';
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...keys, paste), {maxLength: 12}), pressed => {
			// Esc and what follows it at once are another key.
			const text = pressed.join('').replaceAll(/\u001b(?=[^[O])/gu, ''); // eslint-disable-line no-control-regex
			expect(keysOf(text)).toBe(text);
		}),
	);
});
