import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {keepTurning} from '../../source/reading/keep-turning.ts';
import {ownPace, timeOfPage} from '../../source/reading/own-pace.ts';
import {currentView} from '../../source/ui/state/move.ts';
import {prose, storyFrom} from '../story-from.ts';
import {play, type Play} from './play.ts';

const size = {columns: 60, rows: 16};
const story = storyFrom(`Title: T\n\n${prose(30)}`);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const open = (secondsRead = 0, pace: number | 'auto' = 'auto'): Play => {
	const game = play(story, {...size, showsTitle: false, preferences: {pace}});
	keepTurning(game.store, {size: () => size, record: () => ({secondsRead})});
	return game;
};
const start = (game: Play): number => currentView(game.state(), {size}).start;
const notice = (game: Play): string | null => game.store.state().notice;

describe('pages', () => {
	it('turn by themselves, each after the time that its words take', () => {
		const game = open(0, 60).press('A');
		expect(notice(game)).toBe('Pages turn by themselves (A or any key stops)');
		const {text} = story.chapters.at(0);
		const view = currentView(game.state(), {size});
		const words = text.slice(view.start, view.end).match(/\S+/g)?.length ?? 0;
		vi.advanceTimersByTime(words * 1000 - 10);
		expect(start(game)).toBe(view.start);
		vi.advanceTimersByTime(20);
		expect(start(game)).toBe(view.next);
		vi.advanceTimersByTime(600_000);
		expect(start(game)).toBeGreaterThan(view.next ?? 0);
	});

	it('stop with the key, with Esc, and with any other', () => {
		for (const key of ['A', 'escape', 'space', 'j', 'Z', '5']) {
			const game = open().press(`A ${key}`);
			expect([key, notice(game), game.state().isTurning]).toEqual([
				key,
				'Pages no longer turn by themselves (A goes on)',
				false,
			]);
			const before = start(game);
			vi.advanceTimersByTime(600_000);
			expect(start(game)).toBe(before);
		}
	});

	it('wait while a screen or a prompt is open', () => {
		const game = open();
		const first = start(game);
		for (const keys of ['t', 'escape : 4', 'escape']) {
			game.press(keys === 't' ? 'A t' : keys);
			if (keys === 'escape') break;
			vi.advanceTimersByTime(600_000);
			expect(start(game)).toBe(first);
		}
		vi.advanceTimersByTime(600_000);
		expect(start(game)).toBeGreaterThan(first);
	});

	it('no longer turn once the last page is in sight, which is said at once', () => {
		const game = open().press('G b A');
		const before = start(game);
		vi.advanceTimersByTime(600_000);
		expect(start(game)).toBeGreaterThan(before);
		expect(currentView(game.state(), {size}).endsStory).toBe(true);
		expect([notice(game), game.state().isTurning]).toEqual(['The story ends here', false]);
	});

	it('do not begin to turn on the last page', () => {
		const game = open().press('G A');
		expect([notice(game), game.state().isTurning]).toEqual(['The story ends here', false]);
	});
});

it('the pace is the reader’s own, once enough has been read', () => {
	expect(ownPace(10_000, 60)).toBe(230);
	expect(ownPace(1000, 6000)).toBe(230);
	expect(ownPace(9000, 1800)).toBe(300);
	expect(ownPace(100_000, 600)).toBe(700);
	expect(ownPace(2000, 60_000)).toBe(80);
	expect(timeOfPage({words: 300, ideographs: 0}, 300)).toBe(60_000);
	expect(timeOfPage({words: 0, ideographs: 0}, 300)).toBe(2000);
});
