/** Makes books that are damaged: a small valid one of each format, damaged inside of its container, outside, or both. */
import {gzipSync} from 'node:zlib';
import {proseOf} from '../../test/formats/epub/write-epub.ts';
import {writeZip, type ZipFile} from '../../test/formats/write-zip.ts';
import {payloads} from './payloads.ts';
import type {Random} from './random.ts';
import {commonPage, packedBooks, type SmallBook} from './small-books.ts';
import {fb2Text, markdownText, rtfText} from './small-markup.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

const htmlText = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The Ferry</title><style>.x{display:none}</style></head><body><h1>One</h1>${proseOf('First')}${commonPage}<p class="x">gone</p><h1>Two</h1>${proseOf('Second')}</body></html>`;

const textFiles: readonly ZipFile[] = [
	{path: 'rain/chapter 1.txt', content: 'Chapter 1\n\nIt rained.'},
	{path: 'rain/chapter 2.html', content: htmlText},
	{path: 'rain/chapter 10.md', content: markdownText},
	{path: '__MACOSX/._x', content: 'x'},
];

/** One book or more of each kind of container. */
export const smallBooks: readonly SmallBook[] = [
	...packedBooks,
	{kind: 'HTML', name: 'a.html', text: htmlText, pack: utf8},
	{kind: 'Markdown', name: 'a.md', text: markdownText, pack: utf8},
	{kind: 'FB2', name: 'a.fb2', text: fb2Text, pack: utf8},
	{kind: 'FB2', name: 'a.fb2.zip', files: [{path: 'a.fb2', content: fb2Text}]},
	{kind: 'RTF', name: 'a.rtf', text: rtfText, pack: latin1},
	{kind: 'gzip', name: 'a.html.gz', text: htmlText, pack: text => gzipSync(text)},
	{kind: 'zip', name: 'a.zip', files: textFiles},
];

/** What markup of some language stumbles over. */
const snippets: readonly string[] = [
	...payloads.flatMap(({text}) => [
		text,
		Array.from(text, character => `&#${character.codePointAt(0)};`).join(''),
		Array.from(text, character => `\\'${character.charCodeAt(0).toString(16).padStart(2, '0')}`).join(''),
	]),
	...['<', '>', '&', '"', '</p>', '<!--', '-->', '<![CDATA[', ']]>', '<!DOCTYPE a [<!ENTITY b "c">]>', '&b;'],
	...[
		'<p>',
		'<pre>',
		'<style>',
		'<table>',
		'<td colspan="999999999" rowspan="-1">',
		'<ol start="1e99">',
		'<a href="#',
	],
	...['&#0;', '&#xd800;', '&#x110000;', '&#x202e;', '&#xfffe;', '\0', '\ufeff', '\u2028', '\u0301'],
	...['{', '}', '\\bin99999999 ', '\\u99999 ', '\\uc99999 ', '\\f-1 ', "\\'zz", '\\par ', '\\*'],
	...['[^1]', '](', '***', '`', '\n\n', '\n> ', '\n    ', '\n```\n', '\n---\n', '{#', '<!--', '| a |'],
	...[
		' filepos=9999999999 ',
		'href="kindle:pos:fid:ZZZZ:off:VVVVVVVVVV"',
		'id="a"',
		'w:val="-1"',
		'xml:lang="\u001b"',
	],
];

/** Wrappers that are put around a place in masses. */
const nests: readonly (readonly [string, string])[] = [
	['<div>', '</div>'],
	['<b>', ''],
	['<section>', '</section>'],
	['<table><tr><td>', ''],
	['<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>'],
	['<text:span>', '</text:span>'],
	['<blockquote><ul><li>', ''],
	['{\\b ', '}'],
	['{\\footnote ', ''],
	['[', '](x)'],
	['> ', ''],
	['- ', ''],
];

type TextMutation = (text: string, random: Random) => string;

const textMutations: readonly TextMutation[] = [
	(text, {below, pick}) => {
		const at = below(text.length + 1);
		return text.slice(0, at) + pick(snippets) + text.slice(at);
	},
	(text, {below}) => {
		const at = below(text.length + 1);
		return text.slice(0, at) + text.slice(at + below(60));
	},
	(text, {below}) => {
		const [a, b, c] = [below(text.length), below(text.length), below(text.length)].sort((x, y) => x - y);
		return text.slice(0, a) + text.slice(b, c) + text.slice(a, b) + text.slice(c);
	},
	(text, {below, pick}) => {
		const [[open, close], times, at] = [pick(nests), 1 + below(3000), below(text.length + 1)];
		return text.slice(0, at) + open.repeat(times) + 'x' + close.repeat(times) + text.slice(at);
	},
	(text, {below}) => {
		const start = below(text.length);
		const part = text.slice(start, start + below(100));
		return text.slice(0, start) + part.repeat(1 + below(200)) + text.slice(start);
	},
	(text, {below, pick}) =>
		text.replaceAll(/\d+/g, number => (below(8) === 0 ? pick(['0', '-1', '4294967295', '1e9', '']) : number)),
	(text, {below}) => text.slice(0, Math.ceil((text.length * below(20)) / 20)),
];

const mutateText = (text: string, random: Random): string => {
	let mutated = text;
	for (let times = 1 + random.below(4); times > 0; times--)
		mutated = random.pick(textMutations)(mutated, random);
	return mutated.slice(0, 60_000);
};

const contentOf = ({content}: ZipFile): string =>
	typeof content === 'string' ? content : Buffer.from(content).toString('utf8');

type FileMutation = (files: readonly ZipFile[], random: Random) => readonly ZipFile[];

const fileMutations: readonly FileMutation[] = [
	(files, {below}) => files.toSpliced(below(files.length), 1),
	(files, {below, pick}) => files.with(below(files.length), pick(files)),
	(files, {below, pick}) => files.toSpliced(below(files.length), 0, pick(files)),
	(files, {below, pick}) =>
		files.map(file => (below(4) === 0 ? {...file, content: pick(files).content} : file)),
	(files, {below, pick}) =>
		files.map(file =>
			below(5) === 0 ? {...file, path: pick(['../', '/', '', 'a\\', '\u001b[2J', 'x/']) + file.path} : file,
		),
	(files, random) =>
		files.map(file =>
			random.below(3) === 0 ? {...file, content: mutateText(contentOf(file), random)} : file,
		),
	(files, random) => {
		const at = random.below(files.length);
		return files.map((file, index) =>
			index === at ? {...file, content: mutateText(contentOf(file), random)} : file,
		);
	},
];

/** Numbers that lengths, counts and offsets are said to be. */
const lies = [0, 1, 0x7f, 0xff, 0x7fff, 0xffff, 0x10000, 0x7fff_ffff, 0xffff_ffff];

type ByteMutation = (bytes: Buffer, random: Random) => Buffer;

const byteMutations: readonly ByteMutation[] = [
	(bytes, {below}) => bytes.subarray(0, Math.ceil((bytes.length * below(20)) / 20)),
	(bytes, {below}) => {
		for (let times = 1 + below(20); times > 0; times--) bytes[below(bytes.length)] = below(256);
		return bytes;
	},
	(bytes, {below, pick}) => {
		for (let times = 1 + below(3); times > 0 && bytes.length > 4; times--) {
			// What is said of the rest stands at the beginning or at the end.
			const near = below(Math.min(400, bytes.length - 4));
			const at = pick([near, bytes.length - 4 - near, below(bytes.length - 4)]);
			if (below(2) === 0) bytes.writeUInt32BE(pick(lies), at);
			else bytes.writeUInt32LE(pick(lies), at);
		}
		return bytes;
	},
	(bytes, {below}) => {
		const [at, from] = [below(bytes.length), below(bytes.length)];
		return Buffer.concat([bytes.subarray(0, at), bytes.subarray(from, from + 200), bytes.subarray(at)]);
	},
	(bytes, {below}) => bytes.subarray(below(200)),
];

const packDamaged = (book: SmallBook, isInside: boolean, random: Random): Uint8Array => {
	if ('text' in book) return book.pack(isInside ? mutateText(book.text, random) : book.text);
	let files = book.files;
	for (let times = isInside ? 1 + random.below(3) : 0; times > 0 && files.length > 0; times--)
		files = random.pick(fileMutations)(files, random);
	return writeZip(files);
};

/** The bytes of a book, damaged. */
export const mutateBook = (book: SmallBook, random: Random): Uint8Array => {
	const where = random.below(5);
	let bytes: Buffer = Buffer.from(packDamaged(book, where > 1, random));
	for (let times = where < 3 ? 1 + random.below(3) : 0; times > 0 && bytes.length > 0; times--)
		bytes = random.pick(byteMutations)(bytes, random);
	return bytes;
};
