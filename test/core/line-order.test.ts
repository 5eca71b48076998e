import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {visualOrder} from '../../source/core/layout/visual-order.ts';
import {directionOf, type Direction} from '../../source/core/text/direction.ts';
import {graphemes} from '../../source/core/text/graphemes.ts';
import {leftToRightMark, sentCells, type Cell, type LineOrder} from '../../source/core/text/line-order.ts';
import {kitty, orderingTerminal} from './model-terminals.ts';

const segments = (text: string): readonly string[] => Array.from(graphemes(text), ({segment}) => segment);

/** The cells of a line as the reader is to see them. */
const seen = (text: string, base: Direction = directionOf(text)): readonly string[] =>
	visualOrder(text, {start: 0, end: text.length}, base).flatMap(piece => segments(piece.text));

/** Letters without the forms that join them. */
const bare = (cells: readonly string[]): readonly string[] =>
	cells.map(cell => cell.replaceAll(/[\u200c\u200d]/gu, '').normalize('NFKC'));

const plain = (texts: readonly string[]): readonly Cell[] => texts.map(text => ({text, font: 'plain'}));

const sent = (texts: readonly string[], order: LineOrder): string =>
	sentCells(plain(texts), order)
		.map(({text}) => text)
		.join('')
		.replaceAll(leftToRightMark, '\u200e');

const onKitty = (texts: readonly string[], hasLetters: boolean): readonly string[] =>
	kitty(
		sentCells(plain(texts), 'words').map(({text, isApart}) => ({text, face: isApart ? 'bold' : 'plain'})),
		hasLetters,
	);

const lines: readonly (readonly [string, string])[] = [
	['words', 'שלום עולם'],
	['a full stop', 'הספר נעלם.'],
	['quotes and commas', 'ואמרה: "שבעה, ואף לא אחד לנמל (2026)." הגשם'],
	['a hyphen before a number', 'כ-40% מהם, ב-1962'],
	['English inside', 'כתוב (The shelf) שם'],
	['Hebrew inside', 'He read "שלום עולם" (aloud).'],
	['brackets that open behind where they close', ') אבג abc דהו ('],
	['points', 'גֶּשֶׁם, גֶּשֶׁם'],
	['Arabic with its own digits', 'عام ١٩٦٢ ١٩٦٣ كان'],
	['Persian with its own digits', 'سال ۱۳۶۲، ۱۳۶۳ بود'],
	['lam and alef', 'لا إله، الإسلام'],
	['joiners', 'می\u200cروم، ه\u200d'],
	['Arabic quotes', 'وقالت: «سبع رسائل 2026». ثم؟'],
	['letters that touch', 'abcשלום12'],
	['columns', 'שלום      עולם'],
	['indents', '    שלום, עולם'],
];

describe('what is sent is seen as it should be', () => {
	describe.each(lines)('with %s', (_, text) => {
		it('by kitty, with the letters in its font and without', () => {
			expect(bare(onKitty(seen(text), true))).toEqual(bare(seen(text)));
			expect(bare(onKitty(seen(text), false))).toEqual(bare(seen(text)));
		});

		it.each([
			[{base: 'ltr', mirrors: false}],
			[{base: 'ltr', mirrors: true}],
			[{base: 'auto', mirrors: true}],
		] as const)('by a terminal that orders lines (%j)', ways => {
			const row = [' ', ...seen(text)];
			expect(bare(orderingTerminal(sent(row, 'terminal'), ways))).toEqual(bare(row));
		});
	});
});

/** Letters, marks, digits and signs of both directions. */
const mixed = fc
	.array(
		fc.constantFrom(
			...Array.from('abc אבגש 12 (){}«»".,-!؟،عربي ٣٤ ۱۲ é/%'),
			' ',
			'שָׁ',
			'e\u0301',
			'می\u200cر',
			'👩‍👩‍👧',
		),
		{
			maxLength: 60,
		},
	)
	.map(parts => parts.join(''));
const bases = fc.constantFrom<Direction>('left-to-right', 'right-to-left');

describe('in every line', () => {
	it('kitty shows the visual order', () =>
		fc.assert(
			fc.property(mixed, bases, fc.boolean(), (text, base, hasLetters) => {
				expect(bare(onKitty(seen(text, base), hasLetters))).toEqual(bare(seen(text, base)));
			}),
			{numRuns: 1000},
		));

	it('a terminal that orders lines shows the visual order', () =>
		fc.assert(
			fc.property(mixed, bases, fc.constantFrom('ltr', 'auto'), fc.boolean(), (text, base, of, mirrors) => {
				const row = [' ', ...seen(text, base)];
				expect(bare(orderingTerminal(sent(row, 'terminal'), {base: of, mirrors}))).toEqual(bare(row));
			}),
			{numRuns: 1000},
		));

	it('a terminal that orders nothing gets each character in its place, as wide as before', () =>
		fc.assert(
			fc.property(mixed, bases, (text, base) => {
				const row = seen(text, base);
				const cells = sentCells(plain(row), 'app').map(cell => cell.text);
				expect(bare(cells)).toEqual(bare(row));
			}),
		));
});

describe('looks', () => {
	const cells = Array.from('abשלום', text => ({text, font: 'plain'}));

	test('go with the letters where the terminal moves cells', () => {
		const froms = sentCells(cells, 'terminal').map(({from}) => from);
		expect(froms).toEqual([0, 1, 5, 4, 3, 2]);
	});

	test('stay where they are in kitty, which moves the letters alone; a letter that touches them is set apart', () => {
		const all = sentCells(cells, 'words');
		expect(all.map(({from}) => from)).toEqual([0, 1, 2, 3, 4, 5]);
		expect(all.map(({isApart}) => isApart)).toEqual([false, true, false, false, false, false]);
	});

	test('part words in kitty where the font changes', () => {
		const word = ['א', 'ב', 'ג', 'ד'].map((text, index) => ({text, font: index < 2 ? 'plain' : 'bold'}));
		expect(sentCells(word, 'words').map(({text}) => text)).toEqual(['ב', 'א', 'ד', 'ג']);
	});
});

test('only a right-to-left row gets marks', () => {
	expect(sent(segments('plain 12 (text) é 灯台'), 'terminal')).toBe('plain 12 (text) é 灯台');
});
