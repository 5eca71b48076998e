import {expect, it} from 'vitest';
import {cleanLine} from '../../../source/core/text/clean-text.ts';
import type {RoughBlock} from '../../../source/formats/compose/rough-block.ts';
import {joinPages} from '../../../source/formats/epub/join-pages.ts';

const paragraph = (text: string): RoughBlock => ({
	kind: 'paragraph',
	text: cleanLine(text),
	spans: [],
	anchors: [],
	node: 0,
});

const joined = (before: string, after: string): number =>
	joinPages([[paragraph(before)], [paragraph(after)]]).length;

const long = 'The clerk wrote down every boat that lay at the quay, and who had come with it. '.repeat(3);

it.each([
	['a small letter goes on', 'They called across the', 'water.', 1],
	[
		'a name goes on with a long paragraph that is cut',
		`${long}He had lived in the parish of`,
		'Brann, by the sea.',
		1,
	],
	['a name begins a paragraph below a short line', 'A list of boats', 'Brann lay by the sea.', 2],
	['a name begins a paragraph below a whole one', `${long}He left.`, 'Brann lay by the sea.', 2],
])('at the end of a page %s', (_what, before, after, count) => {
	expect(joined(before, after)).toBe(count);
});

it('does not join each of many pages with all before it', () => {
	const pages = Array.from({length: 5000}, () => [paragraph('the rain fell')]);
	const lengths = joinPages(pages).map(({text}) => text.length);
	expect(Math.max(...lengths)).toBeLessThan(21_000);
	expect(lengths.reduce((sum, length) => sum + length + 1, 0)).toBe(5000 * 'the rain fell '.length);
});
