import {renameSync, writeFileSync} from 'node:fs';
import {setImmediate} from 'node:timers/promises';
import {beforeEach, describe, expect, onTestFinished, test, vi} from 'vitest';
import {chapterAt} from '../../source/core/story/chapters.ts';
import {writeTome, type TomeChapter} from '../formats/tome.ts';
import {createDesk, type Desk, prose} from '../library/desk.ts';
import {prose as long} from '../story-from.ts';
import {openProgram, type Program} from './open-program.ts';

vi.mock('../../source/formats/open-story.ts', async original => {
	const {withTome} = await import('../formats/with-tome.ts');
	return withTome(await original());
});

const chapter = (seed: number, paragraphs: string): TomeChapter => ({
	id: `c${seed}`,
	title: `Chapter ${seed}`,
	paragraphs: paragraphs.split('\n\n'),
});
const short = (seed: number): TomeChapter => chapter(seed, prose(seed, 12));
/** Chapters of which few are remembered: the others are read when they are gone to. */
const large = (seed: number): TomeChapter => chapter(seed, long(1500, seed));

let desk: Desk;
beforeEach(() => {
	desk = createDesk();
});

const write = (name: string, chapters: readonly TomeChapter[]): string => {
	const path = desk.pathOf(name);
	writeFileSync(path, writeTome('Rain', chapters));
	return path;
};

/** Opens a file, and waits until its scenes are counted. */
const open = async (file: string): Promise<Program> => {
	const program = openProgram({folder: desk.kept, library: desk.library(), file, showsTitle: false});
	onTestFinished(() => program.leave());
	program.application.begin();
	while (!program.state().outline.complete) await setImmediate();
	return program;
};

const wordsAt = ({state}: Program, {chapter: at, offset} = state().session.place): string =>
	chapterAt(state().reading.story, at).text.slice(offset).slice(0, 50);

const said = (program: Program, words: string): Promise<void> =>
	vi.waitFor(() => expect(program.store.state().notice).toBe(words), {timeout: 20_000, interval: 5});

test('a page that was not read before its file was written over is not shown', async () => {
	const book = Array.from({length: 12}, (_, index) => large(index + 1));
	const program = await open(write('a.tome', book));
	const page = program.rows().slice(0, -1);
	write('a.tome', book.toReversed());
	program.press('G');
	expect(program.store.state().notice).toBe('! The file has changed. Open it again to see the changes.');
	expect(program.rows().slice(0, -1)).toEqual(page);
});

describe.each([
	['a small book', short],
	['a book of which few chapters are remembered', large],
] as const)('%s', (_, make) => {
	const jumps = [4, 5, 6, 7, 11, 10, 9, 8];
	const book = Array.from({length: 12}, (_, index) => make(index + 1));
	const grown = [book[0], make(20), make(21), ...book.slice(1), make(22)].filter(one => one !== undefined);

	test.each([
		['rewritten in place', () => void write('a.tome', grown)],
		['replaced by a rename', () => renameSync(write('new.tome', grown), desk.pathOf('a.tome'))],
	])('that is %s while it is open stands at the same words, with its bookmarks', async (__, change) => {
		const program = await open(write('a.tome', book));
		program.press('space m } m } space m } space');
		for (const at of jumps) program.store.dispatch({type: 'jumped', to: {chapter: at, offset: 90}});
		const here = wordsAt(program);
		const marks = program.state().bookmarks.list.map(({locator}) => locator.quote.highlight);
		const places = program.state().session.history.back;
		const left = places.map(place => wordsAt(program, place));
		// So that the chapters that were left are not remembered.
		const {story} = program.state().reading;
		for (const at of jumps) chapterAt(story, at);
		expect(story.chapters.read(1).next().done).toBe(make === short);
		change();
		await said(program, 'edited: your place and 3 of 3 bookmarks found');
		expect(program.state().session.place.chapter).toBe(10);
		expect(wordsAt(program)).toBe(here);
		const {bookmarks, session} = program.state();
		expect(bookmarks.list.map(({locator}) => locator.quote.highlight)).toEqual(marks);
		expect(bookmarks.lost.size).toBe(0);
		expect(session.history.back.map(place => wordsAt(program, place))).toEqual(left);
		program.press('space');
		program.leave();
		desk.restart();
		const [record, ...others] = desk.library().list();
		expect(others).toEqual([]);
		expect(record).toMatchObject({
			format: 'tome',
			place: {chapter: 10},
			contents: [{}, {}].map(() => expect.any(String) as string),
		});
	});
});
