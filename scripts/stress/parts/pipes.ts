import {mkdirSync} from 'node:fs';
import {attack, type Fault} from '../attack.ts';
import {quit, readStory, salt, startReader} from '../reading.ts';
import {runLine, type Told} from '../shell-line.ts';

type Line = {readonly line: string; readonly judge: (told: Told) => string | undefined};

const isStory = (told: Told): string | undefined =>
	told.output.includes('Mr. Houle') ? undefined : `no story: ${JSON.stringify(told)}`;
const isMessage =
	(code: number) =>
	({output, errors, code: ended}: Told): string | undefined =>
		ended === code && output === '' && /^reader: [^\n]+\n$/.test(errors)
			? undefined
			: `ended with ${ended}: ${JSON.stringify({output: output.slice(0, 200), errors})}`;
const endsWith =
	(code: number) =>
	({code: ended, errors}: Told): string | undefined =>
		ended === code && errors === '' ? undefined : `ended with ${ended}: ${errors}`;

const lines: readonly Line[] = [
	{line: 'reader open "$STORY" | cat', judge: isStory},
	{line: 'reader open "$STORY" > "$HOME/out"; cat "$HOME/out"', judge: isStory},
	{line: 'reader open "$STORY" < /dev/null', judge: isStory},
	{line: 'reader open "$STORY" <&-', judge: isStory},
	{line: 'cat "$STORY" | reader open - | cat', judge: isStory},
	{line: 'CI=1 reader open "$STORY"', judge: isStory},
	{line: 'TERM=dumb reader open "$STORY"', judge: isStory},
	{line: 'TERM= reader print "$STORY"', judge: isStory},
	{line: 'reader print "$STORY" | head -c 100 > /dev/null', judge: endsWith(0)},
	{line: 'reader print "$STORY" 2>&-', judge: isStory},
	{
		line: 'reader print "$HOME/none" 2>&-',
		judge: ({code, output}) => (code === 1 && output === '' ? undefined : `${code}`),
	},
	{line: 'reader print "$STORY" >&-', judge: ({code}) => (code === null ? 'killed' : undefined)},
	{line: 'reader open - < /dev/null', judge: isMessage(1)},
	{line: 'reader open < /dev/null', judge: isMessage(2)},
];

/** In a terminal, all the same, where something else says there is none, or no colours. */
const attemptInTerminal = async (home: string, name: string, value: string): Promise<Fault> => {
	if (name === 'TERM') {
		await using terminal = startReader(['open', salt], {home, runner: ['env', `TERM=${value}`]});
		await terminal.until('Type help');
		terminal.send('quit\r');
		const {exitCode} = await terminal.exited;
		return exitCode === 0 && !terminal.bytes().includes('\u001b')
			? undefined
			: `${name}=${value}: ${terminal.text()}`;
	}
	await using terminal = await readStory(salt, {home, environment: {[name]: value}});
	const hasColours = terminal.bytes().includes('\u001b[3') && /\[3[0-9]m/.test(terminal.bytes());
	const {exitCode} = await quit(terminal);
	return exitCode === 0 && !(name === 'NO_COLOR' && hasColours) ? undefined : `${name}=${value}`;
};

attack(
	'T6: output and input are pipes, files or closed; `CI`, `TERM=dumb`, no `TERM`, `NO_COLOR`',
	'the story or one line, no escapes where there is no terminal, exit codes as documented',
	{quick: 4, full: 18, lanes: 1},
	async ({each, some}) => {
		await each(some(lines), async ({line, judge}, home) => {
			mkdirSync(home);
			const told = await runLine(line, home);
			const hasEscapes = (told.output + told.errors).includes('\u001b');
			const what = hasEscapes ? 'escapes in what is no terminal' : judge(told);
			return what && `${line}: ${what.slice(0, 600)}`;
		});
		const settings = [
			['CI', '1'],
			['NO_COLOR', '1'],
			['TERM', 'dumb'],
			['TERM', ''],
		] as const;
		await each(settings, ([name, value], home) => attemptInTerminal(home, name, value));
	},
);
