/**
 * Reads many damaged files and tells of every one that is not read as it should be: an exception, a second or more, a
 * control character, ranges out of order.
 *
 *     npm run fuzz -- [COUNT] [SEED] [FOLDER…]
 *
 * Files are made from those of the folders (the sample stories where none is named), cut, mixed, turned over and
 * sprinkled with what hurts; some are random bytes.
 */
import {readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {completeOutline} from '../source/core/story/outline.ts';
import type {Story} from '../source/core/story/story.ts';
import {readStory} from '../source/formats/read-story.ts';
import {UnreadableFormatError} from '../source/formats/story-reader.ts';

const [count = '10000', seed = '1', ...folders] = process.argv.slice(2);
const stories = new URL('../stories', import.meta.url).pathname;
const slowest = 1000;
const longest = 24_000;

let state = Number(seed);
/** A pseudo-random whole number below a bound (xorshift32): the same seed makes the same files. */
const random = (below: number): number => {
	state ^= state << 13;
	state ^= state >>> 17;
	state ^= state << 5;
	return Math.abs(state) % Math.max(1, below);
};
const pick = <T>(items: readonly T[]): T => items[random(items.length)] as T;

const filesBelow = (folder: string): readonly string[] =>
	readdirSync(folder).flatMap(name => {
		const path = join(folder, name);
		return statSync(path).isDirectory() ? filesBelow(path) : [path];
	});

const seeds = (folders.length > 0 ? folders : [stories])
	.flatMap(filesBelow)
	.map(path => readFileSync(path))
	.filter(bytes => bytes.length > 0);

const snippets = [
	'\u001b[2J',
	'\u001b]52;c;AAAA\u0007',
	'\u009b31m',
	'\u202e',
	'\u0000',
	'\u001a',
	'\f',
	'\r',
	'\r\r\n',
	'\n\n\n',
	'Title: ',
	'Author: x\n',
	'Chapter 1\n\n',
	'CONTENTS\n\n',
	'* * *\n',
	'***',
	'---\n',
	'《',
	'［＃',
	'_',
	'/',
	'<i>',
	'[b]',
	' '.repeat(3000),
	'a'.repeat(3000),
	'\u0301'.repeat(50),
	'\ud800',
	'To be continued...',
	'A/N: ',
	'From: a@b\nSubject: x\nDate: y\n\n',
	'*** START OF THE PROJECT GUTENBERG EBOOK X ***\n',
	'底本：',
	'######OpenITI#\n',
].map(text => Buffer.from(text));

const sliceOf = (bytes: Buffer): Buffer => {
	const length = 1 + random(Math.min(longest, bytes.length));
	const start = random(4) === 0 ? random(bytes.length - length) : 0;
	return Buffer.from(bytes.subarray(start, start + length));
};

const insert = (bytes: Buffer, part: Buffer): Buffer => {
	const at = random(bytes.length + 1);
	return Buffer.concat([bytes.subarray(0, at), part, bytes.subarray(at)]);
};

const shuffled = (bytes: Buffer): Buffer => {
	const lines = bytes.toString('latin1').split('\n');
	for (let times = 0; times < 20; times++) {
		const from = random(lines.length);
		const to = random(lines.length);
		[lines[from], lines[to]] = [lines[to] ?? '', lines[from] ?? ''];
	}
	return Buffer.from(lines.join('\n'), 'latin1');
};

const flipped = (bytes: Buffer): Buffer => {
	for (let times = 1 + random(50); times > 0; times--) bytes[random(bytes.length)] = random(256);
	return bytes;
};

const mutations: readonly ((bytes: Buffer) => Buffer)[] = [
	flipped,
	shuffled,
	bytes => insert(bytes, pick(snippets)),
	bytes => insert(bytes, sliceOf(pick(seeds))),
	bytes => Buffer.concat([bytes, bytes]),
	bytes => bytes.subarray(random(bytes.length)),
	bytes => Buffer.from(bytes.toString('latin1'), 'utf16le'),
	bytes => Buffer.from(bytes.toString('utf8').replaceAll('\n\n', '\n')),
	bytes => Buffer.from(bytes.toString('utf8').replaceAll('\n', pick(['\r\n', '\r', '\n\n', '\u2028']))),
];

const makeFile = (): Buffer => {
	if (random(20) === 0) return Buffer.from(Array.from({length: random(4000)}, () => random(256)));
	let bytes = sliceOf(pick(seeds));
	for (let times = random(5); times > 0 && bytes.length > 0; times--) bytes = pick(mutations)(bytes);
	return bytes.subarray(0, longest * 3);
};

const obeyed = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/; // eslint-disable-line no-control-regex

/** All texts inside a value. */
const textsIn = (value: unknown): readonly string[] => {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** What is wrong with a story; undefined where nothing is. */
const faultOf = (story: Story): string | undefined => {
	completeOutline(story);
	if (textsIn(story.metadata).some(text => obeyed.test(text))) return 'control in metadata';
	for (const chapter of story.chapters) {
		if (obeyed.test(chapter.text) || obeyed.test(chapter.title ?? '')) return 'control in the text';
		for (const ranges of [chapter.blocks, chapter.spans, chapter.scenes]) {
			let end = 0;
			for (const range of ranges) {
				if (range.start < end || range.end < range.start || range.end > chapter.text.length)
					return 'ranges out of order';
				({end} = range);
			}
		}
	}
	return undefined;
};

const tryFile = (bytes: Buffer, raw: boolean): string | undefined => {
	const begun = performance.now();
	let fault: string | undefined;
	try {
		fault = faultOf(readStory({name: 'fuzz.txt', bytes}, {encoding: null, raw, split: null}));
	} catch (error) {
		if (!(error instanceof UnreadableFormatError))
			fault = error instanceof Error ? error.stack : String(error);
	}
	const taken = performance.now() - begun;
	return fault ?? (taken > slowest ? `${taken.toFixed(0)} ms` : undefined);
};

let faults = 0;
let longestTime = 0;
for (let index = 0; index < Number(count); index++) {
	const bytes = makeFile();
	const begun = performance.now();
	const fault = tryFile(bytes, random(10) === 0);
	longestTime = Math.max(longestTime, performance.now() - begun);
	if (fault === undefined) continue;
	faults++;
	process.stdout.write(`File ${index} of seed ${seed}, ${bytes.length} bytes: ${fault}\n`);
	if (faults > 20) break;
}
process.stdout.write(
	`${count} files read, ${faults} faults, the slowest took ${longestTime.toFixed(0)} ms\n`,
);
process.exitCode = faults > 0 ? 1 : 0;
