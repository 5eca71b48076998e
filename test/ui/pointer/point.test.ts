import {describe, expect, it} from 'vitest';
import {cleanText} from '../../../source/core/text/clean-text.ts';
import {topScreen} from '../../../source/ui/state/screen-stack.ts';
import {book} from '../../formats/toy-book.ts';
import {prose, storyFrom} from '../../story-from.ts';
import {play, playShelf, type Play} from '../play.ts';
import {shelfStories} from '../shelf-stories.ts';

const size = {columns: 80, rows: 24};
const long = Array.from({length: 40}, (_, index) => `Line ${index + 1} of the note.`).join('\n');

const linked = book({
	chapters: [
		{
			id: 'one',
			title: 'One',
			paragraphs: [
				'The city was let [1]^(#n1) to its citizens, see [the second chapter](two#here) and [a page](https://example.org/notes).',
				...Array.from({length: 30}, (_, index) => prose(1, index + 5)),
			],
			notes: {n1: ['1', long]},
		},
		{id: 'two', title: 'Two', paragraphs: [prose(1, 3), '#here Here it is.']},
	],
	toc: [
		['One', 'one'],
		['Two', 'two'],
	],
});

const open = (window = size): Play => play(linked, {...window, showsTitle: false});
const top = (game: Play): string => topScreen(game.store.state()).name;
const cursor = (game: Play): number => topScreen(game.store.state()).cursor;
const status = (game: Play): string => game.rows().at(-1)?.trim() ?? '';
const offset = (game: Play): number => game.state().session.place.offset;

describe('a click on the page', () => {
	it('turns it at the sides of the window, and does nothing between them', () => {
		const game = open();
		game.click({column: 79, row: 5});
		const next = offset(game);
		expect(next).toBe(offset(open().press('space')));
		expect(offset(game.click({column: 40, row: 5}))).toBe(next);
		expect(offset(game.click({column: 0, row: 23}))).toBe(0);
	});

	it('opens the note of a mark, and closes it beside the note', () => {
		const game = open().click('[1]');
		expect(game.frame()).toContain('Line 1 of the note.');
		expect(status(game)).toContain('Esc close');
		expect(game.click('Line 1 of the note.').frame()).toContain('Line 1 of the note.');
		expect(game.click({column: 79, row: 1}).frame()).not.toContain('Line 1 of the note.');
		expect(offset(game)).toBe(0);
	});

	it('says that words of a note cannot be selected', () => {
		const game = open().click('[1]');
		expect(game.click('Line 2 of the note.').state().notice).toBeNull();
		expect(status(game.click('Line 2 of the note.', 2))).toBe('Only words of the page can be selected');
		expect(game.state()).toMatchObject({selection: null, chosenMark: {openAt: 0}});
	});

	it('closes what dictionaries say beside it', () => {
		const game = open();
		const found = [{source: null, word: null, text: cleanText(long).text}];
		game.store.dispatch({type: 'lookup', event: {is: 'asked', range: {chapter: 0, start: 4, end: 8}}});
		const {word = ''} = game.state().lookup ?? {};
		game.store.dispatch({type: 'lookup', event: {is: 'answered', word, found}});
		expect(game.click('Line 1 of the note.').wheel(1).frame()).toContain('Line 6 of the note.');
		expect(game.click({column: 40, row: 2}).frame()).not.toContain('of the note.');
	});

	it('turns pages the other way where they run to the left', () => {
		const hebrew = storyFrom(`${'שומרת המגדלור מיינה את המכתבים פעמיים. '.repeat(200)}\n`);
		const game = play(hebrew, {...size, showsTitle: false});
		const next = offset(game.click({column: 0, row: 5}));
		expect(next).toBeGreaterThan(0);
		expect(offset(game.click({column: 79, row: 5}))).toBe(0);
	});

	it('follows a link, and shows the address of one that leads out of the story', () => {
		expect(open().click('the second chapter').frame()).toContain('Here it is.');
		expect(status(open().click('page'))).toContain('example.org/notes');
	});

	it('is none where the mouse was moved, or another screen is shown meanwhile', () => {
		const at = {column: 79, row: 5};
		const game = open();
		game.store.point({type: 'pressed-at', at, clicks: 1});
		game.store.point({type: 'dragged-to', at: {column: 70, row: 5}});
		game.store.point({type: 'dragged-to', at});
		game.store.point({type: 'released-at', at});
		game.store.point({type: 'released-at', at});
		expect([offset(game), game.store.state().held]).toEqual([0, null]);
		game.store.point({type: 'pressed-at', at, clicks: 1});
		game.press('t');
		game.store.point({type: 'released-at', at});
		expect([top(game), offset(game)]).toEqual(['contents', 0]);
	});

	it('answers no prompt, and takes a message away as a key does', () => {
		const game = open().press('J');
		expect(status(game)).toBe('Justified');
		expect(status(game.click({column: 40, row: 5}))).not.toBe('Justified');
		game.press('/ a').click({column: 79, row: 5});
		expect(offset(game)).toBe(0);
	});

	it('goes back and forward over jumps by the buttons at the side', () => {
		const game = open().press('}');
		const there = game.state().session.place;
		game.store.point({type: 'pressed-side-button', by: -1});
		expect(game.state().session.place).toEqual({chapter: 0, offset: 0});
		game.store.point({type: 'pressed-side-button', by: 1});
		expect(game.state().session.place).toEqual(there);
	});

	it('chooses at the end of the story, then opens', () => {
		const game = play(storyFrom('One.\n\nThe End\n'), {...size, showsTitle: false}).press('space escape');
		game.store.dispatch({type: 'reached-end', end: {secondsRead: 0, evenings: null, next: null}});
		expect(game.click('Back to the shelf').state()).toMatchObject({endCursor: 0, closing: false});
		expect(game.click({column: 0, row: 5}).state().endCursor).toBeNull();
		expect(game.click('Back to the shelf').wheel(-1).state().endCursor).toBeNull();
		game.click('Back to the shelf');
		expect(game.click('Back to the shelf').state().closing).toBe(true);
	});
});

describe('a click on a list', () => {
	it('chooses an entry, and opens it when it is clicked again', () => {
		const game = open().press('t');
		expect([top(game.click('Two')), cursor(game)]).toEqual(['contents', 1]);
		game.click('Two');
		expect([top(game), game.state().session.place.chapter]).toEqual(['reading', 1]);
	});

	it('does nothing beside its entries', () => {
		const game = open().press('t j');
		expect(cursor(game.click('Contents').click({column: 30, row: 20}))).toBe(1);
		expect(top(game)).toBe('contents');
	});

	it('belongs to any row of an entry', () => {
		const game = playShelf(shelfStories, size);
		const row = game.rows().findIndex(text => text.includes('!'));
		game.click({column: 30, row});
		const chosen = cursor(game);
		expect(game.rows().findIndex(text => text.includes('›'))).toBeLessThan(row);
		game.click({column: 30, row: row - 1});
		expect(cursor(game)).toBe(chosen);
	});

	it('opens nothing on the title screen but at its right side', () => {
		const game = play(linked, {...size, showsTitle: true});
		expect(top(game.click({column: 40, row: 10}).click({column: 0, row: 10}))).toBe('title');
		expect(top(game.click({column: 79, row: 10}))).toBe('reading');
	});
});

describe('the wheel', () => {
	it('scrolls three lines a notch where one page is shown', () => {
		expect(offset(open().wheel(1))).toBe(offset(open().press('j j j')));
		expect(offset(open().wheel(4).wheel(-3))).toBe(offset(open().press('j j j')));
	});

	it('turns the pages that stand side by side, once for many notches', () => {
		const wide = {columns: 150, rows: 24};
		const turned = offset(open(wide).press('space'));
		expect(offset(open(wide).wheel(7))).toBe(turned);
		const game = open(wide);
		game.store.point({type: 'turned-wheel', by: 5, startsTurn: false});
		expect(offset(game)).toBe(0);
	});

	it('scrolls an open note, a list and a text by lines', () => {
		expect(open().click('[1]').wheel(1).frame()).toContain('Line 4 of the note.');
		expect(open().click('[1]').wheel(1).frame()).not.toContain('Line 3 of the note.');
		expect(cursor(open().press('?').wheel(2))).toBe(6);
		expect(cursor(open().press('t').wheel(1))).toBe(1);
		const shelf = playShelf(shelfStories, size);
		expect(cursor(shelf.wheel(1))).toBe(1);
	});

	it('reads no more of a large story than keys would', () => {
		expect(offset(open().wheel(500))).toBe(offset(open().press(Array(24).fill('j').join(' '))));
	});
});
