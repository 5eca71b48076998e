import {describe, expect, it, test} from 'vitest';
import {chapterVersions} from '../../source/ui/screens/page-status/chapter-name.ts';
import {prose, storyFrom} from '../story-from.ts';
import {play} from './play.ts';

test.each([
	['Chapter Two: A Hen, Laying', ['2 A Hen, Laying', 'Ch. 2']],
	['CHAPTER XIV. THE FIRST LADDER', ['14 THE FIRST LADDER', 'Ch. 14']],
	['Chapter Twenty-One', ['Ch. 21']],
	['12. The Toll', ['12 The Toll', 'Ch. 12']],
	['Chapter 3 – Rain', ['3 Rain', 'Ch. 3']],
	['3.', ['Ch. 3']],
	['XIV', ['Ch. 14']],
	['Prologue', ['Prologue']],
	['Chapter House', ['Chapter House']],
	['第三章 雨', ['第三章 雨']],
])('%s is shown as its number and its name', (title, expected) => {
	expect(chapterVersions(title, Infinity)).toEqual(expected);
});

test('a title is cut, but never to fewer than twelve letters', () => {
	expect(chapterVersions('Chapter Two: A Hen, Laying Eggs', 16)).toEqual(['2 A Hen, Laying…', 'Ch. 2']);
	expect(chapterVersions('Chapter Two: A Hen, Laying Eggs', 12)).toEqual(['Ch. 2']);
	expect(chapterVersions('The Gravest Man in Quennel', 11)).toEqual([]);
});

const chapters = storyFrom(
	`Title: Nine Bridges before Midnight\n\nChapter One: The Toll\n\n${prose(30)}\n\nChapter Two: A Hen, Laying\n\n${prose(30, 2)}\n\n* * *\n\n${prose(30, 3)}`,
);

describe('the status line', () => {
	const statusAt = (columns: number): string =>
		play(chapters, {columns, rows: 24, preferences: {measure: 200, columns: 1}})
			.press('enter }')
			.rows()
			.at(-1)
			?.trim() ?? '';

	it.each<[number, RegExp]>([
		[
			140,
			/^Nine Bridges before Midnight · 2 A Hen, Laying · scene 2 of 3 · page 1 of \d+ · \d+ min left in scene, \d+ min in story · \d+%$/,
		],
		[
			106,
			/^2 A Hen, Laying · scene 2 of 3 · page 1 of \d+ · \d+ min left in scene, \d+ min in story · \d+%$/,
		],
		[76, /^Ch\. 2 · scene 2 of 3 · page 1 of \d+ · \d+ min left in scene · \d+%$/],
		[38, /^Ch\. 2 · scene 2 of 3 · p\. 1\/\d+ · \d+%$/],
		[24, /^scene 2 of 3 · \d+%$/],
		[20, /^scene 2 of 3 · \d+%$/],
	])('at %d columns says what fits', (columns, expected) => expect(statusAt(columns)).toMatch(expected));

	it('has the time that is left in the last scene for the story, too', () => {
		const status = play(chapters, {columns: 140, rows: 24, preferences: {measure: 200, columns: 1}})
			.press('enter } ]')
			.rows()
			.at(-1);
		const [, scene, story] = /· (\d+ min) left in scene, (\d+ min) in story/.exec(status ?? '') ?? [];
		expect(story).toBe(scene);
	});

	it('tells scene, time and percentage of the end where two pages hold the last words', () => {
		const game = play(chapters, {columns: 140, rows: 24, place: {chapter: 0, offset: 0}, showsTitle: false});
		const status = game.press('G escape').rows().at(-1)?.trim() ?? '';
		expect(status).toMatch(/ scene 3 of 3 · pages \d+–\d+ of \d+ · 100%$/);
		expect(game.press('i').frame()).toMatch(/scene 3 of 3, 100%/);
	});

	it('tells scene and percentage of the scene that was gone to, where it begins inside the page', () => {
		const story = storyFrom(
			`Title: Rain\n\n${prose(2)}\n\n* * *\n\n${prose(2, 2)}\n\n* * *\n\n${prose(9, 3)}`,
		);
		const statusOf = (keys: string): string =>
			play(story, {columns: 140, rows: 24, preferences: {columns: 1}, showsTitle: false})
				.press(keys)
				.rows()
				.at(-1) ?? '';
		expect(statusOf(']')).toMatch(/scene 2 of 3 .* (?!0%)\d+%$/);
		expect(statusOf('[')).toMatch(/scene 1 of 3 .* 0%$/);
	});

	it('shows the title of a story without chapters, and the count that is typed at its end', () => {
		const game = play(storyFrom(`Title: Rain\n\n${prose(12)}`), {columns: 80, rows: 24}).press('enter 1 2');
		expect(game.rows().at(-1)).toMatch(/^ {7}Rain · scene 1 of 1 · .* {2,}12$/);
	});
});
