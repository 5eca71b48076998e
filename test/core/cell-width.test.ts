import fc from 'fast-check';
import stringWidth from 'string-width';
import {describe, expect, it, test} from 'vitest';
import {graphemes} from '../../source/core/text/graphemes.ts';
import {usualWidths} from '../../source/core/text/widths.ts';
import {unitWidth} from '../../source/core/text/unit-width.ts';
import {isBlankAt} from '../../source/core/text/blank.ts';
import {cleanText} from '../../source/core/text/clean-text.ts';
import {cellWidth, fittingLength, isWide, truncate, widestWidth} from '../../source/core/text/cell-width.ts';

describe('cellWidth', () => {
	test.each([
		['', 0],
		['plain', 5],
		['naïve', 5],
		['日本', 4],
		['e\u0301', 1],
		['👩‍🚀', 2],
		['ｱ', 1],
	])('%j takes %i cells', (text, width) => expect(cellWidth(text)).toBe(width));
});

it('takes no short cut that the library that Ink measures with would not take', () => {
	for (let unit = 0x20; unit < 0x3000; unit++) {
		const sign = String.fromCharCode(unit);
		if (cleanText(sign).text === sign) expect(cellWidth(sign), unit.toString(16)).toBe(stringWidth(sign));
	}
});

it('takes none for text of narrow and wide signs either', () => {
	const sign = fc.constantFrom(...Array.from('aé —“”…ДΩ€™★日本語ひカ한글。「」！ \u3000\u200a'));
	fc.assert(
		fc.property(fc.string({unit: sign, maxLength: 40}), text => {
			expect(cellWidth(text)).toBe(stringWidth(text));
		}),
	);
});

it('looks at each sign of a long text once, also where the last one is none of those it looks for', () => {
	const long = 'It took a while — longer than that.'.repeat(20_000);
	expect(cellWidth(long)).toBe(long.length);
	expect(cellWidth(`${long}日`)).toBe(long.length + 2);
});

it('cuts between graphemes', () => {
	expect('日本語'.slice(0, fittingLength('日本語', 5))).toBe('日本');
	expect(fittingLength('👩‍🚀!', 1)).toBe('👩‍🚀'.length);
});

it('truncates with an ellipsis inside the room', () => {
	expect(truncate('short', 5)).toBe('short');
	expect(truncate('a longer line', 8)).toBe('a longe…');
	expect(truncate('日本語', 5)).toBe('日本…');
	expect(truncate('日本語', 1)).toBe('…');
	expect(truncate('日本語', 0)).toBe('');
});

describe('widestWidth', () => {
	test.each([
		['a', 1],
		['日', 2],
		['e\u0301', 1],
		['❤️', 2],
		['1️⃣', 2],
		['👍🏽', 4],
		['👩‍🚀', 4],
		['👨‍👩‍👧', 6],
		['🇫🇷', 4],
		['क्षि', 3],
		['กำ', 2],
	])('%j takes %i cells at most', (grapheme, width) => expect(widestWidth(grapheme)).toBe(width));
});

it('gives each plain unit the width that Ink gives it', () => {
	for (let unit = 0; unit < 0x1_00_00; unit++) {
		const width = unitWidth(unit);
		if (width > 0 && width !== stringWidth(String.fromCharCode(unit))) expect.unreachable(unit.toString(16));
	}
	expect(Array.from('a日ﾞ\u0301\u200dא\u1100').map(sign => unitWidth(sign.charCodeAt(0)))).toEqual([
		1, 2, 0, 0, 0, 0, 0,
	]);
});

it('takes for wide only units that are a grapheme of two columns in every terminal', () => {
	let count = 0;
	for (let unit = 0; unit < 0x1_00_00; unit++) {
		if (!isWide(String.fromCharCode(unit))) continue;
		count++;
		const widths = (['narrow', 'wide', 'ascii'] as const).map(ambiguous =>
			unitWidth(unit, {...usualWidths, ambiguous}),
		);
		if (widths.some(width => width !== 2)) expect.unreachable(unit.toString(16));
	}
	expect(count).toBeGreaterThan(38_000);
});

it('knows white space as trimEnd does', () => {
	for (let unit = 0; unit < 0x1_00_00; unit++) {
		const sign = String.fromCharCode(unit);
		if (isBlankAt(sign, 0) !== (sign.trimEnd() === '')) expect.unreachable(unit.toString(16));
	}
});

describe('graphemes', () => {
	const whole = (text: string): string[] =>
		Array.from(new Intl.Segmenter().segment(text), ({segment}) => segment);

	it('are the same in a long text, which is gone through in pieces', () =>
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom('a', '🇫', '👩', '\u200d', '\u0301', 'क', '\u094d', '각', 'ᄀ', 'ᅡ'), {
					minLength: 400,
					maxLength: 900,
				}),
				parts => {
					const text = parts.join('');
					expect(Array.from(graphemes(text), ({segment}) => segment)).toEqual(whole(text));
				},
			),
			{numRuns: 50},
		));

	it('may be longer than a piece', () => {
		const flood = `a${'\u0301'.repeat(3000)}`;
		expect(Array.from(graphemes(`x${flood}y`), ({segment}) => segment)).toEqual(['x', flood, 'y']);
	});
});
