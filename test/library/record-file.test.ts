import {existsSync, mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {beforeEach, describe, expect, it, test} from 'vitest';
import {bookmarkNamed, idOf, placeAt, sampleRecord} from '../../scripts/stress/sample-record.ts';
import type {Library} from '../../source/library/library.ts';
import {type StoryRecord, writtenRecord} from '../../source/library/story-record.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {libraryIn} from './library-in.ts';

const id = idOf(7);
const at = (day: number): string => `2026-03-0${day}T00:00:00.000Z`;
const record = (offset: number, day: number, ...marks: readonly string[]): StoryRecord =>
	sampleRecord(7, {place: placeAt(offset, at(day)), bookmarks: marks.map(name => bookmarkNamed(name))});

let home: string;
let library: Library;
let stories: string;

beforeEach(() => {
	home = temporaryFolder();
	stories = join(home, 'stories');
	library = libraryIn(home);
});

const lock = (): string => join(stories, `${id}.json.lock`);
/** Another machine holds the lock. */
const hold = (): void => {
	mkdirSync(stories, {recursive: true});
	writeFileSync(lock(), 'elsewhere 1 x');
};
const put = (name: string, copy: StoryRecord): void =>
	writeFileSync(join(stories, name), JSON.stringify(writtenRecord(copy)));
const marksOf = (found: StoryRecord | undefined): readonly string[] =>
	(found?.bookmarks ?? []).map(mark => mark.id).toSorted();
const filesBeside = (): readonly string[] =>
	readdirSync(stories).filter(name => !/\.json(?:\.bak)?$/.test(name));

describe('a record that another process keeps locked', () => {
	it('is written beside it, found by everybody, and merged when the lock is free', () => {
		library.save(record(1, 1, 'a'));
		hold();
		library.save(record(2, 2, 'a', 'b'));
		expect(marksOf(libraryIn(home).read(id))).toEqual(['a', 'b']);
		expect(libraryIn(home).glance(id)?.place?.offset).toBe(2);
		expect(libraryIn(home).list()).toHaveLength(1);
		rmSync(lock());
		const other = libraryIn(home);
		other.read(id);
		other.save({...record(2, 2, 'a', 'b'), secondsRead: 5});
		expect(filesBeside()).toEqual([]);
		expect(marksOf(libraryIn(home).read(id))).toEqual(['a', 'b']);
	});

	it('is there though it was never written otherwise', () => {
		hold();
		library.save(record(1, 1, 'a'));
		expect(libraryIn(home).list()).toHaveLength(1);
		expect(marksOf(libraryIn(home).read(id))).toEqual(['a']);
		libraryIn(home).forget(id);
		expect(libraryIn(home).list()).toEqual([]);
	});

	it('is at the last place, though the clock was set back', () => {
		library.save(record(1, 5));
		hold();
		library.save(record(2, 3));
		expect(libraryIn(home).read(id)?.place?.offset).toBe(2);
		library.save({...record(2, 3), secondsRead: 9});
		expect(libraryIn(home).read(id)?.place?.offset).toBe(2);
		library.save(record(3, 1));
		expect(libraryIn(home).read(id)?.place?.offset).toBe(3);
		rmSync(lock());
		const other = libraryIn(home);
		const found = other.read(id);
		other.save({...sampleRecord(7), ...found, place: placeAt(4, at(2))});
		expect(libraryIn(home).read(id)?.place?.offset).toBe(4);
		library.save({...record(3, 1), secondsRead: 10});
		expect(libraryIn(home).read(id)?.place?.offset).toBe(4);
	});

	it('is at the last place, whatever times the record tells', () => {
		for (const savedAt of ['', 'soon', '+275760-09-13T00:00:00.000Z', '9999-12-31T23:59:59.999Z']) {
			const folder = temporaryFolder();
			libraryIn(folder).save(sampleRecord(7, {place: placeAt(1, savedAt)}));
			const reader = libraryIn(folder);
			const found = reader.read(id);
			reader.save({...sampleRecord(7), ...found, place: placeAt(2, at(2))});
			expect(libraryIn(folder).read(id)?.place?.offset).toBe(2);
		}
	});

	it('loses no bookmark of three that write in turn, whoever has the lock', () =>
		fc.assert(
			fc.property(
				fc.array(fc.record({who: fc.nat({max: 2}), isHeld: fc.boolean()}), {minLength: 1, maxLength: 8}),
				steps => {
					const folder = temporaryFolder();
					home = folder;
					stories = join(home, 'stories');
					const readers = [0, 1, 2].map(() => libraryIn(home));
					const own: (readonly string[])[] = [[], [], []];
					for (const [step, {who, isHeld}] of steps.entries()) {
						if (isHeld) hold();
						else rmSync(lock(), {force: true});
						own[who] = [...(own[who] ?? []), `mark ${step}`];
						readers[who]?.save(record(step, 1, ...(own[who] ?? [])));
					}
					const all = steps.map((_, step) => `mark ${step}`);
					expect(marksOf(libraryIn(home).read(id))).toEqual(all.toSorted());
				},
			),
			{numRuns: 25},
		));
});

describe('a copy that a program made which synchronises folders', () => {
	const names = [
		`${id}.sync-conflict-20261128-003157-ABCDEFG.json`,
		`${id} (Ann's conflicted copy 2026-11-28).json`,
		`${id} (conflicted copy 2026-11-28 003157).json`,
		`${id}_conflict-20261128-003157.json`,
		`${id} (1).json`,
		`${id}(1).json`,
		`${id} 2.json`,
		`${id}-LAPTOP.json`,
		`${id} (SFConflict ann@example.net 2026-11-28-00-31-57).json`,
		`${id} - Copy.json`,
		`Copy of ${id}.json`,
		`${id}.json.conflict1`,
		`${id}.json.sync-conflict-20261128-003157-ABCDEFG.bak`,
	];

	test.each(names)('%s is merged, and put aside when the record is written', name => {
		library.save(record(1, 1, 'a'));
		put(name, record(9, 2, 'b'));
		const found = libraryIn(home).read(id);
		expect(marksOf(found)).toEqual(['a', 'b']);
		expect(found?.place?.offset).toBe(9);
		expect(libraryIn(home).list()).toHaveLength(1);
		const reader = libraryIn(home);
		const kept = reader.read(id);
		if (kept) reader.save({...kept, secondsRead: 3});
		expect(existsSync(join(stories, name))).toBe(false);
		expect(readdirSync(stories).filter(file => file.startsWith(`${id}.merged-`))).toHaveLength(1);
		expect(marksOf(libraryIn(home).read(id))).toEqual(['a', 'b']);
	});

	it('that is older gives its bookmarks, and not its place', () => {
		library.save(record(5, 4, 'a'));
		put(names[0] ?? '', record(1, 2, 'b'));
		expect(libraryIn(home).read(id)).toMatchObject({place: {offset: 5}});
		expect(marksOf(libraryIn(home).read(id))).toEqual(['a', 'b']);
	});

	it('does not bring back what was removed since', () => {
		library.save({...record(5, 4, 'a'), removedBookmarks: ['b']});
		put(names[0] ?? '', record(1, 2, 'a', 'b'));
		expect(marksOf(libraryIn(home).read(id))).toEqual(['a']);
	});

	it('is all that is left where the record itself has been lost', () => {
		mkdirSync(stories);
		put(names[0] ?? '', record(5, 4, 'a'));
		expect(marksOf(libraryIn(home).read(id))).toEqual(['a']);
	});

	test.each([
		['of another story', JSON.stringify(writtenRecord(sampleRecord(8)))],
		['of which half has arrived', JSON.stringify(writtenRecord(record(5, 4, 'z'))).slice(0, 300)],
		['that is no record', '[1, 2]'],
		['that is empty', ''],
	])('%s is left alone', (_, bytes) => {
		library.save(record(1, 1, 'a'));
		writeFileSync(join(stories, names[0] ?? ''), bytes);
		const reader = libraryIn(home);
		const found = reader.read(id);
		expect(marksOf(found)).toEqual(['a']);
		if (found) reader.save({...found, secondsRead: 3});
		expect(existsSync(join(stories, names[0] ?? ''))).toBe(true);
	});

	it('goes with the record when that is forgotten', () => {
		library.save(record(1, 1, 'a'));
		put(names[0] ?? '', record(9, 2, 'b'));
		libraryIn(home).forget(id);
		expect(readdirSync(stories)).toEqual([]);
	});
});

it('a record that begins with a byte order mark is read', () => {
	mkdirSync(stories);
	writeFileSync(join(stories, `${id}.json`), `\ufeff${JSON.stringify(writtenRecord(record(3, 1, 'a')))}`);
	expect(library.read(id)).toMatchObject({place: {offset: 3}});
	expect(library.putAside()).toEqual([]);
});
