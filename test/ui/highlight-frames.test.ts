import {readFileSync} from 'node:fs';
import {describe, expect, it, test} from 'vitest';
import {readStory} from '../../source/formats/open-story.ts';
import {frameOf} from '../../source/ui/frame.ts';
import {play, type Play, type PlayOptions} from './play.ts';
import {styledRow} from './styled-rows.ts';

const story = readStory({
	name: 'nine-bridges-before-midnight.txt',
	bytes: readFileSync(new URL('../../stories/nine-bridges-before-midnight.txt', import.meta.url)),
});

const sizes = ['40x12', '80x24', '120x40', '200x50'];

const open = (size: string, keys: string, options: Partial<PlayOptions> = {}): Play => {
	const [columns = 80, rows = 24] = size.split('x').map(Number);
	return play(story, {columns, rows, ...options}).press(keys);
};

const selecting = 'enter v s s o l';
const highlighting = 'enter v s h g v o left e h a t enter v s s o j j h p';
const listing = 'enter m v h y ] v s s e t h e space h a t enter space M h B';

describe.each(sizes)('at %s', size => {
	it('a selection is inverse, and its keys are below it', async () => {
		const game = open(size, selecting);
		const [columns = 80, rows = 24] = size.split('x').map(Number);
		const frame = frameOf(game.state(), {size: {columns, rows}, now: '2026-01-10T12:00:00.000Z'});
		const text = [...frame.rows, frame.status].map(styledRow).join('\n');
		await expect(`${text}\n`).toMatchFileSnapshot(`frames/selection-${size}.txt`);
	});

	it('highlights have colours, and a hit shows over them', async () => {
		const game = open(size, `${highlighting} / w a s enter enter`);
		const [columns = 80, rows = 24] = size.split('x').map(Number);
		const frame = frameOf(game.state(), {size: {columns, rows}, now: '2026-01-10T12:00:00.000Z'});
		const text = [...frame.rows, frame.status].map(styledRow).join('\n');
		await expect(`${text}\n`).toMatchFileSnapshot(`frames/highlights-${size}.txt`);
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
