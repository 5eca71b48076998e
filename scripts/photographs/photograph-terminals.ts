/**
 * Takes pictures of `reader` in the terminal programs of this machine: `photograph-terminals.ts FOLDER [NAME…]`. Needs
 * Linux with Xvfb, xdotool and ImageMagick. Terminal programs that are not installed are skipped.
 */
import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {album, type Step} from './album.ts';
import {openDisplay, type Window} from './display.ts';
import {makeHome} from './home.ts';
import {type TerminalProgram, terminalPrograms} from './terminal-programs.ts';
import {followTranscript, type Transcript} from './transcript.ts';

/** Pixels of the display: enough for a window of 200 by 50. */
const displaySize = '2400x1300';

const say = (line: string): void => {
	process.stdout.write(`${line}\n`);
};

const missingOf = (commands: readonly string[]): readonly string[] =>
	commands.filter(command => spawnSync('sh', ['-c', 'command -v "$0"', command]).status !== 0);

const versionOf = ({version}: TerminalProgram, env: NodeJS.ProcessEnv): string =>
	spawnSync('sh', ['-c', version], {env, encoding: 'utf8'})
		.stdout.split('\n')
		.filter(line => /\d/.test(line))
		.slice(0, 2)
		.join(', ');

/** Does what each step says, and saves its picture into a folder. */
const take = async (
	steps: readonly Step[],
	{window, transcript, folder}: {window: Window; transcript: Transcript; folder: string},
): Promise<void> => {
	const taken = new Map<string, Buffer>();
	for (const step of steps) {
		if ('command' in step) await window.type(step.command);
		else await window.press(step.keys.split(' '));
		await transcript.until(step.until);
		if (step.picture === undefined) continue;
		const picture = await window.photograph(join(folder, `${step.picture}.png`));
		taken.set(step.picture, picture);
		const model = step.like === undefined ? undefined : taken.get(step.like);
		if (model?.equals(picture) === false) say(`  ${step.picture} differs from ${step.like}`);
	}
};

/** Takes all pictures in one terminal program, into a folder of its name. */
const photograph = async (program: TerminalProgram, into: string): Promise<void> => {
	const folder = join(into, program.name);
	mkdirSync(folder, {recursive: true});
	using home = makeHome();
	await using display = await openDisplay(displaySize);
	using transcript = followTranscript(join(home.path, 'transcript'), program);
	const env = home.environment(display.name);
	say(`${program.name}: ${versionOf(program, env)}`);
	const [command = '', ...args] = program.open(transcript.wrap('bash --norc -i'), program);
	const running = spawn(command, args, {env, cwd: home.path, detached: true, stdio: 'ignore'});
	const ended = once(running, 'exit');
	try {
		const window = await display.window();
		await transcript.until('$');
		await take(album, {window, transcript, folder});
	} finally {
		if (running.exitCode === null && running.pid !== undefined) process.kill(-running.pid);
		await ended;
	}
};

const [folder, ...names] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: photograph-terminals.ts FOLDER [NAME…]');
const missingTools = missingOf(['Xvfb', 'xdotool', 'import', 'script', 'bash']);
if (missingTools.length > 0) throw new Error(`install ${missingTools.join(', ')} first`);
for (const program of terminalPrograms) {
	if (names.length > 0 && !names.includes(program.name)) continue;
	const missing = missingOf(program.needs);
	if (missing.length > 0) {
		say(`${program.name}: skipped, since this is not installed: ${missing.join(', ')}`);
		continue;
	}
	try {
		await photograph(program, resolve(folder));
	} catch (error) {
		say(`  failed: ${String(error instanceof SuppressedError ? error.suppressed : error)}`);
		process.exitCode = 1;
	}
}
