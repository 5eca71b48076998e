import {mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeEach, describe, expect, it} from 'vitest';
import {idOf} from '../../scripts/stress/sample-record.ts';
import {createRecordsFolder, type RecordsFolder} from '../../source/library/records-folder.ts';
import {temporaryFolder} from '../temporary-folder.ts';

let data: string;
let folder: RecordsFolder;

const open = (): RecordsFolder => createRecordsFolder(data, join(data, 'cache'));
const put = (name: string): void => writeFileSync(join(data, 'stories', name), '{}');
/** Sets the time of the folder's latest change: tests are quicker than a file system's clock. */
const changedLater = (): void => {
	const {mtimeMs} = statSync(join(data, 'stories'));
	utimesSync(join(data, 'stories'), mtimeMs / 1000, mtimeMs / 1000 + 10);
};

beforeEach(() => {
	data = temporaryFolder();
	folder = open();
	mkdirSync(join(data, 'stories'));
});

describe('the folder of the records', () => {
	it('knows the ids of records, of their late copies too, and of nothing else', () => {
		for (const name of [1, 2].map(idOf)) put(`${name}.json`);
		put(`${idOf(1)}.json.bak`);
		put(`${idOf(3)}.damaged-2026-11-28.json`);
		put('notes.txt');
		put('0123456789abcdef.json');
		mkdirSync(join(data, 'stories', `${idOf(4)}.late`));
		expect(folder.ids().toSorted()).toEqual([...[1, 2, 4].map(idOf), '0123456789abcdef']);
	});

	it('is seen until somebody else changes it', () => {
		expect(folder.isSeen()).toBe(false);
		put(`${idOf(1)}.json`);
		folder.see();
		expect(open().isSeen()).toBe(true);
		put(`${idOf(2)}.json`);
		changedLater();
		expect(open().isSeen()).toBe(false);
	});

	it('stays seen through changes of ours, and unseen as well', () => {
		const change = (name: string): void =>
			open().change(() => {
				put(name);
				changedLater();
			});
		change('a');
		expect(open().isSeen()).toBe(false);
		folder.see();
		change('b');
		expect(open().isSeen()).toBe(true);
	});

	it('is not seen while there are stray files, which are found each time', () => {
		const stray = `${idOf(1)} (1).json`;
		put(stray);
		folder.see();
		expect(open().isSeen()).toBe(false);
		expect(open().strayFiles(idOf(1))).toEqual([join(data, 'stories', stray)]);
		expect(open().strayFiles(idOf(2))).toEqual([]);
		rmSync(join(data, 'stories', stray));
		open().see();
		expect(open().isSeen()).toBe(true);
	});

	it('makes nothing where there is no such folder', () => {
		rmSync(join(data, 'stories'), {recursive: true});
		folder.see();
		expect(folder.change(() => 7)).toBe(7);
		expect(folder.ids()).toEqual([]);
		expect(readdirSync(data)).toEqual([]);
	});
});
