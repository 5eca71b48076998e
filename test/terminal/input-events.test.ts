import {StringDecoder} from 'node:string_decoder';
import fc from 'fast-check';
import {afterEach, beforeEach, describe, expect, it, test, vi} from 'vitest';
import {keysOf, textOf} from '../../source/ui/keymap/typed-keys.ts';
import type {InputEvent} from '../../source/terminal/input/input-event.ts';
import {decoded, decoding, eventsOf} from './decoding.ts';
import {anyCharacter} from '../any-character.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('keys', () => {
	test.each<readonly [name: string, sent: string, keys: string]>([
		['one key', 'j', 'j'],
		['a burst', ']]]mB', '] ] ] m B'],
		['Enter inside a burst', '/whale\rn', '/ w h a l e enter n'],
		['line ends of a paste', 'a\r\nb\nc', 'a enter b enter c'],
		['controls inside a burst', 'j\u0006\t \u007f', 'j ctrl-f tab space backspace'],
		['controls that are no key', 'j\u0000\u001c\u001d\u001e\u001f\u009bk', 'j k'],
		['arrows', '\u001b[A\u001b[B\u001b[C\u001b[D', 'up down right left'],
		['arrows of the keypad', '\u001bOA\u001bOB\u001bOC\u001bOD', 'up down right left'],
		['arrows with modifiers', '\u001b[1;5A\u001b[1;3B\u001b[1;2C\u001bO5D', 'up down right left'],
		['arrows of rxvt with Shift and Ctrl', '\u001b[a\u001b[b\u001b[d\u001bOc', 'up down left right'],
		['Home and End', '\u001b[H\u001b[F\u001bOH\u001bOF', 'home end home end'],
		['Home and End by number', '\u001b[1~\u001b[4~\u001b[7~\u001b[8~', 'home end home end'],
		['PgUp and PgDn', '\u001b[5~\u001b[6~\u001b[6;5~\u001b[5^', 'pageup pagedown pagedown pageup'],
		['PgDn of rxvt with Shift', '\u001b[6$j', 'pagedown j'],
		['PgUp of PuTTY', '\u001b[[5~', 'pageup'],
		['Delete', '\u001b[3~\u001b[3;5~', 'delete delete'],
		['F1', '\u001bOP\u001b[11~\u001b[[A\u001b[P', 'f1 f1 f1 f1'],
		[
			'other function keys',
			'j\u001b[15~\u001b[24~\u001b[2~\u001bOQ\u001b[[B\u001b[Zk',
			'j <report> <report> <report> <report> <report> shift-tab k',
		],
		['the keypad', '\u001bOM\u001bOp\u001bOy\u001bOk\u001bOj', 'enter 0 9 + *'],
		['Alt and a letter, or Esc and one at once', '\u001bq', 'alt-q'],
		['Alt and a letter in a burst', '\u001bqj', 'alt-q j'],
		['Alt and Space, Tab, Enter', '\u001b \u001b\t\u001b\r', 'alt-space alt-tab alt-enter'],
		['Alt and Ctrl', '\u001b\u0006', 'alt-ctrl-f'],
		['Alt and Ctrl-C', '\u001b\u0003', 'ctrl-c'],
		['Alt and Backspace', '\u001b\u007f\u001b\b', 'backspace backspace'],
		['Alt and an emoji', '\u001b😀', 'alt-😀'],
		['Alt and an arrow', '\u001b\u001b[A\u001b\u001bOB', 'alt-up alt-down'],
		['Alt and a bracket, broken off', '\u001b[\r\u001bOé', 'alt-[ enter alt-O é'],
		['graphemes', '日👩‍🚀', '日 👩‍🚀'],
		['brackets typed fast', '[B', '[ B'],
		['Esc before another sequence', '\u001b\u001b]0;x\u0007j', 'escape <report> j'],
	])('%s', (_, sent, keys) => expect(decoded(sent)).toBe(keys));
});

describe('what a terminal reports', () => {
	test.each([
		['its attributes', '\u001b[?62;1;4c\u001b[>41;354;0c'],
		['a position', '\u001b[24;80R'],
		['its size', '\u001b[8;24;80t'],
		['a colour', '\u001b]11;rgb:0000/0000/0000\u0007\u001b]10;rgb:f/f/f\u001b\\'],
		['its name', '\u001bP>|xterm(390)\u001b\\'],
		['a mode', '\u001b[?2026;2$y'],
		['a picture', '\u001b_Gi=1;OK\u001b\\'],
		['its keyboard protocol', '\u001b[?1u'],
	])('is no key: %s', (_, report) => {
		expect(decoded(`j${report}k`)).toMatch(/^j( <report>)+ k$/);
	});

	test.each([
		['a sequence longer than any', `\u001b[${'1'.repeat(70)}`],
		['a key of the keypad longer than any', `\u001bO${'1'.repeat(20)}`],
	])('is nothing where it is %s', (_, sequence) => {
		expect(decoded(`j${sequence}k`)).toBe('j k');
	});

	it('is handed on without its escape and its end', () => {
		expect(eventsOf('\u001b]11;rgb:00', '00/0000/0000', '\u001b', '\\j')).toEqual([
			{type: 'report', sequence: ']11;rgb:0000/0000/0000'},
			{type: 'key', name: 'j'},
		]);
		expect(eventsOf('\u001b[24;80R')).toEqual([{type: 'report', sequence: '[24;80R'}]);
	});

	it('may be the focus', () => {
		expect(eventsOf('\u001b[I\u001b[O')).toEqual([
			{type: 'focus', isFocused: true},
			{type: 'focus', isFocused: false},
		]);
	});

	const held = {shift: false, alt: false, control: false};
	test.each<readonly [name: string, sent: string, event: object]>([
		['a click', '\u001b[<0;10;5M', {action: 'press', button: 0, column: 10, row: 5}],
		['a release', '\u001b[<2;10;5m', {action: 'release', button: 2, column: 10, row: 5}],
		['a drag', '\u001b[<33;300;5M', {action: 'move', button: 1, column: 300, row: 5}],
		['a wheel', '\u001b[<65;1;1M', {action: 'wheel', button: 1, column: 1, row: 1}],
		['a button with Ctrl', '\u001b[<16;1;2M', {action: 'press', button: 0, column: 1, row: 2, control: true}],
		[
			'Shift and Alt',
			'\u001b[<12;1;2M',
			{action: 'press', button: 0, column: 1, row: 2, shift: true, alt: true},
		],
		['an eighth button', '\u001b[<128;1;2M', {action: 'press', button: 8, column: 1, row: 2}],
		['an old click', '\u001b[M !"', {action: 'press', button: 0, column: 1, row: 2}],
		['an old release', '\u001b[M#!"', {action: 'release', button: 3, column: 1, row: 2}],
		['an old wheel', '\u001b[M`!"', {action: 'wheel', button: 0, column: 1, row: 2}],
	])('may be the mouse: %s', (_, sent, event) => {
		expect(eventsOf(`${sent}j`)).toEqual([
			{type: 'mouse', ...held, ...event},
			{type: 'key', name: 'j'},
		]);
	});

	it('is none where a key interrupts the three characters of an old click', () => {
		expect(decoded('\u001b[M !', '\u0003')).toBe('ctrl-c');
	});
});

/** Cuts what is sent at random places. */
const inPieces = <Sent extends string | Uint8Array>(sent: Sent, cuts: readonly number[]): readonly Sent[] => {
	const places = [0, ...cuts.map(cut => cut % (sent.length + 1)), sent.length].sort((a, b) => a - b);
	return places.slice(1).map((end, index) => sent.slice(places[index], end) as Sent);
};

/** Events with the characters of a grapheme put together again that came in two pieces. */
const joined = (events: readonly InputEvent[]): readonly unknown[] => {
	const all: unknown[] = [];
	let text = '';
	for (const event of [...events, undefined]) {
		const more = event?.type === 'key' ? textOf(event.name) : undefined;
		text += more ?? '';
		if (more !== undefined) continue;
		all.push(...keysOf(text), event);
		text = '';
	}
	return all;
};

/** What terminals send, and the beginnings of it. */
const noise = fc.oneof(
	fc.constantFrom('j', ' ', '\r', '\n', '\r\n', 'é', '語', '👩‍🚀', '\u007f', '\u0003', '\u001b'),
	fc.constantFrom(
		'\u001b[A',
		'\u001b[1;5C',
		'\u001b[5~',
		'\u001bOP',
		'\u001b[Z',
		'\u001bq',
		'\u001b\u001b[A',
	),
	fc.constantFrom('\u001b[99;5u', '\u001b[27;2;71~', '\u001b[74;36;106;1;0;3_', '\u001b[6$'),
	fc.constantFrom(
		'\u001b[<0;10;5M',
		'\u001b[M !"',
		'\u001b[I',
		'\u001b[24;80R',
		'\u001b]0;x\u001b\\',
		'\u001bPx\u0007',
	),
	fc.constantFrom(
		'\u001b[200~two words\u001b[201~',
		'\u001b[200~',
		'\u001b[201~',
		'\u001b[',
		'\u001bO',
		'\u001b]',
	),
);

/** The events of bytes that come in pieces. */
const eventsOfBytes = (pieces: readonly Uint8Array[]): readonly InputEvent[] => {
	const utf8 = new StringDecoder('utf8');
	return eventsOf(...pieces.map(piece => utf8.write(piece)).filter(text => text !== ''));
};

describe('whatever comes', () => {
	const pieces = fc.array(fc.nat(), {maxLength: 12});

	it('is the same in whatever pieces it comes', () => {
		fc.assert(
			fc.property(fc.array(noise, {maxLength: 12}), pieces, (sent, cuts) => {
				// Inside a paste that has not ended, Ctrl-C is a key where a piece ends.
				const text = sent.join('').replaceAll(/(?<=\[200~[^]*)\u0003/g, ''); // oxlint-disable-line no-control-regex
				expect(joined(eventsOf(...inPieces(text, cuts)))).toEqual(joined(eventsOf(text)));
			}),
		);
	});

	it('is the same in whatever pieces its bytes come', () => {
		const bytes = fc.array(fc.oneof(noise, fc.string({unit: anyCharacter, maxLength: 4})), {maxLength: 8});
		fc.assert(
			fc.property(bytes, pieces, (sent, cuts) => {
				const all = Buffer.from(sent.join('').replaceAll('\u0003', ''));
				expect(joined(eventsOfBytes(inPieces(all, cuts)))).toEqual(joined(eventsOfBytes([all])));
			}),
		);
	});

	it('throws nothing and names no key by a control character', () => {
		const bytes = fc.oneof(
			fc.uint8Array({maxLength: 300}),
			fc.array(noise).map(sent => Buffer.from(sent.join(''))),
		);
		fc.assert(
			fc.property(bytes, pieces, (sent, cuts) => {
				const {send, events} = decoding();
				for (const piece of inPieces(Buffer.from(sent), cuts)) send(piece.toString('latin1'));
				vi.runAllTimers();
				for (const event of events()) if (event.type === 'key') expect(event.name).toMatch(/^\P{Cc}+$/u);
			}),
		);
	});
});
