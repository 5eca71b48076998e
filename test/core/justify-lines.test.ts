import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {isJustifiable} from '../../source/core/layout/justifiable.ts';
import {justifyLines} from '../../source/core/layout/justify-lines.ts';
import type {BrokenLine} from '../../source/core/layout/line.ts';
import {lineText} from '../../source/core/layout/set-line.ts';
import type {Hyphenate} from '../../source/core/layout/typography.ts';
import {cellWidth} from '../../source/core/text/cell-width.ts';
import {prose, visible} from '../story-from.ts';

const setLine = (text: string, line: BrokenLine): string =>
	lineText(text, {
		...line,
		kind: 'paragraph',
		indent: 0,
		direction: null,
		isFirst: false,
		isLast: false,
	});

/** The lines as they stand on the page. */
const justified = (text: string, width: number, hyphenate?: Hyphenate): readonly string[] =>
	justifyLines(text, {width, restWidth: width, hyphenate}).map(line => setLine(text, line));

/** A language in which every two letters are a syllable. */
const everyTwo: Hyphenate = word =>
	Array.from({length: Math.max(0, Math.ceil((word.length - 4) / 2))}, (_, index) => 2 * index + 2);

describe('justifyLines', () => {
	it('ends each line but the last where the measure does', () => {
		const text =
			'The ferry came in late that night, and nobody who stood on the pier could say afterwards who had been the first to see that there was no one at the wheel.';
		expect(justified(text, 44)).toEqual([
			'The  ferry  came  in late  that  night,  and',
			'nobody  who  stood  on the  pier  could  say',
			'afterwards  who had  been the  first to  see',
			'that there was no one at the wheel.',
		]);
	});

	test.each([
		['nothing', '', 10, ['']],
		['one word', 'alone', 10, ['alone']],
		['a line that is the last', 'a short line', 40, ['a short line']],
		['a single word in a line is left ragged', 'extraordinarily long', 16, ['extraordinarily', 'long']],
		['gaps over two columns more are not torn', 'it is unbelievable', 12, ['it is', 'unbelievable']],
		['a word wider than a line is cut', 'an unbelievable tale', 8, ['an  unbe', 'lievable', 'tale']],
		['an emoji is not cut', '👩‍🚀👩‍🚀', 3, ['👩‍🚀', '👩‍🚀']],
		['one column', 'ab c', 1, ['a', 'b', 'c']],
	])('%s', (_, text, width, expected) => expect(justified(text, width)).toEqual(expected));

	it('gives lines after the first their own width', () => {
		const lines = justifyLines('one two three four five six', {width: 14, restWidth: 9});
		expect(lines.map(({start, end, stretch}) => [start, end, stretch])).toEqual([
			[0, 13, 1],
			[14, 23, 0],
			[24, 27, 0],
		]);
	});

	const word = fc.stringMatching(/^[a-zäéø]{1,11}[,.—-]?$/);
	const space = fc.constantFrom(' ', ' ', ' ', '  ', '\u00a0');
	const text = fc
		.array(fc.tuple(word, space), {minLength: 1, maxLength: 60, size: 'max'})
		.map(words => words.flat().join('').trim());
	const width = fc.integer({min: 1, max: 80});
	const hyphenation = fc.constantFrom(undefined, everyTwo);

	it('sets every line to the measure, or leaves it ragged', () =>
		fc.assert(
			fc.property(text, width, hyphenation, (source, columns, hyphenate) => {
				const lines = justifyLines(source, {width: columns, restWidth: columns, hyphenate});
				for (const line of lines) {
					const set = setLine(source, line);
					if (line.stretch > 0) expect(cellWidth(set)).toBe(columns);
					else expect(cellWidth(set)).toBeLessThanOrEqual(columns);
					const gaps = source.slice(line.start, line.end).match(/ +/g)?.length ?? 0;
					expect(line.stretch).toBeLessThanOrEqual(2 * gaps);
				}
				expect(lines.at(-1)?.stretch).toBe(0);
			}),
			{numRuns: 1000},
		));

	it('keeps every visible character once and in order', () =>
		fc.assert(
			fc.property(
				fc.string({unit: 'grapheme'}),
				text,
				width,
				hyphenation,
				(odd, plain, columns, hyphenate) => {
					const source = `${odd} ${plain} ${odd}`.replaceAll(/\s/g, ' ');
					const lines = justifyLines(source, {width: columns, restWidth: columns, hyphenate});
					const ranges = lines.map(({start, end}) => source.slice(start, end));
					expect(visible(ranges.join(''))).toBe(visible(source));
				},
			),
			{numRuns: 1000},
		));

	it('hyphenates only what would be loose without hyphens', () => {
		let hyphenated = 0;
		for (const paragraph of prose(200).split('\n\n')) {
			const whole = justifyLines(paragraph, {width: 40, restWidth: 40});
			const isLoose = whole.some((line, index) => {
				const {length} = [...paragraph.slice(line.start, line.end).matchAll(/ +/g)];
				const missing = 40 - (line.end - line.start);
				return index < whole.length - 1 && missing > length;
			});
			const lines = justifyLines(paragraph, {width: 40, restWidth: 40, hyphenate: everyTwo});
			if (!isLoose) expect(lines).toEqual(whole);
			hyphenated += lines.filter(line => line.isHyphenated).length;
		}
		expect(hyphenated).toBeGreaterThan(0);
	});

	it('hyphenates neither the last word nor addresses, names with capitals inside, or numbers', () => {
		const asked: string[] = [];
		const record: Hyphenate = word => {
			asked.push(word);
			return everyTwo(word);
		};
		const source =
			'“Wonderful,” said McGonagall of NATO’s www.example.org/wonderful in 1984abcdef, l’éternité, semi-detached.';
		justifyLines(source, {width: 12, restWidth: 12, hyphenate: record});
		expect(asked).toEqual(['Wonderful', 'éternité']);
	});
});

test.each([
	['English', 'Nobody was at the wheel.', true],
	['Russian with emoji', 'Никого не было у руля 👩‍🚀.', true],
	['Korean, which has spaces', '배에는 아무도 타고 있지 않았다.', true],
	['English with a word of Japanese', 'She said 渡し船, and then she said it again to be sure.', true],
	['Japanese', '舵のところには誰もいなかった。', false],
	['Thai', 'ไม่มีใครอยู่ที่พวงมาลัย', false],
	['Hebrew', 'איש לא עמד ליד ההגה.', false],
	['English with a word of Arabic', 'She said “سفينة”, and then she said it again to be sure.', false],
])('%s', (_, text, expected) => expect(isJustifiable(text)).toBe(expected));
