import fc from 'fast-check';
import {expect, it} from 'vitest';
import {UnreadableStory} from '../../../source/core/story/unreadable-story.ts';
import {unpackPalmDoc} from '../../../source/formats/kindle/palmdoc.ts';
import {readStory} from '../../../source/formats/open-story.ts';
import {writeKf8} from './write-kf8.ts';
import {writeMobi6} from './write-book.ts';
import {ascii, concat, u16, u32, writeDatabase} from './write-database.ts';
import {randomCases} from '../../random-cases.ts';

/** Whatever is done to a book, it is a story or one sentence. */

const rain = 'It rained on the quay, and nobody came to count the boats. ';
const html = `<h2>One</h2><p>${rain.repeat(9)}</p><mbp:pagebreak/><h2>Two</h2><p><a filepos=0000000010>back</a> ${rain.repeat(9)}</p>`;
const items = [
	{title: 'One', position: 0},
	{title: 'Two', position: html.indexOf('<h2>Two')},
];
const files = [
	{body: `<h2>One</h2><p>${rain.repeat(4)}</p>`, items: [{title: 'One', at: '<h2>'}]},
	{
		body: `<h2>Two</h2><p><a href="kindle:pos:fid:0000:off:0000000005">back</a> ${rain.repeat(4)}</p>`,
		items: [{title: 'Two', at: '<h2>'}],
	},
];
const books = [
	writeMobi6(html, items),
	writeMobi6(html, items, {compression: 'PalmDOC', hasExtraData: true}),
	writeMobi6(html, items, {compression: 'Huffman'}),
	writeKf8(files, {compression: 'PalmDOC'}),
];

/** Reads all of a book; true where it is one or is refused in a sentence. */
const isHandled = (bytes: Uint8Array): boolean => {
	try {
		const story = readStory({name: 'book.mobi', bytes});
		return story.spine.every((_, index) => story.chapters.at(index).scenes.length > 0);
	} catch (error) {
		if (error instanceof UnreadableStory) return /^[^\n]+[.?]$/.test(error.message);
		throw error;
	}
};

it('reads books with any bytes changed, or says why not', () => {
	const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), {minLength: 1, maxLength: 12});
	fc.assert(
		fc.property(fc.constantFrom(...books), changes, fc.boolean(), (book, changed, isInHead) => {
			const bytes = Uint8Array.from(book);
			for (const [at, byte] of changed)
				bytes[at % (isInHead ? Math.min(600, bytes.length) : bytes.length)] = byte;
			return isHandled(bytes);
		}),
		{numRuns: randomCases(400)},
	);
}, 60_000);

it('reads books that are cut anywhere', () => {
	for (const book of books)
		for (let part = 1; part < 20; part++)
			expect(isHandled(book.subarray(0, Math.floor((book.length * part) / 20)))).toBe(true);
});

it('reads a book whose phrases hold themselves and one another', () => {
	const codes = Array.from({length: 256}, () => u32((255 << 8) | 0x80 | 8));
	const lengths = Array.from({length: 32}, () => concat(u32(0), u32(255)));
	const huff = concat(ascii('HUFF'), u32(24), u32(24), u32(24 + 1024), u32(0), u32(0), ...codes, ...lengths);
	// Each phrase is 60 times the next one.
	const offsets = Array.from({length: 256}, (_, index) => u16(512 + index * 62));
	const phrases = Array.from({length: 256}, (_, index) =>
		concat(u16(60), new Uint8Array(60).fill(255 - ((index + 1) % 256))),
	);
	const cdic = concat(ascii('CDIC'), u32(16), u32(256), u32(8), ...offsets, ...phrases);
	const text = new Uint8Array(4000).fill(255);
	const [header = new Uint8Array()] = [writeMobi6('x', [], {compression: 'Huffman'})].map(book =>
		book.slice(78 + 4 * 8 + 2, 78 + 4 * 8 + 2 + 300),
	);
	header.set(u32(2), 112);
	const started = performance.now();
	expect(isHandled(writeDatabase('Bomb', 'BOOKMOBI', [header, text, huff, cdic]))).toBe(true);
	expect(performance.now() - started).toBeLessThan(2000);
});

it('reads a table of records that all lead to the same bytes', () => {
	const count = 65_535;
	const bytes = new Uint8Array(78 + count * 8 + 400_000).fill(0x61);
	bytes.set(ascii('BOOKMOBI'), 60);
	bytes.set(u16(count), 76);
	for (let index = 0; index < count; index++)
		bytes.set(u32(78 + count * 8 + (index % 2 === 0 ? 0 : 120_000)), 78 + index * 8);
	bytes.set(concat(u16(2), u16(0), u32(0xffff_ffff), u16(65_535), u16(4096), u32(0)), 78 + count * 8);
	const started = performance.now();
	expect(isHandled(bytes)).toBe(true);
	expect(performance.now() - started).toBeLessThan(4000);
}, 20_000);

// A header may say that there are 65,535 of them.
it('makes room for what a record can become', () => {
	const held = unpackPalmDoc(new Uint8Array([0x61, 0x80, 0x0f]));
	expect(new TextDecoder().decode(held)).toBe('a'.repeat(11));
	expect(unpackPalmDoc(new Uint8Array()).buffer.byteLength).toBe(0);
});
