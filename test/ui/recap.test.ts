import {expect, it} from 'vitest';
import {topScreen} from '../../source/ui/state/screen-stack.ts';
import {prose, storyFrom} from '../story-from.ts';
import {play} from './play.ts';

const story = storyFrom(
	`Title: T\n\nIt began here. ${prose(20)}\n\n* * *\n\nIt went on there. ${prose(20, 2)}`,
);
const window = {columns: 60, rows: 16};

it('says where nothing was read before the page', () => {
	const game = play(story, window).press('w');
	expect(game.frame()).toContain('You have read nothing before this page yet.');
	expect(topScreen(game.press('enter w').state()).name).toBe('recap');
	expect(game.frame()).toContain('You have read nothing before this page yet.');
});

it('tells what was read, and leads back: Enter to the page, Esc to where it was opened', () => {
	const game = play(story, {...window, showsTitle: false}).press('space space space');
	const {place} = game.state().session;
	expect(game.press('w').frame()).toMatch(/Where was I[^]*Last paragraph read[^]*1 {2}It began here\./);
	expect(topScreen(game.press('enter').state()).name).toBe('reading');
	expect(topScreen(game.press('w escape i w escape').state()).name).toBe('title');
	expect(topScreen(game.press('w enter').state()).name).toBe('reading');
	expect(game.state().session.place).toEqual(place);
});

it('scrolls where it is longer than the window', () => {
	const game = play(story, {columns: 30, rows: 8, showsTitle: false}).press(`space${' space'.repeat(12)} w`);
	const top = game.frame();
	expect(top).toContain('↓ more');
	expect(game.press('j').frame()).not.toBe(top);
	expect(game.press('k').frame()).toBe(top);
});
