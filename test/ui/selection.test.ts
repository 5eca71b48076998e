import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {chapterAt} from '../../source/core/story/chapters.ts';
import {rangesOf} from '../../source/core/session/view.ts';
import {currentView} from '../../source/ui/state/move.ts';
import {selectedText} from '../../source/ui/state/selection.ts';
import {paragraphs} from '../../scripts/stress/prose.ts';
import {createStoryLayout} from '../../source/core/layout/story-layout.ts';
import {highlightsIn} from '../../source/ui/state/highlights.ts';
import {prose, storyFrom} from '../story-from.ts';
import {play, type Play} from './play.ts';

const first = 'It was late. “Is it?” she said, and went on to the well-known mill.';
const story = storyFrom(
	`Title: Rain\n\n${first}\n\nNobody came. Nobody at all.\n\n${prose(12)}\n\n* * *\n\n${prose(40, 2)}`,
);
const size = {columns: 80, rows: 24};
const open = (keys: string): Play => play(story, size).press(keys);
const words = (game: Play): string => {
	const {selection, reading} = game.state();
	return selection ? selectedText(reading.story, selection) : '';
};

describe('v selects the first sentence of the page', () => {
	test.each([
		['', 'It was late.'],
		['w', 'It was late. “Is'],
		['l l', 'It was late. “Is it'],
		['right left', 'It was late'],
		['left', 'It was late'],
		['left left b b b', 'It'],
		['2 w', 'It was late. “Is it'],
		['s', 'It was late. “Is it?”'],
		['s s', first],
		['p', first],
		['p p', `${first}\n\nNobody came. Nobody at all.`],
		['p s', `${first}\n\nNobody came.`],
		['p o l l', 'late. “Is it?” she said, and went on to the well-known mill.'],
		['p o l l left', 'was late. “Is it?” she said, and went on to the well-known mill.'],
		['p o l l p', first],
		['j', first],
		['o o s', 'It was late. “Is it?”'],
	])('%s', (keys, selected) =>
		expect(words(open(keys === '' ? 'enter v' : `enter v ${keys}`))).toBe(selected),
	);

	it('says how many words there are, and what can be done with them', () =>
		expect(open('enter v').rows().at(-1)?.trim()).toBe(
			'3 words · y copy · h highlight · e note · * search · Esc cancel',
		));

	it('asks for a colour after h; Esc goes back to the selection, and from it to the page', () => {
		const game = open('enter v h');
		expect(game.rows().at(-1)?.trim()).toBe('y yellow · g green · b blue · p pink · o orange · Esc cancel');
		expect(game.press('escape').rows().at(-1)).toContain('3 words');
		expect(game.press('escape').state().selection).toBeNull();
		expect(game.state().screens.at(-1)?.name).toBe('reading');
	});
});

it('the page follows the end that moves', () => {
	const game = open('enter v 2 0 j 2 0 j');
	const {selection} = game.state();
	expect(
		rangesOf(currentView(game.state(), {size})).some(
			({start, end}) => (selection?.end ?? 0) > start && (selection?.end ?? 0) <= end,
		),
	).toBe(true);
	expect(currentView(game.state(), {size}).start).toBeGreaterThan(0);
	expect(game.press('o').state().session.place.offset).toBe(0);
});

it('whatever keys are pressed, the selection is a stretch of its chapter and is seen', () =>
	fc.assert(
		fc.property(fc.array(fc.constantFrom('l', 'b', 'j', 'k', 'w', 's', 'p', 'o'), {maxLength: 40}), keys => {
			const game = open('enter ] v');
			for (const key of keys) game.press(key);
			const {selection, reading} = game.state();
			expect(selection).not.toBeNull();
			if (!selection) return;
			const {start, end, moves, chapter} = selection;
			expect(start).toBeLessThan(end);
			expect(end).toBeLessThanOrEqual(chapterAt(reading.story, chapter).text.length);
			const touched = moves === 'end' ? end - 1 : start;
			const seen = rangesOf(currentView(game.state(), {size}));
			expect(seen.some(range => touched >= range.start && touched < range.end)).toBe(true);
		}),
		{numRuns: 30},
	));

describe('what is selected', () => {
	it('is highlighted in a colour, which is the next one for Enter', () => {
		const game = open('enter v h b');
		expect(game.rows().at(-1)).toContain('Highlighted in blue');
		game.press('v s s h enter');
		expect(game.state().bookmarks.list.map(({highlight}) => highlight?.colour)).toEqual(['blue', 'blue']);
	});

	it('changes its colour where the same words are highlighted already', () => {
		const {list} = open('enter v e h i enter v h p').state().bookmarks;
		expect(list).toMatchObject([{note: 'hi', highlight: {colour: 'pink'}}]);
	});

	it('gets a note, and is highlighted in yellow if there was no colour before', () => {
		const game = open('enter v e');
		expect(game.rows().at(-1)).toContain('Note:');
		expect(game.press('h i enter').state().bookmarks.list).toMatchObject([
			{note: 'hi', highlight: {colour: 'yellow', words: 'It was late.'}},
		]);
	});

	it('stays selected where the note is given up', () =>
		expect(open('enter v e escape').state().selection).not.toBeNull());

	it('is copied as the story has it', () => {
		const game = open('enter v s y');
		expect(game.rows().at(-1)).toContain('Copied 5 words (if your terminal allows it)');
		expect(game.state().selection).toBeNull();
	});

	it('is searched for', () => {
		const game = open('enter v *');
		expect(game.state().search?.words).toBe('It was late.');
		expect(game.state().selection).toBeNull();
	});

	it('can be said by offsets, or as a word, a sentence or a paragraph at a place', () => {
		const game = open('enter');
		game.store.dispatch({type: 'selected-from', chapter: 0, from: 12, to: 3});
		expect(words(game)).toBe('was late.');
		expect(game.state().selection?.moves).toBe('start');
		for (const [unit, text] of [
			['word', 'late'],
			['sentence', 'It was late.'],
			['paragraph', first],
		] as const) {
			game.store.dispatch({type: 'selected-unit', place: {chapter: 0, offset: 9}, unit});
			expect(words(game)).toBe(text);
		}
	});
});

describe('a highlight', () => {
	it('is asked about before it goes with its note, and comes back with it', () => {
		const game = open('enter v e h i enter B d');
		expect(game.rows().at(-1)).toContain('Remove this highlight and its note? y remove · Esc keep');
		expect(game.press('y').rows().at(-1)).toContain('Removed (u undo)');
		expect(game.press('u').state().bookmarks.list).toMatchObject([
			{note: 'hi', highlight: {colour: 'yellow', words: 'It was late.'}},
		]);
	});

	it('is no bookmark: m adds one beside it', () => {
		const {list} = open('enter v h y m').state().bookmarks;
		expect(list).toHaveLength(2);
	});
});

describe('a mark', () => {
	const place = (game: Play): number => game.state().session.place.offset;

	it("is set with M and gone to with '", () => {
		const game = open('enter space M a');
		const there = place(game);
		expect(game.rows().at(-1)).toContain('Mark a set (B lists it)');
		expect(place(game.press("space space ' a"))).toBe(there);
		expect(game.press('B').frame()).toContain("› 'a ");
	});

	it('has one place, the last one', () => {
		const {list} = open('enter M a space M a').state().bookmarks;
		expect(list.filter(({mark}) => mark === 'a')).toHaveLength(1);
	});

	it("is told where there is none, and '' goes back to before a jump", () => {
		const game = open("enter ' x");
		expect(game.rows().at(-1)).toContain('No mark x yet. M x sets it.');
		expect(place(game.press('G'))).toBeGreaterThan(0);
		expect(place(game.press("' '"))).toBe(0);
		expect(place(game.press("' '"))).toBeGreaterThan(0);
	});

	it('is given up by any other key', () => {
		const game = open('enter M escape');
		expect(game.state().awaitedMark).toBeNull();
		expect(game.state().screens.at(-1)?.name).toBe('reading');
		expect(game.state().bookmarks.list).toEqual([]);
	});
});

describe('the list is filtered', () => {
	const game = open('enter m v e h a t enter space v h g v s s h p space M q B');
	test.each([
		['y', ['y']],
		['g', ['g']],
		['*', ['*']],
		["'", ["'q"]],
		['n o t e :', ['y']],
		['n o t e : h', ['y']],
		['n o t e : x', []],
		['h a t', ['y']],
		['l o s t', []],
	])('by %s', (typed, signs) => {
		game.press(`/ ${typed}`);
		const shown = game.rows().flatMap(row => /^(?: {5}›| {6}) (\*|'q|[ygbpo]) {2}/.exec(row)?.[1] ?? []);
		game.press('escape');
		expect(shown).toEqual(signs);
	});
});

describe('in a file that has been edited', () => {
	const parts = Array.from({length: 8}, (_, index) => paragraphs(200 + index, 1)[0] ?? '');
	const before = storyFrom(`Title: Rain\n\n${parts.join('\n\n')}`);
	const after = storyFrom(
		`Title: Rain\n\nSomething new came first.\n\n${parts.with(4, 'Other words.').join('\n\n')}`,
	);
	const game = play(before, {columns: 80, rows: 40}).press('enter v p h g');
	const fourth = before.chapters.at(0).text.indexOf(parts[4] ?? '');
	game.store.dispatch({type: 'selected-unit', place: {chapter: 0, offset: fourth}, unit: 'paragraph'});
	game.press('h p');
	const reading = {...game.state().reading, story: after, layout: createStoryLayout(after)};
	game.store.dispatch({type: 'reading-replaced', reading});
	game.press('B');

	it('the list says which were moved and which are lost', () => {
		expect(game.frame()).toMatch(/^ {7}g {3}.* moved +now$/m);
		expect(game.frame()).toMatch(/^ {5}[› ] p {3}.* lost {2}now$/m);
	});

	it('is filtered by that', () => {
		game.press('/ l o s t');
		expect(game.rows().at(-1)).toContain('1 of 2');
		game.press('escape');
	});

	it('a lost one says so, and is on no page', () => {
		game.press('G enter');
		expect(game.rows().at(-1)).toContain('This sentence is no longer in the story.');
		const {bookmarks} = game.state();
		expect(highlightsIn(bookmarks, {chapter: 0, start: 0, end: Infinity}).map(({pen}) => pen)).toEqual([
			'green',
		]);
	});
});
