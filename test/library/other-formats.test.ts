import {beforeEach, describe, expect, it, test} from 'vitest';
import {locate} from '../../source/core/locator/locator.ts';
import {lettersOf} from '../../source/core/story/letters.ts';
import {noChoices} from '../../source/core/story/reading-choices.ts';
import type {Place, Story} from '../../source/core/story/story.ts';
import {finish} from '../../source/core/task/task.ts';
import {cleanLine} from '../../source/core/text/clean-text.ts';
import {identityOf} from '../../source/library/identity.ts';
import {recallStory} from '../../source/library/recall-story.ts';
import type {RecalledStory} from '../../source/library/recalled-story.ts';
import {recognize, type Recognition} from '../../source/library/recognize.ts';
import {savedPlace} from '../../source/library/saved-place.ts';
import type {StoryRecord} from '../../source/library/story-record.ts';
import {storyFrom} from '../story-from.ts';
import {storyOfTome} from '../story-of-tome.ts';
import {createDesk, type Desk} from './desk.ts';
import {at} from './recall-text.ts';
import {shapes} from './shapes.ts';

let desk: Desk;

beforeEach(() => {
	desk = createDesk();
});

/** What is remembered of a story whose file has this name; a name is all that tells its bytes from others. */
const recall = (name: string, story: Story): RecalledStory & {readonly recognition: Recognition} => {
	const path = desk.write(name, name);
	const text = {identity: identityOf(Buffer.from(name), path), story};
	const library = desk.library();
	const recognition = finish(recognize(library, text, library.read));
	return {...recallStory(recognition, text, noChoices, at), recognition};
};

/** The first letters of a place's line. */
const wordsAt = (story: Story, {chapter, offset}: Place): string => {
	const {text, indexOf} = lettersOf(story.chapters.at(chapter));
	return text
		.slice(indexOf(offset), indexOf(offset) + 60)
		.toLowerCase()
		.replaceAll(/[^a-z]/g, '')
		.slice(0, 16);
};

/** Beginnings of paragraphs, and places inside of some, all through the story's prose. */
const placesIn = (story: Story): readonly Place[] =>
	[...story.spine.keys()].flatMap(chapter => {
		const {blocks} = story.chapters.at(chapter);
		const long = blocks.filter(({kind, start, end}) => kind === 'paragraph' && end - start > 120);
		return long
			.filter((_, index) => index % 3 === 1)
			.map(({start}, index) => ({chapter, offset: start + (index % 2) * 60}));
	});

/** Reads a story to a place, marks all of them and leaves. */
const read = (name: string, story: Story, place: Place): StoryRecord => {
	const bookmarks = placesIn(story).map((marked, index) => ({
		id: `b${index}`,
		locator: locate(story, marked),
		note: cleanLine(''),
		created: at,
	}));
	return desk
		.library()
		.save({...recall(name, story).upToDate, place: savedPlace(story, place, at), bookmarks});
};

const storyIn = (name: string): Story => {
	const make = shapes[name];
	if (!make) throw new Error(`There is no ${name}.`);
	return make();
};

const isTome = (name: string): boolean => name.endsWith('.tome');

const pairs = Object.keys(shapes).flatMap(from =>
	Object.keys(shapes)
		.filter(to => to !== from && (isTome(from) || isTome(to)))
		.map(to => [from, to] as const),
);

describe('a story that was read in one file', () => {
	test.each(pairs)('%s is known in %s, with its place and all bookmarks', (from, to) => {
		const [story, other] = [storyIn(from), storyIn(to)];
		const marks = placesIn(story).filter(({chapter}) => story.spine[chapter]?.isLinear);
		const place = marks[Math.floor(marks.length * 0.6)] ?? {chapter: 0, offset: 0};
		const record = read(from, story, place);
		const recalled = recall(to, other);
		expect(recalled.recognition.found?.record.id).toBe(record.id);
		expect(recalled.place && wordsAt(other, recalled.place)).toBe(wordsAt(story, place));
		const isKnown = (mark: Place): boolean => story.spine[mark.chapter]?.isLinear === true;
		const found = recalled.bookmarks.filter((_, index) => isKnown(record.bookmarks[index]?.locator ?? place));
		expect(found.map(({locator}) => wordsAt(other, locator))).toEqual(
			marks.map(mark => wordsAt(story, mark)),
		);
		const [all, here] = [record.bookmarks.length, found.length];
		const places = `your place and ${here} of ${all} bookmarks found`;
		if (isTome(from) === isTome(to)) expect(recalled.notice).toBe(`an edited copy: ${places}`);
		else expect(recalled.notice).toBe(`the same story as ${from}: ${places}`);
	});

	it('is not spoken of again in the other file', () => {
		const story = storyIn('chapters.tome');
		read('a.txt', storyIn('chapters.txt'), {chapter: 1, offset: 40});
		desk.library().save(recall('a.tome', story).upToDate);
		expect(recall('a.tome', story)).toMatchObject({notice: null, place: {chapter: 1}});
	});
});

it('a story that was read in two files is read on in a third where it was read last', () => {
	const [first, second, third] = ['chapters.txt', 'chapters.tome', 'cut by size.tome'].map(storyIn);
	if (!first || !second || !third) throw new Error('There are three.');
	const early = read('a.txt', first, {chapter: 0, offset: 40});
	desk.library().save({...early, lastOpened: '2026-02-01T00:00:00.000Z'});
	const place = {chapter: 2, offset: 400};
	const late = read('a.tome', second, place);
	expect(late.id).not.toBe(early.id);
	desk.library().save({...late, lastOpened: '2026-02-02T00:00:00.000Z'});
	const recalled = recall('b.tome', third);
	expect(recalled.place && wordsAt(third, recalled.place)).toBe(wordsAt(second, place));
});

describe('what was chosen for one file', () => {
	it('is not chosen for another format', () => {
		const record = read('a.txt', storyIn('chapters.txt'), {chapter: 1, offset: 40});
		desk.library().save({...record, choices: {...noChoices, raw: true}});
		expect(recall('a.tome', storyIn('chapters.tome')).record).toMatchObject({
			format: 'tome',
			choices: noChoices,
		});
	});
});

describe('an identifier', () => {
	const words = 'The ferry went at six, and nobody was on it but the keeper and her dog.';
	const other = 'It rained on the roofs for a week, and the river came up to the third stair.';
	const source = 'http://archive.example/works/77#chapter-2';
	const text = (said: string, told: string): Story =>
		storyFrom(`Title: Six\nAuthor: Ann Bee\nSource: ${told}\n\n\n${said}`);
	const book = (said: string, identifier: string): Story =>
		storyOfTome('', [{id: 'a', title: 'A', paragraphs: [said]}], {about: {identifiers: [identifier]}});

	test.each([
		['an address', source, 'https://www.archive.example/works/77/'],
		['an address with a name before it', `Archive: ${source}`, 'url:https://archive.example/works/77'],
	])('%s leads to a story that is too short to be known by its words alone', (_, told, identifier) => {
		const {id} = read('a.txt', text(words, told), {chapter: 0, offset: 4});
		const {recognition} = recall('a.tome', book(words, identifier));
		expect(recognition.found?.record.id).toBe(id);
		expect(recall('b.tome', book(words, 'https://archive.example/works/78')).recognition.found).toBeNull();
	});

	it('is known however it is written', () => {
		const {id} = read('a.tome', book(words, 'urn:isbn:978-1-23-456789-7'), {chapter: 0, offset: 4});
		expect(recall('b.tome', book(words, 'ISBN 9781234567897')).recognition.found?.record.id).toBe(id);
	});

	it('decides nothing: other words are another story', () => {
		read('a.txt', text(words, source), {chapter: 0, offset: 4});
		const recalled = recall('a.tome', book(other, source));
		expect(recalled).toMatchObject({notice: null, place: null, recognition: {found: null, questions: []}});
	});

	it('leads nowhere once its story is forgotten', () => {
		const {id} = read('a.txt', text(words, source), {chapter: 0, offset: 4});
		desk.library().forget(id);
		desk.restart();
		expect(recall('a.tome', book(words, source)).recognition.found).toBeNull();
	});
});
