import packageJson from '../package.json' with {type: 'json'};
import {flagUsage} from '../source/cli/command.ts';
import {commands} from '../source/cli/command-table.ts';
import {environmentSections} from './man-sections.ts';
import {keyLabel} from '../source/ui/keymap/key-names.ts';
import {commandGroups} from '../source/ui/keymap/keymap.ts';
import {mouseTable} from '../source/ui/pointer/mouse-table.ts';
import {words, wordUsage} from '../source/ui/linear/words.ts';
import {preferenceTable} from '../source/ui/preferences/preferences.ts';
import {escapeRoff} from './roff.ts';

/** Words for the man page; what the README shows as code is plain there. */
const roff = (text: string): string => escapeRoff(text.replaceAll(/`([^`]+)`/g, '$1'));

const term = (name: string, meaning: string): readonly string[] => ['.TP', `.B ${roff(name)}`, roff(meaning)];

const section = (title: string, ...lines: readonly string[]): readonly string[] => [
	`.SH ${roff(title)}`,
	...lines,
];

const commandLines = (): readonly string[] =>
	commands.flatMap(({name, synopsis, summary, flags}) => [
		...term(`${name} ${synopsis}`.trim(), summary),
		...Object.entries(flags).flatMap(([flag, definition]) => [
			'.RS',
			'.TP',
			roff(flagUsage(flag, definition)),
			roff(definition.summary),
			'.RE',
		]),
	]);

const keyLines = (): readonly string[] =>
	commandGroups({}).flatMap(([group, list]) => [
		`.SS ${roff(group)}`,
		...list.flatMap(({keys, title}) => ['.TP', roff(keys.map(keyLabel).join(' ')), roff(title)]),
	]);

const preferenceLines = (): readonly string[] =>
	Object.entries(preferenceTable).flatMap(([name, {values, default: usual, summary}]) =>
		term(name, `${summary}: ${values}; ${JSON.stringify(usual)} if unset.`),
	);

const body = (): readonly string[] => [
	...section('NAME', 'reader \\- read the stories you keep as files'),
	...section(
		'SYNOPSIS',
		...['reader', 'reader FILE…', '… | reader', 'reader COMMAND [FLAG…] [ARGUMENT…]'].flatMap(line => [
			'.br',
			roff(line),
		]),
	),
	...section(
		'DESCRIPTION',
		roff(
			'reader opens stories in plain text, EPUB, HTML, Markdown, FictionBook, Kindle and office formats. It shows what they say about themselves, content warnings first, lays out the prose in pages that fit the terminal, and keeps your place and your bookmarks.',
		),
		'.PP',
		roff(
			'A FILE may be a path, a file:// address, a named pipe, or - for standard input. A folder is opened as one story if it holds one, or its chapters; otherwise as a shelf of the stories in it. If nothing is named, a story is read from the pipe on standard input, and keys from the terminal: PAGER=reader works. If standard output is not a terminal, the story is printed.',
		),
	),
	...section(
		'SHELF',
		roff(
			'reader alone shows the stories that you have opened, newest first, with progress, rating and warnings. Enter opens one, Esc returns. Several files, or a folder of stories, are shown as a shelf of their own. Without a terminal the shelf is printed as text.',
		),
	),
	...section('COMMANDS', ...commandLines()),
	...section(
		'KEYS',
		roff('These work on the page unless the group says otherwise. Change them with the preference “keys”.'),
		...keyLines(),
	),
	...section(
		'MOUSE',
		roff(
			'With Shift the mouse is left to the terminal, and with the preference “mouse” switched off always.',
		),
		...mouseTable.flatMap(([what, does]) => term(what, does)),
	),
	...section(
		'SCREEN READERS AND DUMB TERMINALS',
		roff(
			'With INK_SCREEN_READER=true, with TERM=dumb and without a TERM, reader open reads a story line by line: title, authors and warnings first, then one paragraph per line. Commands at the prompt:',
		),
		...words.flatMap(word => term(wordUsage(word), word.summary)),
	),
	...section(
		'PREFERENCES',
		roff('reader config shows, sets and checks them; reader config edit opens their file.'),
		...preferenceLines(),
	),
	...environmentSections(term, section),
	'',
];

const heading = (date: string): string =>
	`.TH READER 1 "${date}" "reader ${packageJson.version}" "User Commands"`;

/** The man page. Its date is that of its latest change: the old page's, unless something in it is different now. */
export const manPage = (old: string, today = new Date().toISOString().slice(0, 10)): string => {
	const made = (date: string): string => [heading(date), ...body()].join('\n');
	const date = /^\.TH READER 1 "([\d-]+)"/.exec(old)?.[1];
	return date !== undefined && made(date) === old ? old : made(today);
};
