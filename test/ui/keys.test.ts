import {describe, expect, it} from 'vitest';
import {keyCommands} from '../../source/ui/keymap/commands.ts';
import {keyLabel} from '../../source/ui/keymap/key-names.ts';
import {commandFor} from '../../source/ui/keymap/keymap.ts';

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
			tab: 'next-link',
			'shift-tab': 'previous-link',
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
		expect(['space', 'ctrl-f', 'G', 'tab', 'alt-B'].map(keyLabel)).toEqual([
			'Space',
			'Ctrl-F',
			'G',
			'Tab',
			'Alt-B',
		]);
	});
});
