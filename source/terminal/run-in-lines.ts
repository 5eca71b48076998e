import {createInterface} from 'node:readline';
import {Crash} from './crash.ts';
import {guardTerminal, type Leaving} from './guard-terminal.ts';
import {printPieces} from './output.ts';
import {watchSuspension} from './suspension.ts';

export type LineSession = Omit<Leaving, 'restore' | 'leave'> & {
	/** What is said before anything is typed. */
	readonly open: () => Promise<readonly string[]>;
	/** Called once that has been said. */
	readonly onReady: () => void;
	/** Answers a line. */
	readonly answer: (line: string) => Promise<readonly string[]>;
	/** Whether the answer was the last one. */
	readonly hasEnded: () => boolean;
	/** What is said at the end, however it came. */
	readonly farewell: () => readonly string[];
};

const prompt = '> ';

const sayLines = (lines: readonly string[], after = ''): void =>
	printPieces([...lines.map(line => `${line}\n`), after]);

/** Asks for lines until an answer is the last one, or the input ends. Returns whether the cursor stands behind a prompt. */
const converse = async (
	{open, onReady, answer, hasEnded}: LineSession,
	lines: AsyncIterable<string>,
): Promise<boolean> => {
	sayLines(await open(), prompt);
	onReady();
	for await (const line of lines) {
		const said = await answer(line);
		sayLines(said, hasEnded() ? '' : prompt);
		if (hasEnded()) return false;
	}
	return true;
};

/**
 * Runs a program that reads and writes lines on a terminal until it leaves. The terminal itself edits the line that is
 * typed, and gets nothing but text: it may be one that knows no sequences, or be read by a voice. Ctrl-C leaves.
 */
export const runInLines = async (session: LineSession): Promise<void> => {
	const {keyboard, save, lastWords, farewell} = session;
	const input = createInterface({input: keyboard, terminal: false, crlfDelay: Infinity});
	const interrupted = Promise.withResolvers<boolean>();
	const stopGuarding = guardTerminal({
		...session,
		restore: () => undefined,
		leave: () => interrupted.resolve(true),
	});
	const suspension = watchSuspension({
		giveAway: () => undefined,
		leave: save,
		takeBack: () => sayLines([], prompt),
	});
	const [outcome] = await Promise.allSettled([Promise.race([converse(session, input), interrupted.promise])]);
	save();
	if (outcome.status === 'fulfilled') sayLines([...(outcome.value ? [''] : []), ...farewell()]);
	input.close();
	keyboard.unref();
	suspension.release();
	stopGuarding();
	if (outcome.status === 'rejected') throw new Crash(outcome.reason, lastWords());
};
