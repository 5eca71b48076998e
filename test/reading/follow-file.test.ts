import {formats} from '../../source/formats/open-story.ts';
import {readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {beforeEach, expect, onTestFinished, test, vi} from 'vitest';
import {createApplication} from '../../source/reading/application.ts';
import type {Opening} from '../../source/reading/prepare-reading.ts';
import {beginStory} from '../../source/reading/load-story.ts';
import {chapterAt} from '../../source/core/story/chapters.ts';
import {preferencesFile} from '../../source/library/preferences-file.ts';
import {createUnsavedLibrary} from '../../source/library/unsaved-library.ts';
import type {Library} from '../../source/library/library.ts';
import {createDesk, type Desk, prose, scenes} from '../library/desk.ts';
import {type Play, playStore} from '../ui/play.ts';

const text = `Title: Rain\n\n${scenes(1, 2, 3, 4)}`;
/** The same story with more before the place, and after it. */
const edited = `Title: Rain\n\n${prose(50, 3)}\n\n${scenes(1, 2)}\n\n${prose(51, 1)}\n\n\n* * *\n\n\n${scenes(3, 4)}`;

let desk: Desk;
beforeEach(() => {
	desk = createDesk();
});

const choose = <Choices>(choices: Choices): Choices => choices;

/** Shows a story that has been loaded, and has its file followed. */
const play = (library: Library, loaded: Opening['found']): Play =>
	playStore(
		size => {
			const setup = {
				library,
				preferences: preferencesFile(desk.kept),
				size,
				formatsFor: () => formats,
			};
			const application = createApplication(setup, {found: loaded, place: undefined, showsTitle: false});
			application.begin();
			onTestFinished(() => {
				application.save();
				application.stop();
			});
			return application.store;
		},
		{columns: 80, rows: 24},
	);

/** Opens the story, and has its file followed. */
const open = (library: Library = desk.library()): Play => {
	const path = desk.write('rain.txt', text);
	return play(library, beginStory(path, {choose, library, mends: true, formats}));
};

const wordsHere = (game: Play): string => {
	const {reading, session} = game.state();
	return chapterAt(reading.story, session.place.chapter).text.slice(session.place.offset).slice(0, 50);
};

/** Waits until something other is said. */
const said = (game: Play, words: string): Promise<void> =>
	vi.waitFor(() => expect(game.state().notice).toBe(words), {timeout: 10_000, interval: 5});

const found = 'edited: your place and 2 of 2 bookmarks found';

test.each<readonly [string, (path: string) => void]>([
	['rewritten in place', path => writeFileSync(path, edited)],
	[
		'replaced by a rename',
		path => {
			writeFileSync(`${path}.new`, edited);
			renameSync(`${path}.new`, path);
		},
	],
])('a story that is %s while it is open stands at the same words, with its bookmarks', async (_, save) => {
	const game = open().press('m space space m ]');
	const here = wordsHere(game);
	const {offset} = game.state().session.place;
	save(desk.pathOf('rain.txt'));
	await said(game, found);
	expect(wordsHere(game)).toBe(here);
	expect(game.state().session.place.offset).toBeGreaterThan(offset);
	// And again: each version is followed.
	writeFileSync(desk.pathOf('rain.txt'), text);
	await vi.waitFor(() => expect(game.state().session.place.offset).toBe(offset), {timeout: 10_000});
	expect(wordsHere(game)).toBe(here);
});

test('what is kept afterwards is of the new text', async () => {
	const game = open().press('space m');
	writeFileSync(desk.pathOf('rain.txt'), edited);
	await said(game, 'edited: your place and 1 of 1 bookmarks found');
	game.press('] r');
	const kept = {contents: {length: 2}, place: {scene: 2}};
	await vi.waitFor(() => expect(desk.library().list()).toMatchObject([kept]));
});

test('a file that only another one looks after is followed, too', async () => {
	const game = open(createUnsavedLibrary(desk.library())).press('m space space m ]');
	const here = wordsHere(game);
	writeFileSync(desk.pathOf('rain.txt'), edited);
	await said(game, found);
	expect(wordsHere(game)).toBe(here);
	expect(desk.library().list()).toEqual([]);
});

test('another story that lies there by now is not taken for this one', async () => {
	const game = open().press('space space');
	const here = wordsHere(game);
	writeFileSync(desk.pathOf('rain.txt'), `Title: Hail\n\n${scenes(20, 21, 22, 23)}`);
	await said(game, 'The file now contains another story: open it again to read it');
	expect(wordsHere(game)).toBe(here);
	expect(readFileSync(desk.pathOf('rain.txt'), 'utf8')).toContain('Hail');
});

test('a file that is emptied before it is written is followed once it is whole', async () => {
	const game = open().press('m space space m ]');
	const here = wordsHere(game);
	writeFileSync(desk.pathOf('rain.txt'), '');
	writeFileSync(desk.pathOf('rain.txt'), edited);
	await said(game, found);
	expect(wordsHere(game)).toBe(here);
});

test('half a file does not take the place away: it is waited for until the words are there', async () => {
	const game = open().press('m space space m ]');
	const here = wordsHere(game);
	const path = desk.pathOf('rain.txt');
	writeFileSync(path, edited.slice(0, edited.length / 4));
	await said(game, 'The file has changed, and these words are not in it now');
	expect(wordsHere(game)).toBe(here);
	writeFileSync(path, edited);
	await said(game, found);
	expect(wordsHere(game)).toBe(here);
});

test('a file that is emptied or removed is told of, and the page stays', async () => {
	const game = open().press('space space');
	const here = wordsHere(game);
	const path = desk.pathOf('rain.txt');
	const missing = 'The file can no longer be read: the page shows its last contents';
	writeFileSync(path, '');
	await said(game, missing);
	rmSync(path);
	expect(wordsHere(game.press('j k'))).toBe(here);
	await said(game, missing);
	writeFileSync(path, edited);
	await said(game, 'edited: your place found');
	expect(wordsHere(game)).toBe(here);
});

test('a change that was made while the story was being read is noticed', async () => {
	const path = desk.write('rain.txt', text);
	const library = desk.library();
	const loaded = beginStory(path, {choose, library, mends: true, formats});
	writeFileSync(path, edited);
	const game = play(library, loaded).press('m space space m ]');
	await said(game, found);
});

test('a folder of chapters is followed, and keeps its place when a chapter has come before it', async () => {
	for (const number of [1, 2, 3]) desk.write(`rain/${number}.txt`, prose(number, 24));
	const library = desk.library();
	const load = () => beginStory(desk.pathOf('rain'), {choose, library, mends: true, formats});
	const game = play(library, load()).press('} space m');
	const here = wordsHere(game);
	desk.write('rain/0.txt', prose(50, 6));
	await said(game, 'edited: your place and 1 of 1 bookmarks found');
	expect(wordsHere(game)).toBe(here);
	expect(game.state().session.place.chapter).toBe(2);
	desk.write('rain/4.txt', prose(51, 6));
	await vi.waitFor(() => expect(game.state().reading.story.spine).toHaveLength(5), {timeout: 10_000});
	expect(game.press('t').frame()).toContain('5 chapters · 1 new');
	game.press('escape');
	game.press('space');
	const path = desk.pathOf('rain');
	await vi.waitFor(() => expect(desk.library().list()).toMatchObject([{path, contents: {length: 3}}]));
	// The one that was not reached stays new until the reader has been there.
	const openAgain = (): Play => {
		desk.restart();
		const kept = desk.library();
		return play(kept, beginStory(desk.pathOf('rain'), {choose, library: kept, mends: true, formats}));
	};
	expect(openAgain().press('space t').frame()).toContain('5 chapters · 1 new');
	expect(openAgain().press('G t').frame()).toContain('5 chapters · 1 new');
	// A disk that takes long is waited for behind the page.
	await vi.waitFor(() => expect(desk.library().list()[0]?.chapters).toHaveLength(5), {timeout: 10_000});
	expect(openAgain().press('t').frame()).not.toContain('new');
});
