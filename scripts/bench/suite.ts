import {existsSync, mkdirSync, readdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Floors} from './floors/build-floors.ts';
import {storyKinds, writeMixed, writeStory} from './stories.ts';
import {writeBook} from './write-book.ts';
import {writeShelf} from './write-shelf.ts';
import type {Results} from './measure.ts';
import {startTimed, type TimedTerminal} from './timed-terminal.ts';

export type Workshop = {
	readonly runs: number;
	/** Path of a story, made when it is first asked for. */
	readonly story: (kind: keyof typeof storyKinds) => string;
	/** Path of an EPUB of 20 MB, made when it is first asked for. */
	readonly book: () => string;
	/** Starts the program without a story, where it shows 200 of them; `hook` as with `open`. */
	readonly openShelf: (hook?: string) => TimedTerminal;
	/** Opens 100 MB again that were left in the middle: the first time they are read up to there. */
	readonly openRemembered: (hook?: string) => Promise<TimedTerminal>;
	/**
	 * Starts `reader open` with nothing remembered, or, with `keepsRecords`, as the last one left it; with `isSingle`, the
	 * executable.
	 */
	readonly open: (
		words: readonly string[],
		options?: {
			readonly keepsRecords?: boolean;
			readonly window?: Window;
			readonly isSingle?: boolean;
			/** Address of a module that is loaded before the program. */
			readonly hook?: string | undefined;
		},
	) => TimedTerminal;
	/** Whether the program is there as one executable: `npm run package` makes it. */
	readonly hasSingle: boolean;
	/** Runs a script, or a program, with the Node that runs the benchmark. */
	readonly node: (words: readonly string[], window?: Window) => TimedTerminal;
	readonly floors: Floors;
};

/** A part of the benchmark: things measured side by side, and what their measures are. */
export type Suite = {
	/** What `--only` calls it. */
	readonly name: string;
	readonly title: string;
	readonly run: (workshop: Workshop) => Promise<Results>;
};

/** Columns and rows of the window that a program runs in. */
export type Window = {readonly columns: number; readonly rows: number};

export const size: Window = {columns: 80, rows: 24};

/** A window in which a page has two columns of its own accord. */
export const largeSize: Window = {columns: 200, rows: 50};

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const executable = fileURLToPath(new URL('../../dist-single/reader', import.meta.url));

/** Forgets all but the compiled code, which lies elsewhere: every program is measured once before it counts. */
const forget = (home: string): void => {
	for (const name of readdirSync(home)) rmSync(join(home, name), {recursive: true});
};

/** What has Node load a hook before the program. */
const before = (hook: string | undefined): readonly string[] =>
	hook === undefined ? [] : ['--import', hook];

/** Goes on from the middle of a story, whenever all of it is there, and leaves it. */
const leaveInTheMiddle = async (terminal: TimedTerminal): Promise<void> => {
	await terminal.until(/page 1/);
	terminal.send(':50%\r ');
	// All 100 MB are read first, which may take longer than one wait.
	const arrived = (): Promise<number> => terminal.until(/scene .* 50%/);
	await arrived().catch(arrived).catch(arrived);
	terminal.send('q');
	await terminal.ended;
};

export const createWorkshop = (
	folder: string,
	{runs, floors}: Pick<Workshop, 'runs' | 'floors'>,
): Workshop => {
	const home = join(folder, 'home');
	mkdirSync(home);
	const written = new Set<string>();
	/** A file in the folder, written when it is first asked for. */
	const made = (name: string, write: (path: string) => void): string => {
		const path = join(folder, name);
		if (!written.has(name)) write(path);
		written.add(name);
		return path;
	};
	const start = (command: string, words: readonly string[], window = size, place = home): TimedTerminal =>
		startTimed(command, words, {
			...window,
			env: {HOME: place, READER_HOME: place, XDG_CACHE_HOME: join(folder, 'cache')},
		});
	const node: Workshop['node'] = (words, window) => start(process.execPath, words, window);
	return {
		runs,
		floors,
		node,
		hasSingle: existsSync(executable),
		story: kind => made(`${kind}.txt`, path => writeStory(path, storyKinds[kind])),
		book: () => made('book.epub', writeBook),
		openShelf(hook) {
			const place = join(folder, 'shelf');
			if (!existsSync(place)) {
				mkdirSync(place);
				writeShelf(place);
			}
			return start(process.execPath, [...before(hook), program], size, place);
		},
		async openRemembered(hook) {
			const words = [program, 'open', made('mixed.txt', writeMixed), '--no-title'];
			const place = join(folder, 'remembered');
			if (!existsSync(place)) {
				mkdirSync(place);
				await leaveInTheMiddle(start(process.execPath, words, size, place));
			}
			return start(process.execPath, [...before(hook), ...words], size, place);
		},
		open(words, {keepsRecords = false, window = size, isSingle = false, hook} = {}) {
			if (!keepsRecords) forget(home);
			const call = ['open', ...words];
			return isSingle ? start(executable, call, window) : node([...before(hook), program, ...call], window);
		},
	};
};
