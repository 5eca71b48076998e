import {describe, expect, it, test} from 'vitest';
import {prose, storyFrom} from '../story-from.ts';
import {play, type Play} from './play.ts';

const story = storyFrom(`Title: Rain\n\n${prose(40)}`);

const noticed = (text: string, columns: number, rows: number): Play => {
	const game = play(story, {columns, rows, showsTitle: false});
	game.store.dispatch({type: 'noticed', text});
	return game;
};
const lastRows = (game: Play): readonly string[] =>
	game
		.rows()
		.slice(-2)
		.map(row => row.trim());

describe('a notice', () => {
	it('that fits one row leaves the row above blank', () => {
		expect(lastRows(noticed('Justified', 40, 16))).toEqual(['', 'Justified']);
	});

	test.each([16, 12, 6])('that is longer takes the row above as well, in %i rows', rows => {
		const notice = 'Your place cannot be saved: the disk is full';
		expect(lastRows(noticed(notice, 40, rows))).toEqual(['Your place cannot be saved: the disk', 'is full']);
	});

	it('is cut where two rows cannot hold it, and gives the rows back', () => {
		const game = noticed('word '.repeat(40), 40, 12);
		expect(lastRows(game).join(' ')).toMatch(/^word .* w[ord]*…$/);
		expect(game.rows()).toHaveLength(12);
		const before = play(story, {columns: 40, rows: 12, showsTitle: false}).press('space').frame();
		expect(game.press('space').frame()).toBe(before);
	});

	it('stays out of the way of a prompt', () => {
		const game = noticed('word '.repeat(20), 40, 12).press('/');
		expect(lastRows(game)[0]).not.toContain('word word');
		expect(lastRows(game)[1]).toMatch(/^Find: /);
	});
});

describe('a notice and a question', () => {
	it('stand one above the other, so that no key answers what nobody sees', () => {
		const game = noticed('edited: your place and 3 of 3 bookmarks found', 40, 12);
		const question = {known: 'Hail', detail: 'hail.txt, 4%', relation: 'contains'} as const;
		game.store.dispatch({type: 'asked', question});
		expect(lastRows(game)).toEqual([
			'edited: your place and 3 of 3 bookmar…',
			'Does “Rain” contain your “Hail”? y/n',
		]);
	});
});
