/** Makes what preferences.json may contain, and what may lie there instead of a file. */
import {execFileSync} from 'node:child_process';
import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {payloads} from './payloads.ts';
import type {Random} from './random.ts';

/** The preferences that keys change while reading. */
export const changedByKeys = ['measure', 'justified', 'paragraphs', 'theme'];

const wrongValues = '"60" 5000 -1 1e999 null true "constructor" "sea" [1] {} 0.5 ""'.split(' ');
const goodValues: Readonly<Record<string, readonly string[]>> = {
	measure: ['60', '20', '200'],
	justified: ['true', 'false'],
	paragraphs: ['"indented"', '"spaced"'],
	theme: ['"lamp"', '"terminal"'],
	korean: ['"words"'],
	hyphenation: ['"always"'],
};
const otherNames = ['', ...'mesure constructor __proto__ toString hasOwnProperty Theme $schema'.split(' ')];
const commands = 'leave next-page theme list-down help up nothing __proto__ constructor'.split(' ');
const keys = ['', ...'q Q x ctrl-c ctrl-C space Space 5 J c é 👩‍🚀 toString \\u001b'.split(' ')];
const comments = ['', '', '', ' ', ' // mine', ' /* mine, { */', ' // à “theme”: "x",', '\t'];

const keyTable = ({below, pick}: Random): string => {
	const entries = Array.from({length: below(4)}, () => {
		const list = Array.from({length: below(3)}, () => `"${pick(keys)}"`).join(', ');
		return `"${pick(commands)}": ${below(8) === 0 ? `"${pick(keys)}"` : `[${list}]`}`;
	});
	return `{${entries.join(', ')}}`;
};

const payloadAsJson = ({pick}: Random): string => JSON.stringify(pick(payloads).text);

const entry = (random: Random): string => {
	const {below, pick} = random;
	const choice = below(10);
	if (choice < 3) return `"keys": ${keyTable(random)}`;
	if (choice === 3) return `${JSON.stringify(pick(otherNames))}: ${pick(wrongValues)}`;
	if (choice === 4) return `${payloadAsJson(random)}: ${payloadAsJson(random)}`;
	const name = pick(Object.keys(goodValues));
	return `"${name}": ${below(2) === 0 ? pick(wrongValues) : pick(goodValues[name] ?? [])}`;
};

const writtenByHand = (random: Random): string => {
	const {below, pick} = random;
	const lineEnd = pick(['\n', '\n', '\r\n', ' ']);
	const isOneLine = lineEnd === ' ';
	const comment = (): string => (isOneLine ? pick(['', ' /* mine */']) : pick(comments));
	const entries = Array.from({length: below(6)}, () => `${pick(['', '  ', '\t'])}${entry(random)}`);
	const lines = entries.map(
		(text, index) => `${text}${index < entries.length - 1 ? ',' : pick(['', ','])}${comment()}`,
	);
	return ['{', ...lines, `}${comment()}`].join(lineEnd) + pick(['', lineEnd]);
};

const scraps = [
	...['"', '{', '}', '[', ',', ':', '\0', '//', '/*', '*/', '\\', "'", '\u00fc', '\n', '\ufeff'],
	...['1e', 'tru'],
];

type Mutation = (bytes: Buffer, random: Random) => Buffer;

const mutations: readonly Mutation[] = [
	bytes => bytes,
	bytes => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
	bytes => Buffer.from(bytes.toString(), 'utf16le'),
	bytes => Buffer.from(bytes.toString(), 'latin1'),
	bytes => Buffer.concat([bytes, bytes]),
	(bytes, {below}) => bytes.subarray(0, below(bytes.length)),
	(bytes, {below}) => bytes.subarray(below(bytes.length)),
	(bytes, {below, pick}) => {
		const at = below(bytes.length);
		return Buffer.concat([bytes.subarray(0, at), Buffer.from(pick(scraps)), bytes.subarray(at)]);
	},
	(bytes, {below}) => {
		const at = below(bytes.length);
		return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);
	},
	(bytes, {below}) => {
		const copy = Buffer.from(bytes);
		for (let times = 1 + below(4); times > 0; times--) copy[below(copy.length)] = below(256);
		return copy;
	},
];

const wholes: readonly string[] = [
	'',
	'\n',
	'// nothing yet',
	'/* open',
	'null',
	'[]',
	'"theme"',
	'theme = lamp',
	'\u0089PNG\r\n\u001a\n\0\0\0',
	'\0'.repeat(300),
	'{"a":'.repeat(60_000),
	`{"theme": "lamp", "a": ${'['.repeat(60_000)}${']'.repeat(60_000)}}`,
	`{"theme": "lamp", "a": "${'a'.repeat(1024 * 1024)}"}`,
	`{${Array.from({length: 20_000}, (_, index) => `"name${index}": ${index}`).join()}}`,
];

export const preferenceBytes = (random: Random): Buffer => {
	const {below, pick} = random;
	if (below(8) === 0) return Buffer.from(pick(wholes));
	let bytes = Buffer.from(writtenByHand(random));
	for (let times = below(3); times > 0; times--) bytes = pick(mutations)(bytes, random) as typeof bytes;
	return bytes;
};

/** What may lie there instead of a file. */
export const inItsPlace: readonly (readonly [name: string, make: (path: string) => void])[] = [
	['a folder', path => mkdirSync(path)],
	['a pipe', path => void execFileSync('mkfifo', [path])],
	['a link to itself', path => symlinkSync(path, path)],
	['a link to a device', path => symlinkSync('/dev/zero', path)],
	['a link to nothing', path => symlinkSync('nothing.json', path)],
	[
		'a link to a file',
		path => {
			writeFileSync(join(path, '..', 'dotfiles.json'), '{"theme": "lamp"} // mine');
			symlinkSync('dotfiles.json', path);
		},
	],
];
