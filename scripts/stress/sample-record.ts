import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import type {Bookmark} from '../../source/library/bookmark.ts';
import type {StoryRecord} from '../../source/library/story-record.ts';
import {noChoices} from '../../source/core/story/reading-choices.ts';
import type {Locator} from '../../source/core/locator/locator.ts';
import {cleanInPlace, cleanLine} from '../../source/core/text/clean-text.ts';
import type {SavedPlace} from '../../source/library/story-record.ts';

/** An id as contents have it, made of a number. */
export const idOf = (number: number): string => number.toString(16).padStart(32, '0');

const locatorAt = (offset: number): Locator => ({
	chapter: 0,
	scene: 1,
	offset,
	progression: 0.5,
	totalProgression: 0.5,
	quote: {
		before: cleanInPlace('It rained on the '),
		highlight: cleanInPlace(`roofs for the ${offset}th time`),
		after: cleanInPlace(', and then'),
	},
	landmarks: [],
});

export const placeAt = (offset: number, savedAt = new Date().toISOString()): SavedPlace => ({
	...locatorAt(offset),
	scenes: 4,
	scrolled: false,
	savedAt,
});

/** A bookmark with a note of so many letters. */
export const bookmarkNamed = (id: string, noteLength = 20): Bookmark => ({
	id,
	locator: locatorAt(id.length),
	note: cleanLine('n'.repeat(noteLength)),
	created: '2026-01-02T03:04:05.000Z',
});

export const sampleRecord = (number: number, record: Partial<StoryRecord> = {}): StoryRecord => ({
	version: 1,
	id: idOf(number),
	contents: [idOf(number)],
	title: cleanLine(`Story ${number}`),
	authors: [cleanLine('A. Writer')],
	source: null,
	identifiers: [],
	rating: null,
	warnings: [],
	series: null,
	path: `/stories/story-${number}.txt`,
	realPath: null,
	format: cleanLine('text'),
	likeness: [],
	settled: [],
	unsure: [],
	chapters: [],
	read: [],
	choices: noChoices,
	place: placeAt(0),
	furthest: null,
	bookmarks: [],
	removedBookmarks: [],
	removed: [],
	secondsRead: 0,
	evenings: [],
	lastOpened: '2026-01-02T03:04:05.000Z',
	...record,
});

/** What a save that was interrupted has left in the folders of a library, at any depth. */
export const leftoversIn = (folder: string): readonly string[] =>
	['stories', 'names']
		.map(name => join(folder, name))
		.filter(path => existsSync(path))
		.flatMap(path => readdirSync(path, {recursive: true}).map(file => join(path, String(file))))
		.filter(path => !/\.json(\.bak)?$/.test(path));

/** Does something that may fail; gives what it throws. */
export const problemOf = (work: () => void): Error | undefined => {
	try {
		work();
		return undefined;
	} catch (error) {
		return error instanceof Error ? error : new Error('threw something else', {cause: error});
	}
};
