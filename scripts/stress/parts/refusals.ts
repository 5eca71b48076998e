import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {initialModes} from '../../../test/terminal/terminal-modes.ts';
import {attack, type Fault} from '../attack.ts';
import {salt, startReader} from '../reading.ts';
import {runLine, type Told} from '../shell-line.ts';

/** A line for a shell, how it may end, and what it must say. */
type Case = {readonly line: string; readonly codes: readonly number[]; readonly says: RegExp};

const answers = [
	...['--help', '--version', 'print --help', 'info "$STORY"', 'info --json "$STORY"', 'scenes "$STORY"'],
	...['print "$STORY"', 'print --scene 2 "$STORY"', 'search "$STORY" the', 'scenes "$STORY"'],
	...['bookmarks --json', 'list --json', 'open "$STORY"', ''],
].map(words => `reader ${words}`);

const readings = ['info', 'scenes --json', 'print', 'place', 'bookmarks', 'open'];

const full = 'cannot write to standard output';
const injected = (path: string, call: string, error: string): string =>
	`strace -f -o /dev/null -P "${path}" -e trace=${call} -e inject=${call}:error=${error}`;
const throughStrace = (line: string): string => line.replace(/^reader/, '"$NODE" "$PROGRAM"');

/** Standard output that cannot be written; those with strace only where that is there. */
const outputs = (hasStrace: boolean): readonly Case[] =>
	answers.flatMap(line => [
		{line: `${line} > /dev/full`, codes: [1], says: /the disk is full/},
		{line: `${line} 1< "$STORY"`, codes: [1], says: /it is not open for writing/},
		{line: `${line} > /dev/full 2> /dev/full`, codes: [1], says: /^$/},
		{line: `${line} | true`, codes: [0], says: /^$/},
		{line: `ulimit -f 0; ${line} > "$HOME/out"`, codes: [1], says: /larger than the system allows/},
		...(hasStrace ? ['EIO', 'EDQUOT', 'ENOSPC', 'EPERM'] : []).map(error => ({
			line: `${injected('$HOME/out', 'write', error)} ${throughStrace(line)} > "$HOME/out"`,
			codes: [1],
			says: new RegExp(full),
		})),
	]);

const errors = [
	...['EIO', 'ENXIO', 'ENODEV', 'EMFILE', 'ENFILE', 'EBUSY', 'ESTALE', 'ETIMEDOUT', 'EACCES', 'ENOMEM'],
	...['EUCLEAN', 'ENOKEY', 'ENOMEDIUM', 'EHOSTDOWN', 'ENOTCONN', 'EINVAL', 'EKEYEXPIRED', 'ENOENT'],
];

/** A story that the system refuses to open, to measure or to read. */
const readingErrors: readonly Case[] = readings.flatMap(command =>
	['openat', 'statx,fstat', 'read'].flatMap(call =>
		errors.map(error => ({
			line: `${injected('$HOME/story.txt', call, error)} "$NODE" "$PROGRAM" ${command} "$HOME/story.txt"`,
			codes: [1],
			says: /cannot read \S+\/story\.txt: /,
		})),
	),
);

const removing = 'mkdir "$HOME/gone" && cd "$HOME/gone" && rmdir "$HOME/gone";';

/** A current folder that has been removed. */
const removedFolders: readonly Case[] = [
	...[...readings, 'search --json', 'forget --yes'].map(command => ({
		line: `${removing} reader ${command} story.txt ${command.startsWith('search') ? 'the' : ''}`,
		codes: [1],
		says: /cannot read story\.txt: the current folder no longer exists/,
	})),
	...answers.map(line => ({line: `${removing} ${line}`, codes: [0], says: /^$/})),
];

const numbers = [
	...['1e308', '1e21', '99999999999', '9007199254740993', '0x10', '1e3', "' 5 '", '-5', '-0', '0', '1.5'],
	...['Infinity', 'NaN', "''", '1,000', '+7', '007', '٣', '1001', '1000'],
];

const numberFlags = [
	...['print --width', 'print --scene', 'print --page', 'print --justified --width'],
	...['open --width', 'open --scene'],
];

const oddNumbers: readonly Case[] = numbers.flatMap(number => [
	...numberFlags.map(flag => ({
		line: `reader ${flag} ${number} "$STORY"`,
		codes: [0, 2],
		says: /^(?:reader: [^\n]+\n)?$/,
	})),
	...['print', 'print --page 2', 'info', 'scenes', 'open'].map(words => ({
		line: `COLUMNS=${number} LINES=${number} reader ${words} "$STORY"`,
		codes: [0],
		says: /^$/,
	})),
]);

const judge = ({codes, says}: Case, {output, errors: said, code}: Told): string | undefined => {
	if (code === null || !codes.includes(code)) return `ended with ${code}: ${said.slice(0, 300)}`;
	if (!says.test(said)) return `said ${JSON.stringify(said.slice(0, 300))}`;
	if (code !== 0 && said !== '' && !/^reader: [^\n]{10,400}\n$/.test(said))
		return `is no line: ${said.slice(0, 300)}`;
	return output.includes('\u001b') ? 'escapes in what is no terminal' : undefined;
};

/**
 * A large story that fails while it is read, in a terminal: before its first page the reader ends with a line, behind it the
 * page stays and a notice says why.
 */
const failsInTerminal = async (home: string, call: string, when: string): Promise<Fault> => {
	const story = join(home, 'long.txt');
	writeFileSync(story, 'It rained on the roofs.\n\n'.repeat(400_000));
	const inject = `inject=${call}:error=EIO:when=${when}`;
	const strace = ['-f', '-o', '/dev/null', '-P', story, '-e', `trace=${call}`, '-e', inject];
	await using terminal = startReader(['open', story], {home, runner: ['strace', ...strace]});
	await terminal.until(() => /cannot\s+read/.test(terminal.text()), 'the reason');
	const isOpen = terminal.inAlternateScreen();
	if (isOpen) terminal.send('q');
	const {exitCode} = await terminal.exited;
	const isRestored = JSON.stringify(terminal.modes()) === JSON.stringify(initialModes);
	return exitCode === (isOpen ? 0 : 1) && isRestored
		? undefined
		: `ended with ${exitCode}: ${terminal.text()}`;
};

/** Reads of a large file behind the first, which only tells its format: its beginning, what it is known by, all of it. */
const terminalFailures = ['2', '3', '4', '5+'].map(when => ['pread64', when] as const);

attack(
	'T11: Standard output is full, a story cannot be opened or read, the current folder is gone, numbers are odd',
	'one line that says so and names the file, the exit code as documented, no crash log, no 10 s',
	{quick: 6, full: 10_000},
	async ({cases, each, some}) => {
		const hasStrace = spawnSync('strace', ['-V']).error === undefined;
		const all = [
			...outputs(hasStrace),
			...(hasStrace ? readingErrors : []),
			...removedFolders,
			...oddNumbers,
		];
		await each(some(all), async (one, home) => {
			mkdirSync(home);
			cpSync(salt, join(home, 'story.txt'));
			const what = judge(one, await runLine(one.line, home));
			const log = existsSync(join(home, 'crash.log')) ? 'left a crash log' : undefined;
			return what === undefined && log === undefined ? undefined : `${one.line}: ${what ?? ''} ${log ?? ''}`;
		});
		const inTerminal = hasStrace ? terminalFailures.slice(0, Math.ceil(cases / 10)) : [];
		await each(
			inTerminal,
			async ([call, when], home) => {
				mkdirSync(home);
				const what = await failsInTerminal(home, call, when);
				return what && `${call} ${when} in a terminal: ${what}`;
			},
			1,
		);
		return {strace: hasStrace ? 'there' : 'missing, left out'};
	},
);
