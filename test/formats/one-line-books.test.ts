import {describe, expect, it} from 'vitest';
import {offsetOf, placeInSource} from '../../source/core/story/source-map.ts';
import {storyFrom, textOf, visible} from '../story-from.ts';

/** A paragraph that is one line, as large as a book. */
const line = (piece: string): string => piece.repeat(Math.ceil(1_200_000 / piece.length));

describe('a text in one line', () => {
	it.each(['word ', 'a\t', 'a\u00a0b  ', '- ', 'Title: a ', 'слово, ', '雨。', '[1] a '])(
		'keeps its words where it is made of “%s”',
		piece => {
			const text = line(piece);
			expect(visible(textOf(storyFrom(text)))).toBe(visible(text));
		},
	);

	it('is a quotation where it is made of quote marks, without the first of them', () => {
		const text = line('> ');
		expect(visible(textOf(storyFrom(text)))).toBe(visible(text).slice(1));
	});

	it('has its entities decoded', () => {
		expect(textOf(storyFrom(line('&amp; ')))).toMatch(/^(?:& ){1000}/);
	});

	it('knows where its words stood, behind tabs, too', () => {
		const {source} = storyFrom(line('a\tb ')).chapters.at(0);
		for (const offset of [0, 2, 1000, 800_002]) {
			expect(placeInSource(source, offset)).toEqual({node: 0, column: offset});
			expect(offsetOf(source, {node: 0, column: offset})).toBe(offset);
		}
	});

	it('is one name neither for its title nor for its author', () => {
		expect(storyFrom(`${line('word ')}\n\nIt rained.`, 'word word.txt').metadata.authors).toEqual([]);
	});
});
