import {describe, expect, it} from 'vitest';
import {prose, storyFrom} from '../story-from.ts';
import {play, type Play} from './play.ts';

const story = storyFrom(`Title: Rain\n\n${prose(12)}\n\n* * *\n\n${prose(12, 2)}`);
const open = (keys: string): Play => play(story, {columns: 80, rows: 24}).press(keys);
const notesOf = (game: Play): readonly string[] => game.state().bookmarks.list.map(({note}) => note);

describe('a bookmark without a note', () => {
	it('is removed at once, and put back on its page by the same key', () => {
		const game = open('enter m m');
		expect(game.rows().at(-1)).toContain('Bookmark removed (u undo)');
		expect(notesOf(game)).toEqual([]);
		expect(notesOf(game.press('m'))).toEqual(['']);
	});
});

describe.each([
	['on its page', 'enter m B e h i enter escape', 'm', 'u'],
	['in the list', 'enter m B e h i enter', 'd', 'u'],
])('a bookmark with a note, %s', (_, written, remove, undo) => {
	it('is asked about before it goes', () => {
		const game = open(`${written} ${remove}`);
		expect(game.rows().at(-1)).toContain('Remove this bookmark and its note? y remove · Esc keep');
		expect(notesOf(game)).toEqual(['hi']);
	});

	it('goes with a y, and comes back with its note', () => {
		const game = open(`${written} ${remove} y`);
		expect(notesOf(game)).toEqual([]);
		expect(game.rows().at(-1)).toContain(`Bookmark removed (${undo} undo)`);
		expect(notesOf(game.press(undo))).toEqual(['hi']);
	});

	it.each(['escape', 'n', 'j', 'x'])('is kept by %s', key => {
		const game = open(`${written} ${remove}`);
		const {screens} = game.state();
		game.press(key);
		expect(notesOf(game)).toEqual(['hi']);
		expect(game.state().screens).toHaveLength(screens.length);
		expect(game.frame()).not.toContain('Remove this bookmark');
		expect(notesOf(game.press('y'))).toEqual(['hi']);
	});
});

it('the question has two rows where one is too short', () => {
	const rows = play(story, {columns: 40, rows: 12}).press('enter m B e h i enter d').rows();
	expect(rows.slice(-2).map(row => row.trim())).toEqual([
		'Remove this bookmark and its note?',
		'y remove · Esc keep',
	]);
});

it('is undone on its page by u, right after it and not later', () => {
	const open = () =>
		play(storyFrom(`Title: Rain\n\n${prose(20)}`), {columns: 80, rows: 24}).press('enter m m');
	expect(open().state().bookmarks.list).toHaveLength(0);
	expect(open().press('u').state().bookmarks.list).toHaveLength(1);
	const later = open().press('space u');
	expect(later.state().bookmarks.list).toHaveLength(0);
	expect(later.state().session.scrolled).toBe(true);
});
