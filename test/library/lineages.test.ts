import {renameSync, rmSync} from 'node:fs';
import {beforeEach, describe, expect, it} from 'vitest';
import {bookmarkNamed} from '../../scripts/stress/sample-record.ts';
import {noChoices} from '../../source/core/story/reading-choices.ts';
import {identityOf} from '../../source/library/identity.ts';
import {recallStory} from '../../source/library/recall-story.ts';
import {accept, refuse} from '../../source/library/recognize.ts';
import {storyFrom} from '../story-from.ts';
import {createDesk, type Desk, prose, scenes, wordsAt} from './desk.ts';
import {libraryIn} from './library-in.ts';
import {at, recallText} from './recall-text.ts';

const serial = (length: number): string =>
	scenes(...Array.from({length}, (_, index) => index + 1)).replace(/^/, 'Title: Embers\n\n');
const next = (text: string): string => `${text}\n\n\n* * *\n\n\n${prose(99, 8)}`;

const misspelt = (text: string): string => text.replace(/[a-z]{6}/, 'xyzzyx');

let desk: Desk;

beforeEach(() => {
	desk = createDesk();
});

const recall = (name: string, text: string) => recallText(desk.library(), text, desk.write(name, text));
const identityAt = (name: string, text: string) =>
	identityOf(new TextEncoder().encode(text), desk.pathOf(name));
/** Opens a story, answers its questions and leaves. */
const answer = (name: string, text: string, ...answers: readonly ('y' | 'n')[]) => {
	let {recognition} = recall(name, text);
	for (const yes of answers)
		recognition = yes === 'y' ? accept(recognition, identityAt(name, text)) : refuse(recognition);
	const known = {identity: identityAt(name, text), story: storyFrom(text)};
	return desk.library().save(recallStory(recognition, known, noChoices, at).upToDate);
};
/** The first words at the place that a story is opened at, and its bookmarks. */
const opened = (name: string, text: string) => {
	const {upToDate} = recall(name, text);
	return [upToDate.place && wordsAt(upToDate.place), upToDate.bookmarks.length];
};

describe('a story keeps its place in its own file', () => {
	const whole = serial(10);

	it('after a part of it was opened, and both were edited', () => {
		const {place} = desk.read('whole.txt', whole, 0.8);
		answer('part.txt', serial(5));
		for (const text of [misspelt(whole), next(whole)])
			expect(opened('whole.txt', text)).toEqual([place && wordsAt(place), 1]);
	});

	it.each(['y', 'n'] as const)('after an anthology was said to hold it or not: %s', said => {
		const {place} = desk.read('salt.txt', scenes(1, 2), 0.6);
		answer('best.txt', scenes(20, 21, 22, 23, 24, 25, 1, 2, 26, 27, 28, 29), said);
		const edited = next(scenes(1, 2));
		expect(opened('salt.txt', edited)).toEqual([place && wordsAt(place), 1]);
	});

	it('after a copy was edited, read on and put back', () => {
		const {place} = desk.read('bridges.txt', whole, 0.2);
		const edited = misspelt(whole);
		const copied = desk.read('mine.txt', edited, 0.8);
		const back = recall('mine.txt', whole);
		expect(back.record.id).toBe(copied.id);
		expect(back.upToDate.place && wordsAt(back.upToDate.place)).toBe(copied.place && wordsAt(copied.place));
		desk.library().save(back.upToDate);
		expect(opened('bridges.txt', whole)).toEqual([place && wordsAt(place), 1]);
	});

	it('after a copy was edited, both before either was opened', () => {
		const {place} = desk.read('bridges.txt', whole, 0.6);
		const edited = next(whole);
		desk.write('bridges.txt', edited);
		const copied = recall('mum.txt', misspelt(whole));
		desk.library().save({...copied.upToDate, place: null});
		expect(opened('bridges.txt', edited)).toEqual([place && wordsAt(place), 1]);
	});
});

describe('of versions of a story, the nearest is the one that goes on', () => {
	it.each([
		[5, 10],
		[10, 11],
	])('asking first about it where one was saved under the name of another: %i, %i', (old, young) => {
		desk.read('story.txt', serial(old), 0.3, 1);
		const {id} = desk.read('story (1).txt', serial(young), 0.8, 2);
		renameSync(desk.pathOf('story (1).txt'), desk.pathOf('story.txt'));
		const {recognition} = recall('story.txt', next(serial(young)));
		expect([recognition.found?.record.id, recognition.questions[0]?.record.id]).toContain(id);
		expect(recognition.found?.record.id ?? id).toBe(id);
	});

	it('where the oldest file was removed', () => {
		desk.read('story.txt', serial(40), 0.3, 1);
		const {place} = desk.read('story (1).txt', serial(41), 0.8, 2);
		rmSync(desk.pathOf('story.txt'));
		expect(opened('story (2).txt', serial(42))[0]).toBe(place && wordsAt(place));
	});
});

describe('questions', () => {
	const volumes = Array.from({length: 5}, (_, index) => scenes(index * 4 + 1, index * 4 + 2, index * 4 + 3));
	const omnibus = volumes.join('\n\n\n* * *\n\n\n');

	it('are asked about all volumes of an omnibus, the one read last first', () => {
		const ids = volumes.map((text, index) => desk.read(`${index}.txt`, text, 0.5, index + 1).id);
		const foreword = `${prose(70, 40)}\n\n\n* * *\n\n\n${omnibus}`;
		const {recognition} = recall('omnibus.txt', foreword);
		expect(recognition.questions.map(({record}) => record.id)).toEqual(ids.toReversed());
		const record = answer('omnibus.txt', foreword);
		expect(record.unsure).toHaveLength(5);
	});

	it('are asked again after the text has grown', () => {
		desk.read('salt.txt', scenes(1, 2), 0.6);
		const anthology = scenes(20, 21, 22, 23, 24, 25, 1, 2, 26, 27, 28, 29);
		answer('best.txt', anthology);
		expect(recall('best.txt', anthology).recognition.questions).toHaveLength(1);
		expect(recall('best.txt', next(anthology)).recognition.questions).toHaveLength(1);
	});
});

it('a text of another title and author that has a third of a story is asked about', () => {
	const named = (title: string, author: string, text: string): string =>
		`Title: ${title}\nAuthor: ${author}\n\n${text}`;
	const remixed = [1, 30, 31, 2, 32, 33, 3, 34, 35, 4, 36, 37]
		.map(seed => scenes(seed))
		.join('\n\n\n* * *\n\n\n');
	desk.read('a.txt', named('Embers', 'Ann', scenes(1, 2, 3, 4, 5)), 0.5);
	rmSync(desk.pathOf('a.txt'));
	const {recognition} = recall('b.txt', named('Ashes', 'Bob', remixed));
	expect(recognition).toMatchObject({found: null, questions: [{relation: 'same'}]});
	expect(recall('b.txt', named('Embers', 'Bob', remixed)).recognition.questions).toEqual([]);
});

it('the whole is found again at its path after its volumes were read there', () => {
	const volumes = [scenes(1, 2, 3, 4), scenes(5, 6, 7, 8), scenes(9, 10, 11, 12)];
	const {place} = desk.read('omnibus.txt', volumes.join('\n\n\n* * *\n\n\n'), 0.9);
	for (const volume of volumes.slice(0, 2)) desk.library().save(recall('omnibus.txt', volume).upToDate);
	expect(opened('omnibus.txt', volumes[2] ?? '')[0]).toBe(place && wordsAt(place));
});

it('two stories that came through a pipe are not one file', () => {
	const {upToDate} = recallText(desk.library(), scenes(1, 2), null);
	const {id} = desk.library().save(upToDate);
	const anthology = scenes(20, 21, 22, 23, 24, 25, 1, 2, 26, 27, 28, 29);
	const {recognition, record} = recallText(desk.library(), anthology, null);
	expect(record.id).not.toBe(id);
	expect(recognition.questions).toHaveLength(1);
	const again = recallText(desk.library(), scenes(1, 2), null);
	expect(again).toMatchObject({record: {id}, notice: null});
});

it('a reader goes on in the record that another one has joined its own with', () => {
	desk.read('salt.txt', scenes(1, 2, 3), 0.6);
	const provisional = desk.library().save(recall('other.txt', scenes(40, 41)).upToDate);
	const second = libraryIn(desk.kept);
	const open = second.read(provisional.id);
	const joined = desk
		.library()
		.list()
		.find(({id}) => id !== provisional.id);
	if (!open || !joined) throw new Error('there are two records');
	desk.library().save({...joined, contents: [...joined.contents, ...provisional.contents]});
	desk.library().forget(provisional.id);
	second.save({...open, bookmarks: [bookmarkNamed('late')]});
	expect(libraryIn(desk.kept).list()).toHaveLength(1);
	const ids = libraryIn(desk.kept)
		.read(joined.id)
		?.bookmarks.map(({id}) => id);
	expect(ids).toEqual(expect.arrayContaining(['late', ...joined.bookmarks.map(({id}) => id)]));
});
