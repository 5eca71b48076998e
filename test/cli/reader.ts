import {execFile} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {codeCache} from '../code-cache.ts';

/** How a call of the built program ended. */
export type Result = {readonly stdout: string; readonly stderr: string; readonly exitCode: number};

/** The built program, run as a script would run it. */
export const programPath = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** Path of a sample story. */
export const samplePath = (name: string): string =>
	fileURLToPath(new URL(`../../stories/${name}`, import.meta.url));

export type RunOptions = {
	/** The folder that everything is kept in. */
	readonly home: string;
	readonly input?: string | Uint8Array;
	readonly environment?: Readonly<Record<string, string>>;
	readonly cwd?: string;
};

/** The environment of a program that keeps everything in one folder, and takes its compiled code from where all tests do. */
export const environmentIn = (home: string) => ({
	PATH: process.env['PATH'],
	HOME: home,
	READER_HOME: home,
	XDG_CACHE_HOME: codeCache,
});

/** Runs `reader` with these words and waits for its end. Its output is no terminal. */
export const reader = (
	words: readonly string[],
	{home, input = '', environment = {}, cwd}: RunOptions,
): Promise<Result> =>
	new Promise(resolve => {
		const child = execFile(
			process.execPath,
			[programPath, ...words],
			{
				env: {...environmentIn(home), ...environment},
				maxBuffer: 1 << 28,
				cwd,
			},
			(error, stdout, stderr) =>
				resolve({stdout, stderr, exitCode: typeof error?.code === 'number' ? error.code : error ? 1 : 0}),
		);
		child.stdin?.end(input);
	});
