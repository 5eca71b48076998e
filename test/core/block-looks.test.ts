import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {layoutBlock} from '../../source/core/layout/layout-block.ts';
import {aroundLine, lineText, setLine} from '../../source/core/layout/set-line.ts';
import {plainTypography} from '../../source/core/layout/typography.ts';
import type {Block} from '../../source/core/story/story.ts';
import {cellWidth} from '../../source/core/text/cell-width.ts';
import {cleanLine} from '../../source/core/text/clean-text.ts';
import {storyFrom} from '../story-from.ts';
import {chapterAt} from '../../source/core/story/chapters.ts';

type Looks = Partial<Omit<Block, 'start' | 'end'>>;

const set = (text: string, looks: Looks, measure = 40): readonly string[] =>
	layoutBlock(text, {kind: 'paragraph', ...looks, start: 0, end: text.length}, plainTypography(measure), {
		hyphenate: null,
		isIndented: false,
	}).map(line => lineText(text, line));

const spaces = (count: number): string => ' '.repeat(count);

describe('a block', () => {
	it('stands in the middle or at the other side', () => {
		expect(set('Dear sir', {align: 'center'})).toEqual([`${spaces(16)}Dear sir`]);
		expect(set('Yours,\nB.', {kind: 'verse', align: 'end'})).toEqual([
			`${spaces(34)}Yours,`,
			`${spaces(38)}B.`,
		]);
		expect(set('A heading', {kind: 'heading'})).toEqual([`${spaces(15)}A heading`]);
	});

	it('is moved in by steps of two columns', () => {
		expect(set('The rain came down on every roof of the town.', {indent: 2}, 30)).toEqual([
			'    The rain came down on',
			'    every roof of the town.',
		]);
		expect(set('Rain', {kind: 'verse', indent: 1})).toEqual(['      Rain']);
	});

	it('of an image says once that it is one', () => {
		expect(set('image', {kind: 'image'}, 20)).toEqual(['      [image]']);
		expect(set('A mast', {kind: 'image'}, 21)).toEqual(['   [image: A mast]']);
	});

	it('that begins with one or two wide spaces has its first line alone moved in', () => {
		expect(set('\u3000雨が港に降っていた。船は来ない。', {}, 20)).toEqual([
			'  雨が港に降ってい',
			'た。船は来ない。',
		]);
		expect(set('\u3000\u3000雨落在港口，船没有来。', {}, 20)[1]).toMatch(/^\S/);
		expect(set('\u3000\u3000\u3000雨が港に降っていた。', {}, 20)[1]).toMatch(/^ {6}\S/);
	});

	it('leaves room for words however far it is moved in', () => {
		for (const line of set('Rain fell.', {indent: 90}, 20)) expect(line.length).toBeLessThanOrEqual(20);
	});
});

describe('a list item', () => {
	it('has its marker before its words, which hang behind it', () => {
		const looks = {kind: 'list-item', marker: cleanLine('12.'), depth: 1} as const;
		expect(set('Eggs and the milk of the day', looks, 20)).toEqual(['12. Eggs and the', '  milk of the day']);
		expect(set('Eggs and the milk of the day, and bread', looks)).toEqual([
			'12. Eggs and the milk of the day, and',
			'    bread',
		]);
		expect(set('Milk', {...looks, marker: cleanLine('•'), depth: 3})).toEqual(['    • Milk']);
	});

	it('of a plain text holds its marker itself', () => {
		const story = storyFrom('It rained on the town.\n\n- eggs\n- milk\n\nIt rained on.\n');
		const {text, blocks} = chapterAt(story, 0);
		const items = blocks.filter(({kind}) => kind === 'list-item');
		expect(
			items.flatMap(block =>
				layoutBlock(text, block, plainTypography(40), {hyphenate: null, isIndented: false}).map(line =>
					lineText(text, line),
				),
			),
		).toEqual(['- eggs', '- milk']);
	});

	it('that goes on in another galley has no second marker', () => {
		const block = {kind: 'list-item', marker: cleanLine('-'), start: 0, end: 4} as const;
		const [line] = layoutBlock('Rain', block, plainTypography(40), {
			hyphenate: null,
			isIndented: false,
			isHead: false,
		});
		expect(line?.lead).toBeUndefined();
	});
});

it('quotations in quotations are moved in further', () => {
	expect([1, 2, 3].map(quoteDepth => set('Rain', {kind: 'quote', quoteDepth})[0])).toEqual([
		'    Rain',
		'      Rain',
		'        Rain',
	]);
	expect(set('Rain', {kind: 'list-item', marker: cleanLine('-'), quoteDepth: 1})).toEqual(['    - Rain']);
});

describe('an image', () => {
	it('is told by its description', () => {
		expect(set('A map of the town', {kind: 'image'})).toEqual(['       [image: A map of the town]']);
		expect(set('', {kind: 'image'})).toEqual([`${spaces(16)}[image]`]);
		expect(set('[image: a map]', {kind: 'image'})).toEqual([`${spaces(13)}[image: a map]`]);
	});

	it('never stands out of the measure', () => {
		for (const line of set('A map of the town and all of its streets', {kind: 'image'}, 20))
			expect(line.length).toBeLessThanOrEqual(20);
	});
});

describe('a table', () => {
	const table = 'Bridge\tToll\nOne\ta hen, laying\nThe second\t\nThe third\ta song\tall verses';

	it('has its columns aligned where they fit', () => {
		expect(set(table, {kind: 'table'})).toEqual([
			'Bridge      Toll',
			'One         a hen, laying',
			'The second',
			'The third   a song         all verses',
		]);
	});

	it('has a cell a line where they do not', () => {
		expect(set(table, {kind: 'table'}, 24)).toEqual([
			'Bridge',
			'  Toll',
			'One',
			'  a hen, laying',
			'The second',
			'The third',
			'  a song',
			'  all verses',
		]);
	});

	it('has words that do not fit go on beside their label', () => {
		const facts = 'Lamp\tto see the road by when the moon is behind the hill\nRope\tseven yards\nFog';
		expect(set(facts, {kind: 'table'}, 36)).toEqual([
			'Lamp  to see the road by when the',
			'      moon is behind the hill',
			'Rope  seven yards',
			'Fog',
		]);
	});

	it('aligns wide characters by their columns', () => {
		expect(set('橋\tX\nab c\tY', {kind: 'table'})).toEqual(['橋    X', 'ab c  Y']);
	});
});

it('lines with anything around them fit, and hold every character', () => {
	const looks = fc.record({
		kind: fc.constantFrom(
			'paragraph',
			'verse',
			'quote',
			'list-item',
			'image',
			'table',
			'note',
			'preformatted',
		),
		align: fc.constantFrom(undefined, 'center', 'end'),
		indent: fc.nat(12),
		depth: fc.integer({min: 1, max: 6}),
		quoteDepth: fc.nat(5),
		marker: fc.constantFrom('-', '1234.', '•'),
	});
	const words = fc.array(fc.constantFrom('rain', 'a', '日本語', 'of\tit', 'town\nand', '“hens”'), {
		minLength: 1,
		maxLength: 30,
	});
	fc.assert(
		fc.property(looks, words, fc.integer({min: 20, max: 80}), (look, parts, measure) => {
			const text = parts.join(' ');
			const {align, ...others} = look;
			const block = {
				...others,
				...(align && {align}),
				marker: cleanLine(look.marker),
				start: 0,
				end: text.length,
			} as Block;
			const lines = layoutBlock(text, block, plainTypography(measure), {hyphenate: null, isIndented: false});
			for (const line of lines) expect(cellWidth(lineText(text, line))).toBeLessThanOrEqual(measure);
			const shown = lines.flatMap(line => setLine(text, line).map(piece => piece.text)).join('');
			expect(shown.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
			expect(lines[0] && aroundLine(lines[0]).before.length).toBeGreaterThanOrEqual(0);
		}),
		{numRuns: 500},
	);
});
