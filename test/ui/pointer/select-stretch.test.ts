import {describe, expect, it} from 'vitest';
import {selectedText} from '../../../source/ui/state/selection.ts';
import {storyFrom} from '../../story-from.ts';
import {play, type Play} from '../play.ts';

const story = storyFrom(
	'Title: Salt\n\nThe key did not lock anything, and never had.\n\nOn Friday the salters came along the wall.\n',
);

const open = (): Play => play(story, {columns: 80, rows: 24, showsTitle: false});

/** The cell in which words begin. */
const cellOf = (game: Play, words: string) => {
	const row = game.rows().findIndex(text => text.includes(words));
	return {row, column: game.rows()[row]?.indexOf(words) ?? 0};
};

const drag = (game: Play, from: string, to: string, clicks: 1 | 2 | 3 = 1): Play => {
	const [at, end] = [cellOf(game, from), cellOf(game, to)];
	game.store.point({type: 'pressed-at', at, clicks});
	game.store.point({type: 'dragged-to', at: end});
	game.store.point({type: 'released-at', at: end});
	return game;
};

const selected = (game: Play): string | null => {
	const {selection, reading} = game.state();
	return selection && selectedText(reading.story, selection);
};

describe('the mouse', () => {
	it('selects what it is dragged over, either way, with both characters', () => {
		expect(selected(drag(open(), 'key', 'lock'))).toBe('key did not l');
		expect(selected(drag(open(), 'lock', 'key'))).toBe('key did not l');
		expect(selected(drag(open(), 'never', 'Friday'))).toBe('never had.\n\nOn F');
	});

	it('selects a word with two clicks and a paragraph with three, and more of them by dragging', () => {
		expect(selected(open().click('lock', 2))).toBe('lock');
		expect(selected(open().click('lock', 3))).toBe('The key did not lock anything, and never had.');
		expect(selected(drag(open(), 'not', 'anything', 2))).toBe('not lock anything');
		expect(selected(drag(open(), 'lock', 'key', 2))).toBe('key did not lock');
	});

	it('shows what can be done with it, and lets it go with one click', () => {
		const game = open().click('lock', 2);
		expect(game.rows().at(-1)).toContain('1 word · y copy · h highlight');
		expect(selected(game.click('wall'))).toBeNull();
		expect(game.state().session.place.offset).toBe(0);
	});

	it('selects nothing with a single click, nor on the title screen', () => {
		expect(selected(open().click('lock'))).toBeNull();
		expect(selected(play(story, {columns: 80, rows: 24}).click('Salt', 2))).toBeNull();
	});
});
