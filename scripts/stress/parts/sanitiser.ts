import {setImmediate} from 'node:timers/promises';
import fc from 'fast-check';
import {expect} from 'vitest';
import {cleanLine, cleanText} from '../../../source/core/text/clean-text.ts';
import {notTextIn} from '../../../test/terminal/allowed-bytes.ts';
import {attack} from '../attack.ts';
import {payloads} from '../payloads.ts';
import {isOver} from '../extent.ts';

/** Pieces of what terminals obey, and what a program that takes it out may trip over. */
const pieces: readonly string[] = [
	...payloads.map(({text}) => text),
	...'\u001b|\u001b[|\u001b]|\u001b]8;;|\u001b]52;c;|\u001bP|\u001b_|\u001b(|\u001b#|\u001b\\|\u0007'.split(
		'|',
	),
	...'\u009b|\u009d|\u0090|\u009c|\u0098|\u009e|[|]|m|31m|2J|0;|;|?25l|~|\\|%'.split('|'),
	...'\b|\u007f|\u0000|\u0018|\u001a|\r|\n|\r\n|\t|\v|\f|\u0085|\u2028|\u2029| |_|a|words '.split('|'),
	...'\u202e|\u2066|\u2069|\u200b|\u200c|\u200d|\u200e|\u00ad|\ufeff|\u2060|\ufffe|\u{1ffff}'.split('|'),
	...'\u0301|\u20e3|\ufe0f|🏴|\u{e0041}|\u{e007f}|👩|\ud83d|\udc69|שלום|雨|क्षि|\u0e33|\u3164|\u180e'.split(
		'|',
	),
];

const piece = fc.constantFrom(...pieces);
const repeated = fc.tuple(piece, fc.integer({min: 1, max: 12})).map(([text, times]) => text.repeat(times));
const unit = (most: number): fc.Arbitrary<string> => fc.nat(most).map(code => String.fromCharCode(code));
const part = fc.oneof(
	{weight: 7, arbitrary: piece},
	{weight: 1, arbitrary: repeated},
	{weight: 1, arbitrary: unit(0xffff)},
	{weight: 1, arbitrary: unit(0x9f)},
);
const texts = fc.array(part, {maxLength: 23, size: 'max'}).map(parts => parts.join(''));

/** No width, no shape, no meaning beside what a sequence of others gives them: they may not stand alone. */
const unseen =
	/[\u00ad\u200b\u2060-\u2064\u3164\ufeff]|\p{Noncharacter_Code_Point}|\p{Cs}|(?<!\u{1f3f4}[\u{e0020}-\u{e007e}]{0,8})[\u{e0020}-\u{e007f}]/u;
const flood = /\p{M}{9}|\u200d\u200d|(?:^|\n)[\p{M}\u200c\u200d]/u;

/** What is wrong with how two texts are cleaned, by themselves, twice and one behind the other. */
const faultOf = (first: string, second: string): string | undefined => {
	const [one, two] = [cleanText(first).text, cleanText(second).text];
	const forbidden = notTextIn(one.replaceAll('\t', ''))[0] ?? unseen.exec(one)?.[0] ?? flood.exec(one)?.[0];
	if (forbidden !== undefined) return `leaves ${JSON.stringify(forbidden)}`;
	if (cleanText(one).text !== one) return 'is changed by cleaning it again';
	if (/[\n\t]/.test(cleanLine(first))) return 'is not one line as a line';
	const joined = `${one}\n${two}`;
	if (cleanText(joined).text !== joined) return `is changed behind ${JSON.stringify(second)}, both clean`;
	// A line that ends in CR or begins with one would have one line end made of two.
	const lines = `${first.replace(/[\r\n]+$/, '')}\n${second.replace(/^[\r\n]+/, '')}`;
	const apart = lines.split('\n').map(line => cleanText(line).text);
	const whole = cleanText(lines.replaceAll('\r', '')).text;
	if (lines.includes('\r') || apart.join('\n') === whole) return undefined;
	return `is cleaned otherwise line by line than with ${JSON.stringify(second)}`;
};

/** Units of the long texts, and the seconds that one of them may take. */
const long = 1_000_000;
const longest = 1;

/** Cases that are tried before one of them is made long, and others on this machine get their turn. */
const round = 1000;

attack(
	'H3: Texts made of pieces of attacks are cleaned, twice, line by line and behind one another; one in a thousand is a million units long',
	'nothing forbidden left, nothing changed the second time, a long one takes no second',
	{quick: 15_000, full: 1_000_000},
	async ({cases, seed, fault}) => {
		let slowest = 0;
		for (let tried = 0; tried < cases; tried += round) {
			let longText = '';
			const property = fc.property(texts, texts, (first, second) => {
				if (longText === '' && first !== '') longText = first.repeat(Math.ceil(long / first.length));
				expect(faultOf(first, second)).toBeUndefined();
			});
			fc.assert(property, {seed: seed + tried, numRuns: Math.min(round, cases - tried)});
			const began = performance.now();
			cleanText(longText);
			const seconds = (performance.now() - began) / 1000;
			slowest = Math.max(slowest, seconds);
			if (isOver(seconds, longest))
				fault(`${JSON.stringify(longText.slice(0, 500))}… repeated takes ${seconds.toFixed(1)} s`);
			await setImmediate();
		}
		return {cases, 'slowest million units in s': slowest.toFixed(2)};
	},
);
