import {existsSync, readdirSync, utimesSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {libraryIn} from '../../../test/library/library-in.ts';
import {startScript} from '../child.ts';
import {inParallel, numbers} from '../in-parallel.ts';
import type {Outcome, Part, Run} from '../part.ts';
import {createRandom, type Random} from '../random.ts';
import {idOf} from '../sample-record.ts';

/** Kills that hit one story, before another one is begun: its bookmarks grow with each save. */
const killsPerStory = 12;

/** The longest time that a program may save before it is killed, in milliseconds. */
const longestLife = 40;

type Tally = {saves: number; leftovers: number; leftoversAfterwards: number};

const leftoversIn = (folder: string): readonly string[] =>
	['stories', 'names']
		.map(name => join(folder, name))
		.filter(path => existsSync(path))
		.flatMap(path => readdirSync(path).map(file => join(path, file)))
		.filter(path => !/\.json(\.bak)?$/.test(path));

/** Kills one program that saves; gives the number of its last save that it knew to be on disk, none as 0. */
const killOnce = async (
	folder: string,
	story: number,
	turn: number,
	random: Random,
): Promise<readonly number[]> => {
	const child = startScript('saver.ts', [folder, String(story), `t${turn}-`, '1000000']);
	// The first save takes longest, and hides the others if it is always among what is hit.
	await child.until(random.below(4) === 0 ? /ready/ : /ready\n\d+\n/);
	await wait(random.below(longestLife));
	child.process.kill('SIGKILL');
	await child.ended;
	// The last line may be cut.
	return child.printed().split('\n').slice(1, -1).map(Number);
};

const look = (
	folder: string,
	story: number,
	acknowledged: ReadonlyMap<string, number>,
): string | undefined => {
	const library = libraryIn(folder);
	const record = library.read(idOf(story));
	if (library.putAside().length > 0) return `damaged: ${library.putAside().join(', ')}`;
	if (acknowledged.size === 0) return undefined;
	if (!record) return 'no record';
	const ids = new Set(record.bookmarks.map(({id}) => id));
	const lost = [...acknowledged.keys()].filter(id => !ids.has(id));
	if (lost.length > 0) return `lost bookmarks ${lost.join(', ')}`;
	const last = Math.max(...acknowledged.values());
	return (record.place?.offset ?? 0) < last ? `at ${record.place?.offset}, was at ${last}` : undefined;
};

/** Has somebody save once more, later, as the next start does. */
const startOnceMore = async (folder: string, story: number): Promise<void> => {
	for (const path of leftoversIn(folder)) utimesSync(path, 0, 0);
	const child = startScript('saver.ts', [folder, String(story), 'last-', '1']);
	await child.ended;
	libraryIn(folder).sweep();
};

const attackStory = async (
	{folder, fault, seed}: Run,
	story: number,
	kills: number,
	tally: Tally,
): Promise<void> => {
	const random = createRandom(seed * 1_000_003 + story);
	const home = join(folder, String(story));
	const acknowledged = new Map<string, number>();
	for (let turn = 0; turn < kills; turn++) {
		for (const step of await killOnce(home, story, turn, random)) {
			acknowledged.set(`t${turn}-${step}`, step);
			tally.saves++;
		}
		const what = look(home, story, acknowledged);
		if (what !== undefined) fault(`story ${story}, kill ${turn}: ${what}`);
	}
	tally.leftovers += leftoversIn(home).length;
	await startOnceMore(home, story);
	const left = leftoversIn(home);
	tally.leftoversAfterwards += left.length;
	if (left.length > 0) fault(`P15, story ${story}: left behind ${left.join(', ')}`);
};

const run = async (order: Run): Promise<Outcome> => {
	const tally: Tally = {saves: 0, leftovers: 0, leftoversAfterwards: 0};
	const stories = Math.ceil(order.cases / killsPerStory);
	let kills = 0;
	await inParallel(numbers(stories), async story => {
		const count = Math.min(killsPerStory, order.cases - story * killsPerStory);
		await attackStory(order, story, count, tally);
		kills += count;
	});
	return {
		cases: kills,
		figures: {
			'saves on disk': tally.saves,
			'leftovers of the killed': tally.leftovers,
			'leftovers one start later': tally.leftoversAfterwards,
		},
	};
};

/** Also looks, as P15, at what is left behind. */
export const killSaves: Part = {
	id: 'P1',
	what: '`kill -9` of a program that saves all the time; P15: one more start',
	bar: 'no record damaged, no bookmark lost, none older than the last save; P15: nothing left behind',
	quick: 24,
	full: 10_000,
	run,
};
