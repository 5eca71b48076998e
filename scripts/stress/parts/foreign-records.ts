import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {attack, type Fault} from '../attack.ts';
import type {Random} from '../random.ts';
import {measuredRun} from '../measured-run.ts';
import {storyText} from '../prose.ts';
import {press, quit, readStory} from '../reading.ts';

/** Values that another program, another version or a hand may have written. */
const values: readonly unknown[] = [
	...[null, true, -1, 1e308, '', 'constructor', '__proto__', '\u001b[2J', 'x'.repeat(100_000)],
	...[[], [null, 1, 'a', {}], {}],
	{a: {b: {c: []}}},
	{encoding: 'nope-8'},
	{encoding: 'utf-16le'},
	{raw: 'yes', split: '/(/'},
	{split: '0'},
	{split: '/' + 'a'.repeat(5000) + '/'},
	{encoding: '../../etc/passwd', raw: true, split: '***'},
	{before: 1, highlight: [], after: null},
	[{v: 1, words: 'many', hashes: 'not base64 at all'}],
	[{v: 2, words: 1, hashes: 'AAAA'}],
	[{v: 1, words: 1, hashes: 'A'.repeat(1_000_000)}],
	['0'.repeat(32), '1'.repeat(32)],
	'9999-99-99T99:99:99Z',
];

type Json = Record<string, unknown>;

const change = (record: Json, random: Random): string => {
	const names = [
		...Object.keys(record),
		'choices',
		'realPath',
		'identifiers',
		'format',
		'settled',
		'unsure',
		'likeness',
	];
	const name = random.pick(names.filter(key => key !== 'id'));
	const inner = record[name];
	if (random.below(2) === 0 && typeof inner === 'object' && inner !== null && !Array.isArray(inner))
		return `${name}.${change(inner as Json, random)}`;
	const value = random.pick(values);
	record[name] = value;
	return `${name} = ${JSON.stringify(value).slice(0, 60)}`;
};

const attempt = async (folder: string, random: Random, isInTerminal: boolean): Promise<Fault> => {
	const home = join(folder, 'home');
	const path = join(folder, 'story.txt');
	mkdirSync(folder);
	writeFileSync(path, storyText(random.below(1e6)));
	{
		await using terminal = await readStory(path, {home});
		await press(terminal, 'm', /[Bb]ookmark/);
		await quit(terminal);
	}
	const stories = join(home, 'stories');
	const [file = ''] = readdirSync(stories).filter(name => name.endsWith('.json'));
	const record = JSON.parse(readFileSync(join(stories, file), 'utf8')) as Json;
	const changes = Array.from({length: 1 + random.below(3)}, () => change(record, random)).join('; ');
	writeFileSync(join(stories, file), JSON.stringify(record));
	if (isInTerminal) {
		await using terminal = await readStory(path, {home});
		const {exitCode, signal} = await quit(terminal);
		const isWell = exitCode === 0 && signal === undefined;
		return isWell ? undefined : `${changes}: ended with ${signal ?? exitCode}`;
	}
	for (const words of [['info'], ['place', '--json'], ['bookmarks', '--json'], ['scenes']]) {
		const [command = '', ...flags] = words;
		const {exitCode, stderr} = await measuredRun([command, path, ...flags], {home});
		if (exitCode !== 0)
			return `${changes}: ${command} ended with ${exitCode}: ${stderr.trim().slice(0, 200)}`;
	}
	return undefined;
};

attack(
	'P23: a record says what another program, another version or a hand has written there, in any of its fields',
	'the story opens, and every command answers',
	{quick: 2, full: 600},
	async ({cases, randomly}) => {
		await randomly(cases, (random, folder, index) => attempt(folder, random, index % 3 === 0));
		return {values: values.length};
	},
);
