import {describe, expect, it} from 'vitest';
import {sourceOfBytes} from '../../../source/core/byte-source.ts';
import {noChoices} from '../../../source/core/story/reading-choices.ts';
import type {Story} from '../../../source/core/story/story.ts';
import {finish} from '../../../source/core/task/task.ts';
import {openStory, readStory} from '../../../source/formats/open-story.ts';
import {readImage} from '../../../source/reading/read-image.ts';
import {chaptersOf, textOf} from '../../story-from.ts';
import {makePng} from '../../make-png.ts';

const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const fileOf = (inside: string): Uint8Array =>
	latin1(`{\\rtf1\\ansi\\ansicpg1252 It rained.\\par ${inside}\\par\\pard And on.\\par}`);
const storyOf = (inside: string): Story => readStory({name: 'story.rtf', bytes: fileOf(inside)});

const map = makePng(30, 20);
const [hex, bin] = [hexOf(map), `\\bin${map.length} ${Buffer.from(map).toString('latin1')}`];
const described = (words: string): string =>
	`{\\*\\picprop\\shplid1025{\\sp{\\sn shapeType}{\\sv 75}}{\\sp{\\sn wzDescription}{\\sv ${words}}}}`;
const pict = (data: string, kind = '\\pngblip', words = 'A map'): string =>
	`{\\pict${described(words)}\\picw30\\pich20\\picwgoal6000\\pichgoal4000${kind}\\bliptag-214${data.startsWith('\\') ? '' : ' '}${data}}`;
const floating = (inside: string): string =>
	`{\\shp{\\*\\shpinst\\shpleft0\\shptop9{\\sp{\\sn shapeType}{\\sv 75}}${inside}}{\\shprslt{\\pict\\wmetafile8 0100090000}}}`;

const picturesIn = (story: Story): readonly (readonly [alt: string, source: string])[] =>
	chaptersOf(story).flatMap(({blocks}) =>
		blocks.flatMap(({image}) => (image ? [[image.alt, image.source] as const] : [])),
	);

/** What is read of the only picture, or the sentence that says why it is not. */
const shown = (story: Story): Uint8Array | string => {
	const sources = picturesIn(story);
	expect(sources).toHaveLength(1);
	try {
		return new Uint8Array(readImage(story, sources[0]?.[1] ?? '').bytes);
	} catch (error) {
		return error instanceof Error ? error.message : '';
	}
};

describe('a picture', () => {
	it.each([
		['in digits', pict(hex)],
		['in digits on many lines', pict(hex.toUpperCase().replaceAll(/(.{63})/g, '$1\r\n '))],
		['in bytes', pict(bin)],
		['with an id behind what it is', pict(`{\\*\\blipuid ${'ab'.repeat(16)}}\n${hex}`)],
		['that is said to be another kind', pict(hex, '\\jpegblip')],
		[
			'written twice',
			`{\\*\\shppict${pict(hex)}}{\\nonshppict{\\pict\\wmetafile8\\picwgoal6000 0100090000}}`,
		],
		[
			'that floats',
			floating(
				`{\\sp{\\sn wzDescription}{\\sv A map}}{\\sp{\\sn pib}{\\sv {\\pict\\picscalex99\\pngblip ${hex}}}}`,
			),
		],
		[
			'that floats, and is described behind it',
			floating(`{\\sp{\\sn pib}{\\sv ${pict(bin)}}}{\\sp{\\sn wzDescription}{\\sv A map}}`),
		],
		['in a group of shapes', `{\\shpgrp{\\*\\shpinst${floating(`{\\sp{\\sn pib}{\\sv ${pict(hex)}}}`)}}}`],
		['in a table', `\\trowd\\intbl ${pict(hex)}\\cell\\row\\pard`],
	])('%s is one line, and is read as it is', (_, inside) => {
		const story = storyOf(inside);
		expect(shown(story)).toEqual(map);
		expect(picturesIn(story)[0]?.[0]).toBe('A map');
		expect(textOf(story)).toMatch(/^It rained\.\s+A map\s+And on\.$/);
	});

	it.each([
		['a JPEG', '\\jpegblip', 'ffd8ffe000104a464946'],
		['an EMF', '\\emfblip', `01000000${'00'.repeat(36)}20454d46`],
		['a WMF', '\\wmetafile8', '010009000003a40000000000'],
		['a WMF', '\\wmetafile8', 'd7cdc69a0000'],
	])('says that it is %s', (kind, word, data) => {
		expect(shown(storyOf(pict(data, word)))).toBe(`Only PNG pictures can be shown, and this is ${kind}`);
	});

	it.each([
		['cut short', pict(hex.slice(0, 40)), 'The picture cannot be read'],
		['empty', '{\\pict\\pngblip}', 'The picture cannot be read'],
		['of words', pict('\\bin4 A map'), 'The picture cannot be read'],
		['in groups of its own', pict(`{${hex}}`), 'The picture cannot be read'],
		['larger than any', pict('00'.repeat(22 * 1024 * 1024 + 10)), 'The picture is too large to be shown'],
	])('says why it is not shown: %s', (_, inside, why) => {
		expect(shown(storyOf(inside))).toBe(why);
	});

	it.each(['pict:', 'pict:5-3', 'pict:0-999999999999', 'pict:9999-99999', '#map', ''])(
		'is not found by another name: %j',
		name => {
			expect(() => readImage(storyOf(pict(hex)), name)).toThrow(/^The picture (?:is not in|cannot be read)/);
		},
	);
});

it.each([
	["Caf\\'e9 \\u8220?x\\u8221?", 'Café “x”'],
	["\\uc2\\u1046\\'d6\\'d7 \\{a\\\\b\\}", 'Ж {a\\b}'],
	['A m\r\nap', 'A map'],
	['LinkedIn\n.gif', ''],
	['a\\~b \\emdash c', 'a b —c'],
	['{\\b A} map', ''],
])('a description is text as any other: %s', (written, words) => {
	expect(picturesIn(storyOf(pict(hex, '\\pngblip', written)))[0]?.[0]).toBe(words);
});

describe('no picture is shown', () => {
	it.each([
		['where it is hidden', `{\\v ${pict(hex)}}`],
		['where what floats is hidden', `{\\v ${floating(`{\\sp{\\sn pib}{\\sv ${pict(hex)}}}`)}}`],
		['on every page', `{\\header ${pict(hex)}}`],
		['behind all pages', `{\\*\\background${floating(`{\\sp{\\sn fillBlip}{\\sv ${pict(hex)}}}`)}}`],
		['that fills a shape', floating(`{\\sp{\\sn fillBlip}{\\sv ${pict(hex)}}}`)],
		['where a shape has none', floating('{\\sp{\\sn wzDescription}{\\sv A map}}')],
	])('%s', (_, inside) => {
		expect(picturesIn(storyOf(inside))).toEqual([]);
	});
});

it('is decoded when it is opened, and nothing but it is read then', () => {
	const large = makePng(30, 20, 2_000_000);
	const bytes = fileOf(`${pict(hexOf(large))}\\par ${pict(hex)}`);
	const read: number[] = [];
	const file = sourceOfBytes('story.rtf', bytes);
	const source = {
		...file,
		read(start: number, length: number) {
			read.push(Math.min(length, bytes.length - start));
			return file.read(start, length);
		},
	};
	const story = finish(openStory(source, {choices: noChoices}));
	const [first, second] = picturesIn(story);
	read.length = 0;
	expect(readImage(story, second?.[1] ?? '').bytes).toHaveLength(map.length);
	expect(Math.max(...read)).toBeLessThan(hex.length + 500);
	const started = performance.now();
	expect(Buffer.from(readImage(story, first?.[1] ?? '').bytes).equals(large)).toBe(true);
	expect(performance.now() - started).toBeLessThan(1000);
});

it('thousands of pictures and shapes are read at once', () => {
	const inside = floating(`{\\sp{\\sn pib}{\\sv ${pict('89')}}}`).repeat(5000);
	const started = performance.now();
	expect(picturesIn(storyOf(inside))).toHaveLength(5000);
	expect(textOf(storyOf('{\\shp{\\*\\shpinst{\\sp{\\sn pib}'.repeat(60_000)))).toContain('It rained.');
	expect(performance.now() - started).toBeLessThan(4000);
});
