/** Runs a program in a pseudo-terminal and tells when it showed what. All times are those of `performance.now`. */
import headless, {type Terminal} from '@xterm/headless';
import {type ProgramOptions, startProgram} from '../../test/terminal/program.ts';

/** How a program answered: by all output up to a pause of `pause` milliseconds. */
export type Answer = {
	/** Milliseconds to the last byte. */
	readonly milliseconds: number;
	/** Bytes of UTF-8. */
	readonly bytes: number;
	/** Synchronized updates: what a terminal shows as one change. */
	readonly frames: number;
};

/** A program in its terminal; `await using` kills it at the end of the block. */
export type TimedTerminal = AsyncDisposable & {
	readonly pid: number;
	/** When it was about to be started. */
	readonly startedAt: number;
	/** The rows of the screen, without the spaces at their ends, as one text. */
	readonly screen: () => string;
	/** Resolves to when the output came with which the screen came to match; rejects at the limit and at the end. */
	readonly until: (pattern: RegExp) => Promise<number>;
	readonly send: (keys: string) => void;
	/** Does what the program answers to, a key or a resize; rejects when there is no answer before the limit. */
	readonly answer: (ask: () => void) => Promise<Answer>;
	readonly resize: (columns: number, rows: number) => void;
	/** Bytes written so far. */
	readonly written: () => number;
	/** Resolves to when the program was gone. */
	readonly ended: Promise<number>;
};

type Output = {readonly at: number; readonly text: string};

/** Milliseconds without output after which a screen is taken to be complete. */
const pause = 30;
/** Milliseconds that any wait may take. */
export const limit = 10_000;

const beginUpdate = '\u001b[?2026h';

export const wait = (milliseconds: number): Promise<void> =>
	new Promise(resolve => setTimeout(resolve, milliseconds));

const readScreen = ({buffer: {active}, rows}: Terminal): string =>
	Array.from(
		{length: rows},
		(_, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? '',
	).join('\n');

const lastRow = (screen: string): string => screen.trimEnd().split('\n').at(-1) ?? '';

const answerOf = (outputs: readonly Output[], askedAt: number): Answer => {
	const text = outputs.map(output => output.text).join('');
	return {
		milliseconds: (outputs.at(-1)?.at ?? NaN) - askedAt,
		bytes: Buffer.byteLength(text),
		frames: Math.max(1, text.split(beginUpdate).length - 1),
	};
};

/** Starts a program in a new terminal. */
export const startTimed = (
	command: string,
	args: readonly string[],
	options: ProgramOptions,
): TimedTerminal => {
	const terminal = new headless.Terminal({
		cols: options.columns,
		rows: options.rows,
		allowProposedApi: true,
	});
	const startedAt = performance.now();
	const program = startProgram(command, args, options);
	const outputs: Output[] = [];
	let hasEnded = false;
	let drawn = 0;
	let notify = (): void => undefined;

	program.onOutput(text => {
		outputs.push({at: performance.now(), text});
		notify();
	});
	const ended = program.ended.then(() => {
		hasEnded = true;
		notify();
		return performance.now();
	});
	// Answers to the program's queries.
	terminal.onData(program.send);

	/** Whether there was more output, or the end, within so many milliseconds. */
	const change = (milliseconds: number): Promise<boolean> =>
		new Promise(resolve => {
			const timer = setTimeout(() => resolve(false), milliseconds);
			notify = () => {
				clearTimeout(timer);
				resolve(true);
			};
		});

	/** Draws the next output; only when asked to, so that no output is timed while another one is being drawn. */
	const draw = (): Promise<void> =>
		new Promise(resolve => terminal.write(outputs[drawn++]?.text ?? '', resolve));

	const until = async (pattern: RegExp): Promise<number> => {
		const end = performance.now() + limit;
		for (;;) {
			if (!terminal.modes.synchronizedOutputMode && pattern.test(readScreen(terminal)))
				return outputs[drawn - 1]?.at ?? startedAt;
			if (drawn < outputs.length) await draw();
			else if (hasEnded) throw new Error(`ended before ${String(pattern)}: ${lastRow(readScreen(terminal))}`);
			else if (!(await change(end - performance.now())))
				throw new Error(`no ${String(pattern)} in ${limit / 1000} s`);
		}
	};

	const answer = async (ask: () => void): Promise<Answer> => {
		const before = outputs.length;
		const askedAt = performance.now();
		ask();
		while (outputs.length === before) {
			if (hasEnded) throw new Error('ended without an answer');
			if (!(await change(limit))) throw new Error(`no answer in ${limit / 1000} s`);
		}
		while (!hasEnded && performance.now() < askedAt + limit && (await change(pause)));
		const answered = answerOf(outputs.slice(before), askedAt);
		while (drawn < outputs.length) await draw();
		return answered;
	};

	return {
		pid: program.pid,
		startedAt,
		screen: () => readScreen(terminal),
		until,
		send: program.send,
		answer,
		resize: (columns, rows) => {
			terminal.resize(columns, rows);
			program.resize(columns, rows);
		},
		written: () => outputs.reduce((sum, {text}) => sum + Buffer.byteLength(text), 0),
		ended,
		[Symbol.asyncDispose]: async () => {
			program.kill('SIGKILL');
			await ended;
		},
	};
};
