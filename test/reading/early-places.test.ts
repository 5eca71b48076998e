import {
	appendFileSync,
	existsSync,
	linkSync,
	readdirSync,
	readFileSync,
	renameSync,
	writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {beforeEach, describe, expect, it} from 'vitest';
import type {Library} from '../../source/library/library.ts';
import {libraryIn} from '../library/library-in.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {openProgram, type Program} from './open-program.ts';

const lamps = (from: number, count: number): string =>
	Array.from(
		{length: count},
		(_, index) =>
			`The ${from + index}th lamp was lit at ${(from + index) * 7} minutes past. “Why?” she asked, and nobody answered.`,
	).join('\n\n');

/** A text of more than a megabyte in which no words come twice. */
const text = `Title: Lamps\n\n${lamps(0, 12_000)}`;
/** Another one, as long. */
const others = `Title: Bells\n\n${Array.from(
	{length: 12_000},
	(_, index) =>
		`Bell ${index} rings over the harbour; ${index * 3} gulls rise from the wall, and then it is quiet again.`,
).join('\n\n')}`;

let folder = '';
let file = '';

beforeEach(() => {
	folder = temporaryFolder();
	file = join(folder, 'lamps.txt');
	writeFileSync(file, text);
});

const library = (): Library => libraryIn(folder);
const open = (path = file, showsTitle = false): Program =>
	openProgram({folder, library: library(), file: path, showsTitle});
const page = ({rows}: Program): readonly string[] => rows().slice(0, -1);
const extent = ({store}: Program): string => store.story().reading.extent;
const early = (): readonly string[] =>
	existsSync(join(folder, 'early')) ? readdirSync(join(folder, 'early')) : [];

/** Turns pages of a part of the text, and leaves before the rest is read. Gives the page. */
const leaveEarly = (keys = 'space space', path = file): readonly string[] => {
	const program = open(path);
	program.press(keys);
	expect(extent(program)).not.toBe('whole');
	const left = page(program);
	program.leave();
	expect(extent(program)).not.toBe('whole');
	return left;
};

/** Reads the text to its end, and to a share of it. */
const readTo = (share: number, path = file): readonly string[] => {
	const program = open(path);
	program.store.complete();
	program.press(`: ${String(share).replaceAll(/(?<=.)(?=.)/g, ' ')} % enter space`);
	const left = page(program);
	program.leave();
	return left;
};

/** Opens the text: the first page shown, and the page when the whole is there. */
const openAgain = (path = file) => {
	const program = open(path);
	const first = page(program);
	const shown = extent(program);
	program.store.complete();
	expect(extent(program)).toBe('whole');
	const then = page(program);
	program.leave();
	return {first, shown, then};
};

describe('a large text that is left before it is read', () => {
	it('is opened where it was left, at once and when it is there whole', () => {
		const left = leaveEarly();
		expect(openAgain()).toEqual({first: left, shown: 'part', then: left});
		// Its own record has the place by now.
		expect(early()).toEqual([]);
		expect(library().list()).toMatchObject([{title: 'Lamps'}]);
		expect(openAgain()).toEqual({first: left, shown: 'part', then: left});
	});

	it('is left again and again', () => {
		const first = leaveEarly();
		const second = leaveEarly();
		expect(second).not.toEqual(first);
		const third = leaveEarly();
		expect(openAgain().then).toEqual(third);
		expect(early()).toEqual([]);
	});

	it('keeps nothing of who only looks', () => {
		leaveEarly('');
		expect(early()).toEqual([]);
		expect(library().list()).toEqual([]);
	});

	it('goes on from the place that its record has', () => {
		const before = readTo(61);
		const left = leaveEarly('space space space');
		expect(left).not.toEqual(before);
		const [record] = library().list();
		expect(record?.place?.totalProgression).toBeCloseTo(0.61, 1);
		expect(openAgain()).toEqual({first: left, shown: 'part', then: left});
		expect(early()).toEqual([]);
		const [now] = library().list();
		expect(now?.contents).toEqual(record?.contents);
		expect(now?.place?.totalProgression).toBeCloseTo(0.61, 1);
		expect(now?.place?.scenes).toBe(1);
	});

	it('is left at its end', () => {
		const left = leaveEarly('G');
		expect(page(open())).toEqual(left);
		const again = open();
		again.store.complete();
		expect(page(again).join('\n')).toContain('The 11999th lamp');
		again.leave();
		expect(library().list()[0]?.place?.totalProgression).toBeGreaterThan(0.999);
	});

	it('stands on the shelf', () => {
		leaveEarly();
		const [story, ...more] = library().list();
		expect(story).toMatchObject({title: 'Lamps', path: file});
		expect(story?.place?.totalProgression).toBeGreaterThan(0);
		expect(story?.place?.totalProgression).toBeLessThan(0.01);
		expect(more).toEqual([]);
	});

	it('is known under another name', () => {
		const left = leaveEarly();
		const renamed = join(folder, 'renamed.txt');
		renameSync(file, renamed);
		expect(openAgain(renamed)).toEqual({first: left, shown: 'part', then: left});
		expect(library().list()).toMatchObject([{path: renamed}]);
		expect(early()).toEqual([]);
	});

	it('is known where it has grown', () => {
		const left = leaveEarly();
		appendFileSync(file, `\n\n${lamps(12_000, 500)}`);
		expect(openAgain().then).toEqual(left);
		expect(early()).toEqual([]);
	});

	it('keeps its place where another text has taken its path, and gives it none', () => {
		const left = leaveEarly();
		const away = join(folder, 'away.txt');
		renameSync(file, away);
		writeFileSync(file, others);
		const {then} = openAgain();
		expect(then.join('\n')).toContain('Bell 0 rings');
		expect(openAgain(away)).toEqual({first: left, shown: 'part', then: left});
	});

	it('keeps the place of a text that was read before under another name', () => {
		const before = readTo(61);
		const renamed = join(folder, 'renamed.txt');
		renameSync(file, renamed);
		// Nobody knows yet that this is the text that was read up to there.
		leaveEarly('space', renamed);
		expect(openAgain(renamed).then).toEqual(before);
		expect(early()).toEqual([]);
		expect(library().list()).toHaveLength(1);
	});

	it('keeps the later place of a program that has read it whole', () => {
		readTo(20);
		const whole = open();
		whole.store.complete();
		leaveEarly('space space');
		whole.press(': 8 0 % enter space');
		const last = page(whole);
		whole.leave();
		expect(openAgain().then).toEqual(last);
	});

	it('is the same under two names of one file', () => {
		const left = leaveEarly();
		const link = join(folder, 'link.txt');
		linkSync(file, link);
		expect(openAgain(link)).toEqual({first: left, shown: 'part', then: left});
		expect(openAgain().then).toEqual(left);
	});

	it('has its place on disk soon, whoever ends the program', async () => {
		const program = open();
		program.press('space space');
		const left = page(program);
		const seenByAnother = (): readonly string[] => {
			const other = open();
			other.application.stop();
			return page(other);
		};
		await expect.poll(early).toHaveLength(1);
		await expect.poll(seenByAnother).toEqual(left);
		program.application.stop();
		expect(openAgain().first).toEqual(left);
	});

	it('has its early place until its record is on disk', () => {
		leaveEarly();
		const program = open();
		program.store.complete();
		// It has not been written yet: a program that is killed now keeps the place.
		expect(early()).toHaveLength(1);
		program.leave();
		expect(early()).toEqual([]);
	});

	it('goes on from the beginning for who has begun anew', () => {
		readTo(61);
		const again = open(file, true);
		again.press('s space');
		const left = page(again);
		again.leave();
		expect(openAgain().then).toEqual(left);
	});

	it('is not stopped by an early record that is damaged', () => {
		leaveEarly();
		const [name = ''] = early();
		writeFileSync(join(folder, 'early', name), '{"id": "cut');
		const {first} = openAgain();
		expect(first.join('\n')).toContain('The 0th lamp');
		expect(readFileSync(file, 'utf8')).toBe(text);
	});
});
