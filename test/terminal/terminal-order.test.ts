import {expect, test} from 'vitest';
import {ordersRightToLeft} from '../../source/terminal/terminal-order.ts';

test.each([
	[{TERM: 'xterm-256color'}, false],
	[{TERM: 'xterm-256color', VTE_VERSION: '7600'}, true],
	[{TERM: 'xterm-256color', VTE_VERSION: '5400'}, false],
	[{TERM: 'tmux-256color', TMUX: '/tmp/tmux', VTE_VERSION: '7600'}, false],
	[{TERM: 'screen', VTE_VERSION: '7600'}, false],
	[{TERM: 'xterm-256color', KONSOLE_VERSION: '230800'}, true],
	[{TERM: 'mlterm'}, true],
	[{TERM: 'xterm-256color', TERM_PROGRAM: 'Apple_Terminal'}, true],
	[{TERM: 'xterm-kitty', TERM_PROGRAM: 'kitty'}, false],
])('%j orders lines by itself: %s', (environment, orders) =>
	expect(ordersRightToLeft(environment)).toBe(orders),
);
