import {readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {cleanLine} from '../../source/core/text/clean-text.ts';
import type {Library} from '../../source/library/library.ts';
import {savedPlace} from '../../source/library/saved-place.ts';
import type {Bookmark} from '../../source/library/bookmark.ts';
import type {StoryRecord} from '../../source/library/story-record.ts';
import {createUnsavedLibrary} from '../../source/library/unsaved-library.ts';
import {locate} from '../../source/core/locator/locator.ts';
import {noChoices} from '../../source/core/story/reading-choices.ts';
import {chaptersOf, prose, storyFrom, wrappedProse} from '../story-from.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {libraryIn} from './library-in.ts';
import {at, recallText as recall} from './recall-text.ts';

const text = `Title: Rain\nRating: Teen\nWarning: floods\n\n${prose(10)}\n\n* * *\n\n${prose(10, 2)}`;

const setUp = (): {folder: string; library: Library} => {
	const folder = temporaryFolder();
	return {folder, library: libraryIn(folder)};
};

/** Reads a story as far as an offset and keeps the place. */
const readTo = (library: Library, source: string, path: string, offset: number): StoryRecord => {
	const {record} = recall(library, source, path);
	return library.save({...record, place: savedPlace(storyFrom(source), {chapter: 0, offset}, at)});
};

const bookmark = (id: string, offset: number): Bookmark => ({
	id,
	locator: locate(storyFrom(text), {chapter: 0, offset}),
	note: cleanLine(`note ${id}`),
	created: at,
});

describe('the library', () => {
	it('knows nothing of a new story', () => {
		expect(recall(setUp().library, text, '/a.txt')).toMatchObject({
			place: null,
			notice: null,
			record: {title: 'Rain', warnings: ['floods']},
		});
	});

	it('keeps a place, in one private file for the story', () => {
		const {folder, library} = setUp();
		readTo(library, text, '/a.txt', 700);
		expect(recall(libraryIn(folder), text, '/a.txt').place).toMatchObject({
			chapter: 0,
			offset: 700,
		});
		const [file = '', ...more] = readdirSync(join(folder, 'stories'));
		expect(more).toEqual([]);
		expect(statSync(join(folder, 'stories', file)).mode & 0o777).toBe(0o600);
	});

	it('takes the same content under a new path for the same story, moved', () => {
		const {library} = setUp();
		readTo(library, text, '/a.txt', 700);
		const moved = recall(library, text, '/elsewhere/b.txt');
		expect(moved.place).toMatchObject({offset: 700});
		expect(moved.notice).toMatch(/moved/);
		expect(moved.record.path).toBe('/elsewhere/b.txt');
	});

	it('takes new content under a known path for the same story, edited, and finds the words again', () => {
		const {library} = setUp();
		const record = readTo(library, text, '/a.txt', 700);
		library.save({...record, bookmarks: [bookmark('1', 200), bookmark('2', 900)]});
		const edited = text.replace('\n\n', `\n\n${prose(3, 50)}\n\n`);
		const {place, notice, record: found} = recall(library, edited, '/a.txt');
		const [before, after] = [storyFrom(text), storyFrom(edited)];
		expect(chaptersOf(after)[0]?.text.slice(place?.offset).slice(0, 40)).toBe(
			chaptersOf(before)[0]?.text.slice(700, 740),
		);
		expect(notice).toBe('edited: your place and 2 of 2 bookmarks found');
		library.save(found);
		expect(recall(library, edited, '/moved.txt').notice).toMatch(/moved/);
		expect(library.list()).toHaveLength(1);
	});

	it('does not take another story at a known path for the one that was there', () => {
		const {library} = setUp();
		readTo(library, text, '/story.txt', 700);
		const other = `Title: Snow\n\n${prose(9, 70)}`;
		expect(recall(library, other, '/story.txt')).toMatchObject({
			place: null,
			notice: null,
			record: {bookmarks: []},
		});
	});

	it('lists the story opened last first, and forgets one when asked', () => {
		const {library} = setUp();
		const first = readTo(library, text, '/a.txt', 1);
		const second = readTo(library, `Title: Snow\n\n${prose(9, 70)}`, '/b.txt', 1);
		library.save({...first, lastOpened: '2026-02-01T00:00:00.000Z'});
		expect(library.list().map(({title}) => title)).toEqual(['Rain', 'Snow']);
		library.forget(second.id);
		expect(library.list().map(({title}) => title)).toEqual(['Rain']);
	});

	it('puts a record aside that cannot be read, and never overwrites it', () => {
		const {folder, library} = setUp();
		const {id} = readTo(library, text, '/a.txt', 700);
		writeFileSync(join(folder, 'stories', `${id}.json`), '{"id": "cut sho');
		const opened = libraryIn(folder);
		expect(recall(opened, text, '/a.txt').place).toBeNull();
		const [aside = ''] = opened.putAside();
		expect(readFileSync(aside, 'utf8')).toBe('{"id": "cut sho');
	});

	it('unites the bookmarks of two readers, and lets a deleted one stay deleted', () => {
		const {folder, library: one} = setUp();
		const other = libraryIn(folder);
		const record = readTo(one, text, '/a.txt', 0);
		one.save({...record, bookmarks: [bookmark('1', 10)]});
		other.save({...record, bookmarks: [bookmark('2', 20)]});
		one.save({...record, bookmarks: [], removedBookmarks: ['1']});
		expect(recall(one, text, '/a.txt').record.bookmarks.map(({id}) => id)).toEqual(['2']);
	});

	describe('of two readers', () => {
		const story = storyFrom(text);
		const place = (offset: number, year: number) =>
			savedPlace(story, {chapter: 0, offset}, `${year}-05-01T00:00:00.000Z`);
		const setUpTwo = () => {
			const {folder, library: one} = setUp();
			const other = libraryIn(folder);
			const record = readTo(one, text, '/a.txt', 0);
			const recalled = recall(other, text, '/a.txt').record;
			return {one, other, record, recalled, offset: () => recall(one, text, '/a.txt').place?.offset};
		};

		it('lets the place of who has moved win, though the other one saves last', () => {
			const {one, other, record, recalled, offset} = setUpTwo();
			other.save({...recalled, place: place(500, 2026)});
			one.save({...record, secondsRead: 9});
			one.save({...record, secondsRead: 10});
			expect(offset()).toBe(500);
		});

		it('lets the place that is saved last win where both have moved, whatever their clocks say', () => {
			const {one, other, record, recalled, offset} = setUpTwo();
			other.save({...recalled, place: place(500, 2036)});
			one.save({...record, place: place(90, 2026)});
			expect(offset()).toBe(90);
		});

		it('lets the last place win where a clock was set back', () => {
			const {one, record, offset} = setUpTwo();
			for (const year of [2036, 2026, 2031, 2016]) one.save({...record, place: place(year, year)});
			expect(offset()).toBe(2016);
		});

		it('keeps the note that only one of them has changed', () => {
			const {one, other, record, recalled} = setUpTwo();
			const mark = bookmark('1', 10);
			one.save({...record, bookmarks: [mark]});
			const seen = recall(other, text, '/a.txt').record;
			other.save({...seen, bookmarks: [{...mark, note: cleanLine('new')}]});
			one.save({...record, bookmarks: [mark], secondsRead: 3});
			expect(recalled.bookmarks).toEqual([]);
			expect(recall(one, text, '/a.txt').record.bookmarks).toMatchObject([{note: cleanLine('new')}]);
		});

		it('adds the time that both have read', () => {
			const {one, other, record, recalled} = setUpTwo();
			one.save({...record, secondsRead: 60});
			other.save({...recalled, secondsRead: 30});
			expect(recall(one, text, '/a.txt').record.secondsRead).toBe(90);
		});
	});

	it('reads a record that an editor has begun with a byte order mark', () => {
		const {folder, library} = setUp();
		const {id} = readTo(library, text, '/a.txt', 700);
		const path = join(folder, 'stories', `${id}.json`);
		writeFileSync(path, `\ufeff${readFileSync(path, 'utf8')}`);
		expect(recall(library, text, '/a.txt').place).toMatchObject({offset: 700});
		expect(library.putAside()).toEqual([]);
	});

	it('that does not save reads what is there and leaves it as it is', () => {
		const {folder, library} = setUp();
		readTo(library, text, '/a.txt', 700);
		const unsaved = createUnsavedLibrary(libraryIn(folder));
		expect(recall(unsaved, text, '/a.txt').place).toMatchObject({offset: 700});
		readTo(unsaved, text, '/a.txt', 5);
		expect(recall(library, text, '/a.txt').place).toMatchObject({offset: 700});
	});
});

describe('a story that is read in another way than it was', () => {
	const source = `Title: Rain\n\nChapter 1\n\n${wrappedProse(9)}\n\n* * *\n\n${wrappedProse(9, 2)}`;
	const rawChoices = {...noChoices, raw: true};
	const wordsAt = ({quote}: {quote: {highlight: string}}): string =>
		quote.highlight.replaceAll(/[\s_]/g, '').slice(0, 30);

	it('has its place, its bookmarks and the furthest place at the same words, there and back', () => {
		const {library} = setUp();
		const story = storyFrom(source);
		const offset = (chaptersOf(story)[0]?.scenes[1]?.start ?? 0) + 400;
		const place = savedPlace(story, {chapter: 0, offset}, at);
		const mark = {
			id: 'b',
			locator: locate(story, {chapter: 0, offset: 900}),
			note: cleanLine(''),
			created: at,
		};
		const {record} = recall(library, source, '/a.txt');
		const kept = library.save({...record, place, furthest: place, bookmarks: [mark]});

		const {upToDate: inRaw, place: placeInRaw} = recall(library, source, '/a.txt', {raw: true});
		expect(inRaw.choices).toEqual(rawChoices);
		expect(inRaw.place?.offset).not.toBe(offset);
		for (const found of [inRaw.place, inRaw.furthest]) {
			expect(found && wordsAt(found)).toBe(wordsAt(place));
		}
		expect(inRaw.bookmarks.map(({locator}) => wordsAt(locator))).toEqual([wordsAt(mark.locator)]);
		expect(placeInRaw).toMatchObject({chapter: 0, offset: inRaw.place?.offset});

		library.save({...inRaw, place: inRaw.place && {...inRaw.place, savedAt: `${at}1`}});
		const back = recall(library, source, '/a.txt');
		expect(back.place).toMatchObject({chapter: 0, offset});
		expect(back.upToDate.bookmarks).toEqual(kept.bookmarks);
	});

	it('has its scenes counted anew where only they are others', () => {
		const {library} = setUp();
		const story = storyFrom(source);
		const place = savedPlace(story, {chapter: 0, offset: chaptersOf(story)[0]?.scenes[1]?.start ?? 0}, at, {
			endsStory: true,
		});
		library.save({...recall(library, source, '/a.txt').record, place});
		const {upToDate: record} = recall(library, source, '/a.txt', {split: cleanLine('1')});
		expect(place).toMatchObject({scene: 2, scenes: 2});
		expect(record.place && wordsAt(record.place)).toBe(wordsAt(place));
		expect(record.place?.totalProgression).toBe(1);
		expect(record.place?.scene).toBeGreaterThan(2);
		expect(record.place?.scenes).toBeGreaterThan(2);
	});
});

describe('a glance', () => {
	it('finds what is kept and puts nothing aside', () => {
		const {folder, library} = setUp();
		const kept = readTo(library, text, '/a.txt', 700);
		expect(library.glance(kept.id)).toEqual(kept);
		const file = join(folder, 'stories', `${kept.id}.json`);
		writeFileSync(file, '{damaged');
		expect(library.glance(kept.id)).toBeUndefined();
		expect(readdirSync(join(folder, 'stories'))).toEqual([`${kept.id}.json`]);
		expect(library.putAside()).toEqual([]);
		expect(createUnsavedLibrary(library).read(kept.id)).toBeUndefined();
	});
});
