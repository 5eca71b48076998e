import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {layoutBlock} from '../../source/core/layout/layout-block.ts';
import {aroundLine, lineText, setLine} from '../../source/core/layout/set-line.ts';
import {plainTypography} from '../../source/core/layout/typography.ts';
import {visualOrder} from '../../source/core/layout/visual-order.ts';
import type {Block} from '../../source/core/story/story.ts';
import {cellWidth} from '../../source/core/text/cell-width.ts';
import {cleanLine} from '../../source/core/text/clean-text.ts';
import {graphemes} from '../../source/core/text/graphemes.ts';
import {directionOf} from '../../source/core/text/direction.ts';

const shown = (text: string, direction = directionOf(text)): string =>
	visualOrder(text, {start: 0, end: text.length}, direction)
		.map(piece => piece.text)
		.join('');

describe('the direction of a paragraph', () => {
	test.each([
		['He said שלום', 'left-to-right'],
		['שלום, he said', 'right-to-left'],
		['12. «— שלום', 'right-to-left'],
		['1962 …', 'left-to-right'],
		['\u200f123', 'right-to-left'],
		['سلام', 'right-to-left'],
	])('of %j is %s', (text, direction) => expect(directionOf(text)).toBe(direction));
});

describe('a line in visual order', () => {
	test.each([
		['words alone', 'שלום עולם', 'םלוע םולש'],
		['the full stop stands at the left', 'הספר נעלם.', '.םלענ רפסה'],
		['numbers run to the right', 'בשנת 1962 בערב', 'ברעב 1962 תנשב'],
		['a time of day', 'בשעה 18:45, אמר', 'רמא ,18:45 העשב'],
		['English inside Hebrew', 'כתוב (The shelf) שם', 'םש (The shelf) בותכ'],
		['brackets are mirrored', 'אבג (דהו) זחט', 'טחז (והד) גבא'],
		['quotation marks', '"מחר," אמר', 'רמא ",רחמ"'],
		['Hebrew inside English', 'He read שלום עולם aloud.', 'He read םלוע םולש aloud.'],
		['points stay with their letters', 'גֶּשֶׁם', 'םשֶׁגֶּ'],
		['Arabic with its own digits', 'عام ١٩٦٢ كان', 'ناك ١٩٦٢ ماع'],
		['digits alone in an embedded place', 'א 1 2 ב', 'ב 2 1 א'],
		['an emoji of several parts', 'ר👩‍👩‍👧א', 'א👩‍👩‍👧ר'],
		['a name that is isolated', 'a \u2068שלום 1\u2069 2', 'a 1 םולש 2'],
		['a percentage', 'כ-40% מהם', 'םהמ 40%-כ'],
	])('%s', (_, logical, visual) => expect(shown(logical)).toBe(visual));

	it('keeps the joiners that shape letters and drops the marks that have been obeyed', () => {
		expect(shown('می\u200cروم')).toBe(['م', 'و', 'ر', 'ی\u200c', 'م'].join(''));
		expect(shown('שלום\u200f!')).toBe('!םולש');
	});

	it('takes the levels of the whole paragraph: a phrase broken over two lines is broken in logical order', () => {
		const text = 'הוא קרא the shelf is not empty וחייך';
		const edge = text.indexOf('is not');
		const first = visualOrder(text, {start: 0, end: edge - 1}, 'right-to-left');
		const second = visualOrder(text, {start: edge, end: text.length}, 'right-to-left');
		expect(first.map(piece => piece.text).join('')).toBe('the shelf ארק אוה');
		expect(second.map(piece => piece.text).join('')).toBe('ךייחו is not empty');
	});
});

/** Letters, marks, digits and signs of both directions. */
const mixed = fc
	.array(fc.constantFrom(...Array.from('abc אבגש 12 (){}«»".,-!؟عربي ٣٤ é'), ' ', 'שָׁ', 'e\u0301', '👩‍👩‍👧'), {
		maxLength: 60,
	})
	.map(parts => parts.join(''));

describe('in every line', () => {
	it('each grapheme stands once, as wide as before', () =>
		fc.assert(
			fc.property(mixed, text => {
				const pieces = visualOrder(text, {start: 0, end: text.length}, directionOf(text));
				const starts = pieces.flatMap(piece =>
					piece.isVerbatim
						? Array.from(graphemes(piece.text), ({index}) => piece.start + index)
						: [piece.start],
				);
				const expected = Array.from(graphemes(text), ({index}) => index);
				expect(starts.toSorted((a, b) => a - b)).toEqual(expected);
				const width = pieces.reduce((sum, piece) => sum + cellWidth(piece.text), 0);
				expect(width).toBe(
					Array.from(graphemes(text)).reduce((sum, {segment}) => sum + cellWidth(segment), 0),
				);
			}),
		));
});

describe('a block from right to left', () => {
	const text = 'הספרן סגר את הדלת בשעה מאוחרת ותלה את המפתח על המסמר';
	const block = {kind: 'paragraph', start: 0, end: text.length} as const;
	const area = {...plainTypography(20), ordersLines: true};
	const plain = {hyphenate: null, isIndented: false};

	it('is set flush right, the next line under it', () => {
		for (const line of layoutBlock(text, block, area, plain)) {
			expect(line.indent + cellWidth(text.slice(line.start, line.end))).toBe(area.measure);
		}
	});

	it('has its indents at the right', () => {
		const [first, second] = layoutBlock(text, {...block, kind: 'list-item'}, area, plain);
		const edge = (line = first): number =>
			line ? line.indent + cellWidth(text.slice(line.start, line.end)) : 0;
		expect([edge(first), edge(second)]).toEqual([20, 18]);
	});

	it('is left as it is where the terminal turns it', () => {
		const [line] = layoutBlock(text, block, plainTypography(20), plain);
		expect(line).toMatchObject({indent: 0, direction: null});
		expect(line && setLine(text, line)).toHaveLength(1);
	});

	/** The lines of a block as they are seen. */
	const rows = (words: string, made: Omit<Block, 'start' | 'end'>): readonly string[] => {
		const whole = {...made, start: 0, end: words.length};
		return layoutBlock(words, whole, area, plain).map(line => {
			const {before, after} = aroundLine(line);
			const pieces = setLine(words, line).map(piece => piece.text);
			return before + pieces.join('') + after;
		});
	};

	it('has its markers at the right, as they are seen there', () => {
		expect(rows('אבג דהו', {kind: 'list-item', marker: cleanLine('12.')})).toEqual(['         והד גבא .12']);
		expect(rows('אבגד אבגד אבגד אבג', {kind: 'list-item', marker: cleanLine('•')})).toEqual([
			'גבא דגבא דגבא דגבא •',
		]);
	});

	it('has the ends of an image around its words', () => {
		expect(rows('גן', {kind: 'image'})).toEqual(['    [ןג :image]']);
	});

	it('has the columns of a table from the right', () => {
		expect(rows('אבג\t12\nאב\tabc', {kind: 'table'})).toEqual(
			['            12  גבא', '           abc   בא'].map(row => ` ${row}`),
		);
	});

	it('leaves the columns of another table where they are, and turns its cells', () => {
		expect(rows('abc\tשלום, 12\nד (ה)\te', {kind: 'table'})).toEqual(['abc    12 ,םולש', '(ה) ד  e']);
	});

	it('is plain text in logical order', () => {
		const [line] = layoutBlock(text, block, area, plain);
		expect(line && lineText(text, line).trim()).toBe(text.slice(line?.start, line?.end));
	});
});
