/** Makes files that are damaged: stories cut, mixed, turned over and sprinkled with what hurts; some random bytes. */
import {readFileSync} from 'node:fs';
import {payloads} from './payloads.ts';
import type {Random} from './random.ts';
import {storyPaths} from './story-files.ts';

/** Bytes that are taken of a story at most. */
const longest = 24_000;

/** What parts stories, what stands around them, what is long, and what is none. */
const snippets: readonly Buffer[] = [
	...payloads.map(({text}) => text),
	...['\u0000', '\u001a', '\f', '\r', '\r\r\n', '\n\n\n', '\ud800', '\u0301'.repeat(50)],
	...['Title: ', 'Author: x\n', 'Chapter 1\n\n', 'CONTENTS\n\n', '* * *\n', '***', '---\n', 'A/N: '],
	...['《', '［＃', '底本：', '######OpenITI#\n', '*** START OF THE PROJECT GUTENBERG EBOOK X ***\n'],
	...['_', '/', '<i>', '[b]', '{{', 'To be continued...', 'From: a@b\nSubject: x\nDate: y\n\n'],
	...[' '.repeat(3000), 'a'.repeat(3000), '---\ntitle: "\\e[2J"\nauthor: &a [*a]\n---\n'],
].map(text => Buffer.from(text));

const sliceOf = (bytes: Buffer, {below}: Random): Buffer => {
	const length = 1 + below(Math.min(longest, bytes.length));
	const start = below(4) === 0 ? below(bytes.length - length) : 0;
	return Buffer.from(bytes.subarray(start, start + length));
};

const insert = (bytes: Buffer, part: Buffer, {below}: Random): Buffer => {
	const at = below(bytes.length + 1);
	return Buffer.concat([bytes.subarray(0, at), part, bytes.subarray(at)]);
};

const shuffled = (bytes: Buffer, {below}: Random): Buffer => {
	const lines = bytes.toString('latin1').split('\n');
	for (let times = 0; times < 20; times++) {
		const [from, to] = [below(lines.length), below(lines.length)];
		[lines[from], lines[to]] = [lines[to] ?? '', lines[from] ?? ''];
	}
	return Buffer.from(lines.join('\n'), 'latin1');
};

const flipped = (bytes: Buffer, {below}: Random): Buffer => {
	for (let times = 1 + below(50); times > 0; times--) bytes[below(bytes.length)] = below(256);
	return bytes;
};

const lineEnds = ['\r\n', '\r', '\n\n', '\u2028'];

type Mutation = (bytes: Buffer, random: Random) => Buffer;

export const createMutations = (): ((random: Random) => Buffer) => {
	const stories = storyPaths()
		.map(path => readFileSync(path))
		.filter(({length}) => length > 0);
	const mutations: readonly Mutation[] = [
		flipped,
		shuffled,
		(bytes, random) => insert(bytes, random.pick(snippets), random),
		(bytes, random) => insert(bytes, sliceOf(random.pick(stories), random), random),
		bytes => Buffer.concat([bytes, bytes]),
		(bytes, {below}) => bytes.subarray(below(bytes.length)),
		(bytes, {pick}) => Buffer.concat([pick(snippets), bytes]),
		bytes => Buffer.from(bytes.toString('latin1'), 'utf16le'),
		bytes => Buffer.from(bytes.toString('utf8').replaceAll('\n\n', '\n')),
		(bytes, {pick}) => Buffer.from(bytes.toString('utf8').replaceAll('\n', pick(lineEnds))),
	];
	return random => {
		const {below, pick} = random;
		if (below(20) === 0) return Buffer.from(Array.from({length: below(4000)}, () => below(256)));
		let bytes = sliceOf(pick(stories), random);
		for (let times = below(5); times > 0 && bytes.length > 0; times--) bytes = pick(mutations)(bytes, random);
		return bytes.subarray(0, longest * 3);
	};
};
