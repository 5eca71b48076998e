import {describe, expect, test} from 'vitest';
import {formsAtJoiners, joinedForms} from '../../source/core/text/arabic-forms.ts';
import {cellWidth} from '../../source/core/text/cell-width.ts';
import {graphemes} from '../../source/core/text/graphemes.ts';

/** The forms of a text in logical order. */
const joined = (text: string): string =>
	joinedForms(Array.from(graphemes(text), ({segment}) => segment).toReversed())
		.toReversed()
		.join('');

describe('Arabic letters are joined', () => {
	test.each([
		['four forms', 'ببب ب', '\ufe91\ufe92\ufe90 \ufe8f'],
		['a letter that joins none behind it', 'دار', '\ufea9\ufe8d\ufead'],
		['to one that does not', 'بدب', '\ufe91\ufeaa\ufe8f'],
		['a word', 'رسائل', '\ufead\ufeb3\ufe8e\ufe8b\ufede'],
		['lam and alef stay two cells', 'لا', '\ufedf\ufe8e'],
		['hamza joins nothing', 'ماء', '\ufee3\ufe8e\ufe80'],
		['marks are looked through and kept', 'بِبّ', '\ufe91\u0650\ufe90\u0651'],
		['tatweel joins both sides', 'بـب', '\ufe91\u0640\ufe90'],
		['a non-joiner parts', 'می\u200cروم', '\ufee3\ufbfd\ufead\ufeed\ufee1'],
		['a joiner joins to nothing', 'ه\u200d', '\ufeeb'],
		['Persian', 'پنجره گچ', '\ufb58\ufee8\ufea0\ufeae\ufee9 \ufb94\ufb7b'],
		['Urdu', 'ٹھیک ہے', '\ufb68\ufbad\ufbff\ufb8f \ufba8\ufbaf'],
		['Uyghur', 'ۋې', '\ufbde\ufbe4'],
		['alef maksura at the end of a word', 'على', '\ufecb\ufee0\ufef0'],
		['a hamza written apart', 'ا\u0654ب', '\ufe83\ufe8f'],
		['signs and digits stay', 'ب، ١٢', '\ufe8f، ١٢'],
		['a letter without forms stays, and joins nothing', 'بݓب', '\ufe8fݓ\ufe8f'],
		['other scripts stay', 'שלום abc', 'שלום abc'],
	])('%s', (_, text, forms) => expect(joined(text)).toBe(forms));
});

test('every form is as wide as its letter', () => {
	for (let code = 0x620; code <= 0x6ff; code++) {
		const letter = String.fromCodePoint(code);
		const [form = ''] = joinedForms([letter]);
		expect(cellWidth(form), code.toString(16)).toBe(cellWidth(letter));
	}
});

test('kitty, which joins letters, gets the forms of words with joiners alone', () => {
	const sent = (text: string): string =>
		formsAtJoiners(Array.from(graphemes(text), ({segment}) => segment).toReversed())
			.toReversed()
			.join('');
	expect(sent('می\u200cروم خانه')).toBe('\ufee3\ufbfd\ufead\ufeed\ufee1 خانه');
	expect(sent('اللغة שלום abc')).toBe('اللغة שלום abc');
});
