import {describe, expect, it, test} from 'vitest';
import {cellWidth} from '../../source/core/text/cell-width.ts';
import {longestPrompt} from '../../source/ui/state/prompt.ts';
import {chaptersOf, prose, storyFrom} from '../story-from.ts';
import {play, type Play} from './play.ts';

const story = storyFrom(`Title: Rain\n\n${prose(8)}`);
const open = (): Play => play(story, {columns: 60, rows: 24, showsTitle: false});

const type = (game: Play, text: string): Play => {
	game.store.dispatch({type: 'typed', text});
	return game;
};
const line = (game: Play): string | undefined => game.state().prompt?.value;

test.each([
	['', 'a', 'a'],
	['ab', 'backspace', 'a'],
	['a👩‍🚀', 'backspace', 'a'],
	['', 'backspace', ''],
	['one two', 'ctrl-w', 'one '],
	['one two', 'ctrl-u', ''],
	['one', 'space', 'one '],
	['one', 'pagedown', 'one'],
	['one', 'ctrl-a', 'one'],
	['one', '日', 'one日'],
])('typing: %j and %s make %j', (value, key, expected) => {
	expect(line(type(open().press('/'), value).press(key))).toBe(expected);
});

describe('a prompt', () => {
	it('takes text on one line, without anything that a terminal obeys', () => {
		expect(line(type(open().press('/'), 'one\ntwo\u001b[31m\u202e'))).toBe('one two');
	});

	it('has room for a long paragraph, and says so where more is typed', () => {
		const game = type(open().press('/'), 'x'.repeat(longestPrompt - 1));
		expect(game.frame()).not.toContain('left out');
		expect(line(type(game, 'y'))).toHaveLength(longestPrompt);
		expect(game.frame()).not.toContain('left out');
		expect(line(type(game, 'zzz'))).toBe(`${'x'.repeat(longestPrompt - 1)}y`);
		expect(game.frame()).toContain('the rest was left out');
		expect(line(game.press('backspace'))).toHaveLength(longestPrompt - 1);
		expect(game.frame()).not.toContain('left out');
	});

	it('cuts what it has no room for between signs, however much it is', () => {
		const game = type(open().press('/'), `x${'👍🏽'.repeat(1_000_000)}`);
		expect(line(game)).toHaveLength(1 + 4 * Math.floor((longestPrompt - 1) / 4));
		expect(line(game)).toMatch(/🏽$/u);
		expect(game.frame()).toContain('the rest was left out');
	});

	it.each([
		['left and a letter', 'lap', 'left m', 'lamp'],
		['left twice', 'lapn', 'left left m', 'lampn'],
		['left, left, right', 'abcd', 'left left right X', 'abcXd'],
		['left and Backspace', 'lamxp', 'left backspace', 'lamp'],
		['left over a sign of several units', 'a👍🏽e\u0301', 'left left X', 'aX👍🏽é'],
		['Delete', 'ab👍🏽c', 'left left delete', 'abc'],
		['Delete at the end', 'ab', 'delete', 'ab'],
		['Alt-B and Alt-F', 'one two', 'alt-b X alt-f Y', 'one XtwoY'],
		['Alt-B twice, over signs', '«один» два, ', 'alt-b alt-b X', '«Xодин» два, '],
		['Alt-D', 'one two', 'home alt-d', ' two'],
		['Alt-D at the end', 'one two', 'alt-d', 'one two'],
		['Alt with the letter of another layout', 'one two', 'alt-и X', 'one Xtwo'],
		['Alt and a key that means nothing', 'one two', 'alt-. alt-x X', 'one twoX'],
		['Ctrl-K amid the line', 'abcd', 'left left ctrl-k', 'ab'],
		['Ctrl-K and Ctrl-Y', 'abcd', 'left left ctrl-k home ctrl-y', 'cdab'],
		['Ctrl-U and Ctrl-Y twice', 'ab', 'ctrl-u ctrl-y ctrl-y', 'abab'],
		['Ctrl-W and Ctrl-Y', 'one two', 'ctrl-w home ctrl-y', 'twoone '],
		['Alt-D and Ctrl-Y', 'one two', 'home alt-d end ctrl-y', ' twoone'],
		['Ctrl-Y before anything was deleted', 'ab', 'ctrl-y backspace ctrl-y', 'a'],
		['Ctrl-B, Ctrl-F, Ctrl-D', 'abc', 'ctrl-b ctrl-b ctrl-f ctrl-d', 'ab'],
		['right at the end', 'ab', 'right right c', 'abc'],
		['Home and End', 'bc', 'home a end d', 'abcd'],
		['Ctrl-A and Ctrl-E', 'bc', 'ctrl-a a ctrl-e d', 'abcd'],
		['Ctrl-W amid the line', 'ab cd ef', 'left left ctrl-w', 'ab ef'],
		['Ctrl-U amid the line', 'abcd', 'left left ctrl-u', 'cd'],
		['Backspace at the beginning', 'ab', 'home backspace', 'ab'],
		['a key that means nothing', 'ab', 'left pagedown f1 ctrl-x X', 'aXb'],
	])('has a cursor: %s', (_, typed, keys, expected) => {
		expect(line(type(open().press('/'), typed).press(keys))).toBe(expected);
	});

	it('puts text at its cursor, and leaves out of it what does not fit', () => {
		const game = type(open().press('/'), `${'x'.repeat(longestPrompt - 3)}yy`).press('left');
		expect(line(type(game, 'abc'))).toBe(`${'x'.repeat(longestPrompt - 3)}yay`);
		expect(line(type(game, 'd'))).toHaveLength(longestPrompt);
	});

	it('shows its cursor wherever it stands in however long a line', () => {
		const words = Array.from({length: 60}, (_, index) => `w${index}語`).join(' ');
		const game = type(open().press('/'), words);
		expect(game.rows().at(-1)).toMatch(/^ *Find: ….*w58語 w59語 +No match$/);
		expect(game.press('home').rows().at(-1)).toMatch(/^ *Find: w0語 w1語 .*… +No match$/);
		for (let pressed = 0; pressed < 100; pressed++) game.press('right');
		expect(game.rows().at(-1)).toMatch(/^ *Find: ….* w\d+語 w?…? +No match$/);
		for (const row of game.rows()) expect(cellWidth(row)).toBeLessThanOrEqual(60);
	});

	it('searches for words as long as it takes, and names them by their beginning', () => {
		const words = 'no such words '.repeat(140);
		const game = type(open().press('/'), words).press('enter');
		expect(game.rows().at(-1)?.trim()).toBe('No match for “no such words no such words no…”');
		const paragraph = chaptersOf(story)[0]?.text.slice(0, 900) ?? '';
		expect(type(game.press('/'), paragraph).press('enter').frame()).toMatch(/1 match for “.{20,31}…”/);
	});

	it('refuses a rule for scenes that is too long', () => {
		const game = type(open().press('S'), `/${'(a|b)'.repeat(300)}/`).press('enter');
		expect(game.state().prompt?.purpose).toBe('scenes');
		expect(game.state().choices.split).toBeNull();
	});
});
