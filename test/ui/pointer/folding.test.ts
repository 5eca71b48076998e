import {describe, expect, it} from 'vitest';
import {topScreen} from '../../../source/ui/state/screen-stack.ts';
import {book} from '../../formats/toy-book.ts';
import {prose, storyFrom} from '../../story-from.ts';
import {play, type Play} from '../play.ts';

const size = {columns: 80, rows: 24};

const chapter = (id: string) => ({id, title: `Chapter ${id}`, paragraphs: [prose(1)]});
const parted = book({
	chapters: ['A', 'B', 'C', 'D'].map(chapter),
	toc: [
		[
			'Part I',
			'A',
			[
				['Chapter A', 'A'],
				['Chapter B', 'B'],
			],
		],
		[
			'Part II',
			'C',
			[
				['Chapter C', 'C'],
				['Chapter D', 'D'],
			],
		],
	],
});
const scenes = storyFrom(
	`Title: T\n\nChapter One\n\n${prose(1)}\n\n* * *\n\n${prose(1, 2)}\n\nChapter Two\n\n${prose(1, 3)}\n\n* * *\n\n${prose(1, 4)}`,
);

const open = (story = parted): Play => play(story, {...size, showsTitle: false}).press('t');
const cursor = (game: Play): number => topScreen(game.state()).cursor;
const rowOf = (game: Play, words: string): number => game.rows().findIndex(row => row.includes(words));
/** Clicks on the sign that stands before an entry. */
const clickSign = (game: Play, words: string): Play =>
	game.click({row: rowOf(game, words), column: (game.rows()[rowOf(game, words)] ?? '').search(/[▸▾]/)});

describe('in the contents', () => {
	it.each([
		[parted, 'Part II', 'Chapter D'],
		[scenes, 'Chapter Two', ' 4  '],
	])('a click on the sign of an entry folds it, and unfolds it', (story, name, inside) => {
		const game = open(story);
		expect(game.frame()).toContain(inside);
		expect(clickSign(game, name).frame()).not.toContain(inside);
		expect(game.rows()[rowOf(game, name)]).toContain('›▸');
		expect(topScreen(game.state()).name).toBe('contents');
		expect(clickSign(game, name).frame()).toContain(inside);
	});

	it('two clicks on a part fold it, and unfold it', () => {
		const game = open().click('Part II');
		expect(game.frame()).toContain('Chapter D');
		expect(game.click('Part II', 2).frame()).not.toContain('Chapter D');
		expect(game.click('Part II').frame()).toContain('Chapter D');
		expect(game.press('enter').state().session.place.chapter).toBe(2);
	});

	it('two clicks on a chapter open it, whatever scenes it has', () => {
		expect(topScreen(open(scenes).click('Chapter Two').click('Chapter Two', 2).state()).name).toBe('reading');
	});

	it('a click on the sign chooses what matches a filter, and folds nothing', () => {
		const game = open().press('/ D');
		clickSign(game, 'Part II');
		expect([cursor(game), game.rows()[rowOf(game, 'Part II')]]).toEqual([0, expect.stringContaining('›')]);
		expect(game.frame()).toContain('Chapter D');
	});
});
