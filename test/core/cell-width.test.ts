import stringWidth from 'string-width';
import {describe, expect, it, test} from 'vitest';
import {cleanText} from '../../source/core/text/clean-text.ts';
import {cellWidth, fittingLength, truncate} from '../../source/core/text/cell-width.ts';

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
