import {describe, expect, it} from 'vitest';
import {startSession} from '../../source/core/session/session.ts';
import {locate} from '../../source/core/locator/locator.ts';
import {placeOfScene} from '../../source/core/story/chapters.ts';
import {cleanInPlace} from '../../source/core/text/clean-text.ts';
import {frameOf} from '../../source/ui/frame.ts';
import {topScreen} from '../../source/ui/state/screen-stack.ts';
import {prose, storyFrom} from '../story-from.ts';
import {play, type Play} from './play.ts';

const story = storyFrom(
	[
		'Title: Rain',
		'',
		'Chapter 1',
		'',
		prose(9),
		'',
		'* * *',
		'',
		prose(4, 2),
		'',
		'Chapter 2',
		'',
		prose(4, 3),
		'',
		'* * *',
		'',
		'The whale came. “Why?” she said. The Whale left.',
		'',
		'The End',
	].join('\n'),
);
const open = (keys = 'enter'): Play => play(story, {columns: 80, rows: 24}).press(keys);
const screen = (game: Play): string => topScreen(game.state()).name;

describe('keys', () => {
	it('are all obeyed in a burst, across screens', () => {
		const game = open('enter ] ] ] m B');
		expect(screen(game)).toBe('bookmarks');
		expect(game.state().bookmarks.list[0]?.locator).toMatchObject({scene: 4, chapter: 1});
	});

	it('forty of them, too', () => {
		const game = open(`enter ${'] '.repeat(20)}g ${'space '.repeat(18)}m`);
		expect(game.state().bookmarks.list).toHaveLength(1);
		expect(game.rows().join('\n')).toContain('Bookmark added');
	});

	it('take a count before a motion, and 0 only inside one', () => {
		expect(open('enter 2 ]').state().session.place).toEqual(placeOfScene(story, 3));
		expect(open('enter 1 0 ]').state().count).toBeNull();
		expect(open('enter 0').state().count).toBeNull();
		expect(open('enter 1 0').rows().at(-1)).toMatch(/10$/);
	});

	it('can be changed in the preferences', () => {
		const game = play(story, {columns: 80, rows: 24, preferences: {keys: {contents: ['x']}}}).press('x');
		expect(screen(game)).toBe('contents');
		expect(
			screen(play(story, {columns: 80, rows: 24, preferences: {keys: {contents: ['x']}}}).press('t')),
		).toBe('title');
	});

	it('Esc goes up and never leaves', () => {
		const game = open('enter t escape');
		expect(screen(game)).toBe('reading');
		expect(screen(game.press('escape escape escape'))).toBe('title');
		expect(game.state().leaving).toBe(false);
	});

	it('q leaves from every screen but a prompt', () => {
		for (const keys of ['escape', 'enter', 't', 'B', '?', 'enter / w h a l e enter'])
			expect(open(`${keys} q`).state().leaving).toBe(true);
		const prompt = open('enter / q');
		expect(prompt.state().prompt?.value).toBe('q');
		expect(prompt.press('ctrl-c').state().leaving).toBe(true);
	});
});

describe('the title screen', () => {
	it('says where the reader stopped and what Enter does', () => {
		const text = play(story, {columns: 80, rows: 24, place: placeOfScene(story, 3)}).frame();
		expect(text).toMatch(/You are in scene 3 of 4, \d+%. Last read three days ago\./);
		expect(text).toContain('Enter continue');
	});

	it('says where Enter begins when it is not the start', () => {
		const session = startSession(placeOfScene(story, 3));
		const elsewhere = play(story, {columns: 80, rows: 24});
		expect(elsewhere.rows().at(-1)).toContain('Enter begins ·');
		const frame = frameOf({...elsewhere.state(), session}, {size: {columns: 80, rows: 24}, now: ''});
		expect(frame.status.map(({text}) => text).join('')).toContain('Enter begins at scene 3');
	});

	it('goes on from there, or from the start', () => {
		const place = placeOfScene(story, 3);
		expect(play(story, {columns: 80, rows: 24, place}).press('enter').state().session.place).toEqual(place);
		expect(play(story, {columns: 80, rows: 24, place}).press('s').state().session.place).toEqual({
			chapter: 0,
			offset: 0,
		});
	});
});

describe('contents', () => {
	it('are a way to begin: the place is one to continue from', () => {
		const game = open('t j enter i');
		expect(game.frame()).toContain('You are in scene 2 of 4');
		expect(game.frame()).toContain('Enter continue');
	});

	it('begin at the scene that is read, and lead to another', () => {
		const game = open('enter ] t');
		expect(game.rows().find(row => row.includes('›'))).toMatch(/› +2 .* here$/);
		game.press('j j enter');
		expect(screen(game)).toBe('reading');
		expect(game.state().session.place).toEqual(placeOfScene(story, 3));
	});
});

describe('bookmarks', () => {
	it('are put and taken away with one key', () => {
		const game = open('enter m');
		expect(game.state().bookmarks.list).toHaveLength(1);
		expect(game.press('m').state().bookmarks.list).toHaveLength(0);
	});

	it('have notes', () => {
		const game = open('enter m B e n o w enter');
		expect(game.state().bookmarks.list[0]?.note).toBe('now');
		expect(game.press('e space ! enter').state().bookmarks.list[0]?.note).toBe('now !');
		expect(game.press('e x escape').state().bookmarks.list[0]?.note).toBe('now !');
	});

	it('may have a note of megabytes, which is shown in part, kept whole and not edited', () => {
		const note = 'lorem ipsum '.repeat(800_000);
		const marked = (offset: number, words: string) => ({
			id: `id${offset}`,
			locator: locate(story, {chapter: 0, offset}),
			note: cleanInPlace(words),
			created: '2026-01-07T12:00:00.000Z',
		});
		const game = play(story, {columns: 80, rows: 24, bookmarks: [marked(0, note), marked(60, 'short')]});
		game.press('B');
		expect(game.rows()).toHaveLength(24);
		expect(game.frame()).toContain('lorem ipsum');
		expect(game.press('e').frame()).toContain('This note is too long to edit here (9,600,000 characters)');
		expect(game.state().prompt).toBeNull();
		expect(game.press('j').frame()).toContain('short');
		expect(game.press('e').state().prompt?.value).toBe('short');
		expect(game.press('escape k m').state().bookmarks.list[0]?.note).toBe(note);
	});

	it('are deleted, and the deletion undone', () => {
		const game = open('enter m ] m B j d');
		expect(game.state().bookmarks.list.map(({locator}) => locator.scene)).toEqual([1]);
		expect(
			game
				.press('u')
				.state()
				.bookmarks.list.map(({locator}) => locator.scene),
		).toEqual([1, 2]);
		expect(game.press('u').frame()).toContain('Nothing to undo');
	});

	it('lead to their place', () => {
		const game = open('enter ] ] m g B enter');
		expect(game.state().session.place).toEqual({chapter: 1, offset: 'Chapter 2\n'.length});
		expect(game.frame()).toContain('Chapter 2');
	});
});

describe('search', () => {
	const search = 'enter / w h a l e enter';

	it('lists the hits and shows them on the page', () => {
		const game = open(search);
		expect(game.frame()).toContain('2 matches for “whale”');
		expect(screen(game.press('enter'))).toBe('reading');
		expect(game.state().session.place).toMatchObject({chapter: 1});
	});

	it('steps through the hits, around the end', () => {
		const game = open(`${search} enter n`);
		expect(game.state().search?.current).toBe(1);
		expect(game.press('n').frame()).toContain('1 of 2 “whale” · n next · Esc done · ');
		expect(game.press('N').frame()).toContain('2 of 2, back at the top after this · ');
	});

	it('Esc goes back to where the reader was', () => {
		const before = open('enter space').state().session.place;
		const game = open('enter space / w h a l e enter enter n escape');
		expect(game.state().session.place).toEqual(before);
		expect(game.state().search).toBeNull();
		expect(screen(game)).toBe('reading');
	});

	it('Esc only ends the highlighting once a page has been turned', () => {
		const long = storyFrom(`The whale came.\n\n${prose(40)}`);
		const game = play(long, {columns: 80, rows: 24}).press(`space space ${search} enter space`);
		const {place} = game.state().session;
		game.press('escape');
		expect(game.state().session.place).toEqual(place);
		expect(game.state().search).toBeNull();
		expect(screen(game)).toBe('reading');
	});

	it('says so when there is nothing', () => {
		const game = open('enter / x y z enter');
		expect(game.frame()).toContain('No match for “xyz”');
		expect(screen(game)).toBe('reading');
	});
});

describe('go to', () => {
	it.each([
		[': 3 enter', 3],
		[': s 2 enter', 2],
		[': c 2 enter', 3],
		[': 9 9 enter', 4],
	])('%s', (keys, scene) =>
		expect(open(`enter ${keys}`).state().session.place).toEqual(placeOfScene(story, scene)),
	);

	it('a share and a page', () => {
		expect(open('enter : 0% enter').state().session.place).toEqual({chapter: 0, offset: 0});
		expect(open('enter : p 2 enter').rows().at(-1)).toContain('page 2 of');
	});

	it('says what can be said', () => {
		expect(open('enter : x enter').frame()).toContain('! Type a scene');
	});
});

describe('looks', () => {
	it('the measure changes in steps that are seen', () => {
		const narrower = open('enter - - - -');
		expect(narrower.state().preferences.measure).toBe(58);
		expect(play(story, {columns: 50, rows: 24}).press('enter -').state().preferences.measure).toBe(44);
	});

	it('themes go round', () => {
		expect(open('c').state().preferences.theme).toBe('light');
		expect(open('c c c c c c').state().preferences.theme).toBe('terminal');
	});
});
