import {describe, expect, it} from 'vitest';
import {findHits, type FirstHits} from '../../source/core/search/search-story.ts';
import {findWords} from '../../source/core/search/search-text.ts';
import {finish} from '../../source/core/task/task.ts';
import {frameOf} from '../../source/ui/frame.ts';
import {topScreen} from '../../source/ui/state/screen-stack.ts';
import {prose, storyFrom} from '../story-from.ts';
import {play, type Play} from './play.ts';

const text = `A whale.\n\n${prose(30)}\n\n* * *\n\nThe second whale.\n\n${prose(30, 2)}\n\n* * *\n\nThe third whale.`;
const story = storyFrom(text);
const all = finish(findHits(story, findWords('whale')));

/** A game in which a search is under way until it is told what it has found. */
const open = (keys: string) => {
	const game = play(story, {columns: 80, rows: 24, searches: false}).press(keys);
	const find = (count: number, isDone = false, more: Partial<FirstHits> = {}): Play => {
		const found = {...all, hits: all.hits.slice(0, count), progress: count / 3, ...more};
		game.store.dispatch({type: 'searched', found, isDone});
		return game;
	};
	return {game, find};
};
const status = (game: Play): string => game.rows().at(-1)?.trim() ?? '';
const top = (game: Play): string => topScreen(game.state()).name;

describe('while a search is under way', () => {
	it('the page stays, keys are answered, and it is said how far it has come', () => {
		const {game, find} = open('enter ] / w h a l e enter');
		const page = game.rows().slice(0, -1);
		expect(page).toEqual(open('enter ]').game.rows().slice(0, -1));
		expect(status(game)).toBe('Searching for “whale”… 0%');
		find(1);
		expect(status(game)).toBe('Searching for “whale”… 33%');
		expect(top(game)).toBe('reading');
		game.press('space');
		expect(game.rows().slice(0, -1)).not.toEqual(page);
	});

	it('the list opens when the hit at or behind the page is known, and grows under the cursor', () => {
		const {game, find} = open('enter ] / w h a l e enter');
		find(2);
		expect(top(game)).toBe('hits');
		expect(game.frame()).toContain('2 matches for “whale” so far, 67% searched');
		expect(game.frame()).toContain('› The second whale.');
		find(3, true);
		expect(game.frame()).toContain('3 matches for “whale”');
		expect(game.frame()).toContain('› The second whale.');
	});

	it('the words found are marked in the chosen row, too', () => {
		const {game, find} = open('enter ] / w h a l e enter');
		find(3, true);
		const {rows} = frameOf(game.state(), {size: {columns: 80, rows: 24}, now: ''});
		const marked = rows.flat().filter(({style}) => [style].flat().includes('hit'));
		expect(marked.map(({text, style}) => [text, style])).toEqual([
			['whale', 'hit'],
			['whale', ['hit', 'selected']],
			['whale', 'hit'],
		]);
	});

	it('the hits known so far are gone through, and none behind them is made up', () => {
		const {game, find} = open('enter / w h a l e enter n');
		expect(status(game)).toBe('Searching for “whale”… 0%');
		find(2);
		game.press('escape / w h a l e enter');
		find(0);
		find(2);
		game.press('n');
		expect(status(game)).toBe('2 of 2 so far “whale”');
		expect(status(game.press('n'))).toBe('2 of 2 so far “whale”');
		expect(status(game.press('N N'))).toBe('1 of 2 so far “whale”');
		find(3, true);
		expect(top(game)).toBe('reading');
		expect(status(game.press('N'))).toMatch(/^3 of 3, back at the top after this · /);
	});

	it('Esc stops it, back where it began; what comes later is not heard', () => {
		const {game, find} = open('enter ] / w h a l e enter');
		const page = open('enter ]').game.rows();
		game.press('space escape');
		expect(game.state().search).toBeNull();
		expect(game.rows()).toEqual(page);
		find(3, true);
		expect(game.rows()).toEqual(page);
	});

	it('Esc on another screen stops it and stays there', () => {
		const {game} = open('enter B / w h a l e enter escape');
		expect(game.state().search).toBeNull();
		expect(top(game)).toBe('bookmarks');
	});

	it('its list does not open over what has been opened since, but it is told', () => {
		const {game, find} = open('enter / w h a l e enter ?');
		find(3);
		expect(top(game)).toBe('help');
		find(3, true);
		expect(status(game)).toBe('3 matches for “whale”');
		expect(status(game.press('escape n'))).toMatch(/^2 of 3 “whale” · n next · Esc done · /);
	});

	it('Ctrl-C leaves', () => {
		expect(open('enter / w h a l e enter ctrl-c').game.state().leaving).toBe(true);
	});
});

describe('a search for other words', () => {
	it('takes its place', () => {
		const {game, find} = open('enter / w h a l e enter');
		find(3, true);
		game.press('/ s e c o n d enter');
		expect(game.state().search).toMatchObject({words: 'second', hits: []});
		find(1, true, {hits: all.hits.slice(1, 2)});
		expect(game.frame()).toContain('1 match for “second”');
	});

	it('that are not in the story leaves the one before', () => {
		const {game, find} = open('enter / w h a l e enter');
		find(3, true);
		game.press('enter / z enter / z z enter');
		find(0);
		find(0, true);
		expect(status(game)).toBe('No match for “zz”');
		expect(game.state().search).toMatchObject({words: 'whale', hits: [{}, {}, {}], running: null});
	});
});

it('says that there are more hits than are listed', () => {
	const {game, find} = open('enter / w h a l e enter');
	find(2, true, {hasMore: true});
	expect(game.frame()).toContain('First 2 matches for “whale”; there are more');
	expect(status(game.press('n'))).toMatch(/^2 of the first 2, back at the top after this · /);
});
