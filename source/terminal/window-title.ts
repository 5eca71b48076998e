import type {Environment} from './locale.ts';

/**
 * Terminals by TERM that have a window title: their entries in ncurses 6.4 have `XT` or write `OSC 2` as status line. All others
 * get nothing: Emacs' ansi-term (`eterm`) prints the sequence as text, and so may any terminal without windows.
 */
const withTitle =
	/^(?:xterm|tmux|rxvt-unicode|alacritty|foot|ghostty|kitty|wezterm|contour|konsole|vte|gnome|xfce|terminator|termite|terminology|mlterm|mintty|putty|teraterm|ms-terminal|vscode|domterm|hterm|nsterm|iterm2?|st(?:term)?(?:-|$))/i;

/**
 * GNU screen 4.9 cuts each letter of a title to eight bits and hands that on: `ě` and `Л` become an escape character in the
 * terminal outside. It does not bring back the title there, either. In its windows, and those of tmux that are called so, `TMUX` tells.
 */
const isInScreen = ({TERM = '', STY, TMUX}: Environment): boolean =>
	STY !== undefined || (TERM.startsWith('screen') && TMUX === undefined);

/** Whether a terminal has a window title that can be set and taken back, as far as the environment tells. */
export const hasWindowTitle = (environment: Environment): boolean => {
	const {TERM = ''} = environment;
	return !isInScreen(environment) && (TERM.startsWith('screen') || withTitle.test(TERM));
};

/** Saves the window's title, and gets it back (XTWINOPS 22 and 23, xterm's ctlseqs). */
export const saveTitle = '\u001b[22;2t';
const recallTitle = '\u001b[23;2t';

/** Names the window (OSC 2). */
export const titled = (title: string): string => `\u001b]2;${title}\u001b\\`;

/** No title: what a terminal shows then that has saved none is up to it. Then the one that was saved. */
export const restoreTitle = titled('') + recallTitle;
