import {isUtf8} from 'node:buffer';
import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {cleanText} from '../../source/core/text/clean-text.ts';
import {sourceOfBytes} from '../../source/core/byte-source.ts';
import {finish, unitsPerStep, type Task} from '../../source/core/task/task.ts';
import {decodePieces} from '../../source/charset/decode-pieces.ts';
import {isIso2022Jp} from '../../source/charset/iso-2022-jp.ts';
import {endsTorn, isValidUtf8} from '../../source/charset/utf-8.ts';
import {createSpine} from '../../source/formats/plain-text/blocks/create-spine.ts';
import {lineStyleOf} from '../../source/formats/plain-text/blocks/line-style.ts';
import {findParts} from '../../source/formats/plain-text/envelope/find-parts.ts';
import {splitLines} from '../../source/formats/compose/lines.ts';
import {removePageMarks} from '../../source/formats/plain-text/page-marks.ts';
import {readSource} from '../../source/formats/plain-text/source-text.ts';
import {planStory} from '../../source/formats/plain-text/structure/plan-story.ts';
import type {Prose} from '../../source/formats/plain-text/structure/prose.ts';
import {openStory, readStory} from '../../source/formats/open-story.ts';
import {encodeIso2022Jp, encodeUtf16, encodeUtf32} from '../charset/encode.ts';
import {story, wrap} from './table/prose.ts';
import {dataOf} from '../story-from.ts';

/** What may be torn where a text is cut: line ends, characters of several units and bytes, sequences, page marks. */
const fragments = [
	...['\n', '\r\n', '\r\r\n', '\r', '\n\n', '\u2028', '\u2029', '\u0085', '\v'],
	...['🙂', '👩‍👩‍👧', 'é', 'e\u0301', '雨', '“', '\ufeff', '\ufffd'],
	...['\u001b[31m', '\u001b]0;title\u0007', 'X\bX', '\u0000', '\u202e', '\t', ' ', '  '],
	...['a', 'b ', 'Chapter 1', 'It rained.'],
];
const words = fc.array(fc.constantFrom(...fragments), {maxLength: 60}).map(parts => parts.join(''));
/** Bytes read at once: so few that edges fall everywhere. */
const stepLength = fc.constantFrom(4, 8, 12, 20, 64);

const encodings: Readonly<Record<string, (text: string) => Uint8Array>> = {
	'utf-8': text => Buffer.from(text),
	'utf-16le': text => encodeUtf16(text, false),
	'utf-16be': text => encodeUtf16(text, true),
	'utf-32le': text => encodeUtf32(text, false),
	'utf-32be': text => encodeUtf32(text, true),
};

describe('a text read in pieces is the text', () => {
	test.each(Object.entries(encodings))('in %s', (encoding, encode) => {
		fc.assert(
			fc.property(words, stepLength, (text, length) => {
				const {lines, removed} = finish(readSource(encode(text.toWellFormed()), encoding, length));
				const whole = cleanText(text.toWellFormed().replace(/^\ufeff/, ''));
				expect(lines).toEqual(splitLines(whole.text));
				expect(removed).toBe(whole.removed);
			}),
			// Of two marks the second is text: what no terminal obeys, and cleaning takes out and counts.
			{numRuns: 500, examples: [['\ufeff\ufeff', 4]]},
		);
	});

	test.each([
		'utf-8',
		'utf-16le',
		'shift_jis',
		'gb18030',
		'big5',
		'euc-kr',
		'euc-jp',
		'windows-1252',
		'ibm850',
	])('of any bytes in %s', encoding => {
		const bytes = fc.uint8Array({maxLength: 80});
		fc.assert(
			fc.property(bytes, stepLength, (made, length) => {
				const [whole = ''] = decodePieces(made, encoding, true, 1000);
				expect([...decodePieces(made, encoding, true, length)].join('')).toBe(whole);
			}),
			{numRuns: 500},
		);
	});

	it('of Japanese between escapes', () => {
		const text = '「雨だわ」とモードは言った。\nThe rain.\n港は静かだった。\n'.repeat(3);
		const bytes = encodeIso2022Jp(text);
		for (const length of [4, 8, 12, 100]) {
			expect([...decodePieces(bytes, 'iso-2022-jp', true, length)].join('')).toBe(text);
			expect(finish(isIso2022Jp(bytes, length))).toBe(true);
			expect(finish(isIso2022Jp(Buffer.from(text.replaceAll(/\P{ASCII}/gu, '?')), length))).toBe(false);
		}
	});

	it('and valid where the whole is', () =>
		fc.assert(
			fc.property(
				words,
				fc.nat(200),
				fc.nat(255),
				fc.integer({min: 5, max: 20}),
				(text, at, byte, length) => {
					const bytes = Buffer.from(text);
					if (at < bytes.length) bytes[at] = byte;
					expect(finish(isValidUtf8(bytes, length))).toBe(isUtf8(bytes));
				},
			),
			{numRuns: 1000},
		));

	it('and a beginning of it is torn where it is not valid', () =>
		fc.assert(
			fc.property(words, fc.nat(200), (text, length) => {
				const beginning = Buffer.from(text.toWellFormed()).subarray(0, length);
				expect(endsTorn(beginning)).toBe(!isUtf8(beginning));
			}),
			{numRuns: 1000},
		));
});

describe('page marks', () => {
	const page = fc
		.tuple(
			fc.constantFrom('', '12\n', ' - 13 -\n\n', '\n\n', '  '),
			fc.nat(14),
			fc.constantFrom('', '\n', '\n\n 7', '\n[8]\n', ' \n \n'),
		)
		.map(([above, count, below]) => above + wrap(story.slice(0, count).join(' '), 60) + below);
	const pieces = (text: string, length: number): readonly string[] =>
		text === '' ? [''] : (text.match(new RegExp(`[^]{1,${length}}`, 'g')) ?? []);
	const joined = (parts: Iterable<string>): string =>
		[...removePageMarks(parts)].map(({text}) => text).join('');

	it('are taken out of pieces as out of the whole', () =>
		fc.assert(
			fc.property(fc.array(page, {maxLength: 12}), fc.integer({min: 50, max: 3000}), (pages, length) => {
				const text = pages.join('\f');
				expect(joined(pieces(text, length))).toBe(joined([text]));
			}),
			{numRuns: 500},
		));

	it('do not wait for the end of a text of many pages', () => {
		const text = Array.from({length: 50}, (_, index) => `${wrap(story.join(' '), 60)}\n${index}\n`).join(
			'\f',
		);
		const lengths = [...removePageMarks(pieces(text, 10_000))].map(part => part.text.length);
		expect(Math.max(...lengths)).toBeLessThan(20_000);
	});

	it('take no more than the time of the text where no page can be told', () => {
		const text = '1\n\f'.repeat(300_000);
		expect(joined(pieces(text, 1000)).trim()).toBe('1');
	});
});

/** Lines that count how much of them is read: the UTF-16 units of the longest step. */
const longestStep = (lines: readonly string[], work: (watched: string[]) => Task<unknown>): number => {
	let [longest, read] = [0, 0];
	let last = '';
	const watched = new Proxy([...lines], {
		get(target, key, receiver) {
			const value: unknown = Reflect.get(target, key, receiver);
			// A line looked at again and again is read once; its neighbours are looked at beside it.
			if (typeof value === 'string' && key !== last) read += value.length + 1;
			if (typeof key === 'string') last = key;
			return value;
		},
	});
	const steps = work(watched);
	while (steps.next().done !== true) {
		longest = Math.max(longest, read);
		read = 0;
	}
	return Math.max(longest, read);
};

describe('no step reads more than its share', () => {
	const paragraphs = Array.from({length: 12_000}, (_, index) => story[index % story.length] ?? '');
	const layouts = {
		flowing: paragraphs.flatMap(text => [text, '']),
		dense: paragraphs,
		wrapped: paragraphs.flatMap(text => [...wrap(text, 70).split('\n'), '']),
		indented: paragraphs.flatMap(text => wrap(text, 70, '    ').split('\n')),
		divided: paragraphs.flatMap((text, index) =>
			index % 40 === 0 ? [`Chapter ${index / 40 + 1}`, '', text, ''] : [text, ''],
		),
		parted: paragraphs.flatMap((text, index) => (index % 9 === 0 ? [text, '', '* * *', ''] : [text, ''])),
	};
	const plainly = {hasGapScenes: true, isWhole: true, names: [], leaveOut: () => undefined};
	/** A pass looks at a line and its neighbours, and may look twice. */
	const share = unitsPerStep * 6;

	test.each(Object.entries(layouts))('%s', (_, lines) => {
		const text = {lines, start: 0, end: lines.length};
		const style = finish(lineStyleOf(text));
		const prose: Prose = {...text, style, ...plainly};
		expect(lines.join('\n').length).toBeGreaterThan(share);
		expect(
			longestStep(lines, watched =>
				findParts({lines: watched, numbers: undefined, pageNumbers: [], isWhole: true}),
			),
		).toBeLessThan(share);
		expect(longestStep(lines, watched => lineStyleOf({...text, lines: watched}))).toBeLessThan(share);
		expect(longestStep(lines, watched => planStory({...prose, lines: watched}))).toBeLessThan(share);
	});

	it('when chapters are built', () => {
		const {flowing: lines} = layouts;
		const style = finish(lineStyleOf({lines, start: 0, end: lines.length}));
		const plans = finish(planStory({lines, start: 0, end: lines.length, style, ...plainly}));
		const steps = createSpine(plans, {lines: [...lines], start: 0, end: lines.length});
		const pauses = [...{[Symbol.iterator]: () => steps}].length;
		// It weighs the lines, reads their blocks and puts these together.
		expect(pauses).toBeGreaterThanOrEqual((lines.join('\n').length / unitsPerStep - 1) * 3);
	});

	it('when bytes are decoded', () => {
		const pieces = [...decodePieces(Buffer.from(layouts.flowing.join('\n')), 'utf-8')];
		expect(Math.max(...pieces.map(piece => piece.length))).toBeLessThanOrEqual(unitsPerStep);
	});
});

it('gives in steps what it gives at once, and pauses', () => {
	const text = Array.from({length: 60}, (_, index) => `Chapter ${index + 1}\n\n${story.join('\n\n')}`).join(
		'\n\n\n',
	);
	const file = {name: 'long.txt', bytes: Buffer.from(text.repeat(4))};
	const steps = openStory(sourceOfBytes(file.name, file.bytes));
	let pauses = 0;
	for (;;) {
		const step = steps.next();
		if (step.done === true) {
			expect(JSON.stringify(dataOf(step.value))).toBe(JSON.stringify(dataOf(readStory(file))));
			break;
		}
		pauses++;
	}
	expect(pauses).toBeGreaterThan(file.bytes.length / unitsPerStep);
});
