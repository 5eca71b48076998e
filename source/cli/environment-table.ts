/** A variable of the environment that the reader obeys. */
export type Variable = {readonly name: string; readonly summary: string};

/** THE table of variables, in the order of the man page. */
export const variables: readonly Variable[] = [
	{
		name: 'READER_HOME',
		summary: 'one folder for all data, instead of the folders of your system',
	},
	{name: 'XDG_DATA_HOME', summary: 'where places and bookmarks are kept; ~/.local/share if unset'},
	{name: 'XDG_CONFIG_HOME', summary: 'where preferences are kept; ~/.config if unset'},
	{name: 'XDG_STATE_HOME', summary: 'where the crash log is kept; ~/.local/state if unset'},
	{name: 'XDG_CACHE_HOME', summary: 'where the cache is kept; ~/.cache if unset'},
	{name: 'VISUAL', summary: 'the editor that `reader config edit` opens'},
	{name: 'EDITOR', summary: 'the editor if VISUAL is unset; vi if both are'},
	{name: 'STARDICT_DATA_DIR', summary: 'a folder of StarDict dictionaries, beside the usual ones'},
	{name: 'SPEECHD_ADDRESS', summary: '`unix_socket:PATH`: the socket of speech-dispatcher'},
	{name: 'TERM', summary: '`dumb`, or unset: stories are read line by line'},
	{name: 'INK_SCREEN_READER', summary: '`true`: stories are read line by line, for a screen reader'},
	{name: 'NO_COLOR', summary: 'any value turns colours off'},
	{
		name: 'FORCE_COLOR',
		summary: '`0` or `false` turns colours off; `1`, `2` and `3` allow 16, 256 and all colours',
	},
	{name: 'COLUMNS', summary: 'columns of printed text, from 1 to 10,000'},
	{name: 'LINES', summary: 'rows of a printed page, from 1 to 10,000'},
];
