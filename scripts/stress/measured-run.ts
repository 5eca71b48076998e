/** Runs the built program without a terminal, as a script would, and says what it took. */
import {spawn} from 'node:child_process';
import {text} from 'node:stream/consumers';
import type {Readable} from 'node:stream';
import {programPath} from '../../test/cli/reader.ts';

export type MeasuredRun = {
	readonly stdout: string;
	readonly stderr: string;
	/** Null where a signal ended it. */
	readonly exitCode: number | null;
	readonly seconds: number;
	/** The most memory it had, in MiB; `NaN` where it did not live to say it. */
	readonly peak: number;
};

/** Runs before the program: a process's memory can be read only while there is one, so it tells it itself. */
const tellPeak = `data:text/javascript,import{readFileSync,writeSync}from'node:fs';
process.on('exit',()=>writeSync(3,/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status','utf8'))[1]))`;

export type MeasuredOptions = {
	readonly home: string;
	readonly cwd?: string;
	readonly environment?: Readonly<Record<string, string>>;
	/** Milliseconds after which it is killed; 20,000 by default. */
	readonly patience?: number;
};

/** Runs `reader` with these words and nothing to read on standard input. */
export const measuredRun = async (
	words: readonly string[],
	{home, cwd, environment, patience = 20_000}: MeasuredOptions,
): Promise<MeasuredRun> => {
	const began = performance.now();
	const child = spawn(process.execPath, ['--import', tellPeak, programPath, ...words], {
		cwd,
		env: {PATH: process.env['PATH'], HOME: home, READER_HOME: home, ...environment},
		stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
		timeout: patience,
		killSignal: 'SIGKILL',
	});
	const ended = new Promise<number | null>(resolve => child.on('close', resolve));
	const [stdout = '', stderr = '', peak = ''] = await Promise.all(
		child.stdio.slice(1).map(stream => text(stream as Readable)),
	);
	const exitCode = await ended;
	const seconds = (performance.now() - began) / 1000;
	return {stdout, stderr, exitCode, seconds, peak: peak === '' ? NaN : Number(peak) / 1024};
};
