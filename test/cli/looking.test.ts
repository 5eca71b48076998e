import {readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {beforeEach, describe, expect, it, test} from 'vitest';
import type {StoryRecord} from '../../source/library/story-record.ts';
import {createDesk, type Desk, scenes, wordsAt} from '../library/desk.ts';
import {recallText} from '../library/recall-text.ts';
import {openReading, type OpenReading} from '../reading/open-reading.ts';

const header = 'Title: Big\nAuthor: A. Writer';
const whole = `${header}\n\n${scenes(1, 2, 3, 4, 5, 6, 7, 8)}`;
const share = (from: number, to: number): string => whole.slice(whole.length * from, whole.length * to);

let desk: Desk;
let kept: StoryRecord;

beforeEach(() => {
	desk = createDesk();
	desk.read('a.txt', whole, 0.3);
	kept = desk.read('a.txt', whole, 0.8);
});

const open = (text: string): OpenReading => openReading(desk.library(), text, desk.write('a.txt', text));

/** The record on disk. */
const record = (): StoryRecord => {
	const found = desk.library().read(kept.id);
	if (!found) throw new Error('It was kept.');
	return found;
};

const places = ({place, furthest, bookmarks}: StoryRecord) => ({place, furthest, bookmarks});

const look = (text: string): void => {
	desk.restart();
	open(text).leave();
};

describe('looking at a story', () => {
	test.each([
		['as it was read', whole],
		['of which a third is there', share(0, 1 / 3)],
		['of which the end is there', share(2 / 3, 1)],
		['of which a few words are there', whole.slice(0, 200)],
		['with a hole in it', share(0, 0.4) + share(0.9, 1)],
		['that was edited', whole.replaceAll('ka', 'ke')],
		['that has grown', `${whole}\n\n\n* * *\n\n\n${scenes(9, 10)}`],
		['that is another one', scenes(21, 22, 23)],
	])('%s changes none of its places', (_, text) => {
		look(text);
		expect(places(record())).toEqual(places(kept));
		look(whole);
		expect(places(record())).toEqual(places(kept));
	});

	it('half-written, any number of times, leaves every place where it was', () =>
		fc.assert(
			fc.property(
				fc.array(
					fc.tuple(fc.double({min: 0, max: 1, noNaN: true}), fc.double({min: 0, max: 1, noNaN: true})),
					{
						minLength: 1,
						maxLength: 6,
					},
				),
				cuts => {
					for (const [one, other] of cuts) {
						const version = share(Math.min(one, other), Math.max(one, other));
						// An empty file is refused before anybody looks for a record.
						if (version.trim() !== '') look(version);
					}
					desk.restart();
					const now = recallText(desk.library(), whole, desk.write('a.txt', whole));
					expect(places(now.record)).toEqual(places(kept));
					expect(now.place).toMatchObject({chapter: 0, offset: kept.place?.offset});
					expect(desk.library().list()).toHaveLength(1);
				},
			),
			{numRuns: 40},
		));

	it('says that only a part is there, and where the place is', () => {
		expect(open(share(0, 1 / 3)).store.state().notice).toBe(
			'only a part of the story is here: your place is in the rest, and is kept',
		);
		expect(open(share(0, 0.9)).store.state().notice).toMatch(/your place and 2 of 2 bookmarks found$/);
	});

	it('writes a bookmark that is put there, and no place', () => {
		const reading = open(whole);
		// The place is bookmarked: the first key removes that one.
		reading.press('enter', 'm', 'm');
		reading.leave();
		expect(record().place).toEqual(kept.place);
		expect(record().bookmarks.map(({id}) => id)).toEqual(['a.txt 0.3', 'new 0']);
	});

	it('of hardly any words, or of another story at a known path, writes nothing at all', () => {
		for (const text of ['Only a few words.', scenes(21, 22, 23)]) look(text);
		expect(readdirSync(join(desk.kept, 'stories')).filter(name => name.endsWith('.json'))).toHaveLength(1);
	});
});

describe('moving in a story', () => {
	it('of which a part is there keeps the new place, and the bookmarks whose words are in the rest', () => {
		const reading = open(share(0, 0.5));
		reading.press('enter', 'g', 'space', 'space');
		reading.leave();
		expect(record().place?.offset).toBeGreaterThan(0);
		expect(record().place?.offset).toBeLessThan(kept.place?.offset ?? 0);
		expect(record().bookmarks[1]).toEqual(kept.bookmarks[1]);
		desk.restart();
		const now = recallText(desk.library(), whole, desk.write('a.txt', whole));
		expect(now.bookmarks.map(({locator}) => wordsAt(locator))).toEqual(
			kept.bookmarks.map(({locator}) => wordsAt(locator)),
		);
	});

	it('to where the words of a bookmark must have been, and marking that page, keeps that bookmark', () => {
		const reading = open(share(0, 0.5));
		reading.press('enter', 'B');
		expect(reading.store.story().bookmarks.lost).toEqual(new Set(['a.txt 0.8']));
		reading.press('enter');
		expect(reading.store.state().notice).toBe('This sentence is no longer in the story.');
		reading.press('m', 'm', 'space');
		reading.leave();
		expect(record().bookmarks).toContainEqual(kept.bookmarks[1]);
		expect(record().removedBookmarks).not.toContain('a.txt 0.8');
	});

	it('does not give up the furthest place whose words are in the rest', () => {
		const {furthest} = desk.library().save({...kept, furthest: kept.place});
		expect(furthest).not.toBeNull();
		const part = open(share(0, 0.3));
		part.press('enter', 'g', 'space');
		part.leave();
		expect(record().furthest).toEqual(furthest);
	});

	it('that was edited writes all its places anew', () => {
		const edited = whole.replace('\n\n', `\n\n${scenes(31)}\n\n`);
		const reading = open(edited);
		reading.press('enter', 'space');
		reading.leave();
		const {bookmarks} = record();
		for (const [index, {locator}] of kept.bookmarks.entries()) {
			expect(bookmarks[index]?.locator.offset).toBeGreaterThan(locator.offset);
			expect(bookmarks[index] && wordsAt(bookmarks[index].locator)).toBe(wordsAt(locator));
		}
		expect(record().contents).toHaveLength(2);
	});

	it('that nobody has read before begins with the first page', () => {
		const text = scenes(41, 42);
		const path = desk.write('new.txt', text);
		const reading = openReading(desk.library(), text, path);
		reading.press('enter');
		reading.leave();
		expect(recallText(desk.library(), text, path).place).toMatchObject({chapter: 0, offset: 0});
	});
});

it('a file that cannot be told from its path is left to its words: the whole one is found by its bytes', () => {
	writeFileSync(desk.pathOf('a.txt'), 'Nothing.');
	look('Nothing.');
	expect(recallText(desk.library(), whole, desk.pathOf('elsewhere.txt')).record.id).toBe(kept.id);
});
