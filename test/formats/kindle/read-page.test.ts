import {expect, it} from 'vitest';
import {finish} from '../../../source/core/task/task.ts';
import {
	createBlockReader,
	createTreeReader,
	type ReadTree,
} from '../../../source/formats/kindle/read-page.ts';
import type {PagedBook} from '../../../source/formats/kindle/pages.ts';

const book: PagedBook = {
	pages: ['<p>It rained.</p>', '<p>It stopped.</p>'].map((text, index) => ({
		id: `page-${index}`,
		bytes: new TextEncoder().encode(text),
	})),
	encoding: 'utf-8',
	contents: [],
	machinery: new Set(),
	places: [],
	sheets: new Map(),
	drawings: new Map(),
};

it('reads a page that is asked for again and again once', () => {
	const readTree = createTreeReader(book);
	const trees: number[] = [];
	const counted: ReadTree = function* (page) {
		trees.push(page);
		return yield* readTree(page);
	};
	const readBlocks = createBlockReader(book, counted, undefined, false);
	const texts = [0, 0, 1, 1].map(page => finish(readBlocks(page)).blocks.map(({text}) => text));
	expect(texts).toEqual([['It rained.'], ['It rained.'], ['It stopped.'], ['It stopped.']]);
	expect(trees).toEqual([0, 1]);
});
