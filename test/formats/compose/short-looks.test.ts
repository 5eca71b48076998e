import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
	firstWords,
	mayBeListed,
	mayBeNumbered,
	mayBeOrdered,
	mayBeUnnumbered,
	mayHaveStoryBefore,
	numbered,
	oddNumber,
	ordinalFirst,
	storyBefore,
	unnumbered,
} from '../../../source/formats/compose/line-kinds/heading-patterns.ts';
import {listed} from '../../../source/formats/compose/line-kinds/headings.ts';
import {longListed} from '../../../source/formats/compose/line-kinds/odd-headings.ts';
import {wordsOf} from '../../../source/languages/story-words.ts';

const divisions = wordsOf('divisions').map(word => word.replaceAll('.', ''));
const cased = (word: fc.Arbitrary<string>): fc.Arbitrary<string> =>
	fc
		.tuple(word, fc.constantFrom('lower', 'upper', 'as it is'))
		.map(([text, how]) =>
			how === 'lower' ? text.toLowerCase() : how === 'upper' ? text.toUpperCase() : text,
		);
const joined = (...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
	fc.tuple(...parts).map(texts => texts.join(''));

const sign = fc.constantFrom('-', '–', '—', ':', '|', ',', '~', '(', ' - ', ' — ', ': ', '--', ' ', '');
const title = fc.constantFrom('The Lamp Room', 'Rain', 'A', 'Дождь', '雨', 'Ann - Lee', 'I', '“Oh”', '');
const numeral = fc.constantFrom(
	'1',
	' 12',
	'IV',
	' iv',
	'. 3',
	' one',
	'One',
	' zwei',
	' Första',
	' İki',
	'ⅳ',
	' x',
);
const rest = fc.constantFrom('', ': Rain', ' - The end', '.', ' of them', ') Rain', ' – Rain');

/** Checks that a short look lets through all lines that a pattern takes, of which there have to be some. */
const checkLook = (
	lines: fc.Arbitrary<string>,
	{pattern, mayBe, numRuns = 2000}: {pattern: RegExp; mayBe: (line: string) => boolean; numRuns?: number},
): void => {
	let taken = 0;
	fc.assert(
		fc.property(lines, text => {
			if (!pattern.test(text)) return;
			taken++;
			expect(mayBe(text), text).toBe(true);
		}),
		{numRuns},
	);
	expect(taken).toBeGreaterThan(30);
};

describe('short looks before long patterns let through what these take', () => {
	it('a story’s title before a heading', () => {
		const line = joined(title, sign, cased(fc.constantFrom(...divisions)), numeral, rest);
		checkLook(line, {pattern: storyBefore(), mayBe: mayHaveStoryBefore});
	});

	const names = fc.constantFrom(...divisions, ...wordsOf('ordinalDivisions'), ...wordsOf('titles'));
	const before = fc.constantFrom(
		...['', 'The ', 'the ', '2. ', '12', '3rd ', 'The 2nd ', 'The 2 ', 'First ', 'Twenty-First ', 'Zweites '],
		...['The first ', 'Вторая ', 'Première ', 'Thứ nhất ', 'Другий ', 'İkinci ', 'ΠΡΏΤΟΣ ', '1ª ', 'It’s a '],
	);

	it.each([
		['a division and a number', numbered, (text: string) => mayBeNumbered(firstWords(text))],
		['an ordinal and a division', ordinalFirst, (text: string) => mayBeOrdered(firstWords(text), text)],
		['a title', unnumbered, (text: string) => mayBeUnnumbered(firstWords(text))],
	])('%s', (_, pattern, mayBe) => {
		const line = joined(cased(before), cased(names), numeral, rest);
		// The first pattern takes 17 lines of 1,000.
		checkLook(line, {pattern: pattern(), mayBe, numRuns: 6000});
		expect(mayBe('The night porter’s face appeared.')).toBe(false);
	});

	it('a division and a number that nothing parts', () => {
		const glue = fc.constantFrom('', '-', '.', ': ', '_', ' ', '——');
		const line = joined(cased(fc.constantFrom(...divisions)), glue, numeral, rest);
		checkLook(line, {pattern: oddNumber(), mayBe: text => mayBeNumbered(firstWords(text))});
	});

	it('every division behind a title', () => {
		for (const division of divisions) expect(mayHaveStoryBefore(`Rain - ${division} 1`), division).toBe(true);
		expect(mayHaveStoryBefore('It rained, and nobody came.')).toBe(false);
	});

	it('a numeral before a title', () => {
		const line = joined(
			cased(fc.constantFrom('1', '12', '123', 'iv', 'x', 'I', 'ı', 'İ', 'mm', 'vi')),
			sign,
			rest,
			title,
		);
		checkLook(line, {pattern: longListed, mayBe: mayBeListed});
		checkLook(line, {pattern: listed, mayBe: mayBeListed});
		expect(mayBeListed('I walked on.')).toBe(false);
	});
});
