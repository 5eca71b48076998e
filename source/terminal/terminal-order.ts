import type {LineOrder} from '../core/text/line-order.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** How a terminal is told, and what it does with right-to-left text. */
type Kind = {
	readonly isIt: (environment: Environment) => boolean;
	readonly order: LineOrder;
};

const hasTerm =
	(pattern: RegExp) =>
	({TERM = ''}: Environment): boolean =>
		pattern.test(TERM);

const has =
	(name: string) =>
	(environment: Environment): boolean =>
		(environment[name] ?? '') !== '';

/**
 * THE table of terminals, the first that fits counts. `TERM` is asked first: the other variables are inherited, and a
 * terminal that was started from another one has those of both. The behaviour of each was observed with the
 * versions named here, or is documented by its makers; docs/typesetting.md has more.
 */
const kinds: readonly Kind[] = [
	// tmux 3.3a, GNU screen 4.9: they order nothing, and nobody knows what is outside.
	{isIt: hasTerm(/^(?:tmux|screen)/), order: 'app'},
	// kitty 0.26.5: turns the letters of each run, and says that it will not do more (kitty issue 2109).
	{isIt: hasTerm(/^(?:xterm-)?kitty/), order: 'words'},
	// mlterm 3.9.0: orders each line, the first letter tells its direction; mirrors brackets.
	{isIt: hasTerm(/^mlterm/), order: 'terminal'},
	// VTE, where `TERM` has been set to its own entry of terminfo.
	{isIt: hasTerm(/^(?:vte|gnome)/), order: 'terminal'},
	// Konsole 22.12.3: orders each line, from left to right; mirrors nothing.
	{isIt: hasTerm(/^konsole/), order: 'terminal'},
	// Apple's Terminal: orders each line (terminal-wg's survey of bidi in terminals).
	{isIt: hasTerm(/^nsterm/), order: 'terminal'},
	// alacritty, foot, st, rxvt-unicode, the Linux console, ghostty …: they order nothing and say who they are.
	{
		isIt: environment => !hasTerm(/^xterm(?:-color|-16color|-88color|-256color|-direct)?$/)(environment),
		order: 'app',
	},
	// The two again, where they have been told to call themselves xterm.
	{isIt: has('TMUX'), order: 'app'},
	{isIt: has('STY'), order: 'app'},
	// From here on they all call themselves xterm. Apple's says its name here, and so do vscode, WezTerm, iTerm, mintty.
	{isIt: ({TERM_PROGRAM}) => TERM_PROGRAM === 'Apple_Terminal', order: 'terminal'},
	{isIt: has('TERM_PROGRAM'), order: 'app'},
	// xterm 379, and Windows, whose terminals order nothing.
	{isIt: has('XTERM_VERSION'), order: 'app'},
	{isIt: has('WT_SESSION'), order: 'app'},
	{isIt: has('KONSOLE_VERSION'), order: 'terminal'},
	// VTE 0.70.6: orders each line, from left to right; mirrors brackets. It has done so since 0.58, and says 5800 for that.
	{isIt: ({VTE_VERSION}) => Number(VTE_VERSION ?? 0) >= 5800, order: 'terminal'},
	{isIt: has('MLTERM'), order: 'terminal'},
	{isIt: has('KITTY_WINDOW_ID'), order: 'words'},
];

/** What the terminal does with right-to-left text, as far as its environment tells. Most order nothing. */
export const lineOrderOf = (environment: Environment): LineOrder =>
	kinds.find(({isIt}) => isIt(environment))?.order ?? 'app';
