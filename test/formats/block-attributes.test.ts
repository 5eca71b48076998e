import {describe, expect, it} from 'vitest';
import {chaptersOf, prose, storyFrom} from '../story-from.ts';

describe('blocks carry what is known of them', () => {
	const attributesOf = (text: string, wanted: string): unknown[] =>
		chaptersOf(storyFrom(text)).flatMap(({blocks}) =>
			blocks.filter(({kind}) => kind === wanted).map(({kind, start, end, ...attributes}) => attributes),
		);

	it('the level of a heading, the same in all chapters', () => {
		const text = [
			'Part One',
			'Chapter 1',
			prose(3),
			'Chapter 2',
			prose(3),
			'Part Two',
			'Chapter 3',
			prose(3),
		];
		expect(attributesOf(text.join('\n\n'), 'heading')).toEqual([1, 2, 2, 1, 2].map(level => ({level})));
	});

	it('the marker of a list item', () =>
		expect(attributesOf(`${prose(4)}\n\n- eggs\n- milk\n12) rain\n\n${prose(4)}`, 'list-item')).toEqual(
			['-', '-', '12)'].map(marker => ({marker, depth: 1})),
		));

	it('how many quotations a quotation is in', () =>
		expect(attributesOf(`${prose(4)}\n\n> one\n\n> > two\n\n>>> three\n\n${prose(4)}`, 'quote')).toEqual(
			[1, 2, 3].map(quoteDepth => ({quoteDepth})),
		));

	it('nothing of a paragraph', () => expect(attributesOf(prose(1), 'paragraph')).toEqual([{}]));
});
