import {expect, test} from 'vitest';
import {lineOrderOf} from '../../source/terminal/terminal-order.ts';

test.each([
	[{TERM: 'xterm-256color'}, 'app'],
	[{}, 'app'],
	[{TERM: 'xterm-256color', VTE_VERSION: '7006'}, 'terminal'],
	[{TERM: 'xterm-256color', VTE_VERSION: '5402'}, 'app'],
	[{TERM: 'xterm-256color', KONSOLE_VERSION: '230800'}, 'terminal'],
	[{TERM: 'mlterm'}, 'terminal'],
	[{TERM: 'xterm', MLTERM: '3.9.0'}, 'terminal'],
	[{TERM: 'xterm-256color', TERM_PROGRAM: 'Apple_Terminal'}, 'terminal'],
	[{TERM: 'nsterm-256color'}, 'terminal'],
	[{TERM: 'xterm-kitty'}, 'words'],
	[{TERM: 'xterm-256color', KITTY_WINDOW_ID: '1'}, 'words'],
	[{TERM: 'xterm-256color', TMUX: '', STY: '', KITTY_WINDOW_ID: '1'}, 'words'],
	// What is inside hides what is outside.
	[{TERM: 'tmux-256color', TMUX: '/tmp/tmux', KONSOLE_VERSION: '230800', TERM_PROGRAM: 'tmux'}, 'app'],
	[{TERM: 'xterm-256color', TMUX: '/tmp/tmux', KONSOLE_VERSION: '230800'}, 'app'],
	[{TERM: 'screen', KITTY_WINDOW_ID: '1'}, 'app'],
	[{TERM: 'screen.xterm-256color', STY: '12.pts-0', KONSOLE_VERSION: '230800'}, 'app'],
	// One terminal started from another one's shell.
	[{TERM: 'xterm-kitty', KONSOLE_VERSION: '230800', VTE_VERSION: '7006'}, 'words'],
	[{TERM: 'xterm-kitty', TMUX: '/tmp/tmux'}, 'words'],
	[{TERM: 'alacritty', KITTY_WINDOW_ID: '1', VTE_VERSION: '7006'}, 'app'],
	[{TERM: 'foot', KONSOLE_VERSION: '230800'}, 'app'],
	[{TERM: 'rxvt-unicode-256color', KITTY_WINDOW_ID: '1'}, 'app'],
	[{TERM: 'st-256color', MLTERM: '3.9.0'}, 'app'],
	[{TERM: 'linux', KONSOLE_VERSION: '230800'}, 'app'],
	[{TERM: 'xterm-ghostty', KITTY_WINDOW_ID: '1'}, 'app'],
	[{TERM: 'xterm-256color', XTERM_VERSION: 'XTerm(379)', KITTY_WINDOW_ID: '1'}, 'app'],
	[{TERM: 'xterm-256color', TERM_PROGRAM: 'vscode', KONSOLE_VERSION: '230800'}, 'app'],
	[{TERM: 'mlterm-256color', VTE_VERSION: '7006'}, 'terminal'],
])('%j: %s', (environment, order) => expect(lineOrderOf(environment)).toBe(order));
