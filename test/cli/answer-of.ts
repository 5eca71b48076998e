import fs from 'node:fs';
import {syncBuiltinESMExports} from 'node:module';
import {vi} from 'vitest';
import {commands} from '../../source/cli/command-table.ts';
import {errorLine} from '../../source/cli/error-line.ts';
import {parseArguments} from '../../source/cli/parse-arguments.ts';
import {WrongUsage} from '../../source/cli/wrong-usage.ts';
import {environmentIn, type Result, type RunOptions} from './reader.ts';

/** Has this process have another environment and another current folder. Returns what puts both back. */
const moveTo = (environment: Readonly<Record<string, string | undefined>>, folder: string): (() => void) => {
	const [before, folderBefore] = [{...process.env}, process.cwd()];
	const replace = (others: typeof environment): void => {
		for (const name of Object.keys(process.env)) Reflect.deleteProperty(process.env, name);
		for (const [name, value] of Object.entries(others)) if (value !== undefined) process.env[name] = value;
	};
	replace(environment);
	process.chdir(folder);
	return () => {
		replace(before);
		process.chdir(folderBefore);
	};
};

/** Keeps what is written to standard output and standard error. */
const catchOutput = () => {
	const written = ['', '', ''];
	const write = fs.writeSync as (descriptor: number, bytes: Uint8Array, ...rest: unknown[]) => number;
	const spy = vi.spyOn(fs, 'writeSync').mockImplementation(((
		descriptor: number,
		bytes: Uint8Array,
		...rest: unknown[]
	) => {
		if (descriptor !== 1 && descriptor !== 2) return write(descriptor, bytes, ...rest);
		written[descriptor] = (written[descriptor] ?? '') + Buffer.from(bytes).toString();
		return bytes.length;
	}) as typeof fs.writeSync);
	syncBuiltinESMExports();
	return {
		written: () => ({stdout: written[1] ?? '', stderr: written[2] ?? ''}),
		end: () => {
			spy.mockRestore();
			syncBuiltinESMExports();
		},
	};
};

let isBusy = false;

const carryOut = async (words: readonly string[]): Promise<number> => {
	const call = await parseArguments(words);
	if (!call) throw new Error('Without words the program looks at its own standard input.');
	const work = await call.command.load();
	const ended = await work(call.invocation, commands);
	return typeof ended === 'number' ? ended : 0;
};

/**
 * Carries out a call in this process, as `source/cli/run.ts` does in one of its own, which takes ten times as long to start.
 *
 * @throws where it would read the standard input of the tests, or while another call is carried out.
 */
export const answerOf = async (
	words: readonly string[],
	{home, environment = {}, cwd = process.cwd()}: Omit<RunOptions, 'input'>,
): Promise<Result> => {
	if (isBusy || words.includes('-')) throw new Error(`${words.join(' ')} needs a process of its own`);
	isBusy = true;
	const leave = moveTo({...environmentIn(home), ...environment}, cwd);
	const output = catchOutput();
	try {
		return {exitCode: await carryOut(words), ...output.written()};
	} catch (error) {
		const {stdout, stderr} = output.written();
		return {
			stdout,
			stderr: `${stderr}${errorLine(error)}\n`,
			exitCode: error instanceof WrongUsage ? 2 : 1,
		};
	} finally {
		output.end();
		leave();
		isBusy = false;
	}
};
