import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import wrapAnsi from 'wrap-ansi';
import {breakLines, type LineChoices} from '../../source/core/layout/break-lines.ts';
import {gapsIn} from '../../source/core/layout/gaps.ts';
import {lineEnds, paragraphStart} from '../../source/core/layout/line-ends.ts';
import {measureText} from '../../source/core/layout/measured-text.ts';
import {cellWidth, widestWidth} from '../../source/core/text/cell-width.ts';
import {graphemes} from '../../source/core/text/graphemes.ts';
import {prose, visible} from '../story-from.ts';

/** The lines as they are shown, with their hyphens. */
const lines = (text: string, choices: LineChoices): string[] =>
	breakLines(text, choices).map(
		({start, end, isHyphenated}) => text.slice(start, end) + (isHyphenated ? '-' : ''),
	);

const widthOf = (text: string): number =>
	[...graphemes(text)].reduce((sum, {segment}) => sum + widestWidth(segment), 0);

describe('breakLines', () => {
	it('breaks Latin prose where wrap-ansi does', () => {
		for (const text of prose(300).split('\n\n')) {
			for (const width of [12, 23, 40, 66, 80])
				expect(lines(text, {width})).toEqual(wrapAnsi(text, width).split('\n'));
		}
	});

	test.each([
		[
			'a word wider than the line',
			'an incomprehensibilities b',
			8,
			['an', 'incompre', 'hensibil', 'ities b'],
		],
		['no closing punctuation at a line start', 'これは、「本」です。', 10, ['これは、', '「本」で', 'す。']],
		['no small kana at a line start', 'うちの赤ちゃん', 10, ['うちの赤', 'ちゃん']],
		['wide characters count double', '日本語の本', 6, ['日本語', 'の本']],
		['after a hyphen', 'a well-known tale', 7, ['a well-', 'known', 'tale']],
		['no dash at a line start', 'she stood — and fell', 9, ['she', 'stood —', 'and fell']],
		['a dialogue dash with its word', '— Здравствуйте', 6, ['— Здра', 'вствуй', 'те']],
		['never before a no-break space', 'page\u00a012 and on', 9, ['page\u00a012', 'and on']],
		['a grapheme stays whole', 'xx👩‍🚀👩‍🚀', 4, ['xx', '👩‍🚀', '👩‍🚀']],
		['spaces hang over the edge', 'abc     def', 4, ['abc', 'def']],
		['wide spaces too', 'あい　うえ', 4, ['あい', 'うえ']],
		['Thai between words', 'เด็กวิ่งเล่น', 7, ['เด็กวิ่ง', 'เล่น']],
		['nothing', '', 10, ['']],
		['one column', 'ab c', 1, ['a', 'b', 'c']],
		['no column', 'ab', 0, ['a', 'b']],
	])('%s', (_, text, width, expected) => expect(lines(text, {width})).toEqual(expected));

	it('gives lines after the first their own width', () => {
		expect(lines('one two three four', {width: 9, restWidth: 5})).toEqual(['one two', 'three', 'four']);
	});

	it('leaves room for an emoji sequence whose parts a terminal sets side by side', () => {
		expect(lines('ab 👩‍🚀 cd', {width: 5})).toEqual(['ab', '👩‍🚀', 'cd']);
		expect(lines('ab 👩‍🚀 cd', {width: 7})).toEqual(['ab 👩‍🚀', 'cd']);
	});

	it('keeps Korean words whole where that is asked for', () => {
		expect(lines('나는 학교에 갔다', {width: 8})).toEqual(['나는 학', '교에 갔', '다']);
		expect(lines('나는 학교에 갔다', {width: 8, keepsKoreanWords: true})).toEqual(['나는', '학교에', '갔다']);
	});
});

describe('any text', () => {
	const text = fc
		.array(
			fc.oneof(
				fc.string({unit: 'grapheme', maxLength: 6}),
				fc.constantFrom(' ', '  ', 'word', '日本', '、', '👩‍🚀', '-', ' — ', '…', '« ', ' »', '“', '”'),
				fc.constantFrom('한국어', 'ภาษาไทย', 'שָׁלוֹם', 'क्षत्रिय', '🇫🇷', '❤️', 'e\u0301'),
			),
			{maxLength: 40},
		)
		.map(parts => parts.join('').replaceAll(/\s/g, ' '));

	it('keeps every visible character once and in order, on lines that fit, no grapheme cut', () =>
		fc.assert(
			fc.property(text, fc.integer({min: 1, max: 250}), (source, width) => {
				const broken = breakLines(source, {width});
				expect(visible(broken.map(({start, end}) => source.slice(start, end)).join(''))).toBe(
					visible(source),
				);
				const whole = new Set([...graphemes(source)].map(({index}) => index));
				for (const {start, end} of broken) {
					const line = source.slice(start, end);
					// Only one grapheme by itself may be wider than the measure.
					if ([...graphemes(line)].length > 1) expect(widthOf(line)).toBeLessThanOrEqual(width);
					expect(cellWidth(line)).toBeLessThanOrEqual(widthOf(line));
					if (start < source.length) expect(whole).toContain(start);
				}
			}),
			{numRuns: 1000},
		));

	it('has its points where its lines may end', () =>
		fc.assert(
			fc.property(text, fc.integer({min: 1, max: 60}), (source, width) => {
				const ends = lineEnds(measureText(source, {}));
				const texts = ends.slice(1).map((to, place) => ({from: ends[place] ?? paragraphStart, to}));
				for (const {from, to} of texts) {
					const line = source.slice(from.next, to.end);
					expect(to.widthAtEnd - from.widthAtNext).toBe(widthOf(line));
					expect(to.gapsAtEnd - from.gapsAtNext).toBe(gapsIn(source, from.next, to.end).length);
				}
				const widest = Math.max(
					width,
					...texts.map(({from, to}) => widthOf(source.slice(from.next, to.end))),
				);
				for (const line of breakLines(source, {width: widest}))
					if (line.end > 0) expect(ends.map(({end}) => end)).toContain(line.end);
			}),
			{numRuns: 300},
		));
});

describe('hyphenation', () => {
	/** Between any two letters. */
	const everywhere = (word: string): readonly number[] =>
		Array.from({length: word.length - 1}, (_, index) => index + 1);

	test.each([
		['a line that would end short', 'I remembrance it', 10, ['I remembr-', 'ance it']],
		['two letters before, three behind', 'xxxxx enough so', 8, ['xxxxx', 'enough', 'so']],
		['not a line that is nearly full', 'remembers another thing', 11, ['remembers', 'another', 'thing']],
		['never the last word', 'so it remembers', 12, ['so it', 'remembers']],
		[
			'a word wider than the line',
			'so incomprehensibilities on',
			9,
			['so incom-', 'prehensi-', 'bilities', 'on'],
		],
		['not a compound', 'a well-remembered thing and', 12, ['a well-', 'remembered', 'thing and']],
		[
			'not an address',
			'see https://example.com/anything so',
			14,
			['see https://', 'example.com/', 'anything so'],
		],
		['with its quotes', 'she knew “Wednesday’s” children', 13, ['she knew “We-', 'dnesday’s”', 'children']],
		['an elided article', 'il dit l’incroyable mot et', 14, ['il dit l’incr-', 'oyable mot et']],
		['not figures', 'big 1234567890abc and on', 8, ['big', '12345678', '90abc', 'and on']],
	])('%s', (_, text, width, expected) =>
		expect(lines(text, {width, hyphenate: everywhere})).toEqual(expected),
	);

	it('asks for each word as it stands, and takes the last place that fits', () => {
		const asked: string[] = [];
		const hyphenate = (word: string): readonly number[] => {
			asked.push(word);
			return [2, 5, 8];
		};
		expect(lines('so “conference,” then', {width: 10, hyphenate})).toEqual(['so “confe-', 'rence,”', 'then']);
		expect(asked).toEqual(['conference']);
	});

	const text = fc
		.array(fc.stringMatching(/^[a-z]{1,14}[,.]?$/), {maxLength: 30})
		.map(words => words.join(' '));

	it('takes no column beyond the measure, and no third line in a row', () =>
		fc.assert(
			fc.property(text, fc.integer({min: 16, max: 40}), (source, width) => {
				let hyphens = 0;
				for (const line of breakLines(source, {width, hyphenate: everywhere})) {
					hyphens = line.isHyphenated ? hyphens + 1 : 0;
					expect(hyphens).toBeLessThanOrEqual(2);
					expect(line.end - line.start + (line.isHyphenated ? 1 : 0)).toBeLessThanOrEqual(width);
				}
			}),
		));
});
