import {execFileSync, spawnSync} from 'node:child_process';
import {chmodSync, mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {commands} from '../../source/cli/command-table.ts';
import {completeWords} from '../../source/cli/complete-words.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {environmentIn, programPath} from './reader.ts';

const words = async (...typed: readonly string[]): Promise<readonly string[]> =>
	(await completeWords(commands, typed)).map(({word}) => word);

describe('words', () => {
	it('are commands, and files, at first', async () => {
		expect(await words('')).toEqual([...commands.map(({name}) => name), '*']);
		expect(await words('se')).toEqual(['search', '*']);
	});

	it.each([
		[
			['open', '--sc'],
			['--scene', '--scenes-at'],
		],
		[
			['open', '--no-'],
			['--no-title', '--no-save', '--no-raw'],
		],
		[['--no-s'], ['--no-save']],
		[['story.txt', '--wi'], ['--width']],
		[
			['open', '--encoding', 'koi'],
			['koi8-r', 'koi8-u'],
		],
		[
			['open', '--encoding=koi'],
			['--encoding=koi8-r', '--encoding=koi8-u'],
		],
		[
			['open', '--encoding', '=', 'koi'],
			['koi8-r', 'koi8-u'],
		],
		[['open', '--scene', ''], []],
		[['open', '--scene', '3', ''], ['*']],
		[['search', 'story.txt', ''], ['*']],
		[
			['config', ''],
			['list', 'get', 'set', 'edit', 'path'],
		],
		[
			['config', 'get', 'the'],
			['theme', 'themes'],
		],
		[
			['config', 'set', 'justified', ''],
			['true', 'false'],
		],
		[['config', 'set', 'justified', 'true', ''], []],
		[
			['help', 'con'],
			['contents', 'config'],
		],
		[
			['completions', ''],
			['bash', 'zsh', 'fish'],
		],
		[['list', ''], []],
		[['constructor', ''], ['*']],
	])('%j', async (typed, expected) => {
		expect(await words(...typed)).toEqual(expected);
	});
});

const has = (shell: string): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0;

/** Runs lines of a shell in a folder of two stories and a picture, with `reader` to be found. */
const inShell = (shell: string, lines: string, flags: readonly string[] = []): string => {
	const home = temporaryFolder();
	const [bin, folder] = [join(home, 'bin'), join(home, 'stories')];
	mkdirSync(bin);
	mkdirSync(join(folder, 'more'), {recursive: true});
	for (const name of ['my story.TXT', 'tale.epub', 'picture.jpg']) writeFileSync(join(folder, name), '');
	writeFileSync(join(bin, 'reader'), `#!/bin/sh\nexec "${process.execPath}" "${programPath}" "$@"\n`);
	chmodSync(join(bin, 'reader'), 0o755);
	return execFileSync(shell, [...flags, '-c', lines], {
		cwd: folder,
		env: {...environmentIn(home), PATH: `${bin}:${process.env['PATH'] ?? ''}`, TERM: 'dumb'},
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'inherit'],
	});
};

const typed = [
	'config se',
	'config set theme l',
	'open --scen',
	'open --encoding windows-1251',
	'open t',
	'open my',
	'open mo',
	'open pi',
] as const;

const completed: Readonly<Record<(typeof typed)[number], readonly string[]>> = {
	'config se': ['set'],
	'config set theme l': ['light'],
	'open --scen': ['--scene', '--scenes-at'],
	'open --encoding windows-1251': ['windows-1251'],
	'open t': ['tale.epub'],
	'open my': ['my story.TXT'],
	'open mo': ['more'],
	'open pi': [],
};

describe.runIf(has('bash'))('bash', () => {
	it.each(typed)('reader %s', line => {
		const script = `eval "$(reader completions bash)"; compopt() { :; }
COMP_WORDS=(reader ${line}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
_reader reader "\${COMP_WORDS[COMP_CWORD]}"; printf '%s\\n' "\${COMPREPLY[@]}"`;
		expect(inShell('bash', script).split('\n').filter(Boolean)).toEqual(completed[line]);
	});
});

describe.runIf(has('fish'))('fish', () => {
	it.each(typed)('reader %s', line => {
		const found = inShell('fish', `reader completions fish | source; complete -C 'reader ${line}'`);
		const names = found
			.split('\n')
			.filter(Boolean)
			.map(one => one.split('\t')[0]?.replace(/\/$/, ''));
		expect(names).toEqual(completed[line]);
	});
});

describe.runIf(has('zsh'))('zsh', () => {
	it.each(typed)('reader %s', line => {
		// Outside of its line editor zsh completes nothing: what would be offered is written instead.
		const script = `compdef() { :; }; _describe() { print -rl -- \${\${(P)@[-1]}%%:*}; }
_files() { setopt localoptions nullglob; local name
	for name in "\${words[CURRENT]}"*\${~2} "\${words[CURRENT]}"*(-/); do print -r -- $name; done }
source <(reader completions zsh); words=(reader ${line}); CURRENT=\${#words}; _reader; true`;
		const found = inShell('zsh', script, ['-f', '-o', 'bareglobqual', '-o', 'extendedglob']);
		expect(found.split('\n').filter(Boolean)).toEqual(completed[line]);
	});
});
