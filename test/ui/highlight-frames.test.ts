import {describe, expect, it, test} from 'vitest';
import {frameOf} from '../../source/ui/frame.ts';
import {prose, storyFrom} from '../story-from.ts';
import {sample, sizes, windowOf} from './golden.ts';
import {play, type Play, type PlayOptions} from './play.ts';
import {styledRow} from './styled-rows.ts';

const story = sample('nine-bridges-before-midnight.txt');

const open = (size: string, keys: string, options: Partial<PlayOptions> = {}): Play =>
	play(story, {...windowOf(size), ...options}).press(keys);

const selecting = 'enter v s s o l';
const highlighting = 'enter v s h g v o left e h a t enter v s s o j j h p';
const listing = 'enter m v h y ] v s s e t h e space h a t enter space M h B';

describe.each(sizes)('at %s', size => {
	it('a selection is inverse, and its keys are below it', async () => {
		const {styled} = open(size, selecting);
		await expect(styled()).toMatchFileSnapshot(`frames/selection-${size}.txt`);
	});

	it('highlights have colours, and a hit shows over them', async () => {
		const {styled} = open(size, `${highlighting} / w a s enter enter`);
		await expect(styled()).toMatchFileSnapshot(`frames/highlights-${size}.txt`);
	});

	it('highlights have letters in the margin where that is wanted', async () => {
		const {frame} = open(size, highlighting, {preferences: {marks: 'letters'}});
		await expect(frame()).toMatchFileSnapshot(`frames/highlight-letters-${size}.txt`);
	});

	it('they are listed with bookmarks and marks', async () => {
		const {frame} = open(size, listing);
		await expect(frame()).toMatchFileSnapshot(`frames/highlights-listed-${size}.txt`);
	});
});

describe('without enough colours', () => {
	test.each([0, 8, 16] as const)('%i: letters tell a highlight', colours => {
		const game = open('80x24', highlighting);
		const size = {columns: 80, rows: 24};
		const rows = frameOf(game.state(), {size, now: '2026-01-10T12:00:00.000Z', colours}).rows;
		const text = rows.map(row => row.map(piece => piece.text).join('')).join('\n');
		expect(text).toMatch(/^ {3}[gpy][+ ]│ /m);
	});

	it('nothing stands beside the page where there is no margin', () => {
		expect(open('40x12', highlighting, {preferences: {marks: 'letters'}}).frame()).not.toContain('│');
	});
});

describe('letters in the margin', () => {
	const letters = {preferences: {marks: 'letters'}} as const;
	const besideRows = (game: Play): readonly string[] =>
		game.rows().flatMap(row => /^ *([ygbpo][ygbpo+ ]│ .*)$/.exec(row)?.[1] ?? []);

	it('stand beside a short page that is lower than others', () => {
		const short = storyFrom(
			`Chapter 1\n\nIt rained. It stopped.\n\nChapter 2\n\n${prose(30)}\n\nChapter 3\n\nThe end came.`,
		);
		const game = play(short, {columns: 80, rows: 24, showsTitle: false, ...letters}).press('v h y');
		expect(game.rows().findIndex(row => row.includes('It rained.'))).toBeGreaterThan(6);
		expect(besideRows(game)).toEqual(['y │ It rained. It stopped.']);
	});

	it('stand beside one another where two highlights begin on a line', () => {
		const nested = play(storyFrom('Title: T\n\nIt rained. It stopped.\n'), {
			columns: 80,
			rows: 24,
			showsTitle: false,
			...letters,
		});
		expect(besideRows(nested.press('v h y v p h g'))).toEqual(['gy│ It rained. It stopped.']);
	});

	it('stand beside the last page with the end of the story below it, and not beside the end on a page of its own', () => {
		const end = storyFrom(`Title: Rain\n\nIt rained. It stopped.`);
		const game = play(end, {columns: 80, rows: 24, showsTitle: false, ...letters}).press('v h y');
		game.store.dispatch({type: 'reached-end', end: {secondsRead: 60, evenings: 1, next: null}});
		expect(besideRows(game)).toEqual(['y │ It rained. It stopped.']);
		game.press('space');
		expect(game.frame()).toContain('› Back to the shelf');
		expect(besideRows(game)).toEqual(['y │ It rained. It stopped.']);
		const full = play(end, {columns: 50, rows: 5, showsTitle: false, ...letters}).press('v p h y');
		full.store.dispatch({type: 'reached-end', end: {secondsRead: 60, evenings: 1, next: null}});
		expect(full.press('space space').frame()).not.toMatch(/^ *y ?│? ?.*(?:Back|─)/m);
	});
});

describe('highlights that overlap', () => {
	const text = storyFrom('Title: T\n\nIt rained. It stopped.\n');
	const size = {columns: 80, rows: 24};
	const begin = (keys: string): Play => play(text, {...size, showsTitle: false}).press(keys);
	const shown = (game: Play): string =>
		frameOf(game.state(), {size, now: '2026-01-10T12:00:00.000Z'})
			.rows.map(styledRow)
			.find(row => row.includes('rained'))
			?.trim() ?? '';

	it.each(['v h y v p h g', 'v p h g v h y'])('%s: the inner one is shown over the outer one', keys => {
		expect(shown(begin(keys))).toBe('{text+yellow:It rained.}{text+green: It stopped.}');
	});

	it('are both visible where neither holds the other, and one is left when the other is removed', () => {
		const game = begin('v h y v s o w w w h g');
		expect(shown(game)).toMatch(/yellow.*green/);
		expect(game.state().bookmarks.list).toHaveLength(2);
		game.press('B d escape');
		expect(game.state().bookmarks.list).toHaveLength(1);
		expect(shown(game)).toMatch(/green|yellow/);
	});
});
