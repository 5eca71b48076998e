import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {dayOf} from '../../source/ui/end-sentence.ts';
import type {StoryEnd} from '../../source/ui/state/open-story.ts';
import {cellWidth} from '../../source/core/text/cell-width.ts';
import {storyFrom, wrappedProse} from '../story-from.ts';
import {sample, sizes, windowOf} from './golden.ts';
import {play, type Play, type PlayOptions} from './play.ts';
import {shelfStories} from './shelf-stories.ts';

const [shelfStory] = shelfStories;
const next = shelfStory === undefined ? null : {...shelfStory, title: 'The Tenth Bridge'};
const known: StoryEnd = {secondsRead: 19 * 60, evenings: 2, next};

const withEnd = (game: Play, end: StoryEnd = known): Play => {
	game.store.dispatch({type: 'reached-end', end});
	return game;
};

const bridges = sample('nine-bridges-before-midnight.txt');
const short = storyFrom('Title: Rain\nAuthor: Me\n\nIt rained.\n\nThe End\n');
const long = storyFrom(`Title: Rain\nAuthor: Me\n\n${wrappedProse(9)}\n`);

/** Rows of text that fill the last page of a window of that size, so that the end has no room below them. */
const full = (rows: number) =>
	storyFrom(
		`Title: Rain\nAuthor: Me\n\n${Array.from({length: rows}, (_, row) => `Line ${row}.`).join('\n\n')}\n`,
	);

const open = (story = short, options: Partial<PlayOptions> = {}): Play =>
	play(story, {...windowOf('80x24'), showsTitle: false, ...options});

const lastRow = (game: Play): string => game.rows().at(-1)?.trim() ?? '';

describe.each([...sizes, '20x5'])('the end at %s', size => {
	test.each([
		['shown', bridges, 'G'],
		['chosen', bridges, 'G space'],
		['short', short, 'space j'],
	] as const)('%s', async (name, story, keys) => {
		const game = withEnd(open(story, windowOf(size))).press(keys);
		await expect(game.frame()).toMatchFileSnapshot(`frames/end-${name}-${size}.txt`);
	});
});

describe('the end of a story', () => {
	it('stands below the last words, its entries as they are until the reader goes on', () => {
		const game = withEnd(open());
		expect(game.frame()).toMatch(
			/The End[^]*─{10}\n *Read in 19 min over 2 evenings\.\n *Next in the series: The Tenth Bridge\n *Back to the shelf\n/,
		);
		expect(game.frame()).not.toContain('›');
		expect(lastRow(game)).toContain('100%');
		game.press('space');
		expect(game.frame()).toContain('› Next in the series: The Tenth Bridge');
		expect(lastRow(game)).toBe('Enter open · Esc page · g start over · q quit');
	});

	it.each(['space', 'G', '9 space'])('is chosen with the last words in sight by %s', keys => {
		const game = withEnd(open(full(13), {place: {chapter: 0, offset: 0}})).press(keys);
		expect(game.frame()).toContain('Line 12.');
		expect(game.frame()).toContain('› Next in the series: The Tenth Bridge');
		expect(lastRow(game)).toBe('Enter open · Esc page · g start over · q quit');
		expect(game.press('j enter').state()).toMatchObject({closing: true, following: null});
	});

	it('is not chosen by going elsewhere, nor by scrolling', () => {
		expect(
			withEnd(open(full(13)))
				.press('] j')
				.state().endCursor,
		).toBeNull();
		expect(
			withEnd(open(full(13)))
				.press('1 0 j')
				.state().endCursor,
		).toBeNull();
		expect(withEnd(open(short)).state().endCursor).toBeNull();
	});

	it('leads back to the page by k', () => {
		const game = withEnd(open(full(13))).press('G k');
		expect(game.state()).toMatchObject({endCursor: null, session: {scrolled: true}});
		expect(
			withEnd(open(full(11)))
				.press('space k')
				.frame(),
		).toContain('Line 10.');
	});

	it('does not take the place of the last words once more is known of it', () => {
		const game = open(full(9)).press('G');
		expect(game.state().endCursor).toBe(0);
		expect(withEnd(game).state().endCursor).toBeNull();
		expect(game.frame()).toContain('Line 8.');
		expect(game.press('space').frame()).toContain('› Next in the series');
	});

	it('does not take the place of the last words in a smaller window', () => {
		const game = withEnd(open(full(13))).press('G');
		expect(game.resize({columns: 80, rows: 8}).state().endCursor).toBeNull();
		expect(game.frame()).toContain('Line 1');
	});

	it('is nowhere but on the last page', () => {
		const game = withEnd(open(long, {columns: 40, rows: 12}));
		expect(game.frame()).not.toContain('Back to the shelf');
		expect(game.press('G b').frame()).not.toContain('Back to the shelf');
	});

	it('takes a page of its own where the last words fill theirs', () => {
		const game = withEnd(open(full(11)));
		expect(game.frame()).not.toContain('Back to the shelf');
		expect(lastRow(game)).toContain('page 1 of 1');
		game.press('space');
		expect(game.frame()).toContain('› Next in the series');
		expect(game.frame()).not.toContain('Line 10');
		game.press('b');
		expect(game.frame()).toContain('Line 10');
		expect(lastRow(game)).toContain('page 1 of 1');
	});

	test.each([
		['escape', 'page 2 of 2'],
		['b', 'page 1 of 2'],
		['pageup', 'page 1 of 2'],
		['g', 'page 1 of 2'],
	])('below the last words, %s goes to %s', (key, status) => {
		const game = withEnd(open(full(13)));
		expect(lastRow(game.press('G space'))).toContain('Esc page');
		expect(lastRow(game.press(key))).toContain(status);
	});

	it('keeps what else keys do on the page', () => {
		const game = withEnd(open()).press('space m');
		expect(game.state().bookmarks.list).toHaveLength(1);
		game.press('t');
		expect(game.frame()).toContain('Contents');
		expect(lastRow(game.press('escape'))).toContain('Esc page');
	});

	it('stays where it is for whoever turns on', () => {
		const game = withEnd(open()).press('space j space space right down');
		expect(game.frame()).toContain('› Back to the shelf');
		expect(game.state().closing).toBe(false);
		expect(game.press('k').frame()).toContain('› Next in the series');
	});

	it('opens what is chosen', () => {
		const first = withEnd(open()).press('space enter').state();
		expect(first).toMatchObject({closing: true, following: {title: 'The Tenth Bridge'}});
		const second = withEnd(open()).press('space j enter').state();
		expect(second).toMatchObject({closing: true, following: null});
	});

	it('leads to the shelf alone where nothing follows', () => {
		const game = withEnd(open(), {...known, next: null}).press('space');
		expect(game.frame()).not.toContain('Next in');
		expect(game.frame()).toContain('› Back to the shelf');
	});

	it('is there before anything is known of it', () => {
		const game = open().press('space');
		expect(game.frame()).toContain('› Back to the shelf');
		expect(game.frame()).not.toContain('Read in');
	});

	it('is given up by a jump, and begins anew', () => {
		const game = withEnd(open(full(13))).press('G j g G');
		expect(game.state().endCursor).toBe(0);
		expect(
			withEnd(open(full(13)))
				.press('G g ]')
				.state().endCursor,
		).toBeNull();
	});

	it('fits every window, and holds the chosen entry', () =>
		fc.assert(
			fc.property(
				fc.integer({min: 20, max: 120}),
				fc.integer({min: 5, max: 50}),
				fc.constantFrom('space', 'space j'),
				fc.integer({min: 1, max: 60}),
				(columns, rows, keys, lines) => {
					const game = withEnd(open(full(lines), {columns, rows})).press(`G ${keys}`);
					expect(game.rows().length).toBe(rows);
					for (const row of game.rows()) expect(cellWidth(row)).toBeLessThanOrEqual(columns);
					expect(game.frame()).toContain(keys === 'space' ? '› Next in' : '› Back to');
				},
			),
			{numRuns: 60},
		));
});

describe('what is said there', () => {
	const said = (header: string, end: Partial<StoryEnd> = {}): string =>
		/─{10}\n *(.*)\n *› /.exec(
			withEnd(open(storyFrom(`Title: Rain\nAuthor: Me\n${header}\nIt rained.\n`)), {
				...known,
				next: null,
				...end,
			})
				.press('space')
				.frame(),
		)?.[1] ?? '';

	test.each([
		['', {}, 'Read in 19 min over 2 evenings.'],
		['', {evenings: 1}, 'Read in 19 min.'],
		['', {evenings: null}, 'Read in 19 min.'],
		['', {secondsRead: 3 * 3600 + 20 * 60}, 'Read in 3 h 20 min over 2 evenings.'],
		['', {secondsRead: 40}, ''],
		['Status: Complete\n', {}, 'Read in 19 min over 2 evenings.'],
		['Status: In progress\n', {}, 'Unfinished.'],
		['Status: In progress\nUpdated: 2026-05-03\n', {}, 'Unfinished, as of 3 May.'],
		['Status: In progress\nUpdated: 2019-05-03\n', {}, 'Unfinished, as of 3 May 2019.'],
		['Status: In progress\nPublished: last spring\n', {}, 'Unfinished, as of last spring.'],
	] as const)('%j %j', (header, end, sentence) => expect(said(header, end)).toBe(sentence));

	it('days are said as they are written where they are no dates', () => {
		expect(dayOf('2026-13-03', '2026-01-01')).toBe('2026-13-03');
		expect(dayOf('2026-12-31T23:00:00Z', '2026-01-01')).toBe('31 December');
	});
});
