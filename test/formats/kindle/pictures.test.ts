import {describe, expect, it} from 'vitest';
import type {Story} from '../../../source/core/story/story.ts';
import {sourceOfBytes} from '../../../source/core/byte-source.ts';
import {finish} from '../../../source/core/task/task.ts';
import {noChoices} from '../../../source/core/story/reading-choices.ts';
import {openStory, readStory} from '../../../source/formats/open-story.ts';
import {readImage} from '../../../source/reading/read-image.ts';
import {makePng} from '../../make-png.ts';
import {writeMobi6} from './write-book.ts';
import {ascii, concat, u32, utf8, writeDatabase} from './write-database.ts';
import {kf8Records, writeKf8} from './write-kf8.ts';

const rain = 'It rained on the quay, and nobody came to count the boats. '.repeat(4);
const pageOf = (...images: readonly string[]): string =>
	`<h2>One</h2><p>${rain}</p>${images.map(image => `<p>${image}</p>`).join('')}<p>${rain}</p>`;

const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16);
const [map, boat] = [makePng(30, 20), makePng(8, 9)];

const open = (bytes: Uint8Array): Story => readStory({name: 'book.mobi', bytes});
const mobi6 = (image: string, pictures: readonly Uint8Array[]): Story =>
	open(writeMobi6(`<html><body>${pageOf(image)}</body></html>`, [], {pictures, compression: 'PalmDOC'}));
const kf8 = (image: string, pictures: readonly Uint8Array[], drawings: readonly string[] = []): Story =>
	open(writeKf8([{body: pageOf(image)}], {pictures, drawings}));

/** The lines of all pictures of a story, with what each is called. */
const picturesIn = (story: Story): readonly (readonly [line: string, source: string])[] =>
	story.spine.flatMap((_, index) => {
		const {text, blocks} = story.chapters.at(index);
		return blocks.flatMap(({kind, start, end, image}) =>
			kind === 'image' ? [[text.slice(start, end), image?.source ?? ''] as const] : [],
		);
	});

const [first] = [(story: Story): string => picturesIn(story)[0]?.[1] ?? ''];

/** What is read of the first picture, or the sentence that says why it is not. */
const shown = (story: Story): Uint8Array | string => {
	try {
		return new Uint8Array(readImage(story, first(story)).bytes);
	} catch (error) {
		return error instanceof Error ? error.message : '';
	}
};

describe('a picture of Mobipocket 6', () => {
	it.each([
		['<img recindex="00002" alt="A map">', map],
		["<IMG ALT='A map' WIDTH=30 RECINDEX = '2'/>", map],
		['<img alt="A map" hirecindex=00001 recindex=00002>', map],
		['<a><img src="" recindex="00001" alt="A map"/></a>', boat],
	])('is the record that it counts: %s', (image, bytes) => {
		const story = mobi6(image, [boat, map]);
		expect(picturesIn(story).map(([line]) => line)).toEqual(['[image: A map]']);
		expect(shown(story)).toEqual(bytes);
	});

	it.each([
		['another kind', '00001', 'Only PNG pictures can be shown, and this is a JPEG'],
		['none', '00003', 'The picture is not in the file'],
		['what stands before all', '00000', 'The picture is not in the file'],
		['words', '00002', 'The picture cannot be read'],
	])('says why it is not shown where its record is %s', (_, index, why) => {
		expect(shown(mobi6(`<img recindex="${index}" alt="A map">`, [jpeg, utf8('words')]))).toBe(why);
	});

	it('is told from words about one', () => {
		const text = `<html><body>${pageOf()}<p>Write recindex=00001 there.</p></body></html>`;
		expect(open(writeMobi6(text)).chapters.at(0).text).toContain('Write recindex=00001 there.');
	});
});

describe('a picture of KF8', () => {
	it('is the record that it counts in base 32', () => {
		const pictures = [...Array.from({length: 31}, () => jpeg), map];
		const story = kf8('<img alt="A map" src="kindle:embed:0010?mime=image/png"/>', pictures);
		expect(picturesIn(story).map(([line]) => line)).toEqual(['[image: A map]']);
		expect(shown(story)).toEqual(map);
	});

	it('may stand in a drawing, which may stand behind the pages', () => {
		const drawing = '<svg><image xlink:href="kindle:embed:0002?mime=image/png"/></svg>';
		expect(shown(kf8(drawing.replace('<svg>', '<svg><title>A map</title>'), [jpeg, map]))).toEqual(map);
		const behind = '<img alt="A map" src="kindle:flow:0002?mime=image/svg+xml"/>';
		expect(shown(kf8(behind, [jpeg, map], [drawing]))).toEqual(map);
		expect(shown(kf8(behind, [], ['<svg><path d="M0 0"/></svg>']))).toBe(
			'Only PNG pictures can be shown, and this is an SVG',
		);
		expect(shown(kf8(behind, [map]))).toBe('The picture is not in the file');
	});

	it('says why it is not shown', () => {
		const source = (name: string): string => `<img alt="A map" src="${name}"/>`;
		expect(shown(kf8(source('kindle:embed:0001?mime=image/gif'), [ascii('GIF89a')]))).toBe(
			'Only PNG pictures can be shown, and this is a GIF',
		);
		expect(shown(kf8(source('kindle:embed:VVVVVVVV'), [map]))).toBe('The picture is not in the file');
		expect(shown(kf8(source('map.png'), [map]))).toBe('The picture is not in the file');
	});
});

it('counts pictures from those of the first book where a file holds the book twice, then from its own', () => {
	const old = utf8('<p>Old.</p>');
	const plain = writeMobi6('<p>Old.</p>');
	const header = concat(plain.slice(78 + 2 * 8 + 2, plain.length - old.length), u32(121), u32(12), u32(4));
	header.set(u32(2), header.indexOf(0x45, 16 + 264) + 8);
	const images = ['0001', '0002'].map(name => `<img alt="${name}" src="kindle:embed:${name}"/>`);
	const records = [header, old, map, ascii('BOUNDARY')];
	const behind = kf8Records([{body: pageOf(...images)}], {pictures: [boat]});
	const story = open(writeDatabase('Both', 'BOOKMOBI', [...records, ...behind]));
	const read = picturesIn(story).map(([, source]) => new Uint8Array(readImage(story, source).bytes));
	expect(read).toEqual([map, boat]);
});

it('is read when it is opened and not before, however large it is', () => {
	const large = makePng(30, 20, 3_000_000);
	const bytes = writeMobi6(`<html><body>${pageOf('<img recindex="1" alt="A map">')}</body></html>`, [], {
		pictures: [large, makePng(8, 8, 21 * 1024 * 1024)],
	});
	let read = 0;
	let released = 0;
	const file = sourceOfBytes('book.mobi', bytes);
	const source = {
		...file,
		read(start: number, length: number) {
			const part = file.read(start, length);
			read += part.length;
			return part;
		},
		release() {
			released++;
		},
	};
	const story = finish(openStory(source, {choices: noChoices}));
	const sources = picturesIn(story);
	expect(read).toBeLessThan(300_000);
	const before = released;
	expect(Buffer.from(readImage(story, sources[0]?.[1] ?? '').bytes).equals(large)).toBe(true);
	expect(released).toBeGreaterThan(before);
	expect(() => readImage(story, (sources[0]?.[1] ?? '').replace('1', '2'))).toThrow('too large');
});
