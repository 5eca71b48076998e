import {write} from 'node:fs';
import {setTimeout as wait} from 'node:timers/promises';
import {promisify} from 'node:util';
import {type IPty, spawn} from '@lydell/node-pty';
import {codeCache} from '../code-cache.ts';

/** How a program ended: `signal` only if one killed it. */
export type Exit = {readonly exitCode: number; readonly signal?: number};

export type ProgramOptions = {
	readonly columns: number;
	readonly rows: number;
	/** Added to a minimal environment: without a HOME of its own, a program has none. */
	readonly env?: Readonly<Record<string, string>>;
	readonly cwd?: string;
};

/** A program and the kernel's end of its terminal. */
export type Program = {
	readonly pid: number;
	/** Sends a few keys. Nothing is read from the program until it has taken them: for more than 4 KB there is `paste`. */
	readonly send: (keys: string) => void;
	/** Sends any amount of text as a terminal does that is pasted into; resolves when the program has room for all of it. */
	readonly paste: (text: string) => Promise<void>;
	readonly resize: (columns: number, rows: number) => void;
	/** Signals the program: SIGTERM by default. */
	readonly kill: (signal?: NodeJS.Signals) => void;
	/** Reads no more of what the program writes, as a stalled terminal does, until it is told to flow again. */
	readonly stall: (isStalled: boolean) => void;
	/** Reads what the program writes as a line would that carries so many bytes in a second, or Infinity of them. */
	readonly slowDown: (bytesPerSecond: number) => void;
	/** Closes the terminal under the program, as a closed window does; throws while a program started later runs. */
	readonly hangUp: () => void;
	readonly onOutput: (listener: (chunk: string) => void) => void;
	/** Resolves after the last output. */
	readonly ended: Promise<Exit>;
};

const open = (command: string, args: readonly string[], {columns, rows, cwd, env}: ProgramOptions): IPty =>
	spawn(command, [...args], {
		cols: columns,
		rows,
		...(cwd !== undefined && {cwd}),
		env: {
			PATH: process.env['PATH'],
			// Unset, the system would name the home of whoever runs the tests.
			HOME: '/nonexistent',
			TERM: 'xterm-256color',
			LANG: 'C.UTF-8',
			XDG_CACHE_HOME: codeCache,
			...env,
		},
	});

const writeTo = promisify(write);

/** Writes a text to the kernel's end of a terminal piece by piece, while the program's output is read. */
const writeAll = async (pty: IPty, text: string, isOpen: () => boolean): Promise<void> => {
	const {_fd: descriptor} = pty as unknown as {readonly _fd: number};
	for (let rest: Uint8Array = Buffer.from(text); rest.length > 0 && isOpen();) {
		try {
			const {bytesWritten} = await writeTo(descriptor, rest);
			rest = rest.subarray(bytesWritten);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
			await wait(1);
		}
	}
};

/** The programs that run, oldest first. */
const running = new Set<IPty>();

/** Closes the terminal and nothing else: the `destroy` of node-pty would send a second SIGHUP after the kernel's. */
const close = (pty: IPty): void => {
	// They inherit it from node-pty, so that closing it here would not close it.
	if ([...running].at(-1) !== pty) throw new Error('programs started later hold this terminal open');
	(pty as unknown as {readonly _socket: {destroy: () => void}})._socket.destroy();
};

/** Starts a program in a pseudo-terminal; its methods do nothing once it has ended. */
export const startProgram = (command: string, args: readonly string[], options: ProgramOptions): Program => {
	const pty = open(command, args, options);
	let isOpen = true;
	let speed = Infinity;
	running.add(pty);
	pty.onData(chunk => {
		if (speed === Infinity) return;
		pty.pause();
		setTimeout(() => pty.resume(), (chunk.length / speed) * 1000);
	});
	const ended = new Promise<Exit>(resolve => {
		pty.onExit(({exitCode, signal}) => {
			isOpen = false;
			running.delete(pty);
			resolve(signal ? {exitCode, signal} : {exitCode});
		});
	});
	return {
		pid: pty.pid,
		send: keys => {
			if (isOpen) pty.write(keys);
		},
		paste: text => writeAll(pty, text, () => isOpen),
		resize: (columns, rows) => {
			if (isOpen) pty.resize(columns, rows);
		},
		kill: (signal = 'SIGTERM') => {
			if (running.has(pty)) pty.kill(signal);
		},
		stall: isStalled => {
			if (isStalled) pty.pause();
			else pty.resume();
		},
		slowDown: bytesPerSecond => {
			speed = bytesPerSecond;
		},
		hangUp: () => {
			if (!isOpen) return;
			close(pty);
			isOpen = false;
		},
		onOutput: listener => pty.onData(listener),
		ended,
	};
};
