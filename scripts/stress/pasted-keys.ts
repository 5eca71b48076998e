/** Pastes text where it is taken for keys, and into prompts, and sees how soon Ctrl-C is obeyed behind it. */
import {setTimeout as wait} from 'node:timers/promises';
import {paragraphs} from './prose.ts';
import {createRandom} from './random.ts';
import {press, quit, readStory, recordsIn} from './reading.ts';
import {isOver} from './extent.ts';

/** Something that is pasted, after some keys. */
export type Flood = {readonly name: string; readonly before?: string; readonly pasted: string};

/** Every key that does something on some screen, without those that leave or stop; some are sequences. */
const allKeys = [
	...Array.from(' bjkdu][}{gG:\u0006\u0002\u000f\t\u007fmBtie/nN-+JPrScs?\r\u000c0123456789'),
	...['\u001b', '\u001b[A', '\u001b[B', '\u001b[5~', '\u001b[6~', '\u001b[H', '\u001b[F', '\u001bOP'],
];

const keysOfChance = (seed: number, count: number): string => {
	const {pick} = createRandom(seed);
	return Array.from({length: count}, () => pick(allKeys)).join('');
};

const asPaste = (text: string): string => `\u001b[200~${text}\u001b[201~`;

/** @param size Characters of a large paste. */
export const floodsOf = (size: number, seed: number): readonly Flood[] => {
	const page = paragraphs(seed, 20).join('\n\n');
	const prose = page.repeat(Math.ceil(size / page.length)).slice(0, size);
	const oneLine = prose.replaceAll('\n', ' ');
	const prompts = {'a search': '/', 'a place': ':', 'a rule': 'S', 'a note': 'mBe'};
	return [
		{name: 'm and r by turns, 400 times', pasted: 'mr'.repeat(400)},
		{name: 'm and r by turns, 20,000 times', pasted: 'mr'.repeat(20_000)},
		{name: 'r, J and P by turns', pasted: 'rJP'.repeat(5000)},
		{name: '12 KB of prose', pasted: prose.slice(0, 12_000)},
		{name: 'prose', pasted: prose},
		{name: 'prose between the marks of a paste', pasted: asPaste(prose)},
		{name: 'keys of chance', pasted: keysOfChance(seed, 20_000)},
		{name: 'arrows', pasted: '\u001b[B'.repeat(size / 20)},
		{name: 'half a sequence without end', pasted: `\u001b[${'1'.repeat(size)}`},
		{name: 'Backspace in a prompt', before: `/${'x'.repeat(1900)}`, pasted: '\u007f'.repeat(size / 50)},
		...Object.entries(prompts).flatMap(([name, before]) => [
			{name: `prose into ${name}`, before, pasted: prose},
			{name: `one line into ${name}`, before, pasted: oneLine},
			{name: `one line between the marks of a paste into ${name}`, before, pasted: asPaste(oneLine)},
		]),
	];
};

/** Milliseconds in which a reader must leave. */
export const longestAnswer = 1000;

/** What came of a flood: milliseconds until Ctrl-C was obeyed, and what is wrong, if anything is. */
export type FloodAnswer = {readonly time: number; readonly fault: string | undefined};

/** Pastes into a story and presses Ctrl-C, which must end the reader with its place kept. */
export const attemptFlood = async (home: string, story: string, flood: Flood): Promise<FloodAnswer> => {
	await using terminal = await readStory(story, {home});
	await press(terminal, ' ', /page 2/);
	if (flood.before !== undefined) {
		await press(
			terminal,
			flood.before,
			screen => /^ *(?:Find: |Go to: |Scenes break at: |Note: )/.test(`${screen.at(-1)} `),
			'a prompt',
		);
	}
	await terminal.paste(flood.pasted);
	const began = performance.now();
	const {exitCode} = await quit(terminal, '\u0003');
	const time = Math.round(performance.now() - began);
	const isKept = recordsIn(home).some(({place}) => place !== null);
	const faults = [
		...(exitCode === 0 ? [] : [`ended with ${exitCode}`]),
		...(isOver(time, longestAnswer) ? [`answered after ${time} ms`] : []),
		...(isKept ? [] : ['no place is kept']),
	];
	return {time, fault: faults.length === 0 ? undefined : `${faults.join(', ')}: ${flood.name}`};
};

/** How long a key is held down, and how often it is repeated, in milliseconds. */
const heldFor = 3000;
const repeatedEvery = 33;
/** No output for as long means that the reader has done all it was told to. */
const quiet = 400;

/** Holds a key down; gives for how long the reader goes on after it was let go, in milliseconds. */
export const holdKey = async (home: string, story: string, key: string): Promise<number> => {
	await using terminal = await readStory(story, {home});
	await press(terminal, ' ', /page 2/);
	for (let held = 0; held < heldFor; held += repeatedEvery) {
		terminal.send(key);
		await wait(repeatedEvery);
	}
	const letGo = performance.now();
	let latest = letGo;
	for (let length = terminal.bytes().length; performance.now() - latest < quiet;) {
		await wait(10);
		if (terminal.bytes().length === length) continue;
		({length} = terminal.bytes());
		latest = performance.now();
	}
	return Math.round(latest - letGo);
};
