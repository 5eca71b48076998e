import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {attack, type Attack, type Fault} from '../attack.ts';
import {storyText} from '../prose.ts';
import {attemptFlood, floodsOf, holdKey, longestAnswer} from '../pasted-keys.ts';
import {pageOf, press, quit, readStory, salt} from '../reading.ts';
import {halves, mouseStream, randomStream, reports} from '../terminal-noise.ts';
import {isOver} from '../extent.ts';

/** How many keys come at once. */
const flood = 10_000;

/** How many events a mouse sends at once. */
const mouseEvents = 20_000;

/** As many keys in one piece, to the same line as one command with that number. */
const attemptCount = async (home: string, story: string): Promise<Fault> => {
	const readTo = async (keys: string): Promise<string> => {
		await using terminal = await readStory(story, {home: join(home, keys.slice(0, 6))});
		const before = pageOf(terminal);
		await terminal.paste(keys);
		await press(terminal, 'B', /[Bb]ookmarks/);
		terminal.send('\u001b');
		await terminal.until(
			screen => pageOf(terminal) !== before && /page \d+ of \d+/.test(screen.at(-1) ?? ''),
			'the page',
		);
		return terminal.text();
	};
	const [one, other] = [await readTo('j'.repeat(flood)), await readTo(`${flood}j`)];
	return one === other ? undefined : `${flood} keys lead to\n${one}\nand the command to\n${other}`;
};

const attemptReport = async (report: string, home: string): Promise<Fault> => {
	await using terminal = await readStory(salt, {home, patience: 5000});
	const page = pageOf(terminal);
	terminal.send(report);
	await press(terminal, '?', 'Turning pages');
	await press(terminal, '\u001b', () => pageOf(terminal) === page, 'the page as it was').catch(
		() => undefined,
	);
	return pageOf(terminal) === page ? undefined : `a report was taken for a key: ${JSON.stringify(report)}`;
};

const lanes = 4;

/** When Ctrl-C is pressed after a stream, in milliseconds: once, in a read of its own. */
const pressedAfter = 100;

/** How long it took until Ctrl-C was obeyed after a stream of whatever, in milliseconds. */
type Answer = {readonly stream: string; readonly exitCode: number; readonly time: number};

const answerTo = async (home: string, stream: string): Promise<Answer> => {
	await using terminal = await readStory(salt, {home});
	terminal.send(stream);
	await wait(pressedAfter);
	const began = performance.now();
	const {exitCode} = await quit(terminal, '\u0003');
	return {stream, exitCode, time: Math.round(performance.now() - began)};
};

const faultOf = ({stream, exitCode, time}: Answer): string | undefined => {
	const shown = JSON.stringify(stream.slice(0, 80));
	if (exitCode !== 0) return `ended with ${exitCode} after ${shown}`;
	return isOver(time, longestAnswer) ? `answered after ${time} ms: ${shown}` : undefined;
};

/** What is sent, pasted and held down in a whole run, and in a short one; `small` are stories that are pasted into beside a large one. */
const planOf = ({cases, seed}: Attack) =>
	cases >= 100
		? {
				floods: floodsOf(5_000_000, seed),
				small: [salt],
				reported: reports,
				chapters: 370,
				held: Array.from('rJPm -+]'),
			}
		: {
				floods: floodsOf(200_000, seed).filter((_, index) => index % 12 === 0),
				// Of the small one, `test/terminal/floods.test.ts` asks the same.
				small: [],
				reported: reports.filter((_, index) => index % 8 === 0),
				chapters: 40,
				held: ['r'],
			};

/** Pastes and holds keys down; gives how many were tried, and the longest times in milliseconds. */
const pasteAndHold = async (
	{folder, fault}: Attack,
	{floods, small, chapters, held}: ReturnType<typeof planOf>,
): Promise<{tried: number; answer: number; runOn: number}> => {
	const large = join(folder, 'large.txt');
	writeFileSync(large, storyText(2, {chapters}));
	const tries = [...small, large].flatMap(file => floods.map(flood => ({file, flood})));
	let [answer, runOn] = [0, 0];
	// One after the other: their times are measured.
	for (const [index, {file, flood}] of tries.entries()) {
		const {time, fault: what} = await attemptFlood(join(folder, `flood-${index}`), file, flood);
		answer = Math.max(answer, time);
		fault(what);
	}
	for (const key of held) {
		const time = await holdKey(join(folder, `held-${key}`), large, key);
		runOn = Math.max(runOn, time);
		if (isOver(time, longestAnswer)) fault(`“${key}” held down: goes on for ${time} ms`);
	}
	return {tried: tries.length + held.length, answer, runOn};
};

attack(
	`T4: ${flood.toLocaleString('en')} keys at once, reports of terminals, half sequences, random streams of 4 KB, 20,000 events of a mouse, up to 5 MB pasted on the page and into each prompt, keys held down for 3 s`,
	`every key counts, no report is a key, a held key goes on for ${longestAnswer / 1000} s at most, and Ctrl-C is obeyed in ${longestAnswer / 1000} s, pressed once`,
	{quick: 1, full: 1000},
	async attack => {
		const {cases, folder, seed, fault, each} = attack;
		const story = join(folder, 'long.txt');
		writeFileSync(story, storyText(1, {chapters: 60}));
		fault(await attemptCount(join(folder, 'flood'), story));
		const plan = planOf(attack);
		await each(plan.reported, attemptReport);
		let slowest = 0;
		const streams = Array.from({length: cases}, (_, number) => randomStream(seed * 977 + number));
		await each(
			[...halves, ...streams, mouseStream(seed, 200), mouseStream(seed + 1, mouseEvents)],
			async (stream, home) => {
				const answer = await answerTo(home, stream);
				slowest = Math.max(slowest, answer.time);
				return faultOf(answer);
			},
			lanes,
		);
		const pastes = await pasteAndHold(attack, plan);
		return {
			cases: 3 + plan.reported.length + halves.length + cases + pastes.tried,
			'slowest answer, ms': slowest,
			'after a flood, ms': pastes.answer,
			'a held key goes on for, ms': pastes.runOn,
		};
	},
);
