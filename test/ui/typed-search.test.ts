import {describe, expect, it, test} from 'vitest';
import {findHits, type FirstHits} from '../../source/core/search/search-story.ts';
import {findWords} from '../../source/core/search/search-text.ts';
import {finish} from '../../source/core/task/task.ts';
import {frameOf} from '../../source/ui/frame.ts';
import {topScreen} from '../../source/ui/state/screen-stack.ts';
import {prose, storyFrom} from '../story-from.ts';
import {sample, sizes, windowOf} from './golden.ts';
import {play, type Play, type PlayOptions} from './play.ts';

const size = {columns: 80, rows: 24};
const story = storyFrom(
	[
		`A whale.\n\n${prose(30)}`,
		`The second Whale, and when a whale. No hen.\n\n${prose(30, 2)}`,
		'The third whales.',
	].join('\n\n* * *\n\n'),
);
const open = (keys: string, options: Partial<PlayOptions> = {}): Play =>
	play(story, {...size, showsTitle: false, ...options}).press(keys);
const status = (game: Play): string => game.rows().at(-1)?.trim().replaceAll(/ {2,}/g, '  ') ?? '';
const page = (game: Play): readonly string[] => game.rows().slice(0, -1);
const top = (game: Play): string => topScreen(game.state()).name;

/** Texts in the styles of hits, in order. */
const marked = (game: Play, style: 'hit' | 'currentHit'): readonly string[] =>
	frameOf(game.state(), {size, now: ''})
		.rows.flat()
		.filter(piece => piece.style === style)
		.map(({text}) => text);

describe('while words are typed', () => {
	it('the page of the first match from here on is shown, with its matches, and nobody goes there', () => {
		const game = open(']');
		const {session} = game.state();
		game.press('[ space');
		const before = game.state();
		game.press('/ w h a l');
		expect(status(game)).toBe('Find: whal  2 of 4 · Tab word · Enter list');
		expect(page(game)).toEqual(page(open(']')));
		expect(marked(game, 'currentHit')).toEqual(['Whal']);
		expect(marked(game, 'hit')).toEqual(['whal']);
		const {session: here, furthest, isContinued} = game.state();
		expect([here, furthest, isContinued]).toEqual([before.session, before.furthest, before.isContinued]);
		expect(game.press('enter').state().session.place).toEqual({
			...session.place,
			offset: session.place.offset + 'The second '.length,
		});
	});

	it('the page stays where it has a match, scrolled or not', () => {
		for (const keys of ['] j', 'j j', ']']) {
			const game = open(keys);
			const before = page(game);
			const [word = ''] = /\p{L}{5,}/u.exec(before.slice(5).join(' ')) ?? [];
			game.press(`/ ${Array.from(word).join(' ')}`);
			expect(status(game)).toContain(' of ');
			expect(page(game)).toEqual(before);
			expect(marked(game, 'currentHit')).toEqual([word]);
		}
	});

	it('Esc goes back to where the reader was, and to the search before', () => {
		const game = open('/ s e c o n d enter enter');
		const before = game.state();
		const {rows} = game;
		const shown = rows();
		game.press('/ t h i r d');
		expect(rows()).not.toEqual(shown);
		expect(rows().join('\n')).toContain('The third whales.');
		game.press('escape');
		expect(rows()).toEqual(shown);
		expect(game.state()).toMatchObject({search: before.search, session: before.session, prompt: null});
	});

	it('from a list leads back to it', () => {
		const game = open('/ w h a l e enter j /');
		expect(game.press('z z').frame()).toContain('4 matches for “whale”');
		expect(status(game)).toBe('Find: zz  No match');
		game.press('escape');
		expect(top(game)).toBe('hits');
		expect(game.frame()).toContain('4 matches for “whale”');
	});

	it('nothing typed is where it began', () => {
		const game = open('] /');
		expect(status(game)).toBe('Find:  Tab word');
		const before = page(game);
		game.press('t h i r d backspace backspace backspace backspace backspace');
		expect(page(game)).toEqual(before);
		expect(game.state().search).toBeNull();
	});

	it('behind the last match the first one is the next', () =>
		expect(open('G / s e c o n d').frame()).toContain('The second Whale'));
});

describe('the ways of searching', () => {
	test.each([
		['', 'Find: whale  1 of 4 · Tab word · Enter list'],
		['tab', 'Find word: whale  1 of 3 · Tab exact · Enter list'],
		['tab tab', 'Find exact: whale  1 of 3 · Tab pattern · Enter list'],
		['tab tab tab', 'Find pattern: whale  1 of 3 · Tab plain · Enter list'],
		['tab tab tab tab', 'Find: whale  1 of 4 · Tab word · Enter list'],
	])('after %j', (keys, expected) => expect(status(open(`/ w h a l e ${keys}`.trim()))).toBe(expected));

	it('stay as they were left: in the next prompt, for Enter alone, for n without a search', () => {
		const game = open('/ tab w h e n enter');
		expect(game.frame()).toContain('1 match for “when”');
		expect(status(game.press('enter G escape /'))).toBe('Find word:  Tab exact');
		expect(game.press('enter').state().search).toMatchObject({words: 'when', mode: 'word'});
		expect(game.press('escape G n').state()).toMatchObject({
			search: {words: 'when', mode: 'word', hits: [{}]},
		});
	});

	it('stay so when another story is opened', () => {
		const {store} = open('/ tab escape');
		store.dispatch({type: 'story-closed', stories: [], notice: null});
		expect(store.state()).toMatchObject({reading: null, searchMode: 'word'});
	});

	it('a pattern that is none yet says why, and Enter waits for it', () => {
		const game = open('/ tab tab tab ( w h a');
		expect(status(game)).toBe('Find pattern: (wha  Not a pattern yet: missing )');
		const before = game.state();
		expect(game.press('enter').state()).toBe(before);
		expect(status(game.press('| T h e )'))).toBe('Find pattern: (wha|The)  1 of 5 · Tab plain · Enter list');
	});

	it('leave what is typed in sight in a small window', () =>
		expect(status(open('/ tab tab tab ( s a l t', windowOf('40x12')))).toBe('Find pattern: (salt  Not yet'));

	it('a search that is repeated as a pattern may be none', () => {
		const game = open('/ ( enter');
		expect(status(game)).toBe('No match for “(”');
		expect(status(game.press('/ tab tab tab enter'))).toBe('! Not a pattern: missing )');
	});
});

describe('while the search is under way', () => {
	const all = finish(findHits(story, findWords('whale')));
	const begin = (keys: string) => {
		const game = open(keys, {searches: false});
		const find = (count: number, isDone = false, more: Partial<FirstHits> = {}): Play => {
			const found = {...all, hits: all.hits.slice(0, count), progress: 0.5, ...more};
			game.store.dispatch({type: 'searched', found, isDone});
			return game;
		};
		return {game, find};
	};

	it('it is said how many matches there are so far, and the page waits for its own', () => {
		const {game, find} = begin('G [ [ ] / w h a l e');
		const before = page(game);
		expect(status(game)).toBe('Find: whale  0 so far…');
		expect(status(find(1))).toBe('Find: whale  1 so far…');
		expect(page(game)).toEqual(before);
		find(3);
		expect(game.frame()).toContain('The second Whale');
		expect(status(find(4, true))).toBe('Find: whale  2 of 4 · Tab word · Enter list');
		expect(status(find(4, true, {hasMore: true}))).toBe('Find: whale  2 of 4 · Tab word · Enter list');
	});

	it('Enter opens the list as soon as it is known where it opens', () => {
		const {game, find} = begin('space / w h a l e');
		find(1);
		game.press('enter');
		expect(top(game)).toBe('reading');
		find(3);
		expect(top(game)).toBe('hits');
		expect(game.frame()).toContain('› The second Whale');
		expect(game.state().session.place.offset).toBe(all.hits[1]?.range.start);
	});

	it('another key begins anew', () => {
		const {game, find} = begin('/ w h a l');
		find(2);
		game.press('e');
		expect(status(game)).toBe('Find: whale  0 so far…');
		expect(game.state().search).toMatchObject({words: 'whale', hits: []});
	});

	it('a space behind the words changes nothing', () => {
		const {game, find} = begin('/ w h a l e');
		find(4, true);
		expect(status(game.press('space'))).toBe('Find: whale  1 of 4 · Tab word · Enter list');
	});
});

describe('n and N', () => {
	it('say where they are, and what comes behind the last', () => {
		const game = open('/ w h a l e enter enter');
		expect(status(game)).toMatch(/^1 of 4 “whale” · n next · Esc done · scene 1 of 3 · /);
		expect(status(game.press('N'))).toMatch(/^4 of 4, back at the top after this · scene 3 of 3 · /);
		expect(status(game.press('2 n'))).toMatch(/^2 of 4 “whale” · n next · Esc done · /);
	});

	it('search once more for what was searched for last, from here', () => {
		const ended = '/ w h a l e enter enter space escape';
		expect(open(ended).state().search).toBeNull();
		expect(open(`${ended} n`).state().search).toMatchObject({current: 1, hits: {length: 4}});
		expect(open(`${ended} 2 n`).state().search).toMatchObject({current: 2});
		expect(open(`${ended} N`).state().search).toMatchObject({current: 0});
		expect(status(open('n'))).toBe('No search yet. Press / to search.');
	});
});

describe('the list', () => {
	it('is one step away from where it was opened, wherever one goes from it', () => {
		for (const keys of ['enter', 'j enter', '/ s e c o n d enter enter', 'n', 'escape j']) {
			const game = open('j j');
			const {session} = game.state();
			game.press(`/ w h a l e enter ${keys}`);
			expect(game.state().session.history.back).toEqual(keys === 'escape j' ? [] : [session.place]);
		}
		const game = open('j j / s e c o n d enter escape');
		expect(page(game)).toEqual(page(open('j j')));
		expect(game.state().session).toEqual(open('j j').state().session);
	});

	it('has one row for a sentence, whatever is found in it, and counts both', () => {
		const game = open('] / w h a l e enter');
		expect(game.frame()).toMatch(/4 matches for “whale” +in 3 scenes/);
		const row = frameOf(game.state(), {size, now: ''}).rows.find(pieces =>
			pieces.some(({text}) => text.includes('second')),
		);
		const text = row?.map(piece => piece.text).join('') ?? '';
		expect(text.trim()).toMatch(/^› The second Whale, and when a whale\. +×2 +\d+%$/);
		const words = row?.filter(({style}) => [style].flat().includes('hit')).map(piece => piece.text);
		expect(words).toEqual(['Whale', 'whale']);
		expect(game.press('j enter').state().search).toMatchObject({current: 3});
		expect(open('] / w h a l e enter k j enter').state().search).toMatchObject({current: 1});
	});

	it('counts its rows below them', () => {
		const game = play(storyFrom('Salt and salt. '.repeat(40)), {...size, showsTitle: false});
		game.press('/ s a l t enter');
		expect(game.frame()).toContain('80 matches for “salt”');
		expect(status(game)).toMatch(/1–\d+ of 40$/);
	});
});

describe.each([
	['find', '/ s a l t'],
	['find-pattern', '/ tab tab tab s a l ('],
	['matches', '/ s a l t enter j'],
	['match-on-page', '/ s a l t enter enter n'],
])('the screen %s', (name, keys) => {
	const clerk = sample('the-salt-clerk.txt');

	test.each(sizes)('at %s', async window => {
		const {frame} = play(clerk, {...windowOf(window), showsTitle: false}).press(keys);
		await expect(frame()).toMatchFileSnapshot(`frames/${name}-${window}.txt`);
	});
});
