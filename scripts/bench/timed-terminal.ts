/** Runs a program in a pseudo-terminal and tells when it showed what. All times are those of `performance.now`. */
import headless, {type Terminal} from '@xterm/headless';
import {type Program, type ProgramOptions, startProgram} from '../../test/terminal/program.ts';

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

type Recording = {
	readonly outputs: readonly Output[];
	readonly hasEnded: () => boolean;
	/** Whether there was more output, or the end, within so many milliseconds; one may wait for it at a time. */
	readonly change: (milliseconds: number) => Promise<boolean>;
	readonly ended: Promise<number>;
};

const record = (program: Program): Recording => {
	const outputs: Output[] = [];
	let hasEnded = false;
	let notify = (): void => undefined;
	program.onOutput(text => {
		outputs.push({at: performance.now(), text});
		notify();
	});
	return {
		outputs,
		hasEnded: () => hasEnded,
		change: milliseconds =>
			new Promise(resolve => {
				const timer = setTimeout(() => resolve(false), milliseconds);
				notify = () => {
					clearTimeout(timer);
					resolve(true);
				};
			}),
		ended: program.ended.then(() => {
			hasEnded = true;
			notify();
			return performance.now();
		}),
	};
};

const answerTo = async (ask: () => void, {outputs, hasEnded, change}: Recording): Promise<Answer> => {
	const before = outputs.length;
	const askedAt = performance.now();
	ask();
	while (outputs.length === before) {
		if (hasEnded()) throw new Error('ended without an answer');
		if (!(await change(limit))) throw new Error(`no answer in ${limit / 1000} s`);
	}
	while (!hasEnded() && performance.now() < askedAt + limit && (await change(pause)));
	return answerOf(outputs.slice(before), askedAt);
};

/** A terminal's screen, drawn only when it is asked for: no output is timed while another one is being drawn. */
type Screen = Pick<TimedTerminal, 'screen' | 'until'> & {readonly drawAll: () => Promise<void>};

const drawScreen = (terminal: Terminal, {outputs, hasEnded, change}: Recording): Screen => {
	let drawn = 0;
	const draw = (): Promise<void> =>
		new Promise(resolve => terminal.write(outputs[drawn++]?.text ?? '', resolve));
	return {
		screen: () => readScreen(terminal),
		drawAll: async () => {
			while (drawn < outputs.length) await draw();
		},
		until: async pattern => {
			const end = performance.now() + limit;
			for (;;) {
				const screen = readScreen(terminal);
				if (drawn > 0 && !terminal.modes.synchronizedOutputMode && pattern.test(screen))
					return outputs[drawn - 1]?.at ?? NaN;
				if (drawn < outputs.length) await draw();
				else if (hasEnded()) throw new Error(`ended before ${String(pattern)}: ${lastRow(screen)}`);
				else if (!(await change(end - performance.now())))
					throw new Error(`no ${String(pattern)} in ${limit / 1000} s`);
			}
		},
	};
};

export const startTimed = (
	command: string,
	args: readonly string[],
	options: ProgramOptions,
): TimedTerminal => {
	const {columns: cols, rows} = options;
	const terminal = new headless.Terminal({cols, rows, allowProposedApi: true});
	const startedAt = performance.now();
	const program = startProgram(command, args, options);
	const recording = record(program);
	const {screen, until, drawAll} = drawScreen(terminal, recording);
	// Answers to the program's queries.
	terminal.onData(program.send);
	const {ended, outputs} = recording;
	return {
		...{pid: program.pid, startedAt, screen, until, send: program.send, ended},
		answer: async ask => {
			const answer = await answerTo(ask, recording);
			await drawAll();
			return answer;
		},
		resize: (columns, height) => {
			terminal.resize(columns, height);
			program.resize(columns, height);
		},
		written: () => outputs.reduce((sum, {text}) => sum + Buffer.byteLength(text), 0),
		[Symbol.asyncDispose]: async () => {
			program.kill('SIGKILL');
			await ended;
		},
	};
};
