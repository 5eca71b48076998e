import {execFile} from 'node:child_process';
import {chmodSync, copyFileSync, mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {describe, expect, it, test} from 'vitest';
import {cleanLine} from '../../source/core/text/clean-text.ts';
import {savedPlace} from '../../source/library/saved-place.ts';
import {locate} from '../../source/core/locator/locator.ts';
import {libraryIn} from '../library/library-in.ts';
import {at, recallText} from '../library/recall-text.ts';
import {chaptersOf, storyFrom} from '../story-from.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {answerOf} from './answer-of.ts';
import {programPath, reader, samplePath} from './reader.ts';

const run = promisify(execFile);
const salt = samplePath('the-salt-clerk.txt');
const bridges = samplePath('nine-bridges-before-midnight.txt');
const json = (text: string): unknown => JSON.parse(text);

/** A story in a folder of its own, with a place and a bookmark kept for it. */
const keptStory = (): {home: string; file: string} => {
	const home = temporaryFolder();
	const file = join(home, 'tale.txt');
	const text = `Title: A Tale\nAuthor: Me\nRating: T\nWarning: rain\n\nFirst words here. More.\n\n* * *\n\nSecond scene begins.`;
	writeFileSync(file, text);
	const library = libraryIn(home);
	const story = storyFrom(text);
	const {record} = recallText(library, text, file);
	const place = {chapter: 0, offset: chaptersOf(story)[0]?.scenes[1]?.start ?? 0};
	const bookmark = {id: 'b1', locator: locate(story, place), note: cleanLine('wet'), created: at};
	library.save({...record, place: savedPlace(story, place, at), bookmarks: [bookmark]});
	return {home, file};
};

describe('reader info', () => {
	it('answers with what the story says of itself, as JSON', async () => {
		const {stdout, exitCode} = await answerOf(['info', salt, '--json'], {home: temporaryFolder()});
		expect(exitCode).toBe(0);
		expect(json(stdout)).toMatchObject({
			title: 'The Salt Clerk',
			rating: {label: 'Teen', level: 'teen'},
			scenes: 6,
			chapters: 0,
			status: 'complete',
			ending: 'The End',
			series: null,
			tags: [],
			file: {path: salt, format: 'text', encoding: 'utf-8', lineEnding: 'LF', hardWrapped: false, cleaned: 0},
		});
	});

	it('says it to people, too, and check is the same', async () => {
		const home = temporaryFolder();
		const {stdout} = await answerOf(['info', salt], {home});
		expect(stdout).toMatch(/^Title +The Salt Clerk$/m);
		expect(stdout).toMatch(/^Warning +\S/m);
		expect((await reader(['check', salt], {home})).stdout).toBe(stdout);
	});

	it('reads standard input', async () => {
		const {stdout} = await reader(['info', '-', '--json'], {
			home: temporaryFolder(),
			input: 'Title: In\nAuthor: Me\n\nWords.',
		});
		expect(json(stdout)).toMatchObject({title: 'In', file: {path: null}});
	});
});

it('reader contents prints titles with the words of what they hold', async () => {
	const {stdout} = await reader(['contents', bridges, '--json'], {home: temporaryFolder()});
	const entries = json(stdout) as readonly {title: string; words: number; scene: number}[];
	expect(entries.map(({title, scene}) => [title, scene])).toEqual([
		['Chapter One: The Toll', 1],
		['Chapter Two: A Hen, Laying', 3],
		['Chapter Three: The Gravest Man in Quennel', 6],
		['Chapter Four: The Ninth', 9],
	]);
	const info = await answerOf(['info', bridges, '--json'], {home: temporaryFolder()});
	expect(entries.reduce((sum, {words}) => sum + words, 0)).toBe((json(info.stdout) as {words: number}).words);
	const text = await answerOf(['contents', bridges], {home: temporaryFolder()});
	expect(text.stdout).toMatch(/^Chapter One: The Toll +886 words\nChapter Two/);
});

it('reader scenes lists the scenes of the story', async () => {
	const {stdout} = await answerOf(['scenes', bridges, '--json'], {home: temporaryFolder()});
	const scenes = json(stdout) as {
		number: number;
		chapter: {number: number; title: string | null};
		firstWords: string;
		words: number;
		offset: number;
		totalProgression: number;
	}[];
	expect(scenes.map(({number}) => number)).toEqual(Array.from({length: 12}, (_, index) => index + 1));
	expect(scenes[2]?.chapter).toEqual({number: 2, title: 'Chapter Two: A Hen, Laying'});
	expect(scenes[0]?.firstWords).toMatch(/^At twenty minutes to eight/);
	expect(
		scenes.every(({words, totalProgression}) => words > 0 && totalProgression >= 0 && totalProgression < 1),
	).toBe(true);
});

it('reader search finds sentences', async () => {
	const home = temporaryFolder();
	const {stdout, exitCode} = await answerOf(['search', salt, 'did', 'not', 'lock', '--json'], {home});
	expect(exitCode).toBe(0);
	expect(json(stdout)).toMatchObject([
		{chapter: 1, scene: 1, sentence: expect.stringContaining('lock anything') as string},
	]);
});

it.each([
	[['-wc', salt, 'SALT'], 8],
	[['--count', '--pattern', salt, 'salt'], 14],
	[[salt, 'salt', '-Eic'], 15],
	[['-E', '-c', salt, '-w', 'salt|key'], 12],
	[['-ic', salt, 'zyzzyva'], 0],
])('reader search %j counts %i', async (flags, count) =>
	expect(await answerOf(['search', ...flags], {home: temporaryFolder()})).toEqual({
		stdout: `${count}\n`,
		stderr: '',
		exitCode: count > 0 ? 0 : 1,
	}),
);

it('reader search says why a pattern is none', async () =>
	expect(await answerOf(['search', '-E', salt, '(salt'], {home: temporaryFolder()})).toEqual({
		stdout: '',
		stderr: 'reader: “(salt” is not a pattern: missing ).\n',
		exitCode: 2,
	}));

it('reader search ends with 1 where it finds nothing', async () => {
	const home = temporaryFolder();
	const nothing = {stdout: '', stderr: 'reader: no match for “zyzzyva”.\n', exitCode: 1};
	expect(await answerOf(['search', salt, 'zyzzyva'], {home})).toEqual(nothing);
	expect(await answerOf(['search', salt, 'zyzzyva', '--json'], {home})).toEqual({
		...nothing,
		stdout: '[]\n',
		stderr: '',
	});
});

describe('what is remembered', () => {
	it('is told by place, bookmarks and list', async () => {
		const {home, file} = keptStory();
		expect(json((await answerOf(['place', file, '--json'], {home})).stdout)).toMatchObject({
			chapter: 1,
			scene: 2,
			scenes: 2,
			progression: 0,
			quote: {highlight: 'Second scene begins.'},
			savedAt: '2026-01-02T03:04:05.000Z',
		});
		expect(json((await answerOf(['bookmarks', file, '--json'], {home})).stdout)).toMatchObject([
			{title: 'A Tale', path: file, chapter: 1, scene: 2, note: cleanLine('wet')},
		]);
		expect((await answerOf(['bookmarks', '--markdown'], {home})).stdout).toContain(
			'# A Tale\n\n> Second scene begins.',
		);
		expect(json((await answerOf(['list', '--json'], {home})).stdout)).toMatchObject([
			{
				title: 'A Tale',
				authors: ['Me'],
				rating: {level: 'teen'},
				warnings: ['rain'],
				path: file,
				missing: false,
				scene: 2,
				scenes: 2,
				bookmarks: 1,
			},
		]);
	});

	it('is null for a story never read', async () => {
		expect(json((await answerOf(['place', salt, '--json'], {home: temporaryFolder()})).stdout)).toBeNull();
	});

	it('comes along with a copy, and stays when the file is gone', async () => {
		const {home, file} = keptStory();
		const copy = join(home, 'copy.txt');
		copyFileSync(file, copy);
		expect(json((await answerOf(['place', copy, '--json'], {home})).stdout)).toMatchObject({scene: 2});
		writeFileSync(file, 'Title: Another\nAuthor: Other\n\nNothing of that.');
		expect(json((await answerOf(['place', file, '--json'], {home})).stdout)).toBeNull();
	});

	it('is dropped by forget, which asks where somebody can answer', async () => {
		const {home, file} = keptStory();
		expect((await answerOf(['forget', file], {home})).exitCode).toBe(2);
		expect((await answerOf(['forget', file, '--yes'], {home})).stdout).toBe('forgotten: A Tale\n');
		expect(json((await answerOf(['list', '--json'], {home})).stdout)).toEqual([]);
		expect((await answerOf(['forget', file, '--yes'], {home})).exitCode).toBe(1);
	});
});

describe('reader open without a terminal', () => {
	it('prints the story and changes nothing', async () => {
		const home = temporaryFolder();
		const {stdout, stderr, exitCode} = await reader(['open', salt], {home});
		expect([stderr, exitCode]).toEqual(['', 0]);
		expect(stdout).toBe((await answerOf(['print', salt], {home})).stdout);
		expect((await reader([salt], {home})).stdout).toBe(stdout);
		expect(readdirSync(home)).toEqual([]);
	});

	it('ends with the pipe it writes into', async () => {
		const command = `"${process.execPath}" "${programPath}" open "${bridges}" | head -n 3; echo "$?"`;
		const {stdout, stderr} = await run('sh', ['-c', command]);
		expect(stderr).toBe('');
		expect(stdout.trimEnd().split('\n')).toHaveLength(4);
		expect(stdout.trimEnd().endsWith('0')).toBe(true);
	});
});

describe('what cannot be read is told in one line, exit 1', () => {
	const folder = (): string => temporaryFolder();
	test.each<readonly [string, (home: string) => string, RegExp]>([
		['no such file', home => join(home, 'nothere.txt'), /no such file/],
		['a folder', home => home, /a folder/],
		[
			'a PNG',
			home => write(home, Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)),
			/PNG image/,
		],
		['nothing', home => write(home, new Uint8Array()), /empty/],
		['a device', () => '/dev/zero', /device/],
		['a name that would set the title', home => join(home, 'a\u001b]2;x\u0007b\nc'), /no such file/],
	])('%s', async (_, file, message) => {
		const home = folder();
		const {stdout, stderr, exitCode} = await answerOf(['open', file(home)], {home});
		expect([stdout, exitCode]).toEqual(['', 1]);
		expect(stderr).toMatch(message);
		expect(stderr).toMatch(/^reader: [^\p{Cc}]+\n$/u);
	});

	it.skipIf(process.getuid?.() === 0)('a file without permission', async () => {
		const home = folder();
		const file = write(home, new TextEncoder().encode('words'));
		chmodSync(file, 0);
		expect((await answerOf(['open', file], {home})).stderr).toMatch(/permission to read/);
	});
});

const write = (home: string, bytes: Uint8Array): string => {
	mkdirSync(home, {recursive: true});
	const file = join(home, 'story.txt');
	writeFileSync(file, bytes);
	return file;
};

describe('wrong usage is exit 2', () => {
	test.each([
		[['info']],
		[['print', 'a', 'b']],
		[['search', salt, '']],
		[['search', salt, ' ', '\u200b']],
		[['info', '']],
		[['config', 'get']],
		[['bookmarks', '--json', '--markdown']],
		[['bookmarks', '--csv', '--obsidian']],
		[['completions', 'tcsh']],
		[['open', salt, '--unknown']],
		[['open', salt, '--at', 'soon']],
		[['print', salt, '--page', '0']],
		[['search', salt]],
	])('%j', async words => {
		const {stderr, exitCode} = await answerOf(words, {home: temporaryFolder()});
		expect(exitCode).toBe(2);
		expect(stderr).toMatch(/^reader: /);
	});

	test.each(['--\u001b]0;title\u0007', '-\u001b[2J', '--\u202ewidth=3'])('%j, cleaned', async flag => {
		const {stderr, exitCode} = await answerOf(['open', salt, flag], {home: temporaryFolder()});
		expect(exitCode).toBe(2);
		expect(stderr).toMatch(/^reader: there is no flag --?[\w[]*\.(?: Did you mean --[a-z-]+\?)?\n$/);
	});
});

it('help is what reader alone says to a new reader', async () => {
	expect((await reader([], {home: temporaryFolder()})).stdout).toContain('reader FILE');
});
