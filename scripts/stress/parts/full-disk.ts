import {mkdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {libraryIn} from '../../../test/library/library-in.ts';
import type {StoryRecord} from '../../../source/library/story-record.ts';
import {attack} from '../attack.ts';
import {bookmarkNamed, idOf, placeAt, problemOf, sampleRecord} from '../sample-record.ts';
import {mountSmallDisk, type SmallDisk} from '../small-disk.ts';

/** Sizes of records, in kB. */
const sizes = [1, 4, 12, 100, 800];
/** What is left on the disk, in KiB. */
const spaces = Array.from({length: 17}, (_, index) => index * 4);

type Case = {readonly kind: SmallDisk['kind']; readonly size: number; readonly space: number};

const kinds = ['tmpfs', 'ext4'] as const;

const all: readonly Case[] = kinds.flatMap(kind =>
	sizes.flatMap(size => spaces.map(space => ({kind, size, space}))),
);

/** Bytes of a bookmark in a record, about. */
const bookmarkSize = 400;

const recordOf = (kilobytes: number): StoryRecord =>
	sampleRecord(1, {
		path: null,
		place: placeAt(1),
		bookmarks: Array.from({length: Math.ceil((kilobytes * 1000) / bookmarkSize)}, (_, number) =>
			bookmarkNamed(`a${number}`),
		),
	});

const read = (data: string): StoryRecord | undefined => libraryIn(data).read(idOf(1));

/** What is wrong with what a save has left; undefined where all is well. */
const judge = (data: string, marks: number, problem: Error | undefined): string | undefined => {
	const record = read(data);
	const at = record?.place?.offset;
	const kept = record?.bookmarks.length;
	if (problem && !problem.message.includes('disk')) return `told only “${problem.message}”`;
	if (at === 2 && kept === marks + 1) return undefined;
	if (!problem) return `said it was saved, and is at ${at} with ${kept} bookmarks`;
	return at === 1 && kept === marks
		? undefined
		: `the old record is at ${at} with ${kept} of ${marks} bookmarks`;
};

const attempt = (disk: SmallDisk, {size, space}: Case): {isTold: boolean; what: string | undefined} => {
	const data = join(disk.folder, 'data');
	rmSync(data, {recursive: true, force: true});
	mkdirSync(data);
	const record = recordOf(size);
	const library = libraryIn(data);
	library.save(record);
	// The copy of the second save takes the room that the third one needs.
	if (space % 8 === 0) library.save({...record, secondsRead: 1});
	disk.leave(space);
	const next = {...record, place: placeAt(2), bookmarks: [...record.bookmarks, bookmarkNamed('b')]};
	const problem = problemOf(() => library.save(next));
	const what = judge(data, record.bookmarks.length, problem);
	disk.makeRoom();
	const isTold = problem !== undefined;
	if (what !== undefined) return {isTold, what};
	library.save(next);
	return {isTold, what: read(data)?.place?.offset === 2 ? undefined : 'not saved when there was room again'};
};

attack(
	'P4: a record of 1 to 800 kB is saved on a disk with 0 to 64 KiB left',
	'the old record or the new one is whole, who saves is told which, and the next save succeeds',
	{quick: 6, full: all.length, lanes: 1},
	async ({folder, each, some}) => {
		const chosen = some(all);
		let refused = 0;
		for (const kind of kinds) {
			let disk: SmallDisk;
			try {
				disk = mountSmallDisk(kind, folder);
			} catch {
				return {cases: 1, skipped: `no ${kind} can be mounted here`};
			}
			try {
				await each(
					chosen.filter(one => one.kind === kind),
					one => {
						const {isTold, what} = attempt(disk, one);
						if (isTold) refused++;
						return what && `${kind}, ${one.size} kB, ${one.space} KiB left: ${what}`;
					},
				);
			} finally {
				disk.unmount();
			}
		}
		return {'saves that could not be': refused};
	},
);
