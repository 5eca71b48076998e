import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {ByteSource} from '../../../source/core/byte-source.ts';
import {UnreadableStory} from '../../../source/core/story/unreadable-story.ts';
import {finish} from '../../../source/core/task/task.ts';
import {openStory} from '../../../source/formats/open-story.ts';
import {containerFor, filesOf, openBytes, openEpub, proseOf, writeEpub, type Book} from './write-epub.ts';
import {writeZip} from '../write-zip.ts';
import {randomCases} from '../../random-cases.ts';

const book: Book = {
	pages: [
		{path: 'a.xhtml', body: `<h1>One</h1>${proseOf('a')}`},
		{path: 'b.xhtml', body: `<h1 id="b">Two</h1>${proseOf('b')}<p>Paid<a href="#n">1</a><a id="n">x</a></p>`},
	],
	toc: [
		['a.xhtml', 'One'],
		['b.xhtml#b', 'Two'],
	],
};

const changed = (path: string, content: string): Uint8Array =>
	writeZip(filesOf(book).map(file => (file.path === path ? {...file, content} : file)));

const without = (path: string): Uint8Array => writeZip(filesOf(book).filter(file => file.path !== path));

const readAll = (bytes: Uint8Array): void => {
	const story = openBytes(bytes);
	for (const index of story.spine.keys()) story.chapters.at(index);
};

describe('a damaged EPUB', () => {
	it('is opened without its container, or with one that leads nowhere', () => {
		expect(openBytes(without('META-INF/container.xml')).spine).toHaveLength(2);
		expect(openBytes(changed('META-INF/container.xml', containerFor('gone.opf'))).spine).toHaveLength(2);
	});

	it('is opened without a package: pages in the order of their numbers', () => {
		const story = openBytes(without('OEBPS/content.opf'));
		expect(story.spine.map(({id}) => id)).toContain('OEBPS/a.xhtml');
	});

	it('says what is missing', () => {
		const story = openBytes(without('OEBPS/a.xhtml'));
		expect(story.file['damaged']).toMatch(/missing/);
		expect(story.spine).toHaveLength(1);
	});

	it('shows what there is where the end is cut off', () => {
		const bytes = writeEpub(book);
		const story = openBytes(bytes.subarray(0, bytes.length - 400));
		expect(story.file['damaged']).toMatch(/directory/);
		expect(story.chapters.at(0).text).toContain('a 1');
	});

	it('says in a sentence that a chapter cannot be read', () => {
		const bytes = writeEpub(book);
		const at = Buffer.from(bytes).indexOf('OEBPS/b.xhtml') + 'OEBPS/b.xhtml'.length;
		bytes.fill(0xff, at, at + 40);
		const story = openBytes(bytes);
		expect(story.chapters.at(1).text).toMatch(/cannot be read/);
	});

	it('is opened with something in front of it, and under another name', () => {
		const bytes = writeEpub(book);
		const junk = new Uint8Array([...new TextEncoder().encode('junk'), ...bytes]);
		expect(openBytes(junk).spine).toHaveLength(2);
		expect(openBytes(bytes, {}, 'download.zip').spine).toHaveLength(2);
		const unmarked = writeZip(filesOf(book).filter(({path}) => path !== 'mimetype'));
		expect(openBytes(unmarked, {}, 'download').spine).toHaveLength(2);
	});

	it('is refused where its pages are encrypted, by the name of the scheme', () => {
		const encryption = (uri: string, algorithm = 'http://www.w3.org/2001/04/xmlenc#aes256-cbc') => ({
			path: 'META-INF/encryption.xml',
			content: `<encryption><EncryptedData><EncryptionMethod Algorithm="${algorithm}"/><CipherData><CipherReference URI="${uri}"/></CipherData></EncryptedData></encryption>`,
		});
		const files = [encryption('OEBPS/a.xhtml'), {path: 'META-INF/license.lcpl', content: '{}'}];
		expect(() => openEpub({...book, files})).toThrow(/encrypted with LCP/);
		expect(() => openEpub({...book, files})).toThrow(UnreadableStory);
		const fonts = [encryption('OEBPS/f.otf', 'http://www.idpf.org/2008/embedding')];
		expect(openEpub({...book, files: fonts}).spine).toHaveLength(2);
	});

	it('is refused where it holds images alone', () => {
		const pages = [{path: 'a.xhtml', body: '<img src="1.jpg"/>'}];
		expect(() => openEpub({pages})).toThrow(UnreadableStory);
	});

	it('throws nothing but a refusal, whatever bytes are changed', () => {
		const bytes = writeEpub(book);
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), {minLength: 1, maxLength: 12}),
				fc.option(fc.nat(bytes.length)),
				(changes, end) => {
					const mutated = new Uint8Array(bytes);
					for (const [at, value] of changes) mutated[at] = value;
					try {
						readAll(end === null ? mutated : mutated.subarray(0, Math.max(1, end)));
					} catch (error) {
						expect(error).toBeInstanceOf(UnreadableStory);
					}
				},
			),
			{numRuns: randomCases(300)},
		);
	});
});

describe('a large EPUB', () => {
	it('is opened without its chapters being read', () => {
		const pages = Array.from({length: 300}, (_, index) => ({
			path: `c${index}.xhtml`,
			body: `<h1>Chapter ${index}</h1>${Array.from(
				{length: 800},
				(_unused, row) =>
					`<p>${Math.sin(index * 1000 + row)
						.toString(36)
						.repeat(20)}</p>`,
			).join('')}`,
		}));
		const bytes = writeEpub({pages, toc: pages.map(({path}, index) => [path, `Chapter ${index}`])});
		let read = 0;
		const source: ByteSource = {
			name: 'large.epub',
			size: bytes.length,
			read(start, length) {
				const part = bytes.slice(start, start + length);
				read += part.length;
				return part;
			},
			release: () => undefined,
		};
		const story = finish(openStory(source));
		expect(story.spine).toHaveLength(300);
		expect(read).toBeLessThan(bytes.length / 4);
		const before = read;
		expect(story.chapters.at(150).text).toContain('Chapter 150');
		expect(read - before).toBeLessThan(bytes.length / 50);
	});
});

it('takes files that lie in one place for one', () => {
	const bytes = Buffer.from(writeEpub(book));
	// Each entry of the directory says where its file stands at its byte 42.
	const entries: number[] = [];
	for (let at = bytes.indexOf('PK\u0001\u0002'); at !== -1; at = bytes.indexOf('PK\u0001\u0002', at + 4))
		entries.push(at);
	const [first, second] = entries.slice(-2);
	bytes.writeUInt32LE(bytes.readUInt32LE((first ?? 0) + 42), (second ?? 0) + 42);
	expect(openBytes(bytes).file['damaged']).toContain('missing');
});
