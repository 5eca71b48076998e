/** Follows what programs write to a terminal program, to know when a picture can be taken. */
import {execFileSync} from 'node:child_process';
import {createReadStream, existsSync, readFileSync} from 'node:fs';
import {startEmulator} from '../../test/terminal/emulator.ts';
import {readScreen} from '../../test/terminal/pseudo-terminal.ts';
import {type ScreenWatch, watchScreen} from '../../test/terminal/screen-watch.ts';
import {watchModes} from '../../test/terminal/terminal-modes.ts';

/** How long a program may take to write what is waited for, in milliseconds. */
const patience = 30_000;

export type Transcript = Disposable & {
	/** A command that runs another one in the terminal program and copies what it writes. */
	readonly wrap: (command: string) => readonly string[];
	readonly until: ScreenWatch['until'];
};

const killIfThere = (pid: number): void => {
	try {
		process.kill(pid, 'SIGKILL');
	} catch {
		// It has ended.
	}
};

/** Makes a pipe at that path, which the wrapped command fills. */
export const followTranscript = (pipe: string, size: {columns: number; rows: number}): Transcript => {
	execFileSync('mkfifo', [pipe]);
	const emulator = startEmulator(size);
	const modes = watchModes(emulator);
	const {check, until} = watchScreen(
		() => ({screen: readScreen(emulator), halfDrawn: modes().synchronizedOutput, end: undefined}),
		patience,
	);
	const stream = createReadStream(pipe);
	stream.on('data', chunk => {
		emulator.write(chunk, check);
	});
	return {
		wrap: command => [
			...['sh', '-c', 'echo $$ > "$0.pid"; exec script --quiet --flush --log-out "$0" --command "$1"'],
			...[pipe, command],
		],
		until,
		[Symbol.dispose]: () => {
			// A terminal program that is killed does not always end it, and the pipe is not closed before it ends.
			if (existsSync(`${pipe}.pid`)) killIfThere(Number(readFileSync(`${pipe}.pid`, 'utf8')));
			stream.destroy();
		},
	};
};
