/**
 * Writes what the program knows of itself into the README and the man page: the keys, the commands, the preferences,
 * and the real output of every example. With `--check` it writes nothing and fails where a page is stale.
 */
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {commandUsage} from '../source/cli/command.ts';
import {commands} from '../source/cli/command-table.ts';
import {variables} from '../source/cli/environment-table.ts';
import {keyLabel} from '../source/ui/keymap/key-names.ts';
import {commandGroups} from '../source/ui/keymap/keymap.ts';
import {words, wordUsage} from '../source/ui/linear/words.ts';
import {mouseTable} from '../source/ui/pointer/mouse-table.ts';
import {preferenceTable} from '../source/ui/preferences/preferences.ts';
import {manPage} from './man-page.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'reader-docs-'));

/** What a command line of an example prints, with the program's own folder taken out of its paths. */
const output = (line: string): string =>
	execFileSync(
		'sh',
		['-c', line.replaceAll(/\breader\b/g, `"${process.execPath}" "${join(root, 'dist', 'cli.js')}"`)],
		{
			cwd: root,
			encoding: 'utf8',
			env: {PATH: process.env['PATH'], HOME: home, READER_HOME: home, COLUMNS: '76'},
			stdio: ['ignore', 'pipe', 'pipe'],
		},
	)
		.replaceAll(root, '/home/you/')
		.trimEnd();

const escapeCell = (text: string): string => text.replaceAll('|', '\\|');

const keysTable = (): string =>
	commandGroups({})
		.map(([group, list]) => {
			const rows = list.map(({id, keys, title}) => {
				const names = keys.map(key => `\`${escapeCell(keyLabel(key))}\``).join(' ');
				return `| ${names} | ${title} | ${id} |`;
			});
			return [`**${group}**`, '', '| keys | what they do | name |', '| --- | --- | --- |', ...rows].join(
				'\n',
			);
		})
		.join('\n\n');

const mouseRows = (): string =>
	[
		'| where | what it does |',
		'| --- | --- |',
		...mouseTable.map(([what, does]) => `| ${what} | ${does} |`),
	].join('\n');

const commandsTable = (): string =>
	[
		'| command | |',
		'| --- | --- |',
		...commands.map(command => `| \`${escapeCell(commandUsage(command))}\` | ${command.summary} |`),
	].join('\n');

const wordsTable = (): string =>
	[
		'| word | also | what it does |',
		'| --- | --- | --- |',
		...words.map(word => {
			const others = word.aliases.map(alias => `\`${escapeCell(alias)}\``).join(' ');
			return `| \`${escapeCell(wordUsage(word))}\` | ${others} | ${word.summary} |`;
		}),
	].join('\n');

const preferencesTable = (): string =>
	[
		'| name | values | default | |',
		'| --- | --- | --- | --- |',
		...Object.entries(preferenceTable).map(
			([name, {values, default: usual, summary}]) =>
				`| \`${name}\` | ${escapeCell(values)} | \`${JSON.stringify(usual)}\` | ${escapeCell(summary)} |`,
		),
	].join('\n');

const variablesTable = (): string =>
	[
		'| variable | |',
		'| --- | --- |',
		...variables.map(({name, summary}) => `| \`${name}\` | ${escapeCell(summary)} |`),
	].join('\n');

/** The blocks of the README that are made: `<!-- NAME ARGUMENT -->` to `<!-- /NAME -->`. */
const blocks: Readonly<Record<string, (argument: string) => string>> = {
	keys: keysTable,
	mouse: mouseRows,
	commands: commandsTable,
	preferences: preferencesTable,
	words: wordsTable,
	variables: variablesTable,
	run: line => ['```console', `$ ${line}`, output(line), '```'].join('\n'),
};

const fill = (page: string): string =>
	page.replaceAll(
		/<!-- (\w+)((?: [^\n]*)?) -->\n[^]*?<!-- \/\1 -->/g,
		(whole, name: string, argument: string) => {
			const make = blocks[name];
			return make ? `<!-- ${name}${argument} -->\n${make(argument.trim())}\n<!-- /${name} -->` : whole;
		},
	);

const pages: readonly (readonly [string, (old: string) => string])[] = [
	['README.md', fill],
	['docs/reader.1', manPage],
];

const read = (name: string): string => {
	try {
		return readFileSync(join(root, name), 'utf8');
	} catch {
		return '';
	}
};

const isCheck = process.argv.includes('--check');
for (const [name, make] of pages) {
	const old = read(name);
	const fresh = make(old);
	if (old === fresh) continue;
	if (isCheck) {
		process.stderr.write(`${name} is stale: run npm run docs.\n`);
		process.exitCode = 1;
	} else {
		writeFileSync(join(root, name), fresh);
		process.stdout.write(`${name} written\n`);
	}
}
rmSync(home, {recursive: true, force: true});
