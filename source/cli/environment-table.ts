/** A variable of the environment that the reader obeys. */
export type Variable = {readonly name: string; readonly summary: string};

/** THE table of variables, in the order of the man page. */
export const variables: readonly Variable[] = [
	{
		name: 'READER_HOME',
		summary: 'one folder for everything that is kept, instead of the folders of your system',
	},
	{name: 'XDG_DATA_HOME', summary: 'where places and bookmarks are kept; ~/.local/share if unset'},
	{name: 'XDG_CONFIG_HOME', summary: 'where preferences are kept; ~/.config if unset'},
	{name: 'XDG_STATE_HOME', summary: 'where the log of crashes is kept; ~/.local/state if unset'},
	{name: 'XDG_CACHE_HOME', summary: 'where what can be made again is kept; ~/.cache if unset'},
	{name: 'VISUAL', summary: 'the editor that `reader config edit` opens'},
	{name: 'EDITOR', summary: 'the same where VISUAL is unset; vi if both are'},
	{name: 'TERM', summary: 'with `dumb`, or unset, the story is read in lines'},
	{name: 'INK_SCREEN_READER', summary: 'with `true`, the story is read in lines, for a screen reader'},
	{name: 'NO_COLOR', summary: 'with any value, no colours'},
	{name: 'FORCE_COLOR', summary: 'with `0` or `false`, no colours; with `1`, `2` or `3`, 16, 256 or all'},
	{name: 'COLUMNS', summary: 'columns of text on standard output, from 1 to 10,000'},
	{name: 'LINES', summary: 'rows of a page on standard output, from 1 to 10,000'},
];
