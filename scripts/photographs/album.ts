/** THE table of pictures that are taken in each terminal program, in this order. */
import type {ScreenCondition} from '../../test/terminal/screen-watch.ts';

/** What is done, and what is on the screen when it has been obeyed. */
export type Step = (
	| {readonly command: string}
	/** Keys by their X11 names, with spaces between them. */
	| {readonly keys: string}
) & {
	readonly until: ScreenCondition;
	/** The name of the picture; none is taken without it. */
	readonly picture?: string;
	/** The picture that must be exactly like this one. */
	readonly like?: string;
};

const onTitle = /Enter (?:begins|continues|start|continue)/;
const onPage = /\d%\s*$/;
const shell = /\$ *\s*$/;

const themes = ['light', 'sepia', 'dark', 'hc-light', 'hc-dark', 'terminal'];

/** A key after Escape waits for the next step: tmux and GNU screen take the two for one with Alt. */
export const album: readonly Step[] = [
	{command: 'reader open the-salt-clerk.txt', until: onTitle, picture: 'title'},
	{keys: 'Return', until: onPage, picture: 'page'},
	{keys: 'm', until: 'Bookmark added'},
	{keys: 'bracketright bracketright m', until: 'Bookmark added'},
	{keys: 'B e', until: 'Note:'},
	{keys: 'a space l e d g e r Return', until: 'a ledger'},
	{keys: 'j k', until: 'a ledger', picture: 'bookmarks'},
	{keys: 'Escape', until: onPage},
	{keys: 't', until: 'Contents', picture: 'contents'},
	{keys: 'Escape', until: onPage},
	{keys: 'slash s a l t', until: /^ *Find: salt/m, picture: 'searching'},
	{keys: 'Return', until: /matches for|15 matches/, picture: 'hits'},
	{keys: 'Return', until: onPage, picture: 'hit'},
	{keys: 'question', until: 'Keys', picture: 'help'},
	{keys: 'Escape', until: onPage},
	...themes.map(theme => ({keys: 'c', until: `Theme: ${theme}`, picture: `theme-${theme}`})),
	{keys: 'i', until: onTitle, picture: 'title-again'},
	{keys: 'q', until: shell, picture: 'quit'},
	{command: 'clear; reader open the-wheel.epub --no-title', until: onPage},
	{keys: 'Tab Tab Return', until: 'Esc close', picture: 'note'},
	{keys: 'q', until: shell},
	{command: 'clear; reader open ferryman.epub --no-title', until: onPage, picture: 'japanese'},
	{keys: 'q', until: shell},
	{command: 'clear; reader open many-scripts.txt --no-title', until: onPage, picture: 'scripts'},
	{keys: 'space', until: 'Back to the shelf', picture: 'scripts-2'},
	{keys: 'b', until: onPage, picture: 'scripts-back', like: 'scripts'},
	{keys: 'ctrl+l', until: onPage, picture: 'scripts-repainted', like: 'scripts'},
	{keys: 'q', until: shell},
	{command: 'clear; reader', until: 'Shelf', picture: 'shelf'},
	{keys: 'q', until: shell, picture: 'quit-shelf'},
];
