import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathName, workName} from '../../../source/library/identity.ts';
import {writtenRecord} from '../../../source/library/story-record.ts';
import {median} from '../../bench/statistics.ts';
import type {Outcome, Part, Run} from '../part.ts';
import {pageOf, readStory, salt, startReader} from '../reading.ts';
import {bookmarkNamed, sampleRecord} from '../sample-record.ts';

const few = 10;
const many = 10_000;

/** What opening may cost with many stories, as a multiple of what it costs with few. */
const bar = 1.1;

/** Remembers stories without going through the library, which would take minutes. */
const remember = (home: string, count: number): void => {
	for (const name of ['stories', 'names']) mkdirSync(join(home, name), {recursive: true});
	for (let number = 1; number <= count; number++) {
		const record = sampleRecord(number, {bookmarks: [bookmarkNamed('a'), bookmarkNamed('b')]});
		const names = [pathName(record.path ?? ''), workName(record) ?? ''];
		writeFileSync(join(home, 'stories', `${record.id}.json`), JSON.stringify(writtenRecord(record)));
		for (const name of names)
			writeFileSync(join(home, 'names', `${name}.json`), JSON.stringify({stories: [record.id]}));
	}
};

/** Milliseconds from the start to the page. */
const timeOpening = async (home: string): Promise<number> => {
	const began = performance.now();
	await using terminal = await readStory(salt, {home});
	const time = performance.now() - began;
	terminal.send('q');
	await terminal.exited;
	return time;
};

/** Milliseconds from the start to the shelf with its stories. */
const timeShelf = async (home: string): Promise<number> => {
	const began = performance.now();
	await using terminal = startReader([], {home});
	await terminal.until(() => /Story \d+/.test(pageOf(terminal)));
	const time = performance.now() - began;
	terminal.send('q');
	await terminal.exited;
	return time;
};

const run = async ({cases, folder, fault}: Run): Promise<Outcome> => {
	const homes = [few, many].map(count => {
		const home = join(folder, String(count));
		remember(home, count);
		return home;
	});
	const times: [number[], number[]] = [[], []];
	for (let turn = 0; turn < cases; turn++) {
		// By turns, so that what else goes on disturbs both alike; the first time warms up.
		for (const [index, list] of times.entries()) {
			const time = await timeOpening(homes[index] ?? '');
			if (turn > 0) list.push(time);
		}
	}
	const ratio = median(times[1]) / median(times[0]);
	if (ratio > bar) fault(`opening takes ${ratio.toFixed(2)} times as long`);
	const shelf = await timeShelf(homes[1] ?? '');
	return {
		cases,
		figures: {
			'opening, times': ratio.toFixed(2),
			'opening, ms': Math.round(median(times[1])),
			'the shelf, ms': Math.round(shelf),
		},
	};
};

export const manyStories: Part = {
	id: 'L1',
	what: `a story is opened where ${few} and where ${many.toLocaleString('en')} stories are remembered`,
	bar: `it takes at most ${bar} times as long`,
	quick: 0,
	full: 25,
	run,
};
