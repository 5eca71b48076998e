import {accessSync, constants, existsSync, statSync} from 'node:fs';
import {homedir, release} from 'node:os';
import {join} from 'node:path';
import {isatty} from 'node:tty';
import packageJson from '../../../package.json' with {type: 'json'};
import {cleanLine} from '../../core/text/clean-text.ts';
import {messageOf} from '../../core/refusal.ts';
import {foldersHere} from '../../library/folders-here.ts';
import {preferencesPath, sayMistake} from '../../library/preferences-file.ts';
import {countRecords} from '../../library/records-folder.ts';
import {openPreferences, recallPreferences} from '../../reading/recall-preferences.ts';
import {canDraw} from '../../terminal/can-draw.ts';
import {isTerminal, outputColumns, print} from '../../terminal/output.ts';
import {colourCount} from '../../terminal/colour-count.ts';
import {charsetOf} from '../../terminal/locale.ts';
import {mouseUse, type MouseUse} from '../../terminal/mouse-use.ts';
import {lineOrderOf} from '../../terminal/terminal-order.ts';
import {windowSize} from '../../terminal/window.ts';
import {groupedDigits} from '../../core/text/grouped-digits.ts';
import type {LineOrder} from '../../core/text/line-order.ts';
import {plural} from '../../ui/plural.ts';
import {variables} from '../environment-table.ts';

/** What terminals, multiplexers and connections say of themselves. */
const tellingVariables = [
	...['LANG', 'LC_ALL', 'LC_CTYPE', 'COLORTERM', 'COLORFGBG', 'TERM_PROGRAM', 'TERM_PROGRAM_VERSION'],
	...[
		'VTE_VERSION',
		'KONSOLE_VERSION',
		'KITTY_WINDOW_ID',
		'WEZTERM_PANE',
		'ALACRITTY_WINDOW_ID',
		'XTERM_VERSION',
	],
	...['WT_SESSION', 'TMUX', 'STY', 'SSH_CONNECTION', 'INSIDE_EMACS', 'CI'],
];

/** Their values say more about the user than about the terminal. */
const privateVariables = new Set(['SSH_CONNECTION', 'TMUX', 'STY', 'WT_SESSION']);

/** A path without the name of its user. */
const withoutHome = (path: string): string => {
	const home = homedir();
	return path === home || path.startsWith(`${home}/`) ? `~${path.slice(home.length)}` : path;
};

const stateOf = (folder: string): string => {
	try {
		if (!statSync(folder).isDirectory()) return 'not a folder';
		accessSync(folder, constants.R_OK | constants.W_OK);
		return 'writable';
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'ENOENT'
			? 'not there yet'
			: 'not writable';
	}
};

type Fact = readonly [label: string, value: string];

const environment = (): readonly Fact[] =>
	[...variables.map(({name}) => name), ...tellingVariables].flatMap(name => {
		const value = process.env[name];
		if (value === undefined) return [];
		return [[name, privateVariables.has(name) ? 'set' : withoutHome(value) || 'empty'] as const];
	});

const streams = (): string =>
	[
		['input', isatty(0)],
		['output', isTerminal('stdout')],
		['errors', isTerminal('stderr')],
	]
		.map(([name, is]) => `${String(name)} ${is === true ? 'yes' : 'no'}`)
		.join(', ');

const orders: Readonly<Record<LineOrder, string>> = {
	app: 'ordered by reader',
	words: 'words ordered by reader, their letters by the terminal',
	terminal: 'ordered by the terminal',
};

const mouse: Readonly<Record<MouseUse, string>> = {
	events: 'clicks and wheel',
	arrows: 'left to the terminal, its wheel as arrow keys',
	none: 'left to the terminal',
};

const terminal = (): readonly Fact[] => {
	const {columns, rows} = windowSize();
	return [
		['Terminal', streams()],
		['Size', `${columns} × ${rows}; ${outputColumns()} columns of text`],
		['Pages', canDraw() ? 'drawn' : 'plain lines'],
		['Charset', charsetOf(process.env)],
		['Colours', groupedDigits(colourCount(process.env, process.platform))],
		['Mouse', mouse[mouseUse(process.env, recallPreferences(openPreferences()).preferences.mouse)]],
		['Right to left', orders[lineOrderOf(process.env)]],
	];
};

const crashes = (state: string): string => {
	try {
		return `last written ${statSync(join(state, 'crash.log')).mtime.toISOString()}`;
	} catch {
		return 'none';
	}
};

const kept = (): readonly Fact[] => {
	const {data, config, state, cache} = foldersHere();
	const {mistakes} = recallPreferences(openPreferences());
	const isThere = existsSync(preferencesPath(config));
	const {records, setAside} = countRecords(data);
	return [
		...Object.entries({Data: data, Preferences: config, State: state, Cache: cache}).map(
			([label, folder]) => [label, `${withoutHome(folder)} (${stateOf(folder)})`] as const,
		),
		['Preferences file', isThere ? plural(mistakes.length, 'mistake', 'mistakes') : 'not there yet'],
		...mistakes.map(mistake => ['', sayMistake(mistake)] as const),
		['Records', `${records}, ${setAside} set aside`],
		['Crash log', crashes(state)],
	];
};

/** What is kept, or why nobody can tell: a report must come out of any machine. */
const keptOrWhy = (): readonly Fact[] => {
	try {
		return kept();
	} catch (error) {
		return [['Folders', messageOf(error)]];
	}
};

/** `reader doctor`: facts for a bug report, without a word of the stories. */
export const doctor = (): void => {
	const {node, v8} = process.versions;
	const facts: readonly Fact[] = [
		['reader', packageJson.version],
		['Node', `${node} (V8 ${v8})`],
		['System', `${process.platform} ${release()} ${process.arch}`],
		['Locale', Intl.DateTimeFormat().resolvedOptions().locale],
		...terminal(),
		...environment(),
		...keptOrWhy(),
	];
	const widest = Math.max(...facts.map(([label]) => label.length)) + 2;
	print(facts.map(([label, value]) => label.padEnd(widest) + cleanLine(value)).join('\n'));
};
