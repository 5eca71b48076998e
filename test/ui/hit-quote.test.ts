import fc from 'fast-check';
import {expect, it, test} from 'vitest';
import {hitQuote} from '../../source/ui/screens/hit-quote.ts';
import {rowWidth} from '../../source/ui/rows.ts';

const quoteOf = (sentence: string, word: string, columns: number) => {
	const start = sentence.indexOf(word);
	const found = {start, end: start + word.length};
	return hitQuote(sentence, {start: 0, end: sentence.length}, [found], {columns})[0] ?? [];
};

const said = (sentence: string, word: string, columns: number): string =>
	quoteOf(sentence, word, columns)
		.map(({text, style}) => (style === 'hit' ? `[${text}]` : text))
		.join('');

test.each([
	['Thirty years of salt, I thought.', 40, 'Thirty years of [salt], I thought.'],
	['Thirty years of salt, I thought.', 20, '…of [salt], I thought.'],
	['salt is what there is in all of these pans', 20, '[salt] is what there…'],
	['In all of these pans there is nothing but salt', 20, '…nothing but [salt]'],
	['Years\n\tof   salt.', 40, 'Years of [salt].'],
])('%j in %d columns', (sentence, columns, expected) =>
	expect(said(sentence, 'salt', columns)).toBe(expected),
);

it('is never wider than its row, and always shows what was found', () =>
	fc.assert(
		fc.property(
			fc.string({unit: fc.constantFrom('a', ' ', '語', 'é', '\n'), maxLength: 60}),
			fc.string({unit: fc.constantFrom('a', ' ', '語', 'é', '\n'), maxLength: 60}),
			fc.integer({min: 6, max: 80}),
			(before, after, columns) => {
				const quote = quoteOf(`${before}word${after}`, 'word', columns);
				expect(rowWidth(quote)).toBeLessThanOrEqual(columns);
				expect(quote.find(({style}) => style === 'hit')?.text).toBe('word');
			},
		),
	));
