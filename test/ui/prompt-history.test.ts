import {describe, expect, it} from 'vitest';
import {mostRecalled} from '../../source/ui/state/prompt.ts';
import {prose, storyFrom} from '../story-from.ts';
import {play, type Play} from './play.ts';

const story = storyFrom(`Title: Rain\n\n${prose(8)}`);
const open = (): Play => play(story, {columns: 60, rows: 24, showsTitle: false});
const line = (game: Play): string | undefined => game.state().prompt?.value;

describe('what was typed', () => {
	it('to search for comes back, the latest first, and so does what is typed now', () => {
		const game = open().press('/ o n e enter / t w o enter / n e w up');
		expect(line(game)).toBe('two');
		expect(line(game.press('up'))).toBe('one');
		expect(line(game.press('up'))).toBe('one');
		expect(line(game.press('down'))).toBe('two');
		expect(line(game.press('down'))).toBe('new');
		expect(line(game.press('down'))).toBe('new');
	});

	it('to go somewhere is kept apart, and given up it comes back, too', () => {
		const game = open().press('/ o n e enter : 1 enter : 2 5 % escape : up');
		expect(line(game)).toBe('25%');
		expect(line(game.press('up up up'))).toBe('1');
	});

	it('may be changed where it comes back, and is kept once', () => {
		const game = open().press('/ a enter / b enter / up up backspace c enter / up');
		expect(line(game)).toBe('c');
		expect(game.press('escape / b enter').state().typedBefore).toEqual({search: ['a', 'c', 'b']});
	});

	it('is not kept without bounds', () => {
		const game = open();
		for (let count = 0; count < mostRecalled + 10; count++)
			game.press(`: ${Array.from(String(count + 100)).join(' ')} enter`);
		expect(game.state().typedBefore?.['go-to']).toHaveLength(mostRecalled);
		expect(game.state().typedBefore?.['go-to']?.at(-1)).toBe(String(mostRecalled + 109));
	});
});

describe('a note', () => {
	it('that is given up is told of, and comes back', () => {
		const game = open().press('m B e a b alt-b escape');
		expect(game.frame()).toContain('Note not saved (↑ brings it back)');
		expect(game.state().bookmarks.list[0]?.note).toBe('');
		expect(line(game.press('e'))).toBe('');
		expect(line(game.press('up'))).toBe('ab');
		expect(game.press('enter').state().bookmarks.list[0]?.note).toBe('ab');
	});

	it('that was not changed is given up without a word', () => {
		const game = open().press('m B e a enter e escape');
		expect(game.state().notice).toBeNull();
	});

	it('comes back to its own bookmark alone', () => {
		const game = play(storyFrom(`Title: Rain\n\n${prose(40)}`), {columns: 60, rows: 12, showsTitle: false});
		game.press('m space m B g e x escape j e up');
		expect(game.state().bookmarks.list).toHaveLength(2);
		expect(line(game)).toBe('');
	});
});
