import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {cellWidth} from '../../source/core/text/cell-width.ts';
import {keyCommands} from '../../source/ui/keymap/commands.ts';
import {storyFrom, prose} from '../story-from.ts';
import {sample, sizes as commonSizes, windowOf} from './golden.ts';
import {play, playShelf} from './play.ts';
import {shelfStories} from './shelf-stories.ts';

const sizes = [...commonSizes, '20x5'];

/** Screens by the keys that lead there from the title screen. */
const scenarios: readonly (readonly [string, string, string])[] = [
	['title', 'the-salt-clerk.txt', 'k'],
	['page', 'the-salt-clerk.txt', 'enter space'],
	['break', 'the-salt-clerk.txt', 'enter space space'],
	['scene-pages', 'the-salt-clerk.txt', 'enter F ] space'],
	['one-column', 'nine-bridges-before-midnight.txt', 'enter | space'],
	['short-page', 'a-small-museum-of-weather.txt', 'enter | } }'],
	['chapters', 'nine-bridges-before-midnight.txt', 'enter } t'],
	['verse', 'the-lighthouse-post.txt', 'enter ] space'],
	['bookmarks', 'the-salt-clerk.txt', 'enter m ] space m B e k e e p enter'],
	['hits', 'the-salt-clerk.txt', 'enter / k e y enter'],
	['hit-on-page', 'the-salt-clerk.txt', 'enter / k e y enter enter n'],
	['prompt', 'the-salt-clerk.txt', 'enter : 4 0%'],
	['own-scenes', 'the-salt-clerk.txt', 'enter space S'],
	['help', 'the-salt-clerk.txt', '?'],
	['ending', 'what-the-ferry-owed.txt', 'enter G'],
	['japanese', '雨宿りの郵便局.txt', 'enter'],
	['greek', 'το-ρολόι-της-αποβάθρας.txt', 'enter'],
	['recap', 'nine-bridges-before-midnight.txt', `enter${' space'.repeat(9)} w`],
	['list', 'a-small-museum-of-weather.txt', 'enter t'],
];

describe.each(scenarios)('the screen %s', (name, story, keys) => {
	test.each(sizes)('at %s', async size => {
		const {frame} = play(sample(story), windowOf(size)).press(keys);
		await expect(frame()).toMatchFileSnapshot(`frames/${name}-${size}.txt`);
	});
});

test('three pages stand side by side where each has its full measure', async () => {
	const {frame} = play(sample('nine-bridges-before-midnight.txt'), windowOf('240x60')).press('enter space');
	await expect(frame()).toMatchFileSnapshot('frames/three-columns-240x60.txt');
});

/** Screens without a story, by the keys that lead there from the shelf. */
const shelfScenarios: readonly (readonly [string, string])[] = [
	['shelf', 'escape'],
	['shelf-moved', 'j j enter'],
];

describe.each(shelfScenarios)('the screen %s', (name, keys) => {
	test.each(sizes)('at %s', async size => {
		const {frame} = playShelf(shelfStories, windowOf(size)).press(keys);
		await expect(frame()).toMatchFileSnapshot(`frames/${name}-${size}.txt`);
	});
});

test.each([
	['19x5', ['Too small', 'need 20x5', '', '', '']],
	['9x4', ['Too small', 'need 20x5', '', '']],
	['8x4', ['Too', 'small', '', '']],
	['80x2', ['Too small', '']],
])('a window of %s is said to be too small, and a larger one shows the page again', (size, rows) => {
	const game = play(sample('the-salt-clerk.txt'), windowOf('80x24')).press('enter space');
	const page = game.frame();
	expect(game.resize(windowOf(size)).rows()).toEqual(rows);
	expect(game.resize(windowOf('80x24')).frame()).toBe(page);
});

describe('below a screen that is full', () => {
	const {columns, rows} = windowOf('80x24');
	const games = {
		list: play(sample('nine-bridges-before-midnight.txt'), {columns, rows}).press('enter / e enter'),
		help: play(sample('the-salt-clerk.txt'), {columns, rows}).press('?'),
		title: play(sample('nine-o-clock-at-vennick.epub'), {columns, rows}),
		shelf: playShelf([...shelfStories, ...shelfStories, ...shelfStories], {columns, rows}),
	};

	test.each(Object.entries(games))('one row of the %s is blank above the keys', (_, game) => {
		const shown = game.rows();
		expect(shown).toHaveLength(rows);
		expect(shown.at(-3)).not.toBe('');
		expect(shown.at(-2)).toBe('');
		expect(shown.at(-1)).not.toBe('');
	});
});

describe('a list in groups', () => {
	const scenes = Array.from({length: 9}, (_, scene) =>
		Array.from({length: 3}, (__, index) => `Salt ${scene + 1}.${index + 1}.`).join('\n\n'),
	);
	const story = storyFrom(`Title: Salt\n\n${scenes.join('\n\n* * *\n\n')}`);
	const window = windowOf('80x24');
	const games = {
		matches: play(story, window).press('enter / s a l t enter'),
		bookmarks: play(story, window).press(`enter m${' ] m'.repeat(8)} B`),
	};

	test.each(Object.entries(games))(
		'of %s has the head of what is shown first on top, wherever it stands',
		(_, game) => {
			for (let index = 0; index < 27; index++) {
				const rows = game.rows().slice(2);
				const first = rows.findIndex(row => row.includes('Salt '));
				const scene = /Salt (\d)/.exec(rows[first] ?? '')?.[1];
				expect(rows.slice(0, first).join('').trim()).toBe(`Scene ${scene}`);
				expect(first).toBeLessThanOrEqual(2);
				game.press('j');
			}
		},
	);
});

describe('every frame', () => {
	const story = storyFrom(
		`Title: A Title\nWarning: rain\nSummary: ${prose(1)}\n\nChapter 1: ${'Long '.repeat(10)}\n\n${prose(9)}\n\n* * *\n\n${'日本語、の本。'.repeat(80)}\n\n${prose(3)}`,
	);
	const keys = fc.array(
		fc.constantFrom(...keyCommands.flatMap(command => command.keys), '1', '0', 'x', 'é'),
		{minLength: 1, maxLength: 60},
	);
	const size = fc.record({columns: fc.integer({min: 1, max: 260}), rows: fc.integer({min: 1, max: 80})});

	it('fits its window, whatever keys came before and whatever size it has', () =>
		fc.assert(
			fc.property(size, size, keys, (first, then, pressed) => {
				for (const game of [play(story, first), playShelf(shelfStories, first)]) {
					const rows = game.press(pressed.join(' ')).resize(then).rows();
					expect(rows.length).toBeLessThanOrEqual(Math.max(1, then.rows));
					for (const row of rows) expect(cellWidth(row)).toBeLessThanOrEqual(Math.max(then.columns, 1));
				}
			}),
			{numRuns: 300},
		));
});

it('warnings stand on the title screen whole, before the summary, however small the window', () => {
	const warning = 'a drowning, remembered at length, and the grief of somebody who was not there';
	const story = storyFrom(`Title: A\nSummary: S\nRating: Teen\nWarning: ${warning}\n\n${prose(3)}`);
	for (const size of [
		{columns: 24, rows: 12},
		{columns: 80, rows: 24},
	]) {
		const text = play(story, size).rows().join(' ').replaceAll(/\s+/g, ' ');
		expect(text).toContain(`! Warning: ${warning}`);
		expect(text.indexOf('Warning')).toBeLessThan(
			text.includes('Summary') ? text.indexOf('Summary') : Infinity,
		);
	}
});

describe('beside pages of a narrow measure', () => {
	it.each(['t', '?', 'B', 'i', '/ t h e enter'])('the screen %s is as wide as pages are by default', keys => {
		const wide = play(sample('nine-bridges-before-midnight.txt'), {
			...windowOf('80x24'),
			showsTitle: false,
		}).press(keys);
		const narrow = play(sample('nine-bridges-before-midnight.txt'), {
			...windowOf('80x24'),
			showsTitle: false,
			preferences: {measure: 20},
		}).press(keys);
		expect(narrow.rows().slice(0, 4)).toEqual(wide.rows().slice(0, 4));
	});
});
