import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import type {WindowSize} from '../../source/core/layout/page-geometry.ts';
import type {Story} from '../../source/core/story/story.ts';
import {keepImage} from '../../source/reading/keep-image.ts';
import {frameOf} from '../../source/ui/frame.ts';
import {paintFrame} from '../../source/ui/paint.ts';
import {currentView} from '../../source/ui/state/move.ts';
import {lookOf} from '../../source/ui/theme/look.ts';
import {openEpub, proseOf} from '../formats/epub/write-epub.ts';
import {makePng} from '../make-png.ts';
import {storyFrom} from '../story-from.ts';
import {sample, sizes, windowOf} from './golden.ts';
import {play, playShelf, type Play, type PlayOptions} from './play.ts';
import {shelfStories} from './shelf-stories.ts';

const clerk = sample('the-salt-clerk.txt');
const bridges = sample('nine-bridges-before-midnight.txt');
const mill = sample('the-wheel-at-pell-mill.epub');
const postText = readFileSync(new URL('../../stories/the-lighthouse-post.txt', import.meta.url), 'utf8');
const post = storyFrom(postText);
const serial = sample('nine-o-clock-at-vennick.epub');
const half = {chapter: 0, offset: 9000};

/** Links of all kinds, and a note that is longer than half of a page. */
const tables = storyFrom(
	`# The Tide Tables

The tables were printed at Vennick[^1] and sold at [the harbour office](https://example.org/tables) for a penny. What came of them is told in [the last part](#the-wheel).

Nobody had asked for them, and nobody sent them back.

# The Wheel

It turned.

[^1]: ${Array.from({length: 24}, (_, day) => `On day ${day + 1} the water stood over the third post.`).join(' ')}`,
	'tables.md',
);

const map = openEpub({
	pages: [
		{
			path: 'a.xhtml',
			body: `<h1>The Landing</h1>${proseOf('Line', 2)}<p><img src="map.png" alt="The landing at low water"/></p>${proseOf('Mark', 20)}`,
		},
	],
	toc: [['a.xhtml', 'The Landing']],
	files: [{path: 'OEBPS/map.png', content: makePng(300, 200)}],
});

const [header = '', heading = '', ...hebrewProse] = readFileSync(
	new URL('../core/specimens/hebrew.txt', import.meta.url),
	'utf8',
).split('\n\n');
const hebrew = storyFrom(
	[header, heading, ...Array.from({length: 9}, () => hebrewProse).flat()].join('\n\n'),
);

type Opens = (window: WindowSize) => Play | Promise<Play>;

/** Opens a story on its first page, and presses keys. */
const read =
	(story: Story, keys: string, options: Partial<PlayOptions> = {}) =>
	(window: WindowSize): Play => {
		const game = play(story, {...window, showsTitle: false, ...options});
		return keys === '' ? game : game.press(keys);
	};

const shelf =
	(keys: string, options: Pick<PlayOptions, 'preferences'> = {}, stories = shelfStories): Opens =>
	window =>
		playShelf(stories, {...window, ...options}).press(keys);

const plain = {preferences: {plain: true}};
const known = {secondsRead: 19 * 60, evenings: 2, next: null};

/** Screens by what leads there. */
const frames: Readonly<Record<string, Opens>> = {
	'title-fields': read(serial, 'k', {showsTitle: true}),
	'title-continued': read(clerk, 'k', {showsTitle: true, place: half}),
	'title-recap': read(clerk, 'w', {showsTitle: true, place: half, furthest: half}),
	'title-recap-new': read(clerk, 'w', {showsTitle: true}),
	note: read(mill, 'tab tab enter'),
	'note-scrolled': read(tables, 'tab enter j j'),
	raw: read(post, '} r space', {
		reread: choices => storyFrom(postText, 'the-lighthouse-post.txt', choices),
	}),
	'contents-filter': read(bridges, 't / h e n'),
	'bookmarks-filter': read(bridges, 'm ] m ] v s h y B / f i s h'),
	'bookmarks-none': read(clerk, 'B'),
	'help-filter': read(clerk, '? / b o o k m a r k'),
	'help-in-contents': read(clerk, 't ?'),
	'find-in-list': read(clerk, '/ s a l t enter / z q'),
	'note-typed': read(clerk, 'm B e t h e space k e y'),
	'removal-in-list': read(clerk, 'm B e k e e p enter d'),
	'shelf-filter': shelf('/ t h e'),
	'shelf-filter-none': shelf('/ z q z q'),
	'shelf-empty': shelf('k', {}, []),
	'shelf-plain': shelf('k', plain),
	'note-plain': read(mill, 'tab enter', plain),
	'end-plain'(window) {
		const game = read(bridges, '', plain)(window);
		game.store.dispatch({type: 'reached-end', end: known});
		return game.press('G space');
	},
	'title-edited'(window) {
		const game = read(clerk, 'k', {showsTitle: true, place: half})(window);
		const text = 'edited: your place and 3 of 3 bookmarks found';
		game.store.dispatch({type: 'noticed', text});
		return game;
	},
	question(window) {
		const game = read(clerk, 'k', {showsTitle: true})(window);
		const question = {known: 'The Salt Clerk', detail: 'salt.txt, 42%', relation: 'same'} as const;
		game.store.dispatch({type: 'asked', question});
		return game;
	},
	async picture(window) {
		const game = read(map, 'tab enter', {showsImages: true})(window);
		keepImage(game.store);
		await expect.poll(() => game.state().chosenMark?.image !== null, {interval: 5}).toBe(true);
		return game;
	},
};

describe.each(Object.entries(frames))('the screen %s', (name, open) => {
	test.each(sizes)('at %s', async size => {
		const game = await open(windowOf(size));
		await expect(game.frame()).toMatchFileSnapshot(`frames/${name}-${size}.txt`);
	});
});

/** Screens on which styles tell what is meant. */
const styled: Readonly<Record<string, (window: WindowSize) => Play>> = {
	'link-chosen': read(tables, 'tab tab tab'),
	'picture-chosen': read(map, 'tab', {showsImages: true}),
	'read-aloud'(window) {
		const game = read(clerk, 'a')(window);
		const {start} = currentView(game.state(), {size: window});
		const passage = {chapter: 0, start: start + 4, end: start + 7};
		game.store.dispatch({type: 'speech', event: {is: 'spoken', passage}});
		return game;
	},
};

describe.each(Object.entries(styled))('the screen %s, with its styles', (name, open) => {
	test.each(sizes)('at %s', async size => {
		await expect(open(windowOf(size)).styled()).toMatchFileSnapshot(`frames/${name}-${size}.txt`);
	});
});

describe('a story that runs to the left, as it is seen', () => {
	test.each(sizes)('at %s', async name => {
		const size = windowOf(name);
		const game = read(hebrew, '')(size);
		const frame = frameOf(game.state(), {size, now: ''});
		const seen = paintFrame(frame, size, lookOf('terminal', 0))
			// oxlint-disable-next-line no-control-regex
			.map(row => row.replaceAll(/\u001b\[[\d;]*m/g, '').trimEnd());
		await expect(`${seen.join('\n')}\n`).toMatchFileSnapshot(`frames/hebrew-${name}.txt`);
	});
});
