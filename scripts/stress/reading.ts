import {programPath, samplePath} from '../../test/cli/reader.ts';
import {
	type PseudoTerminal,
	startInTerminal,
	type TerminalOptions,
} from '../../test/terminal/pseudo-terminal.ts';
import {libraryIn} from '../../test/library/library-in.ts';
import type {StoryRecord} from '../../source/library/story-record.ts';

export const salt = samplePath('the-salt-clerk.txt');
export const museum = samplePath('a-small-museum-of-weather.txt');

export type ReadingOptions = Partial<Omit<TerminalOptions, 'env'>> & {
	readonly home: string;
	readonly environment?: Readonly<Record<string, string>>;
	/** A program that is to run the reader, with its arguments. */
	readonly runner?: readonly string[];
};

/** Starts the built program in a terminal of its own, of 80 × 24 by default. */
export const startReader = (
	words: readonly string[],
	{home, environment, runner = [], ...options}: ReadingOptions,
): PseudoTerminal => {
	const [program = '', ...args] = [...runner, process.execPath, programPath, ...words];
	const env = {READER_HOME: home, HOME: home, ...environment};
	return startInTerminal(program, args, {columns: 80, rows: 24, ...options, env});
};

/** Opens a story past its title screen, and waits for its page. */
export const readStory = async (path: string, options: ReadingOptions): Promise<PseudoTerminal> => {
	const terminal = startReader(['open', path, '--no-title'], options);
	// The first frame is one update.
	await terminal.until(() => terminal.bytes().includes('\u001b[?2026l'), 'the first frame');
	return terminal;
};

/** Presses a key, and waits for another page. */
export const turn = async (terminal: PseudoTerminal, key = ' '): Promise<void> => {
	const before = pageOf(terminal);
	terminal.send(key);
	await terminal.until(screen => pageOf(terminal) !== before && (screen.at(-1) ?? '') !== '', 'another page');
};

/** The rows of the page, without the status line. */
export const pageOf = (terminal: PseudoTerminal): string => terminal.screen().slice(0, -1).join('\n');

export const recordsIn = (home: string): readonly StoryRecord[] => libraryIn(home).list();

export const reopenedAt = async (path: string, options: ReadingOptions): Promise<string> => {
	await using terminal = await readStory(path, options);
	const page = pageOf(terminal);
	terminal.send('q');
	await terminal.exited;
	return page;
};
