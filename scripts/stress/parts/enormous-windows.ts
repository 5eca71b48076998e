import {memoryOf} from '../../bench/process-figures.ts';
import type {PseudoTerminal} from '../../../test/terminal/pseudo-terminal.ts';
import {attack, type Fault} from '../attack.ts';
import type {Random} from '../random.ts';
import {escape, pageOf, press, quit, readStory, reopenedAt, salt, startReader} from '../reading.ts';
import {isOver} from '../extent.ts';

type Size = readonly [columns: number, rows: number];

/** Sizes that a terminal may claim to have: 65,535 is the most that the system can tell of. */
const sizes: readonly Size[] = [
	[10_000, 10_000],
	[65_535, 65_535],
	[2000, 2000],
	[10_000, 1],
	[1, 10_000],
	[65_535, 1],
	[1, 65_535],
	[1001, 301],
	[65_535, 24],
	[80, 65_535],
	[500, 200],
];

/** Seconds until a reader has left or has shown something, and the most memory that it may have, in MiB. */
const longestAnswer = 1;
const longestStart = 5;
const largestMemory = 400;

const anySize = ({below, pick}: Random): Size =>
	pick([pick(sizes), [1 + below(65_535), 1 + below(65_535)], [1 + below(300), 1 + below(100)]] as const);

const secondsSince = (began: number): number => (performance.now() - began) / 1000;

type Figures = {readonly start: number; readonly memory: number; readonly answer: number};

const faultsOf = ({start, memory, answer}: Figures): readonly string[] => [
	...(isOver(start, longestStart) ? [`the first frame after ${start.toFixed(1)} s`] : []),
	...(memory > largestMemory ? [`${memory.toFixed(0)} MiB`] : []),
	...(isOver(answer, longestAnswer) ? [`q answered after ${answer.toFixed(1)} s`] : []),
];

const leave = async (terminal: PseudoTerminal): Promise<{memory: number; answer: number}> => {
	const {peak} = memoryOf(terminal.pid);
	const began = performance.now();
	await quit(terminal);
	return {memory: peak, answer: secondsSince(began)};
};

/** Starts a reader in a window and looks at some screens. */
const openIn = async (home: string, [columns, rows]: Size): Promise<Figures> => {
	const began = performance.now();
	await using terminal = startReader(['open', salt, '--no-title'], {home, pretendedSize: {columns, rows}});
	await terminal.until(() => terminal.bytes().includes('\u001b[?2026l'), 'a first frame');
	const start = secondsSince(began);
	for (const key of [' ', 't', escape, '?', escape]) terminal.send(key);
	return {start, ...(await leave(terminal))};
};

/** Changes the window from one enormous size to another, and back; gives what it took, and what is wrong. */
const changeSize = async (home: string, random: Random): Promise<Figures & {readonly fault?: string}> => {
	await using terminal = await readStory(salt, {home});
	await press(terminal, '] ', /scene 2 .* page 4/);
	for (let changes = 1 + random.below(6); changes > 0; changes--) {
		const written = terminal.bytes().length;
		terminal.pretendSize(...anySize(random));
		// Two windows after one another may look the same.
		await press(terminal, '\u000c', () => terminal.bytes().length > written, 'a frame');
	}
	terminal.pretendSize(80, 24);
	const expected = await reopenedAt(salt, {home});
	const isBack = await terminal
		.until(() => pageOf(terminal) === expected, 'the page as it was')
		.then(
			() => true,
			() => false,
		);
	const figures = {start: 0, ...(await leave(terminal))};
	return isBack ? figures : {...figures, fault: 'the page as it was does not come back'};
};

attack(
	'T9: windows of up to 65,535 × 65,535 cells, opened in, and changed from one to another and back',
	`the first frame in ${longestStart} s, q answered in ${longestAnswer} s, at most ${largestMemory} MiB, the page as it was when the window is`,
	{quick: 2, full: 100, lanes: 1},
	async ({cases, each, randomly}) => {
		const all: Figures[] = [];
		const judge = (figures: Figures, ...more: readonly string[]): Fault => {
			all.push(figures);
			const faults = [...faultsOf(figures), ...more];
			return faults.length === 0 ? undefined : faults.join('; ');
		};
		await each(sizes.slice(0, cases), async (size, home) => {
			const what = judge(await openIn(home, size));
			return what && `${size.join(' × ')}: ${what}`;
		});
		await randomly(cases, async (random, home) => {
			const {fault, ...figures} = await changeSize(home, random);
			return judge(figures, ...(fault === undefined ? [] : [fault]));
		});
		const most = (of: keyof Figures): number => Math.max(...all.map(figures => figures[of]));
		return {
			'slowest first frame, s': most('start').toFixed(1),
			'slowest q, s': most('answer').toFixed(1),
			'most memory, MiB': Math.round(most('memory')),
		};
	},
);
