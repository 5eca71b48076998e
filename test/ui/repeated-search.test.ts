import {describe, expect, it} from 'vitest';
import {prose, storyFrom} from '../story-from.ts';
import {play} from './play.ts';

const story = storyFrom(`A whale.\n\n${prose(30)}\n\n* * *\n\nThe second whale.\n\n${prose(30, 2)}\n`);
const open = (keys: string) => play(story, {columns: 80, rows: 24, showsTitle: false}).press(keys);

describe('Enter without words', () => {
	it('repeats the search that is shown', () =>
		expect(open('/ w h a l e enter escape / enter').frame()).toContain('2 matches for “whale”'));

	it('repeats the one that was ended, from where the reader is now', () =>
		expect(open('/ w h a l e enter escape ] / enter').frame()).toMatch(
			/2 matches for “whale”[^]*› The second whale/,
		));

	it('does nothing where nothing was searched for', () => {
		const game = open('/ enter');
		expect(game.state()).toMatchObject({search: null, prompt: null});
	});
});
