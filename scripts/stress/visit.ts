/** Opens a file as a reader and as a script would, and says what it did that no file may do. */
import {memoryOf} from '../bench/process-figures.ts';
import {notTextIn} from '../../test/terminal/allowed-bytes.ts';
import type {PseudoTerminal} from '../../test/terminal/pseudo-terminal.ts';
import {initialModes} from '../../test/terminal/terminal-modes.ts';
import {measuredRun, type MeasuredRun} from './measured-run.ts';
import {wasObeyed, type Payload} from './payloads.ts';
import {press, startReader} from './reading.ts';
import {isOver} from './extent.ts';

/** No file may keep its reader waiting for longer, in seconds. */
const longestWait = 3;
/** Nor take more memory, in MiB. */
const largestMemory = 400;

export type Visit = {
	/** Each in one line. */
	readonly faults: readonly string[];
	/** Seconds to the first page or message, and the most memory in MiB. */
	readonly seconds: number;
	readonly peak: number;
};

export type Visited = {
	/** Where the file lies, as it is typed; its folder need not be the current one. */
	readonly path: string;
	readonly home: string;
	readonly cwd?: string;
	/** Words that are in the story; null where it may be refused. */
	readonly words: string | null;
	readonly payload?: Payload | null;
	/** A program that is to run the reader, with its arguments. */
	readonly runner?: readonly string[];
};

const tooMuch = (seconds: number, peak: number): readonly string[] => [
	...(isOver(seconds, longestWait) ? [`took ${seconds.toFixed(1)} s`] : []),
	...(peak > largestMemory ? [`took ${peak.toFixed(0)} MiB`] : []),
];

/** One line that says what is the matter; it may not end without one. */
const oneMessage = /^reader: [^\n]{10,}\n$/;

const faultsOfRun = (run: MeasuredRun, {words, payload}: Visited): readonly string[] => {
	const {stdout, stderr, exitCode, seconds, peak} = run;
	const forbidden = [...notTextIn(stdout.replaceAll('\t', '')), ...notTextIn(stderr)];
	return [
		...tooMuch(seconds, peak),
		...(exitCode === 0 || exitCode === 1 ? [] : [`ended with ${exitCode}: ${JSON.stringify(stderr)}`]),
		...(exitCode !== 0 && !oneMessage.test(stderr) ? [`said ${JSON.stringify(stderr.slice(0, 200))}`] : []),
		...(exitCode !== 0 && words !== null ? ['was refused'] : []),
		...forbidden.slice(0, 1).map(found => `wrote ${found}`),
		...(wasObeyed(stdout + stderr, payload) ? ['wrote the payload'] : []),
	];
};

export const visitByScript = async (
	visited: Visited,
	commands: readonly (readonly string[])[],
): Promise<Visit> => {
	const faults: string[] = [];
	let [longest, largest] = [0, 0];
	for (const [command = '', ...flags] of commands) {
		const run = await measuredRun([command, ...flags, '--', visited.path], visited);
		faults.push(...faultsOfRun(run, visited).map(fault => `${command}: ${fault}`));
		if (command === 'print' && visited.words !== null && !run.stdout.includes(visited.words))
			faults.push(`print: “${visited.words}” is lost`);
		longest = Math.max(longest, run.seconds);
		largest = Math.max(largest, run.peak || 0);
	}
	return {faults, seconds: longest, peak: largest};
};

const status = (screen: readonly string[]): string => screen.at(-1)?.trim() ?? '';

/** The last row on the page, or at the end of a story that is shorter than the turns. */
const onPage = /scene \d|Esc page/;

/** Goes from a list to the page. With a key right behind it, Esc would be Alt. */
const goUp = (terminal: PseudoTerminal): Promise<void> =>
	press(terminal, '\u001b', screen => onPage.test(status(screen)), 'the page');

/** Turns pages, looks at every list and searches, as far as the story lets. */
const lookAround = async (terminal: PseudoTerminal, words: string): Promise<readonly string[]> => {
	await terminal.until(screen => status(screen) !== '', 'a first frame');
	await press(terminal, '\r', onPage);
	await press(terminal, '  m', 'Bookmark');
	await press(terminal, 't', 'Contents');
	await goUp(terminal);
	await press(terminal, 'B', /\d+ bookmarks?$/m);
	await goUp(terminal);
	await press(terminal, 'i', screen => status(screen).startsWith('Enter'), 'the title screen');
	await press(terminal, '\r', onPage);
	await press(terminal, `/${words}\r`, /\d match(es)? for|No match/);
	return terminal.text().includes('No match') ? [`“${words}” is not found`] : [];
};

/** Opens a file in a terminal. A file that cannot be read ends with a message, which is looked at too. */
export const visitInTerminal = async (visited: Visited): Promise<Visit> => {
	const {path, home, cwd, words, payload, runner = []} = visited;
	const began = performance.now();
	const terminal = startReader(['open', '--', path], {
		...{home, runner, patience: 10_000},
		...(cwd !== undefined && {cwd}),
	});
	const faults: string[] = [];
	let [seconds, peak] = [NaN, 0];
	try {
		await terminal.until(screen => screen.some(row => row !== ''), 'a frame or a message');
		seconds = (performance.now() - began) / 1000;
		if (terminal.inAlternateScreen()) {
			const found = await lookAround(terminal, words ?? 'lastword');
			if (words !== null) faults.push(...found);
			({peak} = memoryOf(terminal.pid));
			terminal.send('q');
		}
		const {exitCode, signal} = await terminal.exited;
		if (signal !== undefined || exitCode > (words === null ? 1 : 0))
			faults.push(`ended with ${signal ?? exitCode}: ${JSON.stringify(terminal.text().trim())}`);
		if (JSON.stringify(terminal.modes()) !== JSON.stringify(initialModes)) faults.push('left a mode behind');
	} catch (error) {
		faults.push(`${String(error).split('\n')[0]}, in the last row “${status(terminal.screen())}”`);
	}
	if (wasObeyed(terminal.bytes(), payload)) faults.push('wrote the payload');
	try {
		await terminal[Symbol.asyncDispose]();
	} catch (error) {
		faults.push(String(error));
	}
	return {faults: [...tooMuch(seconds, peak), ...faults].map(fault => `open: ${fault}`), seconds, peak};
};
