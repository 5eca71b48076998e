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

describe('a drag into another chapter', () => {
	const two = storyFrom(`Title: T\n\nChapter 1\n\nThe key lay there.\n\nChapter 2\n\nIt was gone.\n`);
	const wide = (): Play => play(two, {columns: 160, rows: 24, showsTitle: false});
	const note = 'A selection ends with its chapter';

	it('selects up to the end of its own, and says so', () => {
		const game = drag(wide(), 'key', 'gone');
		expect([selected(game), game.rows().at(-1)?.trim()]).toEqual(['key lay there.', note]);
		expect(game.state().session.place).toEqual({chapter: 0, offset: 0});
	});

	it('selects from the beginning of its own, backwards', () => {
		const game = drag(wide(), 'gone', 'key');
		expect([selected(game), game.rows().at(-1)?.trim()]).toEqual([expect.stringMatching(/It was g$/), note]);
	});

	it('says nothing once it is back', () => {
		const game = wide();
		game.store.point({type: 'pressed-at', at: cellOf(game, 'key'), clicks: 1});
		game.store.point({type: 'dragged-to', at: cellOf(game, 'gone')});
		game.store.point({type: 'dragged-to', at: cellOf(game, 'there')});
		expect([selected(game), game.state().notice]).toEqual(['key lay t', null]);
	});
});

describe('a drag over a resize', () => {
	it('ends there, and keeps what is selected', () => {
		const game = open();
		game.store.point({type: 'pressed-at', at: cellOf(game, 'key'), clicks: 1});
		game.store.point({type: 'dragged-to', at: cellOf(game, 'lock')});
		game.resize({columns: 40, rows: 16});
		game.store.point({type: 'dragged-to', at: cellOf(game, 'salters')});
		game.store.point({type: 'released-at', at: cellOf(game, 'salters')});
		expect([selected(game), game.state().held]).toEqual(['key did not l', null]);
	});
});
