import type {Key} from 'ink';
import {describe, expect, it, test} from 'vitest';
import {keyCommands} from '../../source/ui/keymap/commands.ts';
import {keyLabel} from '../../source/ui/keymap/key-names.ts';
import {commandFor} from '../../source/ui/keymap/keymap.ts';
import {splitKeys} from '../../source/terminal/split-keys.ts';

const none = {} as Key;
const key = (flags: Partial<Key>): Key => ({...none, ...flags});

describe('splitKeys', () => {
	test.each<readonly [string, string, Key, readonly string[]]>([
		['one key', 'j', none, ['j']],
		['a burst', ']]]mB', none, [']', ']', ']', 'm', 'B']],
		['Enter inside a burst', '/whale\rn', none, ['/', 'w', 'h', 'a', 'l', 'e', 'enter', 'n']],
		['line ends of a paste', 'a\r\nb\nc', none, ['a', 'enter', 'b', 'enter', 'c']],
		['controls inside a burst', 'j\u0006\t ', none, ['j', 'ctrl-f', 'tab', 'space']],
		['arrows', '', key({downArrow: true}), ['down']],
		['Enter', '\r', key({return: true}), ['enter']],
		['Backspace as delete', '', key({delete: true}), ['backspace']],
		['Ctrl', 'f', key({ctrl: true}), ['ctrl-f']],
		['Alt and a letter, or Esc and one at once', 'q', key({meta: true}), ['alt-q']],
		['Alt and a letter in a burst', 'qj', key({meta: true}), ['alt-q', 'j']],
		['graphemes', '日👩‍🚀', none, ['日', '👩‍🚀']],
		['nothing known', '', none, []],
		['brackets typed fast', '[B', none, ['[', 'B']],
	])('%s', (_, input, flags, keys) => expect(splitKeys(input, flags, input)).toEqual(keys));

	test.each([
		['F1', '\u001bOP', '', ['f1']],
		['Delete', '\u001b[3~', '', ['delete']],
		['Alt and Backspace', '\u001b\u007f', '', ['backspace']],
		['a mouse report', '\u001b[<0;10;5M', '[<0;10;5M', []],
		['a kitty report', '\u001b[?1u', '[?1u', []],
		['a focus report', '\u001b[I', '[I', []],
	])('%s', (_, sequence, input, keys) => expect(splitKeys(input, none, sequence)).toEqual(keys));
});

describe('the table of commands', () => {
	it('gives each command a name of its own, keys and a title', () => {
		const ids = keyCommands.map(({id}) => id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const {keys, title} of keyCommands) {
			expect(keys.length).toBeGreaterThan(0);
			expect(title).not.toBe('');
		}
	});

	it('leaves no key without effect: each leads to its command on some screen of it', () => {
		for (const command of keyCommands) {
			for (const name of command.keys) {
				expect(command.screens.some(screen => commandFor(name, screen, {})?.id === command.id)).toBe(true);
			}
		}
	});

	it('knows the keys of the contract on the page', () => {
		const contract: Record<string, string> = {
			space: 'next-page',
			pagedown: 'next-page',
			right: 'next-page',
			l: 'next-page',
			'ctrl-f': 'next-page',
			b: 'previous-page',
			pageup: 'previous-page',
			left: 'previous-page',
			h: 'previous-page',
			'ctrl-b': 'previous-page',
			j: 'line-down',
			down: 'line-down',
			k: 'line-up',
			up: 'line-up',
			d: 'half-page-down',
			'ctrl-d': 'half-page-down',
			u: 'half-page-up',
			'ctrl-u': 'half-page-up',
			']': 'next-scene',
			'[': 'previous-scene',
			'}': 'next-chapter',
			'{': 'previous-chapter',
			g: 'start',
			home: 'start',
			G: 'end',
			end: 'end',
			':': 'go-to',
			m: 'bookmark',
			B: 'bookmarks',
			t: 'contents',
			i: 'title',
			'/': 'search',
			n: 'next-hit',
			N: 'previous-hit',
			backspace: 'back',
			'ctrl-o': 'back',
			tab: 'forward',
			'-': 'narrower',
			'+': 'wider',
			'?': 'help',
			f1: 'help',
			c: 'theme',
			r: 'raw-lines',
			S: 'scenes',
			escape: 'up',
			q: 'leave',
			'ctrl-c': 'leave',
			'ctrl-z': 'suspend',
			'ctrl-l': 'repaint',
		};
		for (const [name, id] of Object.entries(contract)) expect(commandFor(name, 'reading', {})?.id).toBe(id);
	});

	it('names keys as people do', () => {
		expect(['space', 'ctrl-f', 'G', 'tab'].map(keyLabel)).toEqual(['Space', 'Ctrl-F', 'G', 'Ctrl-I']);
	});
});
