import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import type {PseudoTerminal} from '../../../test/terminal/pseudo-terminal.ts';
import {attack, type Fault} from '../attack.ts';
import type {Random} from '../random.ts';
import {escape, readStory, salt} from '../reading.ts';
import {isOver} from '../extent.ts';

/** A key as a terminal sends it: without a protocol, and its code and modifiers with one. */
type Key = {readonly plain: string; readonly code: number; readonly modifiers?: number};

const letter = (sign: string): Key => {
	const lower = sign.toLowerCase();
	const isShifted = sign !== lower;
	return {plain: sign, code: lower.charCodeAt(0), ...(isShifted && {modifiers: 2})};
};
const withControl = (sign: string): Key => ({
	plain: String.fromCharCode(sign.charCodeAt(0) & 31),
	code: sign.charCodeAt(0),
	modifiers: 5,
});

/** Keys of the page, of lists and of prompts; none that leaves. */
const keys: readonly Key[] = [
	...Array.from(' bjkdu][gmtincrJPNGBS-=/:0123456789', letter),
	...Array.from('fbdulowae', withControl),
	{plain: '?', code: 47, modifiers: 2},
	{plain: '}', code: 93, modifiers: 2},
	{plain: '{', code: 91, modifiers: 2},
	{plain: '+', code: 61, modifiers: 2},
	{plain: '\r', code: 13},
	{plain: '\t', code: 9},
	{plain: '\u007f', code: 127},
	// A busy reader finds the next key right behind an Esc that is not a sequence: Alt and that key.
	{plain: escape, code: 27},
];

/** Keys of functions, whose own form tells of more than it does otherwise. */
const functionKeys: readonly string[] = ['A', 'B', 'C', 'D', 'H', 'F'];

type Protocol = (key: Key) => string;

/** The forms in which the key may come: kitty’s with any of its flags, and both of modifyOtherKeys. */
const protocols: Readonly<Record<string, Protocol>> = {
	'kitty, keys told apart': ({code, modifiers = 1}) =>
		`\u001b[${code}${modifiers > 1 ? `;${modifiers}` : ''}u`,
	'kitty, events': ({code, modifiers = 1}) => `\u001b[${code};${modifiers}:1u\u001b[${code};${modifiers}:3u`,
	'kitty, all flags': ({plain, code, modifiers = 1}) => {
		const isText = plain.length === 1 && !/\p{Cc}/u.test(plain);
		const shifted = modifiers === 2 ? `:${plain.charCodeAt(0)}` : '';
		const text = isText ? `;${plain.charCodeAt(0)}` : '';
		return `\u001b[${code}${shifted};${modifiers}:1${text}u\u001b[${code}${shifted};${modifiers}:3u`;
	},
	'kitty under Num Lock': ({code, modifiers = 1}) => `\u001b[${code};${modifiers + 128}u`,
	modifyOtherKeys: ({plain, code, modifiers = 1}) =>
		`\u001b[27;${modifiers};${modifiers === 2 ? plain.charCodeAt(0) : code}~`,
};

/** The same keys without a protocol and with one. */
const keysOfChance = (random: Random, protocol: Protocol): readonly (readonly [string, string])[] =>
	Array.from({length: 30}, () => {
		if (random.below(6) === 0) {
			const end = random.pick(functionKeys);
			return [`\u001b[${end}`, `\u001b[1;1:1${end}\u001b[1;1:3${end}`];
		}
		const key = random.pick(keys);
		return [key.plain, protocol(key)];
	});

/** How long a terminal takes between two pieces of a sequence, in milliseconds. */
const betweenPieces = 30;
/** How long a screen is waited for, in milliseconds. */
const patience = 10_000;
/** Milliseconds in which Ctrl-C must be obeyed. */
const longestAnswer = 1000;

/** Sends keys one by one, each in pieces where it is to be cut; lets the reader come to rest. */
const type = async (
	terminal: PseudoTerminal,
	sequences: readonly string[],
	random?: Random,
): Promise<void> => {
	for (const sequence of sequences) {
		const cut = random?.below(2) === 0 ? 1 + random.below(sequence.length - 1) : sequence.length;
		terminal.send(sequence.slice(0, cut));
		// Esc alone is a key, where nothing follows it at once.
		if (!sequence.slice(0, cut).endsWith('\u001b')) await wait(betweenPieces);
		terminal.send(sequence.slice(cut));
		await wait(betweenPieces);
	}
};

/** Whether two terminals come to show the same. Either may be the one that is behind. */
const showTheSame = async (one: PseudoTerminal, other: PseudoTerminal): Promise<boolean> => {
	const end = performance.now() + patience;
	while (one.text() !== other.text() && performance.now() < end) await wait(20);
	return one.text() === other.text();
};

const attempt = async (home: string, protocol: Protocol, random: Random): Promise<Fault> => {
	const pressed = keysOfChance(random, protocol);
	await using plain = await readStory(salt, {home: join(home, 'plain')});
	await using other = await readStory(salt, {home: join(home, 'other')});
	await Promise.all([
		type(
			plain,
			pressed.map(([sent]) => sent),
		),
		type(
			other,
			pressed.map(([, sent]) => sent),
			random,
		),
	]);
	const isSame = await showTheSame(plain, other);
	const [shown, expected] = [other.text(), plain.text()];
	const began = performance.now();
	other.send(protocol(withControl('c')));
	const {exitCode} = await other.exited;
	const time = performance.now() - began;
	if (!isSame)
		return `${JSON.stringify(pressed.map(([, sent]) => sent))} lead to\n${shown}\nand should lead to\n${expected}`;
	if (exitCode !== 0 || isOver(time, longestAnswer))
		return `Ctrl-C: exit ${exitCode} after ${Math.round(time)} ms`;
	return undefined;
};

attack(
	'T10: thirty keys of chance come as other keyboard protocols send them, whole and in pieces, and then Ctrl-C',
	`the very screen that the same keys lead to otherwise, and Ctrl-C is obeyed in ${longestAnswer / 1000} s`,
	{quick: 3, full: 500, lanes: 4},
	async ({cases, randomly}) => {
		const all = Object.entries(protocols);
		await randomly(cases, async (random, home) => {
			const [name, protocol] = random.pick(all);
			const what = await attempt(home, protocol, random);
			return what && `${name}: ${what}`;
		});
		return {protocols: all.length, keys: cases * 30};
	},
);
