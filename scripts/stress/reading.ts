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

/** Esc in the form of kitty's protocol: with a key right behind it, the usual one would be Alt and that key. */
export const escape = '\u001b[27u';

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

/** Presses keys, and waits for what they lead to. */
export const press = async (
	terminal: PseudoTerminal,
	keys: string,
	...shown: Parameters<PseudoTerminal['until']>
): Promise<void> => {
	terminal.send(keys);
	await terminal.until(...shown);
};

/** Leaves, and waits until the reader has ended. */
export const quit = (terminal: PseudoTerminal, key = 'q'): PseudoTerminal['exited'] => {
	terminal.send(key);
	return terminal.exited;
};

/** Presses a key, and waits for another page. */
export const turn = async (terminal: PseudoTerminal, key = ' '): Promise<void> => {
	// What came after the last wait may be half a page: it is to be whole.
	await terminal.until(screen => screen.at(-1) !== '', 'a whole page');
	const before = pageOf(terminal);
	const isOther = (screen: readonly string[]): boolean =>
		pageOf(terminal) !== before && (screen.at(-1) ?? '') !== '';
	await press(terminal, key, isOther, 'another page');
};

/** Turns pages one by one; gives the last. */
export const turnPages = async (terminal: PseudoTerminal, count: number): Promise<string> => {
	for (let turned = 0; turned < count; turned++) await turn(terminal);
	return pageOf(terminal);
};

/** The rows of the page, without the status line. */
export const pageOf = (terminal: PseudoTerminal): string => terminal.screen().slice(0, -1).join('\n');

export const recordsIn = (home: string): readonly StoryRecord[] => libraryIn(home).list();

export const reopenedAt = async (path: string, options: ReadingOptions): Promise<string> => {
	await using terminal = await readStory(path, options);
	const page = pageOf(terminal);
	await quit(terminal);
	return page;
};
