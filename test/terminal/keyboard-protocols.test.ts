import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {decoded} from './decoding.ts';

/** Keys, by what a terminal sends for them. */
const kitty: readonly (readonly [name: string, sent: string, keys: string])[] = [
	['q', '\u001b[113u', 'q'],
	['q with its press told', '\u001b[113;1:1u', 'q'],
	['q repeated', '\u001b[113;1:2u', 'q'],
	['q released', '\u001b[113;1:3u', ''],
	['q with its text', '\u001b[113;;113u', 'q'],
	['Ctrl-C', '\u001b[99;5u', 'ctrl-c'],
	['Ctrl-C released', '\u001b[99;5:3u', ''],
	['Ctrl-C and Num Lock', '\u001b[99;133u', 'ctrl-c'],
	['Ctrl-C on a Russian keyboard', '\u001b[1089::99;5u', 'ctrl-c'],
	['Ctrl-Shift-C', '\u001b[99:67;6u', 'ctrl-c'],
	['Ctrl-Z', '\u001b[122;5u', 'ctrl-z'],
	['Ctrl-[', '\u001b[91;5u', 'escape'],
	['Ctrl-Space', '\u001b[32;5u', ''],
	['Ctrl-1', '\u001b[49;5u', ''],
	['Esc', '\u001b[27u', 'escape'],
	['Esc released', '\u001b[27;1:3u', ''],
	['Enter', '\u001b[13u', 'enter'],
	['Shift-Enter', '\u001b[13;2u', 'enter'],
	['Enter of the keypad', '\u001b[57414u', 'enter'],
	['Tab', '\u001b[9u', 'tab'],
	['Shift-Tab', '\u001b[9;2u', 'shift-tab'],
	['Backspace', '\u001b[127u', 'backspace'],
	['Alt-Backspace', '\u001b[127;3u', 'backspace'],
	['Space', '\u001b[32u', 'space'],
	['Shift-Space', '\u001b[32;2u', 'space'],
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
	['text without a key', '\u001b[0;;26085:26412u', '日 本'],
	['Alt-j', '\u001b[106;3u', 'alt-j'],
	['Ctrl-C on a Cyrillic keyboard', '\u001b[1089;5u', 'ctrl-c'],
	['Ctrl-C on a Greek keyboard', '\u001b[968;5u', 'ctrl-c'],
	['Ctrl-C on a Hebrew keyboard', '\u001b[1489;5u', 'ctrl-c'],
	['Ctrl-C on an Arabic keyboard', '\u001b[1572;5u', 'ctrl-c'],
	['Alt-[', '\u001b[91;3u', 'alt-['],
	['Alt-Shift-b', '\u001b[98;4u', 'alt-B'],
	['Alt-Ctrl-f', '\u001b[102;7u', 'alt-ctrl-f'],
	['Alt-Ctrl-C', '\u001b[99;7u', 'ctrl-c'],
	['Alt-Enter', '\u001b[13;3u', 'alt-enter'],
	['Super-q', '\u001b[113;9u', ''],
	['Shift alone', '\u001b[57441;2u', ''],
	['Shift let go', '\u001b[57441;1:3u', ''],
	['7 of the keypad', '\u001b[57406;129u', '7'],
	['PgDn of the keypad', '\u001b[57422u', 'pagedown'],
	['an arrow', '\u001b[1;1:1B', 'down'],
	['an arrow repeated under Num Lock', '\u001b[1;129:2B', 'down'],
	['an arrow released', '\u001b[1;1:3B', ''],
	['PgDn', '\u001b[6;1:1~', 'pagedown'],
	['PgDn released', '\u001b[6;1:3~', ''],
	['Ctrl-Right', '\u001b[1;5:1C', 'right'],
	['F1', '\u001b[P', 'f1'],
	['F1 with its press told', '\u001b[1;1:1P', 'f1'],
	['no character', '\u001b[1114112u', ''],
	['half a character', '\u001b[55357u', ''],
	['a number without end', `\u001b[${'9'.repeat(40)}u`, ''],
	['a control character as text', '\u001b[97;;27:91u', '['],
];

const modifyOtherKeys: typeof kitty = [
	['Ctrl-C', '\u001b[27;5;99~', 'ctrl-c'],
	['Ctrl-Z', '\u001b[27;5;122~', 'ctrl-z'],
	['Shift-G', '\u001b[27;2;71~', 'G'],
	['?', '\u001b[27;2;63~', '?'],
	['Shift-Space', '\u001b[27;2;32~', 'space'],
	['Ctrl-Enter', '\u001b[27;5;13~', 'enter'],
	['Ctrl-Tab', '\u001b[27;5;9~', 'tab'],
	['Alt-j', '\u001b[27;3;106~', 'alt-j'],
	['Esc', '\u001b[27;2;27~', 'escape'],
];

const windows: typeof kitty = [
	['Ctrl-C', '\u001b[67;46;3;1;8;1_', 'ctrl-c'],
	['Ctrl-C let go', '\u001b[67;46;3;0;8;1_', ''],
	['q', '\u001b[81;16;113;1;0;1_', 'q'],
	['j held', '\u001b[74;36;106;1;0;3_', 'j j j'],
	['Esc', '\u001b[27;1;27;1;0;1_', 'escape'],
	['Enter', '\u001b[13;28;13;1;0;1_', 'enter'],
	['Down', '\u001b[40;80;0;1;256;1_', 'down'],
	['PgDn', '\u001b[34;81;0;1;256;1_', 'pagedown'],
	['Delete', '\u001b[46;83;0;1;256;1_', 'delete'],
	['Shift alone', '\u001b[16;42;0;1;16;1_', ''],
	['fewer fields', '\u001b[81;;113;1_', 'q'],
	['Alt-j', '\u001b[74;36;106;1;2;1_', 'alt-j'],
	['@ with AltGr', '\u001b[81;16;64;1;9;1_', '@'],
];

describe('a key', () => {
	test.each(windows)('of Windows: %s', (_, sent, keys) => expect(decoded(sent)).toBe(keys));

	test.each(kitty)('of the kitty protocol: %s', (_, sent, keys) => expect(decoded(sent)).toBe(keys));

	test.each(modifyOtherKeys)('of modifyOtherKeys: %s', (_, sent, keys) => expect(decoded(sent)).toBe(keys));

	it('right behind Esc makes no sequence with it', () => {
		expect(decoded('\u001b\u001b[91u')).toBe('escape [');
		expect(decoded('\u001b\u001b[27;5;99~')).toBe('escape ctrl-c');
	});

	it('whose character Windows sends in halves is one', () => {
		expect(decoded('\u001b[0;0;55357;1;0;1_', '\u001b[0;0;56832;1;0;1_')).toBe('😀');
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
				const names = pressed.map(([, , keys]) => keys).filter(keys => keys !== '');
				expect(decoded(...pieces)).toBe(names.join(' '));
			}),
		);
	});
});
