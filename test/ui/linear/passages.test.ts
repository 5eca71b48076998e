import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {chapterAt} from '../../../source/core/story/chapters.ts';
import {passageAfter, passageBefore, passageFrom, type Passage} from '../../../source/core/story/passage.ts';
import type {Story} from '../../../source/core/story/story.ts';
import {passageLines} from '../../../source/ui/linear/passage-lines.ts';
import {book} from '../../formats/toy-book.ts';
import {prose, storyFrom, visible} from '../../story-from.ts';

const start = {chapter: 0, offset: 0};

/** All passages from the start of a story on. */
const readThrough = (story: Story, paragraphs: number): readonly Passage[] => {
	const read: Passage[] = [];
	const first = passageFrom(story, start, paragraphs);
	for (let at: Passage | undefined = first; at; at = passageAfter(story, at, paragraphs)) read.push(at);
	return read;
};

/** All text of a story, in order. */
const textOf = (story: Story): string =>
	visible(story.spine.map((_, index) => chapterAt(story, index).text).join('\n'));

const textIn = (story: Story, {chapter, start: from, end}: Passage): string =>
	chapterAt(story, chapter).text.slice(from, end);

describe('reading on', () => {
	it('reads every word once, in order, never over the end of a scene, and back again', () => {
		const scene = fc.tuple(fc.integer({min: 1, max: 12}), fc.integer({min: 1, max: 99}));
		fc.assert(
			fc.property(
				fc.array(scene, {minLength: 1, maxLength: 4}),
				fc.integer({min: 1, max: 7}),
				(scenes, n) => {
					const story = storyFrom(
						scenes.map(([count, seed]) => prose(count, seed)).join('\n\n\n\n* * *\n\n\n\n'),
					);
					const passages = readThrough(story, n);
					expect(visible(passages.map(passage => textIn(story, passage)).join(''))).toBe(textOf(story));
					for (const passage of passages) {
						const {scenes: ranges} = chapterAt(story, passage.chapter);
						expect(ranges.some(({start: from, end}) => from <= passage.start && passage.end <= end)).toBe(
							true,
						);
					}
					const last = passages.at(-1);
					const back: string[] = [];
					for (let at = last; at; at = passageBefore(story, {...at, offset: at.start}, n))
						back.unshift(textIn(story, at));
					expect(visible(back.join(''))).toBe(textOf(story));
				},
			),
			{numRuns: 60},
		);
	});

	it('cuts a paragraph of any length between sentences, so that no line is endless', () => {
		for (const sentence of ['A short sentence of words. ', 'word ', '語る。', 'x']) {
			const story = storyFrom(`Title: Long\n\n${sentence.repeat(9000)}\n\nThe last one.`);
			const passages = readThrough(story, 5);
			expect(visible(passages.map(passage => textIn(story, passage)).join(''))).toBe(textOf(story));
			for (const {start: from, end} of passages) expect(end - from).toBeLessThanOrEqual(8000);
			if (sentence.includes('short'))
				for (const passage of passages) expect(textIn(story, passage).trimEnd()).toMatch(/\.$/);
		}
	});

	it('goes on in the next chapter, and counts no heading as a paragraph', () => {
		const story = book({
			chapters: [
				{id: 'a', title: 'One', paragraphs: ['First.', 'Second.']},
				{id: 'b', title: null, paragraphs: []},
				{id: 'c', title: 'Two', paragraphs: ['Third.']},
			],
		});
		const read = readThrough(story, 1).map(passage => passageLines(story, passage).join(' / '));
		expect(read).toEqual(['One / First.', 'Second.', 'Two / Third.']);
	});
});

describe('what is read out', () => {
	const lines = (
		...paragraphs: Parameters<typeof book>[0]['chapters'][0]['paragraphs']
	): readonly string[] => {
		const story = book({
			chapters: [
				{id: 'a', title: null, paragraphs, notes: {n1: ['1', 'Lost.\nFor good.'], n2: ['*', 'Tolls.']}},
			],
		});
		return readThrough(story, 50).flatMap(passage => passageLines(story, passage));
	};

	it('is a paragraph a line, and verse in its own lines', () => {
		expect(lines('One.', {kind: 'verse', text: 'Between a tide\n  and a tide;'}, 'Two.')).toEqual([
			'One.',
			'Between a tide',
			'and a tide;',
			'Two.',
		]);
	});

	it('names notes in the text and gives them behind it', () => {
		expect(lines('A lease [1]^(#n1), a toll[*]^(#n2).', 'Again [1]^(#n1).')).toEqual([
			'A lease (note 1), a toll (note).',
			'Again (note 1).',
			'Note 1: Lost.',
			'For good.',
			'Note: Tolls.',
		]);
	});

	it('says what pages show by signs', () => {
		expect(
			lines(
				{kind: 'image', text: 'A map of the flats'},
				{kind: 'image', text: '[Image: the key]'},
				{kind: 'table', text: 'Pan\tBushels\nNineteen\t31'},
				{kind: 'list-item', text: '- salt'},
				{kind: 'list-item', text: 'a key'},
				{kind: 'preformatted', text: '+-----+\n| SALT |\n+-----+'},
				'* * *',
				{kind: 'paragraph', text: '———'},
				{kind: 'paragraph', text: 'It cost 5% more.'},
			),
		).toEqual([
			'Image: A map of the flats',
			'Image: the key',
			'Pan, Bushels',
			'Nineteen, 31',
			'salt',
			'a key',
			'| SALT |',
			'It cost 5% more.',
		]);
	});
});
