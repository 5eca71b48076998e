import {writeFileSync} from 'node:fs';
import {beforeEach, describe, expect, it} from 'vitest';
import {createStoryLayout} from '../../source/core/layout/story-layout.ts';
import {finish} from '../../source/core/task/task.ts';
import {keepStory} from '../../source/reading/keep-story.ts';
import {loadFile} from '../../source/cli/load-file.ts';
import {recall} from '../../source/reading/recall.ts';
import {savedPlace} from '../../source/library/saved-place.ts';
import {defaultPreferences} from '../../source/ui/preferences/preferences.ts';
import {startState} from './start-state.ts';
import {createStore} from '../../source/reading/store.ts';
import {createDesk, type Desk, prose} from '../library/desk.ts';
import {at} from '../library/recall-text.ts';
import {chaptersOf} from '../story-from.ts';

const alphabet = 'абвгдежзийклмнопрстуфхцчшщ';
const inCyrillic = (text: string): string =>
	text.replaceAll(/[a-z]/gi, letter => {
		const found = alphabet.charAt(letter.toLowerCase().charCodeAt(0) - 97);
		return letter === letter.toLowerCase() ? found : found.toUpperCase();
	});

/** Text in windows-1251. */
const encoded = (text: string): Buffer =>
	Buffer.from(
		Array.from(text, character => {
			const code = character.charCodeAt(0);
			return code < 0x80 ? code : code - 0x0410 + 0xc0;
		}),
	);

const text = inCyrillic(prose(1, 40));

let desk: Desk;
let path: string;

beforeEach(() => {
	desk = createDesk();
	path = desk.write('rain.txt', '');
	writeFileSync(path, encoded(text));
});

/** Opens the file as it is now and leaves, at a share of its text if one is given. */
const open = (encoding: string, share?: number): string => {
	const library = desk.library();
	const loaded = loadFile(path, {encoding}, library, true);
	const recalled = recall(loaded, library);
	const {story, choices} = loaded;
	const place = {chapter: 0, offset: Math.round((chaptersOf(story)[0]?.text.length ?? 0) * (share ?? 0))};
	const start = startState({
		reading: {story, extent: 'whole', choices, layout: createStoryLayout(story), title: '', lastRead: null},
		place: recalled.place ?? place,
		furthest: recalled.furthest,
		isContinued: recalled.place !== null,
		showsTitle: true,
		bookmarks: recalled.bookmarks,
		preferences: defaultPreferences,
		notice: null,
	});
	const size = () => ({columns: 80, rows: 24});
	const store = createStore(start, {now: () => at, size, newId: () => 'new'});
	const keeping = keepStory(store, loaded, recalled, size);
	finish(keeping.rest);
	keeping.keeper().flush();
	if (share !== undefined) library.save({...keeping.keeper().record(), place: savedPlace(story, place, at)});
	desk.restart();
	return chaptersOf(story)[0]?.text.slice(place.offset, place.offset + 30) ?? '';
};

/** The words at the kept place, as the file is read without flags. */
const wordsFound = (): string => {
	const loaded = loadFile(path, {}, desk.library());
	const {place} = recall(loaded, desk.library());
	return chaptersOf(loaded.story)[0]?.text.slice(place?.offset ?? 0, (place?.offset ?? 0) + 30) ?? '';
};

describe('a place is found', () => {
	it('after a file whose charset was chosen has been converted to another one', () => {
		const words = open('windows-1251', 0.6);
		expect(words).toBe(wordsFound());
		writeFileSync(path, text);
		expect(wordsFound()).toBe(words);
	});

	it('after a file whose charset was put right has been edited', () => {
		open('koi8-r');
		const words = open('windows-1251', 0.6);
		writeFileSync(path, encoded(`${text}\n\n${inCyrillic(prose(2, 1))}`));
		expect(wordsFound()).toBe(words);
	});
});
