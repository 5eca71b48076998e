import {describe, expect, it, onTestFinished, test, vi} from 'vitest';
import {commands} from '../../source/cli/command-table.ts';
import {commandHelp, programHelp} from '../../source/cli/help-text.ts';
import {parseArguments} from '../../source/cli/parse-arguments.ts';
import {cellWidth} from '../../source/core/text/cell-width.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {answerOf} from './answer-of.ts';
import {reader, samplePath} from './reader.ts';

const salt = samplePath('the-salt-clerk.txt');
const run = (...words: readonly string[]) => answerOf(words, {home: temporaryFolder()});

describe('help', () => {
	test('is one text, however it is asked for', async () => {
		const {stdout} = await reader(['help'], {home: temporaryFolder()});
		for (const {name} of commands) expect(stdout).toContain(`  ${name}`);
		for (const words of [['-h'], ['--help'], [salt, '--help'], ['-h', salt]])
			expect(await run(...words)).toEqual({stdout, stderr: '', exitCode: 0});
	});

	test('of a command, too, whatever stands beside it', async () => {
		const {stdout} = await run('help', 'open');
		expect(stdout).toContain('--no-title');
		for (const words of [
			['open', '-h'],
			['open', salt, '--help'],
			['--help', 'open'],
			['open', '--scen', '-h'],
		])
			expect(await run(...words)).toEqual({stdout, stderr: '', exitCode: 0});
	});

	it.each([20, 40, 57, 80, 100, 200])('fits %i columns', columns => {
		vi.stubEnv('COLUMNS', String(columns));
		onTestFinished(() => void vi.unstubAllEnvs());
		for (const text of [programHelp(commands), ...commands.map(commandHelp)])
			for (const line of text.split('\n')) expect(cellWidth(line), line).toBeLessThanOrEqual(columns);
	});

	test('is as wide as the environment says', async () => {
		const options = {home: temporaryFolder(), environment: {COLUMNS: '40'}};
		const {stdout} = await answerOf(['help'], options);
		expect(Math.max(...stdout.split('\n').map(line => cellWidth(line)))).toBeLessThanOrEqual(40);
	});

	test('every command has its own', async () => {
		for (const command of commands) {
			expect(commandHelp(command)).toContain(`reader ${command.name}`);
			const call = await parseArguments([command.name, '--help']);
			expect([call?.command.name, call?.invocation.input]).toEqual(['help', [command.name]]);
		}
	});
});

test('the version is one line, however it is asked for', async () => {
	for (const words of [['version'], ['-V'], ['-v'], ['--version'], ['open', '--version'], [salt, '-V']])
		expect((await run(...words)).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

describe('what was mistyped is told in one line, with what was meant', () => {
	const opn = 'there is no command “opn”. Did you mean open?';

	test('on standard error, with 2', async () => {
		expect(await reader(['opn', salt], {home: temporaryFolder()})).toEqual({
			stdout: '',
			stderr: `reader: ${opn}\n`,
			exitCode: 2,
		});
	});

	it.each([
		[['opn', salt], opn],
		[['serach', salt, 'lamp'], 'there is no command “serach”. Did you mean search?'],
		[['lst'], 'there is no command “lst” and no such file. Did you mean list?'],
		[['frobnicate', salt], 'there is no command “frobnicate”. reader help shows all commands.'],
		[['help', 'opne'], 'there is no command “opne”. Did you mean open?'],
		[['open', '--scen', '3', salt], 'there is no flag --scen. Did you mean --scene?'],
		[['print', salt, '--widht=9'], 'there is no flag --widht. Did you mean --width?'],
		[['open', '--no-titel', salt], 'there is no flag --no-titel. Did you mean --no-title?'],
		[['info', '-x', salt], 'there is no flag -x.'],
		[['config', 'lst'], 'there is no command “config lst”. Did you mean list?'],
		[['config', 'get', 'them'], 'there is no preference “them”. Did you mean theme?'],
		[['completions', 'zsg'], 'usage: reader completions bash|zsh|fish. Did you mean zsh?'],
		[['print', salt, salt], 'usage: reader print FILE; see reader help print.'],
	])('%j', async (words, message) => {
		expect(await answerOf(words, {home: temporaryFolder()})).toEqual({
			stdout: '',
			stderr: `reader: ${message}\n`,
			exitCode: 2,
		});
	});

	test('a file that is not there is no command', async () => {
		const {stderr, exitCode} = await run('nothere.txt');
		expect(stderr).toMatch(/cannot read nothere\.txt: there is no such file/);
		expect(exitCode).toBe(1);
	});
});
