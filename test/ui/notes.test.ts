import {describe, expect, it} from 'vitest';
import {frameOf} from '../../source/ui/frame.ts';
import {topScreen} from '../../source/ui/state/screen-stack.ts';
import {book} from '../formats/toy-book.ts';
import {prose} from '../story-from.ts';
import {play, type Play} from './play.ts';

const long = Array.from({length: 40}, (_, index) => `Line ${index + 1} of the note.`).join('\n');
const story = book({
	chapters: [
		{
			id: 'one',
			title: 'One',
			paragraphs: [
				'The city was let [1]^(#n1) to its citizens, see [the second chapter](two#here) and [a page](https://example.org/notes).',
				prose(1, 1),
				'It was long [2]^(notes#n2) and gone [*]^(#gone).',
				...Array.from({length: 9}, (_, index) => prose(1, index + 5)),
				'The last [3]^(#n3).',
			],
			notes: {n1: ['1', 'The lease was drawn on a drumhead.'], n3: ['3', 'Last.']},
		},
		{id: 'two', title: 'Two', paragraphs: [prose(1, 3), '#here Here it is.']},
		{
			id: 'notes',
			title: 'Notes',
			role: 'notes',
			isLinear: false,
			paragraphs: ['#n2 A long one.'],
			notes: {n2: ['2', long]},
		},
	],
	toc: [
		['One', 'one'],
		['Two', 'two'],
	],
});

const open = (keys = '', size = {columns: 80, rows: 24}): Play => {
	const game = play(story, {...size, showsTitle: false});
	return keys === '' ? game : game.press(keys);
};
const status = (game: Play): string => game.rows().at(-1)?.trim() ?? '';
const inverse = (game: Play): string =>
	frameOf(game.state(), {size: {columns: 80, rows: 24}, now: ''})
		.rows.flat()
		.filter(({style}) => style === 'currentHit')
		.map(({text}) => text)
		.join('');

describe('Tab', () => {
	it('goes from a link or a note to the next one on the page, and round', () => {
		const game = open('tab');
		expect([inverse(game), status(game)]).toEqual(['[1]', 'Note 1 of 4 · Enter open']);
		expect([inverse(game.press('tab')), status(game)]).toEqual(['the second chapter', 'Two · Enter open']);
		expect([inverse(game.press('tab')), status(game)]).toEqual(['apage', 'example.org/notes']);
		expect([inverse(game.press('tab')), status(game)]).toEqual(['[2]', 'Note 2 of 4 · Enter open']);
		expect([inverse(game.press('tab')), status(game)]).toEqual(['[*]', 'Leads nowhere']);
		expect(inverse(game.press('tab'))).toBe('[1]');
		expect(inverse(game.press('shift-tab'))).toBe('[*]');
	});

	it('chooses the last one first when it goes back, and lets it go with Esc or another page', () => {
		const game = open('shift-tab');
		expect(inverse(game)).toBe('[*]');
		expect(inverse(game.press('escape'))).toBe('');
		expect(topScreen(game.state()).name).toBe('reading');
		expect(game.press('tab space').state().chosenMark).toBeNull();
	});

	it('goes forward over jumps on a page without any', () => {
		const game = open('] ]').press('backspace');
		const {place} = game.press('g } backspace').state().session;
		expect(place.chapter).toBe(0);
		const twoPages = open('space tab');
		expect(status(twoPages)).toBe('No links or notes on this page');
	});
});

describe('a note', () => {
	it('opens over the page, which stays as it is', () => {
		const page = open();
		const before = page.rows();
		const game = open('tab enter');
		const rows = game.rows();
		expect(rows.slice(0, 19)).toEqual(before.slice(0, 19));
		expect(rows[20]).toMatch(/^ {7}── Note 1 of 4 ─+$/);
		expect(rows[21]).toBe('       The lease was drawn on a drumhead.');
		expect(status(game)).toBe('Esc close · Tab next note');
		expect(game.press('escape').rows().slice(0, -1)).toEqual(before.slice(0, -1));
		expect(game.press('escape').rows()).toEqual(before);
	});

	it('says what keys do as quietly as every other screen does', () => {
		const bottom = frameOf(open('tab enter').state(), {size: {columns: 80, rows: 24}, now: ''}).status;
		expect(bottom.filter(({text}) => text.trim() !== '')).toEqual([
			{text: 'Esc close · Tab next note', style: 'quiet'},
		]);
	});

	it('scrolls where it is longer than half of the page', () => {
		const game = open('tab enter tab');
		expect(game.frame()).toMatch(/── Note 2 of 4 ─+ ↓ 31 more lines\n +Line 1 of/);
		expect(status(game)).toBe('Esc close · j k move · Tab next note · Enter go to the note');
		expect(game.press('j j').frame()).toMatch(/↓ 29 more lines\n +Line 3 of/);
		expect(game.press('k').frame()).toContain('↓ 30 more lines');
		for (let turn = 0; turn < 40; turn++) game.press('down');
		expect(game.frame()).toMatch(/Note 2 of 4 ─+\n +Line 32 of/);
		expect(game.frame()).toContain('Line 40');
	});

	it('leads to the next note of the chapter, and to where it stands itself', () => {
		const game = open('tab enter tab enter');
		expect(game.state().session.place).toEqual({chapter: 2, offset: 6});
		expect(game.press('backspace').state().session.place).toEqual({chapter: 0, offset: 0});
		const last = open('tab enter shift-tab');
		expect(last.frame()).toMatch(/Note 4 of 4 ─+\n +Last\./);
	});

	it('closes when the page is turned', () => {
		const game = open('tab enter space');
		expect(game.state().chosenMark).toBeNull();
		expect(game.frame()).not.toContain('Note 1');
	});

	it('stands in few rows on a small window', () => {
		const game = open('tab enter', {columns: 40, rows: 12});
		expect(game.rows().slice(9)).toEqual([
			expect.stringMatching(/^ ── 1 ─+$/),
			' The lease was drawn on a drumhead.',
			' Esc close · Tab next note',
		]);
	});

	it('that is not in the file is said to be missing', () => {
		expect(status(open('shift-tab enter'))).toBe('This note is not in the file');
	});
});

describe('a link', () => {
	it('inside the story leads to its place, and Backspace comes back', () => {
		const game = open('tab tab enter');
		const {place} = game.state().session;
		expect([place.chapter, game.frame()]).toEqual([1, expect.stringContaining('Here it is.')]);
		expect(game.press('backspace').state().session.place).toEqual({chapter: 0, offset: 0});
	});

	it('out of the story is shown and not followed', () => {
		const game = open('tab tab tab');
		const before = game.state().session;
		expect(status(game.press('enter'))).toBe('example.org/notes');
		expect(game.state().session).toBe(before);
	});
});

it('digits stay counts', () => {
	expect(open('1').state().chosenMark).toBeNull();
	expect(status(open('3'))).toMatch(/3$/);
});

describe('a window of another size', () => {
	const noted = 'drumhead';

	it('keeps the note whose mark is in sight, and closes one whose mark is not', () => {
		const game = open('tab enter');
		expect(game.resize({columns: 60, rows: 20}).frame()).toContain(noted);
		const second = open('tab tab tab tab enter');
		expect(second.frame()).toContain('Line 1 of the note.');
		expect(second.resize({columns: 30, rows: 8}).frame()).not.toContain('Line 1 of the note.');
		expect(second.state().chosenMark).toBeNull();
	});
});
