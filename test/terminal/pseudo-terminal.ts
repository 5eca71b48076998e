/** Runs programs in a real pseudo-terminal and shows what a reader would see there. */
import {setImmediate} from 'node:timers/promises';
import type {Terminal} from '@xterm/headless';
import {programPath} from '../cli/reader.ts';
import {forbiddenIn} from './allowed-bytes.ts';
import {startEmulator, type EmulatorOptions} from './emulator.ts';
import {type Exit, type Program, type ProgramOptions, startProgram} from './program.ts';
import {type ScreenWatch, watchScreen} from './screen-watch.ts';
import {type TerminalModes, watchModes} from './terminal-modes.ts';

export type TerminalOptions = ProgramOptions &
	EmulatorOptions & {
		/** The size that the program is told of first, where it is another than the terminal has. */
		readonly pretendedSize?: {readonly columns: number; readonly rows: number};
		/** Whether the program’s queries are answered; true by default. */
		readonly answers?: boolean;
		/** Milliseconds after which `until` calls a program hung; 30,000 by default. */
		readonly patience?: number;
		/** Whether every byte is checked to be text or a sequence of ours; by default where the program is ours. */
		readonly checked?: boolean;
	};

/**
 * A program in its terminal; `await using` kills it at the end of the block, and fails if it ever wrote what it must
 * not.
 */
export type PseudoTerminal = AsyncDisposable & {
	readonly pid: number;
	/** All that the program wrote, as far as `screen` shows it. */
	readonly bytes: () => string;
	/** The rows of the active screen, without their trailing spaces. */
	readonly screen: () => readonly string[];
	/** The screen as one text. */
	readonly text: () => string;
	readonly inAlternateScreen: () => boolean;
	readonly cursorHidden: () => boolean;
	readonly modes: () => TerminalModes;
	readonly send: Program['send'];
	readonly paste: Program['paste'];
	readonly resize: Program['resize'];
	/** Tells the program of another size than the terminal has: an emulator cannot have any. */
	readonly pretendSize: Program['resize'];
	readonly until: ScreenWatch['until'];
	readonly kill: Program['kill'];
	readonly hangUp: Program['hangUp'];
	readonly stall: Program['stall'];
	readonly slowDown: Program['slowDown'];
	/** Resolves when the program has ended and the screen shows its last words. */
	readonly exited: Promise<Exit>;
	/** The emulator, for the colours of its cells. */
	readonly terminal: Terminal;
};

/** What is inside the window: a line that was wider before a resize keeps its cells beyond the edge. */
export const readScreen = ({buffer: {active}, rows, cols}: Terminal): readonly string[] =>
	Array.from(
		{length: rows},
		(_, row) =>
			active
				.getLine(active.baseY + row)
				?.translateToString(false, 0, cols)
				.trimEnd() ?? '',
	);

/**
 * Has the emulator parse all that a program writes; resolves when the program has ended and all is parsed. It gets one
 * chunk in each turn of the event loop, so that what waits for a screen reads that screen, and not half of the next.
 */
const parseOutput = async (
	program: Program,
	terminal: Terminal,
	answers: boolean,
	onParsed: (chunk: string) => void,
): Promise<Exit> => {
	const parse = async (chunk: string): Promise<void> => {
		await new Promise<void>(resolve => terminal.write(chunk, resolve));
		onParsed(chunk);
		await setImmediate();
	};
	let parsed = Promise.resolve();
	program.onOutput(chunk => {
		parsed = parsed.then(() => parse(chunk));
	});
	// Answers to the program's queries.
	if (answers) terminal.onData(program.send);
	const exit = await program.ended;
	await parsed;
	return exit;
};

/** @throws where a program has written anything but text and our own sequences. */
const checkOutput = (output: string, keys: string): void => {
	const forbidden = forbiddenIn(output, keys);
	if (forbidden.length > 0)
		throw new Error(`wrote what no terminal may get, ${forbidden.length} times: ${forbidden[0]}`);
};

/** Starts a program in a new terminal. */
export const startInTerminal = (
	command: string,
	args: readonly string[],
	options: TerminalOptions,
): PseudoTerminal => {
	const terminal = startEmulator(options);
	const modes = watchModes(terminal);
	const program = startProgram(command, args, {...options, ...options.pretendedSize});
	const screen = (): readonly string[] => readScreen(terminal);
	let bytes = '';
	let end: string | undefined;
	const {check, until} = watchScreen(
		() => ({screen: screen(), halfDrawn: modes().synchronizedOutput, end}),
		options.patience ?? 30_000,
	);
	const parsed = parseOutput(program, terminal, options.answers ?? true, chunk => {
		bytes += chunk;
		check();
	});
	const exited = parsed.then(exit => {
		end = `the program ended with ${JSON.stringify(exit)}`;
		check();
		return exit;
	});
	const resize = (columns: number, rows: number): void => {
		// First the emulator: the program must not redraw on a screen of the old size.
		terminal.resize(columns, rows);
		program.resize(columns, rows);
		check();
	};
	const {pid, paste, kill, hangUp, stall, slowDown} = program;
	let keys = '';
	const send: Program['send'] = text => {
		keys += text;
		program.send(text);
	};
	return {
		...{pid, send, paste, kill, hangUp, stall, slowDown, resize, pretendSize: program.resize},
		...{screen, modes, until, exited, terminal},
		bytes: () => bytes,
		text: () => screen().join('\n'),
		inAlternateScreen: () => modes().alternateScreen,
		cursorHidden: () => modes().cursorHidden,
		[Symbol.asyncDispose]: async () => {
			kill('SIGKILL');
			await exited;
			if (options.checked ?? args.includes(programPath)) checkOutput(bytes, keys);
		},
	};
};
