import {describe, expect, it} from 'vitest';
import {usualPiece} from '../../source/charset/decode-pieces.ts';
import {finish} from '../../source/core/task/task.ts';
import {readLines} from '../../source/formats/plain-text/source-lines.ts';
import {storyFrom, textOf, visible} from '../story-from.ts';

/** Lines beyond those that a text may have however short they are. */
const many = 600_000;

/** A text in pieces of so many UTF-16 units, as it is decoded. */
const pieces = (text: string, length = usualPiece): readonly string[] =>
	Array.from({length: Math.ceil(text.length / length)}, (_, index) =>
		text.slice(index * length, (index + 1) * length),
	);

describe('a text of very many lines', () => {
	for (const piece of ['a\n', 'a\n\n', '***\n\na\n\n']) {
		it(`keeps its words in few lines: ${JSON.stringify(piece)}`, () => {
			const text = piece.repeat(many);
			const {lines, numbers} = finish(readLines(pieces(text), false));
			expect(lines.length).toBeLessThan(many);
			expect(visible(lines.join('\n'))).toBe(visible(text));
			expect(numbers).toHaveLength(lines.length);
			expect(numbers?.at(-1)).toBe(text.split('\n').length - 1);
		});
	}

	it('keeps the lines of prose', () => {
		const text = `${'a\n'.repeat(many)}${'It rained on the roofs.\n'.repeat(10_000)}The end.`;
		const {lines, numbers} = finish(readLines(pieces(text), false));
		expect(lines.slice(-3)).toEqual(['It rained on the roofs.', 'It rained on the roofs.', 'The end.']);
		expect(numbers?.at(-1)).toBe(many + 10_000);
	});

	it('takes out page marks, too', () => {
		const text = 'a\n'.repeat(many) + '\fb\n'.repeat(3);
		const {lines, numbers} = finish(readLines(pieces(text), true));
		expect(visible(lines.join('\n'))).toBe(`${'a'.repeat(many)}bbb`);
		expect(numbers).toHaveLength(lines.length);
	});
});

describe('a text of nothing but headings', () => {
	for (const heading of ['Chapter 1\n\n', 'Chapter 1\n', '1.\n\n'])
		it(`is prose: ${JSON.stringify(heading)}`, () => {
			const text = heading.repeat(60_000);
			expect(visible(textOf(storyFrom(text)))).toBe(visible(text));
		});

	it('has no more headings than chapters may be', () => {
		const text = Array.from({length: 110_000}, (_, index) => `${index + 1}\n\nno\n\n`).join('');
		expect(visible(textOf(storyFrom(text)))).toHaveLength(visible(text).length);
	});
});
