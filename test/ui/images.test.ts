import {setImmediate} from 'node:timers/promises';
import {describe, expect, it} from 'vitest';
import {keepImage} from '../../source/reading/keep-image.ts';
import {frameOf} from '../../source/ui/frame.ts';
import {openEpub, proseOf} from '../formats/epub/write-epub.ts';
import {makePng} from '../make-png.ts';
import {play, type Play, type PlayOptions} from './play.ts';

const imageOf = (name: string, alt: string): string => `<p><img src="${name}" alt="${alt}"/></p>`;

const story = openEpub({
	pages: [
		{
			path: 'a.xhtml',
			body: `<h1>One</h1>${proseOf('a', 1)}${imageOf('map.png', 'A map')}<p>See <a href="https://example.org/">a page</a>.</p>${imageOf('photo.jpg', 'A photo')}${proseOf('b', 8)}`,
		},
	],
	toc: [['a.xhtml', 'One']],
	files: [
		{path: 'OEBPS/map.png', content: makePng(300, 200)},
		{path: 'OEBPS/photo.jpg', content: Buffer.from([0xff, 0xd8, 0xff])},
	],
});

const size = {columns: 80, rows: 24};

const open = (options: Partial<PlayOptions> = {}): Play => {
	const game = play(story, {...size, showsTitle: false, showsImages: true, ...options});
	keepImage(game.store);
	return game;
};

/** Waits until the image that is wanted has been read, or refused. */
const read = (game: Play): Promise<void> =>
	expect.poll(() => game.state().chosenMark?.image !== null, {interval: 5}).toBe(true);

const shown = (game: Play, window = size) => frameOf(game.state(), {size: window, now: ''}).image;
const status = (game: Play): string => game.rows().at(-1)?.trim() ?? '';

describe('an image in a terminal that shows images', () => {
	it('is chosen by Tab like a link, opened over its page by Enter, and closed by Esc', async () => {
		const game = open();
		const page = game.frame();
		expect(status(game.press('tab'))).toBe('Picture · Enter open');
		expect(status(game.press('tab'))).toBe('example.org/');
		game.press('shift-tab enter');
		await read(game);
		expect(game.rows()[1]).toMatch(/^ {7}── A map ─+$/);
		expect(
			game
				.rows()
				.slice(2, -1)
				.every(row => row === ''),
		).toBe(true);
		expect(status(game)).toBe('Esc close');
		expect(shown(game)).toMatchObject({
			column: 7,
			row: 2,
			columns: 66,
			rows: 20,
			png: {width: 300, height: 200},
		});
		game.press('escape');
		expect(shown(game)).toBeUndefined();
		expect(status(game)).toBe('Picture · Enter open');
		expect(game.press('escape').frame()).toBe(page);
	});

	it.each(['t', '?', 'space', 'v'])('is covered or left by %s', async key => {
		const game = open();
		game.press('tab enter');
		await read(game);
		expect(shown(game.press(key))).toBeUndefined();
	});

	it('stands over the page of its line where several are side by side', async () => {
		const window = {columns: 200, rows: 50};
		const game = open(window);
		game.press('tab enter');
		await read(game);
		expect(shown(game, window)).toMatchObject({column: 30, columns: 66});
	});

	it('is opened and closed by a click', async () => {
		const game = open();
		game.click('A map');
		await read(game);
		expect(shown(game)).toBeDefined();
		expect(shown(game.wheel(1))).toBeDefined();
		expect(shown(game.click({row: 12, column: 40}))).toBeUndefined();
	});

	it('says why it is not shown, with its words', async () => {
		const game = open();
		game.press('tab tab tab enter');
		await read(game);
		expect(shown(game)).toBeUndefined();
		expect(game.state().notice).toBe('Only PNG pictures can be shown, and this is a JPEG: A photo');
	});

	it('is not shown when the reader has gone on before its bytes are there', async () => {
		const game = open();
		game.press('tab enter tab');
		// By then it would have been read.
		await import('../../source/reading/read-image.ts');
		await setImmediate();
		expect(shown(game)).toBeUndefined();
		expect(status(game)).toBe('example.org/');
	});
});

it.each<Partial<PlayOptions>>([{showsImages: false}, {preferences: {pictures: 'never'}}])(
	'an image is its line alone with %j',
	options => {
		const game = open(options);
		expect(status(game.press('tab'))).toBe('example.org/');
		expect(status(game.press('tab'))).toBe('example.org/');
		game.click('A map');
		expect(game.state().chosenMark).toMatchObject({mark: {kind: 'link'}});
	},
);
