import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {type Sketch, sketchLength} from '../../../source/core/likeness/sketch.ts';
import {pathName, workName} from '../../../source/library/identity.ts';
import {writtenRecord} from '../../../source/library/story-record.ts';
import {median} from '../../bench/statistics.ts';
import {attack} from '../attack.ts';
import {createRandom} from '../random.ts';
import {storyText} from '../prose.ts';
import {pageOf, quit, readStory, salt, startReader} from '../reading.ts';
import {bookmarkNamed, sampleRecord} from '../sample-record.ts';

const fewStories = 10;
const manyStories = 10_000;

/** What opening may cost with many stories, as a multiple of what it costs with few. */
const bar = 1.1;

/** The sample of a text of some 25,000 words. */
const sketchOf = (number: number): Sketch => {
	const {below} = createRandom(number);
	return {words: 25_000, hashes: Uint32Array.from({length: sketchLength}, () => below(2 ** 25))};
};

/** Remembers stories without going through the library, which would take minutes. */
const remember = (home: string, count: number): void => {
	for (const name of ['stories', 'names']) mkdirSync(join(home, name), {recursive: true});
	for (let number = 1; number <= count; number++) {
		const record = sampleRecord(number, {
			likeness: [sketchOf(number)],
			bookmarks: [bookmarkNamed('a'), bookmarkNamed('b')],
		});
		const names = [pathName(record.path ?? ''), workName(record) ?? ''];
		writeFileSync(join(home, 'stories', `${record.id}.json`), JSON.stringify(writtenRecord(record)));
		for (const name of names)
			writeFileSync(join(home, 'names', `${name}.json`), JSON.stringify({stories: [record.id]}));
	}
};

/** Milliseconds from the start to the page. */
const timeOpening = async (home: string, story: string): Promise<number> => {
	const began = performance.now();
	await using terminal = await readStory(story, {home});
	const time = performance.now() - began;
	await quit(terminal);
	return time;
};

/** How many times as long opening takes with many stories: by turns, so that what else goes on disturbs both alike. */
const compareOpenings = async (
	[few, many]: readonly [string, string],
	turns: number,
	story: (turn: number) => string,
): Promise<{readonly ratio: number; readonly milliseconds: number}> => {
	const times: [number[], number[]] = [[], []];
	for (let turn = 0; turn <= turns; turn++) {
		for (const [index, home] of [few, many].entries()) {
			const time = await timeOpening(home, story(turn));
			// The first time warms up, and makes the index.
			if (turn > 0) times[index]?.push(time);
		}
	}
	return {ratio: median(times[1]) / median(times[0]), milliseconds: Math.round(median(times[1]))};
};

/** Milliseconds from the start to the shelf with its stories. */
const timeShelf = async (home: string): Promise<number> => {
	const began = performance.now();
	await using terminal = startReader([], {home});
	await terminal.until(() => /\d+ stories/.test(pageOf(terminal)));
	const time = performance.now() - began;
	await quit(terminal);
	return time;
};

attack(
	`L1: a story is opened where ${fewStories} and where ${manyStories.toLocaleString('en')} stories are remembered`,
	`it takes at most ${bar} times as long`,
	{quick: 0, full: 25},
	async ({cases, folder, fault}) => {
		const [few, many] = [join(folder, 'few'), join(folder, 'many')];
		remember(few, fewStories);
		remember(many, manyStories);
		const known = await compareOpenings([few, many], cases, () => salt);
		const unknown = await compareOpenings([few, many], cases, turn => {
			const path = join(folder, `${turn}.txt`);
			writeFileSync(path, storyText(turn));
			return path;
		});
		for (const [what, {ratio}] of Object.entries({known, unknown}))
			if (ratio > bar) fault(`opening one that is ${what} takes ${ratio.toFixed(2)} times as long`);
		return {
			cases: cases * 2,
			'opening, times': known.ratio.toFixed(2),
			'opening, ms': known.milliseconds,
			'opening an unknown one, times': unknown.ratio.toFixed(2),
			'opening an unknown one, ms': unknown.milliseconds,
			'the shelf, ms': Math.round(await timeShelf(many)),
		};
	},
);
