import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {escapeKey, inPlainProtocol} from '../../source/terminal/key-protocols.ts';
import {heardFrom} from './keyboard-sending.ts';

/** What a terminal sends for keys without any protocol, by what it sends with one. */
const kitty: readonly (readonly [name: string, sent: string, plain: string])[] = [
	['q', '\u001b[113u', 'q'],
	['q with its press told', '\u001b[113;1:1u', 'q'],
	['q repeated', '\u001b[113;1:2u', 'q'],
	['q released', '\u001b[113;1:3u', ''],
	['q with its text', '\u001b[113;;113u', 'q'],
	['Ctrl-C', '\u001b[99;5u', '\u0003'],
	['Ctrl-C released', '\u001b[99;5:3u', ''],
	['Ctrl-C and Num Lock', '\u001b[99;133u', '\u0003'],
	['Ctrl-C on a Russian keyboard', '\u001b[1089::99;5u', '\u0003'],
	['Ctrl-Shift-C', '\u001b[99:67;6u', '\u0003'],
	['Ctrl-Z', '\u001b[122;5u', '\u001a'],
	['Ctrl-[', '\u001b[91;5u', escapeKey],
	['Ctrl-Space', '\u001b[32;5u', '\u0000'],
	['Ctrl-1', '\u001b[49;5u', ''],
	['Esc', '\u001b[27u', escapeKey],
	['Esc released', '\u001b[27;1:3u', ''],
	['Enter', '\u001b[13u', '\r'],
	['Shift-Enter', '\u001b[13;2u', '\r'],
	['Enter of the keypad', '\u001b[57414u', '\r'],
	['Tab', '\u001b[9u', '\t'],
	['Shift-Tab', '\u001b[9;2u', '\u001b[Z'],
	['Backspace', '\u001b[127u', '\u007f'],
	['Alt-Backspace', '\u001b[127;3u', '\u001b\u007f'],
	['Space', '\u001b[32u', ' '],
	['Shift-Space', '\u001b[32;2u', ' '],
	['Shift-G with the letter that it makes', '\u001b[103:71;2u', 'G'],
	['Shift-G without', '\u001b[103;2u', 'G'],
	['G under Caps Lock', '\u001b[103;65u', 'G'],
	['g under Caps Lock, with Shift', '\u001b[103;66u', 'g'],
	['? with its text', '\u001b[47:63;2;63u', '?'],
	['? without', '\u001b[47;2u', '?'],
	['? of another keyboard', '\u001b[223:63;2u', '?'],
	['é', '\u001b[233u', 'é'],
	['É', '\u001b[233;2u', 'É'],
	['ß with Shift', '\u001b[223;2u', 'ß'],
	['text without a key', '\u001b[0;;26085:26412u', '日本'],
	['Alt-j', '\u001b[106;3u', '\u001bj'],
	['Ctrl-C on a Cyrillic keyboard', '\u001b[1089;5u', '\u0003'],
	['Alt-[', '\u001b[91;3u', `${escapeKey}[`],
	['Super-q', '\u001b[113;9u', ''],
	['Shift alone', '\u001b[57441;2u', ''],
	['Shift let go', '\u001b[57441;1:3u', ''],
	['7 of the keypad', '\u001b[57406;129u', '7'],
	['PgDn of the keypad', '\u001b[57422u', '\u001b[6~'],
	['an arrow', '\u001b[1;1:1B', '\u001b[B'],
	['an arrow repeated under Num Lock', '\u001b[1;129:2B', '\u001b[B'],
	['an arrow released', '\u001b[1;1:3B', ''],
	['PgDn', '\u001b[6;1:1~', '\u001b[6~'],
	['PgDn released', '\u001b[6;1:3~', ''],
	['Ctrl-Right', '\u001b[1;5:1C', '\u001b[1;5C'],
	['F1', '\u001b[P', '\u001bOP'],
	['F1 with its press told', '\u001b[1;1:1P', '\u001bOP'],
	['no character', '\u001b[1114112u', ''],
	['half a character', '\u001b[55357u', ''],
	['a number without end', `\u001b[${'9'.repeat(40)}u`, ''],
	['a control character as text', '\u001b[97;;27:91u', '['],
];

const modifyOtherKeys: typeof kitty = [
	['Ctrl-C', '\u001b[27;5;99~', '\u0003'],
	['Ctrl-Z', '\u001b[27;5;122~', '\u001a'],
	['Shift-G', '\u001b[27;2;71~', 'G'],
	['?', '\u001b[27;2;63~', '?'],
	['Shift-Space', '\u001b[27;2;32~', ' '],
	['Ctrl-Enter', '\u001b[27;5;13~', '\r'],
	['Ctrl-Tab', '\u001b[27;5;9~', '\t'],
	['Alt-j', '\u001b[27;3;106~', '\u001bj'],
	['Esc', '\u001b[27;2;27~', escapeKey],
];

const windows: typeof kitty = [
	['Ctrl-C', '\u001b[67;46;3;1;8;1_', '\u0003'],
	['Ctrl-C let go', '\u001b[67;46;3;0;8;1_', ''],
	['q', '\u001b[81;16;113;1;0;1_', 'q'],
	['j held', '\u001b[74;36;106;1;0;3_', 'jjj'],
	['Esc', '\u001b[27;1;27;1;0;1_', escapeKey],
	['Enter', '\u001b[13;28;13;1;0;1_', '\r'],
	['Down', '\u001b[40;80;0;1;256;1_', '\u001b[B'],
	['PgDn', '\u001b[34;81;0;1;256;1_', '\u001b[6~'],
	['Delete', '\u001b[46;83;0;1;256;1_', '\u001b[3~'],
	['Shift alone', '\u001b[16;42;0;1;16;1_', ''],
	['fewer fields', '\u001b[81;;113;1_', 'q'],
];

describe('a key', () => {
	test.each(windows)('of Windows: %s', (_, sent, plain) => expect(inPlainProtocol(sent)).toBe(plain));

	test.each(kitty)('of the kitty protocol: %s', (_, sent, plain) =>
		expect(inPlainProtocol(sent)).toBe(plain),
	);

	test.each(modifyOtherKeys)('of modifyOtherKeys: %s', (_, sent, plain) =>
		expect(inPlainProtocol(sent)).toBe(plain),
	);

	it('right behind Esc makes no sequence with it', () => {
		expect(inPlainProtocol('\u001b\u001b[91u')).toBe(`${escapeKey}[`);
	});

	it('is the same in whatever pieces its sequence comes', () => {
		const keys = fc.array(fc.constantFrom(...kitty, ...modifyOtherKeys, ...windows), {
			minLength: 1,
			maxLength: 8,
		});
		fc.assert(
			fc.property(keys, fc.array(fc.nat(), {maxLength: 6}), (pressed, cuts) => {
				const sent = pressed.map(([, sequence]) => sequence).join('');
				const places = [0, ...cuts.map(cut => cut % sent.length), sent.length].sort((a, b) => a - b);
				const pieces = places.slice(1).map((end, index) => sent.slice(places[index], end));
				expect(heardFrom(...pieces)).toBe(pressed.map(([, , plain]) => plain).join(''));
			}),
		);
	});
});
