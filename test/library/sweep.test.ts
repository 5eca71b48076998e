import {existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeEach, describe, expect, it} from 'vitest';
import {bookmarkNamed, idOf, sampleRecord} from '../../scripts/stress/sample-record.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {libraryIn} from './library-in.ts';

const id = idOf(7);
let home: string;
let stories: string;
let late: string;

beforeEach(() => {
	home = temporaryFolder();
	stories = join(home, 'stories');
	late = join(stories, `${id}.late`);
	mkdirSync(late, {recursive: true});
});

/** Writes a file that nobody has touched for so many days. */
const leave = (path: string, days: number): void => {
	writeFileSync(path, '{');
	const then = Date.now() / 1000 - days * 24 * 60 * 60;
	utimesSync(path, then, then);
};

const half = (): string => join(late, 'elsewhere-1-x.json.tmp-1234');

describe('what a killed program has left among late copies', () => {
	it('is removed: the folder that it had just made', () => {
		libraryIn(home).sweep();
		expect(readdirSync(stories)).toEqual([]);
	});

	it('is removed: half a copy of days ago, and the folder', () => {
		leave(half(), 2);
		libraryIn(home).sweep();
		expect(readdirSync(stories)).toEqual([]);
	});

	it('stays: half a copy that somebody may be writing at this moment', () => {
		leave(half(), 0);
		libraryIn(home).sweep();
		expect(existsSync(half())).toBe(true);
	});

	it('stays: a copy that is whole, to be merged by the next save', () => {
		leave(join(stories, `${id}.json.lock`), 0);
		libraryIn(home).save(sampleRecord(7, {bookmarks: [bookmarkNamed('a')]}));
		leave(half(), 2);
		libraryIn(home).sweep();
		expect(existsSync(half())).toBe(false);
		expect(readdirSync(late)).toHaveLength(1);
		expect(libraryIn(home).read(id)?.bookmarks).toHaveLength(1);
	});
});
