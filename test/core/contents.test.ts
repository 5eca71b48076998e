import {describe, expect, it} from 'vitest';
import {
	contentsOf,
	countChapters,
	withoutMachinery,
	type ContentsEntry,
} from '../../source/core/story/contents.ts';
import {completeOutline, noOutline, outlineStory} from '../../source/core/story/outline.ts';
import {storyFrom} from '../story-from.ts';
import {book} from '../formats/toy-book.ts';

type Seen = readonly [title: string, words: number, scene: number | null, children?: readonly Seen[]];

const seen = (entries: readonly ContentsEntry[]): readonly Seen[] =>
	entries.map(({title, size, found, children}) => {
		const entry = [title, size.words, found?.scene?.number ?? null] as const;
		return children.length > 0 ? [...entry, seen(children)] : entry;
	});

const story = book({
	chapters: [
		{id: 'preface', title: 'Preface', role: 'front', paragraphs: ['Three words here.']},
		{id: 'part', title: 'Part One', paragraphs: []},
		{id: 'one', title: 'One', paragraphs: ['One two.', '***', '#b Three four five.', 'Six.']},
		{id: 'goes-on', title: null, paragraphs: ['It goes on.']},
		{id: 'two', title: 'Two', paragraphs: ['Seven.']},
		{id: 'licence', title: 'Licence', role: 'machinery', isLinear: false, paragraphs: ['Do not copy.']},
		{id: 'author', title: 'The Author', role: 'back', isLinear: false, paragraphs: ['She lives.']},
	],
	toc: [
		['Preface', 'preface'],
		[
			'Part One',
			'part',
			[
				['One', 'one', [['A place inside', 'one#b']]],
				['Two', 'two'],
			],
		],
		['Licence', 'licence', [['The Author', 'author']]],
	],
});

describe('the contents of a story', () => {
	it('tell of each entry what it holds, and the first scene there', () => {
		expect(seen(withoutMachinery(contentsOf(story, completeOutline(story))))).toEqual([
			['Preface', 3, 1],
			[
				'Part One',
				10,
				2,
				[
					['One', 9, 3, [['A place inside', 7, 4]]],
					['Two', 1, 6],
				],
			],
			['The Author', 2, null],
		]);
	});

	it('count chapters without parts, places inside and machinery', () => {
		expect(countChapters(story, completeOutline(story))).toBe(5);
	});

	it('count every title of a text', () => {
		const text = storyFrom('Part One\n\nChapter 1\n\nRain fell.\n\nChapter 2\n\nIt fell.\n');
		expect(countChapters(text, completeOutline(text))).toBe(3);
	});

	it('are there before anything has been read, and grow', () => {
		expect(seen(contentsOf(story, noOutline)).map(([title, words]) => [title, words])).toEqual([
			['Preface', 0],
			['Part One', 0],
			['Licence', 0],
		]);
		for (const outline of outlineStory(story))
			expect(contentsOf(story, outline).map(({title}) => title)).toHaveLength(3);
	});
});
