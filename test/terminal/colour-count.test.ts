import {expect, test} from 'vitest';
import {colourCount} from '../../source/terminal/colour-count.ts';

const all = 16_777_216;

test.each<[string, Readonly<Record<string, string>>, number]>([
	['NO_COLOR', {NO_COLOR: '1', COLORTERM: 'truecolor'}, 0],
	['an empty NO_COLOR says nothing', {NO_COLOR: '', TERM: 'xterm'}, 16],
	['FORCE_COLOR=0', {FORCE_COLOR: '0', TERM: 'xterm-256color'}, 0],
	['FORCE_COLOR=2', {FORCE_COLOR: '2', TERM: 'xterm'}, 256],
	['FORCE_COLOR=3', {FORCE_COLOR: '3', TERM: 'xterm'}, all],
	['COLORTERM', {TERM: 'xterm-256color', COLORTERM: 'truecolor'}, all],
	['256 colours', {TERM: 'tmux-256color'}, 256],
	['xterm of Debian', {TERM: 'xterm', XTERM_VERSION: 'XTerm(379)'}, 256],
	['kitty', {TERM: 'xterm-kitty'}, all],
	['GNU screen inside a terminal of all colours', {TERM: 'screen', COLORTERM: 'truecolor'}, 16],
	['GNU screen of 256 colours', {TERM: 'screen-256color', COLORTERM: 'truecolor'}, 256],
	['the Linux console', {TERM: 'linux', COLORTERM: 'truecolor'}, 8],
	['a VT100', {TERM: 'vt100'}, 0],
	['no TERM', {}, 16],
])('%s', (_, environment, expected) => expect(colourCount(environment, 'linux')).toBe(expected));
