import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import type {PseudoTerminal} from '../../../test/terminal/pseudo-terminal.ts';
import {attack, type Attack, type Fault, type Figures} from '../attack.ts';
import {createRandom, type Random} from '../random.ts';
import {museum, pageOf, press, readStory, reopenedAt, salt, turn} from '../reading.ts';

/** Milliseconds in which a reader has drawn a window. */
const settled = 150;

const columns = 80;
const rows = 24;

/** Any window, mostly one that somebody may have. */
const anySize = ({below, pick}: Random): readonly [columns: number, rows: number] =>
	pick([
		[1 + below(500), 1 + below(200)],
		[20 + below(150), 5 + below(55)],
		[1 + below(30), 1 + below(8)],
	] as const);

/** Waits for a page; gives what is wrong where it does not come. */
const awaitPage = (terminal: PseudoTerminal, page: string): Promise<Fault> =>
	terminal
		.until(() => pageOf(terminal) === page, 'the page')
		.then(
			() => undefined,
			() => `shown is\n${pageOf(terminal)}\nand should be\n${page}`,
		);

const comeBack = async ({cases, folder, seed, fault}: Attack): Promise<Figures> => {
	const random = createRandom(seed);
	const home = join(folder, 'home');
	await using terminal = await readStory(museum, {home, columns, rows});
	let page = '';
	for (let done = 0; done < cases; done++) {
		if (done % 10 === 0) {
			await turn(terminal, done % 60 < 30 ? ' ' : 'b');
			page = pageOf(terminal);
		}
		for (let count = 1 + random.below(3); count > 0; count--) terminal.resize(...anySize(random));
		// Other lines, and those again.
		if (random.below(5) === 0) terminal.send('JJPP');
		terminal.resize(columns, rows);
		// What stands there may be what stood there, before the reader has heard of anything.
		await wait(settled);
		const what = await awaitPage(terminal, page);
		if (what === undefined) continue;
		fault(`resize ${done}: ${what}`);
		break;
	}
	return {cases};
};

/** How long a key takes to be answered in a large window, in milliseconds. */
const timeKey = async (home: string): Promise<number> => {
	await using terminal = await readStory(salt, {home, columns: 200, rows: 60});
	const times: number[] = [];
	for (let pressed = 0; pressed < 20; pressed++) {
		const began = performance.now();
		await turn(terminal, pressed % 2 === 0 ? ' ' : 'b');
		times.push(performance.now() - began);
	}
	return times.sort((a, b) => a - b)[10] ?? 0;
};

const anyWindow = async ({cases, folder, seed, fault}: Attack): Promise<Figures> => {
	const random = createRandom(seed + 1);
	const home = join(folder, 'home');
	await using terminal = await readStory(salt, {home, columns, rows});
	for (let turns = 4; turns > 0; turns--) await turn(terminal);
	await press(terminal, 'm', /[Bb]ookmark/);
	for (let done = 0; done < cases; done++) {
		const overlay = random.pick(['', '', '?', 'B', 't', '/rain', ':4']);
		terminal.send(overlay);
		for (let count = random.below(4); count > 0; count--) terminal.resize(...anySize(random));
		const [wide, high] = anySize(random);
		terminal.resize(wide, high);
		if (overlay !== '') terminal.send('\u001b');
		const expected = await reopenedAt(salt, {home, columns: wide, rows: high});
		const what = await awaitPage(terminal, expected);
		if (what !== undefined) fault(`window ${done}, ${wide} × ${high}, over “${overlay}”: ${what}`);
	}
	return {cases, 'key to frame at 200 × 60, ms': Math.round(await timeKey(home))};
};

attack(
	'P10: the window is resized at random, the lines set otherwise, and all put back',
	'the same page, every time',
	{quick: 8, full: 1000},
	comeBack,
);

attack(
	'T3: windows from 1 × 1 to 500 × 200, resized while lists, help and prompts are open',
	'the very page that a reader shows who is started in that window',
	{quick: 3, full: 1000},
	anyWindow,
);
