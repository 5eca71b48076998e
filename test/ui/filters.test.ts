import {describe, expect, it} from 'vitest';
import {prose, storyFrom} from '../story-from.ts';
import {play, playShelf} from './play.ts';
import {shelfStories} from './shelf-stories.ts';

const size = {columns: 80, rows: 24};
const story = storyFrom(`Title: Rain\n\n${prose(20)}`);

describe('help', () => {
	const open = (keys: string) => play(story, {...size, showsTitle: false}).press(keys);

	it('is filtered by what is typed, and shows how many keys match', () => {
		const game = open('? / b o o k m a r k');
		expect(game.rows().at(-1)).toMatch(/^ +Filter: bookmark +\d of \d+ · Esc all$/);
		expect(game.frame()).toContain('add or remove a bookmark here');
		expect(game.frame()).not.toContain('next page');
		expect(game.press('escape').frame()).toContain('next page');
	});

	it('begins with what the screen is used with that it was opened from, and names it', () => {
		expect(open('?').rows().slice(1, 4).join('\n')).toMatch(/Keys +on the page\n\n +Turning pages/);
		expect(open('t ?').rows().slice(1, 4).join('\n')).toMatch(
			/Keys +in the contents\n\n +Title screen and lists/,
		);
	});

	it('stands in two columns on a wide window, and says which rows are shown', () => {
		const rows = play(story, {columns: 160, rows: 30, showsTitle: false}).press('?').rows();
		expect(rows.some(row => row.includes('next page') && row.includes('  ') && row.length > 90)).toBe(true);
		expect(rows.at(-1)).toMatch(/\/ filter · .* Esc back +1–\d+ of \d+$/);
	});

	it('says where nothing matches', () => {
		expect(open('? / z q z q').frame()).toContain('No match');
	});
});

describe('the shelf', () => {
	const open = (keys: string) => playShelf(shelfStories, size).press(keys);
	const [first] = shelfStories;
	const name = first?.title.split(' ').at(-1)?.toLowerCase() ?? '';

	it('is filtered by titles, names, ratings and warnings', () => {
		const game = open(`/ ${Array.from(name).join(' ')}`);
		expect(game.rows().at(-1)).toMatch(/Filter: \S+ +1 of \d+ · Esc all$/);
		expect(game.frame()).toContain(first?.title);
		expect(game.frame()).not.toContain(shelfStories[1]?.title);
		expect(game.press('enter').store.state()).toMatchObject({prompt: null, chosen: first});
	});

	it('shows all again with Esc, the same story chosen', () => {
		const game = open('/ escape j / escape');
		expect(game.store.state()).toMatchObject({prompt: null, screens: [{name: 'shelf', cursor: 1}]});
	});

	it('leads on where it is empty, and counts nothing', () => {
		const rows = playShelf([], size).rows();
		expect(rows[1]?.trim()).toBe('Shelf');
		expect(rows.at(-1)?.trim()).toBe('? keys · q quit');
	});

	it('says where nothing matches', () => {
		expect(open('/ z q z q').frame()).toContain(`No story matches. Esc shows all ${shelfStories.length}.`);
	});
});
