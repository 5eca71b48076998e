import {spawn} from 'node:child_process';
import {environmentIn, programPath} from '../../test/cli/reader.ts';
import {salt} from './reading.ts';

export type Told = {readonly output: string; readonly errors: string; readonly code: number | null};

/**
 * Runs a line in a shell in which `reader` is the program and `$STORY` a story, without a terminal. The exit code is null
 * where it took more than ten seconds.
 */
export const runLine = (
	line: string,
	home: string,
	environment: Readonly<Record<string, string>> = {},
): Promise<Told> =>
	new Promise(resolve => {
		const shell = spawn('sh', ['-c', `reader() { "$NODE" "$PROGRAM" "$@"; }; ${line}`], {
			env: {
				...environmentIn(home),
				STORY: salt,
				NODE: process.execPath,
				PROGRAM: programPath,
				...environment,
			},
			timeout: 10_000,
		});
		let output = '';
		let errors = '';
		shell.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
		shell.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
		shell.on('close', code => resolve({output, errors, code}));
	});
