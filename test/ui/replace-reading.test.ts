import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createStoryLayout} from '../../source/core/layout/story-layout.ts';
import {Refusal} from '../../source/core/refusal.ts';
import {chapterAt} from '../../source/core/story/chapters.ts';
import {noChoices, type ReadingChoices} from '../../source/core/story/reading-choices.ts';
import type {Place, Story} from '../../source/core/story/story.ts';
import {storyFrom, wrappedProse} from '../story-from.ts';
import {play, type Play} from './play.ts';

const text = [
	'Title: Rain\nSummary: It rains.',
	`Chapter 1\n\n${wrappedProse(9)}\n\n* * *\n\n${wrappedProse(6, 2)}`,
	`Chapter 2\n\n${wrappedProse(9, 3)}\n\n* * *\n\nThe whale came. The\n_whale_ left.\n\n${wrappedProse(3, 4)}`,
	'The End',
].join('\n\n');
const reread = (choices: ReadingChoices) => storyFrom(text, 'test.txt', choices);
const open = (keys = 'enter', size = {columns: 80, rows: 24}): Play =>
	play(reread(noChoices), {...size, reread}).press(keys);

/** The words at a place of the reading that is shown, white space and markers apart. */
const wordsAt = (game: Play, {chapter, offset}: Place): string =>
	chapterAt(game.state().reading.story, chapter)
		.text.slice(offset, offset + 90)
		.replaceAll(/[\s_*]/g, '')
		.slice(0, 30);
const wordsHere = (game: Play): string => wordsAt(game, game.state().session.place);
const page = (game: Play): readonly string[] => game.rows().slice(0, -1);

describe('raw lines', () => {
	it('are shown with one key, quietly said, and paragraphs again with the same', () => {
		const game = open('enter space');
		const before = game.rows();
		game.press('r');
		expect(game.rows().at(-1)?.trim()).toBe('Raw lines');
		expect(game.state().choices).toEqual({...noChoices, raw: true});
		expect(page(game)).not.toEqual(page(open('enter space')));
		expect(game.press('x').rows().at(-1)).toMatch(/^ *raw · (?:Ch\. 1 · )?scene 1 of 4 · page \d/);
		expect(game.press('r').frame()).toContain('Paragraphs');
		expect(game.press('x').rows()).toEqual(before);
	});

	it('go from the file’s first line to its last', () => {
		expect(open('enter r g').frame()).toContain('Title: Rain');
		expect(open('enter r G').frame()).toContain('The End');
		expect(open('enter } ] r').frame()).toContain('_whale_ left.');
	});

	const motion = fc.constantFrom(...'space b j k d u ] [ } { g G + - backspace'.split(' '));
	const motions = fc
		.array(motion, {maxLength: 25})
		.map(keys => `enter ${keys.join(' ')} x x x`.replace('  ', ' '));

	it('twice lead back to exactly the same page, from wherever and at any size', () =>
		fc.assert(
			fc.property(
				motions,
				fc.integer({min: 20, max: 120}),
				fc.integer({min: 5, max: 50}),
				(keys, columns, rows) => {
					const game = open(keys, {columns, rows});
					const before = game.rows();
					const words = wordsHere(game);
					game.press('r');
					expect(wordsHere(game)).toBe(words);
					expect(game.press('r x').rows()).toEqual(before);
				},
			),
		));

	it('twice lead back to exactly the same lines of the file, too, where the story leaves them out', () => {
		const game = open('enter r g');
		expect(page(game.press('r')).join('\n')).toContain('Chapter 1');
		expect(page(game.press('r'))).toEqual(page(open('enter r g')));
	});

	it('keep the reader at the same words when read on and left', () =>
		fc.assert(
			fc.property(motions, motions, (keys, more) => {
				const game = open(keys).press('r').press(more.replace('enter ', ''));
				const words = wordsHere(game);
				// The header's lines are in no other reading.
				fc.pre(!/^(?:Title|Summary|ItrainsCh)/.test(words));
				expect(wordsHere(game.press('r')).slice(0, 20)).toBe(words.slice(0, 20));
			}),
		));
});

describe('what is taken over to another reading', () => {
	it('bookmarks, by their words', () => {
		const game = open('enter ] m } m');
		const before = game.state().bookmarks.list.map(({locator}) => wordsAt(game, locator));
		game.press('r');
		expect(game.state().bookmarks.list.map(({locator}) => wordsAt(game, locator))).toEqual(before);
		expect(game.press('x').rows().at(-1)).toMatch(/^ *\* raw/);
		game.press('B k enter');
		expect(wordsHere(game)).toBe(before[0]);
		expect(game.press('B j d B u').state().bookmarks.list).toHaveLength(2);
	});

	it('a bookmark that was taken out, for undo', () => {
		const game = open('enter } m B d');
		const [removed] = game.state().bookmarks.removed;
		const words = removed && wordsAt(game, removed.locator);
		game.press('escape r');
		expect(game.state().bookmarks.removed).toEqual([removed]);
		game.press('B u');
		const [back] = game.state().bookmarks.list;
		expect(back && wordsAt(game, back.locator)).toBe(words);
	});

	it('the places jumped from, and how far the story has been read', () => {
		const game = open('enter space space } ]');
		const furthest = wordsAt(game, game.state().furthest);
		const {back} = game.state().session.history;
		const words = back.map(place => wordsAt(game, place));
		game.press('r');
		expect(game.state().session.history.back.map(place => wordsAt(game, place))).toEqual(words);
		expect(wordsAt(game, game.state().furthest)).toBe(furthest);
	});

	it('a search, with its hits anew, and where it was begun', () => {
		const game = open('enter space / w h a l e enter enter n');
		const origin = wordsHere(open('enter space'));
		expect(game.state().search).toMatchObject({current: 1});
		game.press('r');
		const {search} = game.state();
		expect(search).toMatchObject({words: 'whale', current: 1});
		const hit = search?.hits[1];
		expect(hit && wordsAt(game, {chapter: hit.chapter, offset: hit.range.start})).toMatch(/^whaleleft/);
		expect(game.press('n').frame()).toContain('1 of 2 “whale” · n next · Esc done · ');
		expect(wordsHere(game.press('escape'))).toBe(origin);
	});

	it('a search that finds nothing any more is over', () => {
		const game = open('enter r / T i t l e : enter enter');
		expect(game.state().search?.hits).toHaveLength(1);
		expect(game.press('r').state().search).toBeNull();
	});
});

it('a file that cannot be read in another way stays as it is read, and it is said why', () => {
	const game = play(reread(noChoices), {columns: 80, rows: 24}).press('enter space');
	const before = game.state();
	game.press('r');
	expect(game.state()).toEqual({...before, notice: 'This story has no file.'});
});

describe('while the file is read again', () => {
	const begin = (keys: string): Play =>
		play(reread(noChoices), {columns: 80, rows: 24, rereads: false}).press(keys);

	it('the page stays and is turned, and it is said what is under way', () => {
		const game = begin('enter space r');
		expect(page(game)).toEqual(page(begin('enter space')));
		expect(game.rows().at(-1)?.trim()).toBe('Reading the file again…');
		expect(page(game.press('space'))).toEqual(page(begin('enter space space')));
	});

	it.each(['escape', 'r'])('%s gives it up, and all is as it was', key => {
		const game = begin('enter space');
		const before = game.rows();
		expect(game.press(`r ${key}`).rows()).toEqual(before);
		expect(game.state().choices).toEqual(noChoices);
	});
});

describe('an error while the file is read in another way', () => {
	const failing = (error: Error): Play =>
		play(reread(noChoices), {
			columns: 80,
			rows: 24,
			reread() {
				throw error;
			},
		}).press('enter');

	it('that refuses it in a sentence is told in the status line', () => {
		expect(failing(new Refusal('The file has changed.')).press('r').frame()).toContain(
			'The file has changed.',
		);
	});

	it('that is a bug ends the program', () => {
		expect(() => failing(new TypeError('Cannot read properties of undefined')).press('r')).toThrow(TypeError);
	});
});

describe('a file that has changed on the disk', () => {
	const paragraphs = text.split('\n\n');
	/** The story with some paragraphs put in front, and without those that a test takes out. */
	const edit = (without: (paragraph: string) => boolean = () => false): Story =>
		storyFrom(
			[
				...paragraphs.slice(0, 2),
				wrappedProse(5, 77),
				...paragraphs.slice(2).filter(part => !without(part)),
			].join('\n\n'),
		);
	const replace = (game: Play, story: Story): Play => {
		const {reading} = game.state();
		const fresh = {...reading, story, layout: createStoryLayout(story)};
		game.store.dispatch({type: 'reading-replaced', reading: fresh});
		return game;
	};

	it('is read on at the same words, with its bookmarks at theirs, and this is told', () => {
		const game = open('enter m ] m } m space');
		const [here, marked] = [
			wordsHere(game),
			game.state().bookmarks.list.map(({locator}) => wordsAt(game, locator)),
		];
		const offsets = game.state().bookmarks.list.map(({locator}) => locator.offset);
		replace(game, edit());
		expect(wordsHere(game)).toBe(here);
		const {list, lost} = game.state().bookmarks;
		expect(list.map(({locator}) => wordsAt(game, locator))).toEqual(marked);
		expect(list.map(({locator}) => locator.offset)).not.toEqual(offsets);
		expect(lost).toEqual(new Set());
		expect(game.rows().at(-1)?.trim()).toBe('edited: your place and 3 of 3 bookmarks found');
	});

	it('says which bookmarks are lost, and finds them when their words come back', () => {
		const game = open('enter space m } ] m [ [');
		const words = game.state().bookmarks.list.map(({locator}) => wordsAt(game, locator));
		replace(
			game,
			edit(part => part.includes('whale')),
		);
		expect(game.frame()).toContain('edited: your place and 1 of 2 bookmarks found');
		expect(game.state().bookmarks.lost.size).toBe(1);
		replace(game, reread(noChoices));
		expect(game.frame()).toContain('edited: your place and 2 of 2 bookmarks found');
		expect(game.state().bookmarks.lost.size).toBe(0);
		expect(game.state().bookmarks.list.map(({locator}) => wordsAt(game, locator))).toEqual(words);
	});

	it('twice finds the place in the latest text, not where it was before', () => {
		const game = open('enter ] space');
		const words = wordsHere(game);
		for (const story of [edit(), reread(noChoices), edit()])
			expect(wordsHere(replace(game, story))).toBe(words);
	});

	it('keeps a search, its history and what has been read', () => {
		const game = open('enter space / w h a l e enter enter n');
		replace(game, edit());
		const {search, session} = game.state();
		expect(search).toMatchObject({words: 'whale', current: 1});
		expect(session.history.back.map(place => wordsAt(game, place))).toContain(wordsHere(open('enter space')));
		expect(wordsHere(game.press('escape'))).toBe(wordsHere(open('enter space')));
	});
});
