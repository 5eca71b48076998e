import {describe, expect, it} from 'vitest';
import {createStoryLayout} from '../../source/core/layout/story-layout.ts';
import {noChoices} from '../../source/core/story/reading-choices.ts';
import type {Place, Story} from '../../source/core/story/story.ts';
import {defaultPreferences} from '../../source/ui/preferences/preferences.ts';
import {frameOf} from '../../source/ui/frame.ts';
import {keepSearched} from '../../source/reading/keep-searched.ts';
import {startState} from '../reading/start-state.ts';
import {currentView} from '../../source/ui/state/move.ts';
import type {Reading} from '../../source/ui/state/reading.ts';
import {createStore} from '../../source/reading/store.ts';
import {prose, storyFrom} from '../story-from.ts';
import {atOnce} from './play.ts';

const header = 'Title: A long way\nWarning: length\n\n';
const first = prose(400);
const whole = storyFrom(`${header}${first}\n\n* * *\n\n${prose(200, 3)}\n\nThe End`);
const beginning = storyFrom(`${header}${first.slice(0, first.length / 2)}`);

const size = {columns: 80, rows: 24};
const now = '2026-01-10T12:00:00.000Z';

const readingOf = (story: Story, extent: Reading['extent']): Reading => ({
	story,
	extent,
	choices: noChoices,
	layout: createStoryLayout(story),
	title: 'A long way',
	lastRead: null,
});

/** Opens the beginning; the whole is there as soon as anyone asks for it. */
const begin = ({
	showsTitle = true,
	kept = null,
	readsOn = false,
}: {showsTitle?: boolean; kept?: Place | null; readsOn?: boolean} = {}) => {
	let asked = 0;
	const remembered = {place: kept, furthest: kept, bookmarks: [], lost: new Set<string>(), notice: null};
	const readRest = (): void => {
		asked++;
		store.dispatch({type: 'reading-replaced', reading: readingOf(whole, 'whole'), remembered});
	};
	const readEnd = () => readingOf(storyFrom(`${prose(30, 3)}\n\nThe End`), 'end');
	const store = createStore(
		startState({
			reading: readingOf(beginning, 'beginning'),
			place: {chapter: 0, offset: 0},
			furthest: null,
			isContinued: kept !== null || !showsTitle,
			showsTitle,
			bookmarks: [],
			preferences: defaultPreferences,
			notice: null,
		}),
		{
			now: () => now,
			size: () => size,
			newId: () => 'id',
			readRest,
			readsOn: () => readsOn,
			readEnd,
		},
	);
	const press = (keys: string): void => {
		for (const key of keys.split(' ')) store.press(key);
	};
	const frame = (): string =>
		[...frameOf(store.story(), {size, now}).rows, frameOf(store.story(), {size, now}).status]
			.map(row => row.map(({text}) => text).join(''))
			.join('\n');
	const view = () => currentView(store.story(), {size});
	return {store, press, frame, view, readRest, asked: () => asked};
};

describe('a key that needs the rest of a large story while that is being read', () => {
	it('says so, and is obeyed when the rest is there', () => {
		const {press, frame, asked, readRest, store} = begin({showsTitle: false, readsOn: true});
		press(']');
		expect(asked()).toBe(0);
		expect(store.waits()).toBe(true);
		expect(frame()).toMatch(/Reading the rest… Esc cancels$/);
		readRest();
		expect(store.waits()).toBe(false);
		expect(frame()).toMatch(/scene 2 of 2/);
	});

	it('is given up by Esc', () => {
		const {press, frame, readRest, store} = begin({showsTitle: false, readsOn: true});
		const before = frame();
		press('] escape');
		expect(store.waits()).toBe(false);
		expect(frame()).toBe(before);
		readRest();
		expect(frame()).toMatch(/scene 1 of 2/);
	});

	it('holds up keys, but neither Esc nor those that leave', () => {
		const {press, asked, store} = begin({showsTitle: false, readsOn: true});
		expect(store.interrupts('q')).toBe(false);
		press(']');
		expect(['q', 'ctrl-c', 'escape', 'ctrl-z', 'b', 't'].filter(store.interrupts)).toEqual([
			'q',
			'ctrl-c',
			'escape',
			'ctrl-z',
		]);
		press('q');
		expect(asked()).toBe(0);
		expect(store.state().leaving).toBe(true);
	});

	it('is obeyed before the next one by whoever does not wait', () => {
		const {press, frame, asked} = begin({showsTitle: false, readsOn: true});
		press('] [');
		expect(asked()).toBe(1);
		expect(frame()).toMatch(/scene 1 of 2/);
	});

	it('is forgotten where the rest cannot be read', () => {
		const {press, frame, store} = begin({showsTitle: false, readsOn: true});
		press(']');
		store.giveUp();
		expect(store.waits()).toBe(false);
		expect(frame()).not.toContain('Reading the rest');
	});
});

describe('the beginning of a large story', () => {
	it('shows the title screen without what only the whole can tell', () => {
		const {frame, asked} = begin();
		expect(frame()).toContain('! Warning: length');
		expect(frame()).toContain('Enter begins');
		expect(frame()).not.toMatch(/\d words|You are in/);
		expect(asked()).toBe(0);
	});

	it('is read from at once: its pages are those of the whole', () => {
		const {press, view, frame, asked, readRest} = begin();
		press('enter space space j d b');
		expect(asked()).toBe(0);
		expect(frame()).toMatch(/scene 1 · page \d+$/m);
		const seen = view().lines;
		readRest();
		expect(view().lines).toEqual(seen);
		expect(frame()).toMatch(/scene 1 of 2 · page \d+ · 1%/);
	});

	it.each([']', 't', ':', 'm', 'S', 'r'])('waits for the whole before %s', key => {
		const {press, asked} = begin({showsTitle: false});
		press(key);
		expect(asked()).toBe(1);
	});

	it('is searched when the whole is there, and nothing waits for that', () => {
		const {press, asked, frame, readRest, store} = begin({showsTitle: false});
		keepSearched(store, atOnce);
		press('space / e n d backspace d enter');
		expect(asked()).toBe(0);
		expect(frame()).toMatch(/Searching for “end”… 0%$/m);
		readRest();
		expect(frame()).toContain('1 match for “end”');
		press('/ x q enter');
		expect(frame()).toContain('“xq”');
		press('escape q');
		expect(store.state().leaving).toBe(true);
	});

	it('has the whole before its pages come to an end', () => {
		const {press, view, store} = begin({showsTitle: false});
		const pages = [view().start];
		for (let turn = 0; turn < 40; turn++) {
			press('space');
			pages.push(view().start);
		}
		expect(store.story().reading.extent).toBe('whole');
		expect(view().page).toBe(41);
		for (const start of pages.toReversed()) {
			expect(view().start).toBe(start);
			press('b');
		}
	});

	it('is left without waiting for the rest', () => {
		const {press, asked, store} = begin();
		press('q');
		expect(asked()).toBe(0);
		expect(store.story().leaving).toBe(true);
	});

	it('is gone back to its start at once', () => {
		const {press, asked, readRest, store} = begin({showsTitle: false});
		press('space space');
		const here = store.story().session.place;
		press('g');
		expect(asked()).toBe(0);
		expect(store.story().session.place).toEqual({chapter: 0, offset: 0});
		readRest();
		press('backspace');
		expect(store.story().session.place).toEqual(here);
	});

	it('a count that leads far waits, too', () => {
		const {press, view, asked} = begin({showsTitle: false});
		press('5 0 space');
		expect(asked()).toBe(1);
		expect(view().page).toBe(51);
	});
});

describe('the end of a large story', () => {
	it('is shown before the rest has been read, and is its last page when it has', () => {
		const {press, frame, asked, readRest, store, view} = begin({showsTitle: false});
		press('space');
		const here = store.story().session.place;
		press('G');
		expect(asked()).toBe(0);
		expect(frame()).toContain('The End');
		expect(frame()).toMatch(/the end · 100%$/m);
		readRest();
		expect(view().endsStory).toBe(true);
		expect(frame()).toContain('The End');
		expect(frame()).toMatch(/scene 2 of 2 · 100%/);
		press('backspace');
		expect(store.story().session.place).toEqual(here);
	});

	it('is left for the start at once, and gone back to when it is there', () => {
		const {press, asked, readRest, store, frame} = begin({showsTitle: false});
		press('space');
		const here = store.story().session.place;
		press('G g');
		expect(asked()).toBe(0);
		expect(store.story().session.place).toEqual({chapter: 0, offset: 0});
		expect(frame()).toMatch(/scene 1 · page 1/);
		press('space');
		const second = store.story().session.place;
		readRest();
		expect(store.story().session.place).toEqual(second);
		press('backspace');
		expect(frame()).toContain('The End');
		press('backspace');
		expect(store.story().session.place).toEqual(here);
	});

	it('is gone to, left and gone to again as in a story that is there whole', () => {
		const {press, asked, readRest, store, frame} = begin({showsTitle: false});
		press('space G g G');
		expect(asked()).toBe(0);
		expect(frame()).toContain('The End');
		readRest();
		const other = begin({showsTitle: false});
		other.readRest();
		other.press('space G g G');
		expect(store.story().session).toEqual(other.store.story().session);
		expect(store.story().furthest).toEqual(other.store.story().furthest);
	});

	it.each(['b', 'space', 'm', 'G'])('waits for the whole before %s', key => {
		const {press, asked, store} = begin({showsTitle: false});
		press('G');
		press(key);
		expect(asked()).toBe(1);
		expect(store.story().reading.extent).toBe('whole');
	});
});

describe('a place that is remembered', () => {
	const kept = {chapter: 0, offset: 60_000};

	it('is continued with Enter', () => {
		const {press, store, frame} = begin({kept});
		expect(frame()).toContain('Enter continue');
		press('enter');
		expect(store.story().session.place).toEqual(kept);
	});

	it.each(['g', 'G g', 'G g space'])('does not win over the start that was asked for: %s', keys => {
		const {press, store, readRest} = begin({showsTitle: false, kept});
		press(`space space ${keys}`);
		const {place} = store.story().session;
		readRest();
		expect(store.story().session.place).toEqual(place);
	});

	it('is gone to when it turns up late, with a way back to the page that was read', () => {
		const {press, store} = begin({showsTitle: false, kept});
		press('space space');
		const here = store.story().session.place;
		press('?');
		expect(store.story().session.place).toEqual(kept);
		press('escape backspace');
		expect(store.story().session.place).toEqual(here);
	});
});
