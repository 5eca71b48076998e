import {expect, it, test} from 'vitest';
import {prose, storyFrom} from '../story-from.ts';
import {play, playShelf} from './play.ts';
import {shelfStories} from './shelf-stories.ts';

const scenes = Array.from({length: 12}, () => prose(3)).join('\n\n* * *\n\n');
const story = storyFrom(`Title: Rain\n\n${scenes}`);
const window = {columns: 60, rows: 16};

test.each([
	['m', 'm'],
	['enter x', 'x'],
	['enter t x', 'x'],
	['enter B alt-x', 'Alt-x'],
	['? ctrl-x', 'Ctrl-X'],
])('%s says that the key means nothing there, and where the keys are', (keys, label) => {
	const hint = keys.startsWith('?') ? '' : ' ? shows the keys.';
	expect(play(story, window).press(keys).state().notice).toContain(`No key “${label}” here.${hint}`);
});

it('is said once in a session', () => {
	const game = play(story, window).press('enter x');
	expect(game.state().notice).toContain('No key');
	expect(game.press('x').state().notice).toBeNull();
	expect(game.press('t Z').state().notice).toBeNull();
});

it('is said on the shelf, and of no key that means something', () => {
	const shelf = playShelf(shelfStories, {columns: 80, rows: 24});
	expect(shelf.press('j').store.state().notice).toBeNull();
	expect(shelf.press('x').frame()).toContain('No key “x” here. ? shows the keys.');
});

test.each([
	['enter t g 9 j', 9],
	['enter t g 9 j 3 k', 6],
	['enter t g 1 0 j', 10],
	['enter t g 2 down j', 3],
	['enter t g 9 9 9 9 9 j', 11],
	['? g 4 j', 4],
])('a number before a motion repeats it in lists: %s', (keys, cursor) => {
	expect(play(story, window).press(keys).state().screens.at(-1)?.cursor).toBe(cursor);
});

it('a number works on the shelf, and in bookmarks and matches', () => {
	expect(playShelf(shelfStories, {columns: 80, rows: 24}).press('2 j').store.state().screens[0]?.cursor).toBe(
		2,
	);
	const game = play(story, {...window, showsTitle: false}).press('m ] m ] m ] m B g 3 j');
	expect(game.state().screens.at(-1)).toEqual({name: 'bookmarks', cursor: 3});
});
