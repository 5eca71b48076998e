/** THE table of terminal programs that are photographed. */

/** A terminal program and its size in cells. */
export type TerminalProgram = {
	/** Also the name of its folder. */
	readonly name: string;
	/** The programs that must be installed. */
	readonly needs: readonly string[];
	/** A command that prints the version, in the first two lines that have a digit. */
	readonly version: string;
	readonly columns: number;
	readonly rows: number;
	/** The command that opens a window with a shell command in it, at that size. */
	readonly open: (command: readonly string[], size: {columns: number; rows: number}) => readonly string[];
};

const usualSize = {columns: 80, rows: 24};
const font = 'DejaVu Sans Mono';

const xterm =
	(foreground: string, background: string, ...inner: readonly string[]): TerminalProgram['open'] =>
	(command, {columns, rows}) => [
		...['xterm', '-geometry', `${columns}x${rows}`, '-fa', font, '-fs', '11', '+sb'],
		...['-fg', foreground, '-bg', background, '-e', ...inner, ...command],
	];

const onWhite = xterm('black', 'white');
const xtermOnWhite = {needs: ['xterm'], version: 'xterm -version', open: onWhite} as const;

const vte =
	(foreground: string, background: string): TerminalProgram['open'] =>
	(command, {columns, rows}) => [
		...['dbus-run-session', '--', 'xfce4-terminal', '--disable-server', `--geometry=${columns}x${rows}`],
		...['--hide-menubar', '--hide-borders', '--hide-scrollbar', '--hide-toolbar', `--font=${font} 11`],
		...[`--color-text=${foreground}`, `--color-bg=${background}`, '-x', ...command],
	];

const xfce = {
	needs: ['xfce4-terminal', 'dbus-run-session'],
	version: 'xfce4-terminal --version | head -n 1; dpkg-query -W libvte-2.91-0',
} as const;

export const terminalPrograms: readonly TerminalProgram[] = [
	{name: 'xterm-white', ...xtermOnWhite, ...usualSize},
	{name: 'xterm-black', ...xtermOnWhite, ...usualSize, open: xterm('gray90', 'black')},
	{name: 'xterm-200x50', ...xtermOnWhite, columns: 200, rows: 50},
	{name: 'xterm-40x12', ...xtermOnWhite, columns: 40, rows: 12},
	{
		name: 'tmux',
		needs: ['xterm', 'tmux'],
		version: 'tmux -V',
		...usualSize,
		open: xterm('black', 'white', 'tmux', '-L', 'photographs', '-f', '/dev/null', 'new', '--'),
	},
	{
		name: 'screen',
		needs: ['xterm', 'screen'],
		version: 'screen --version',
		...usualSize,
		open: xterm('black', 'white', 'screen', '-c', '/dev/null', '-U'),
	},
	{name: 'vte-light', ...xfce, ...usualSize, open: vte('#171421', '#ffffff')},
	{name: 'vte-dark', ...xfce, ...usualSize, open: vte('#d0cfcc', '#171421')},
	{
		name: 'kitty',
		needs: ['kitty'],
		version: 'kitty --version',
		...usualSize,
		open: (command, {columns, rows}) => [
			...['kitty', '--config', 'NONE', '-o', `font_family=${font}`, '-o', 'remember_window_size=no'],
			...['-o', `initial_window_width=${columns}c`, '-o', `initial_window_height=${rows}c`],
			...['-o', 'cursor_blink_interval=0', ...command],
		],
	},
	{
		name: 'alacritty',
		needs: ['alacritty'],
		version: 'alacritty --version',
		...usualSize,
		open: (command, {columns, rows}) => [
			...['alacritty', '--config-file', '/dev/null', '-o', `window.dimensions.columns=${columns}`],
			...['-o', `window.dimensions.lines=${rows}`, '-e', ...command],
		],
	},
	{
		name: 'konsole',
		needs: ['konsole', 'dbus-run-session'],
		version: 'konsole --version',
		...usualSize,
		open: (command, {columns, rows}) => [
			...['dbus-run-session', '--', 'konsole', '--nofork', '--hide-menubar', '--hide-tabbar'],
			...['-p', `TerminalColumns=${columns}`, '-p', `TerminalRows=${rows}`, '-p', 'ScrollBarPosition=2'],
			...['-p', `Font=${font},11`, '-e', ...command],
		],
	},
	{
		name: 'mlterm',
		needs: ['mlterm'],
		version: 'mlterm --version',
		...usualSize,
		open: (command, {columns, rows}) => [
			...['mlterm', '-g', `${columns}x${rows}`, '-O', 'none', '--type=cairo', '-f', 'black', '-b', 'white'],
			...['-e', ...command],
		],
	},
	{
		name: 'rxvt-unicode',
		needs: ['urxvt'],
		version: 'urxvt -help 2>&1 | head -n 1',
		...usualSize,
		open: (command, {columns, rows}) => [
			...['urxvt', '-geometry', `${columns}x${rows}`, '-fn', `xft:${font}:size=11`, '+sb', '-e', ...command],
		],
	},
	{
		name: 'st',
		needs: ['stterm'],
		version: 'stterm -v 2>&1',
		...usualSize,
		open: (command, {columns, rows}) => [
			...['stterm', '-g', `${columns}x${rows}`, '-f', `${font}:size=11`, '-e', ...command],
		],
	},
];
