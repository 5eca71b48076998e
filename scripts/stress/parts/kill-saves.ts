import {utimesSync} from 'node:fs';
import {setTimeout as wait} from 'node:timers/promises';
import {libraryIn} from '../../../test/library/library-in.ts';
import {attack, type Attack, type Fault} from '../attack.ts';
import type {Random} from '../random.ts';
import {startSaver} from '../start-saver.ts';
import {idOf, leftoversIn} from '../sample-record.ts';

/** Kills that hit one story, before another one is begun: its bookmarks grow with each save. */
const killsPerStory = 12;

/** The longest time that a program may save before it is killed, in milliseconds. */
const longestLife = 40;

type Tally = {saves: number; leftovers: number; leftoversAfterwards: number};

/** Kills one program that saves; gives the numbers of the saves that it knew to be on disk. */
const killOnce = async (folder: string, turn: number, random: Random): Promise<readonly number[]> => {
	const saver = startSaver([folder, '1', `t${turn}-`, '1000000']);
	// The first save takes longest, and hides the others if it is always among what is hit.
	await saver.printed(random.below(4) === 0 ? 1 : 2);
	await wait(random.below(longestLife));
	saver.process.kill('SIGKILL');
	await saver.ended;
	return saver.lines().slice(1).map(Number);
};

const look = (folder: string, acknowledged: ReadonlyMap<string, number>): Fault => {
	const library = libraryIn(folder);
	const record = library.read(idOf(1));
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
const startOnceMore = async (folder: string): Promise<void> => {
	for (const path of leftoversIn(folder)) utimesSync(path, 0, 0);
	await startSaver([folder, '1', 'last-', '1']).ended;
	libraryIn(folder).sweep();
};

const attackStory = async (
	home: string,
	kills: number,
	random: Random,
	tally: Tally,
	fault: Attack['fault'],
): Promise<Fault> => {
	const acknowledged = new Map<string, number>();
	for (let turn = 0; turn < kills; turn++) {
		for (const step of await killOnce(home, turn, random)) {
			acknowledged.set(`t${turn}-${step}`, step);
			tally.saves++;
		}
		const what = look(home, acknowledged);
		fault(what && `kill ${turn}: ${what}`);
	}
	tally.leftovers += leftoversIn(home).length;
	await startOnceMore(home);
	const left = leftoversIn(home);
	tally.leftoversAfterwards += left.length;
	return left.length > 0 ? `P15: left behind ${left.join(', ')}` : undefined;
};

/** Also looks, as P15, at what is left behind. */
attack(
	'P1: `kill -9` of a program that saves all the time; P15: one more start',
	'no record damaged, no bookmark lost, none older than the last save; P15: nothing left behind',
	{quick: 3, full: 10_000},
	async ({cases, fault, randomly}) => {
		const tally: Tally = {saves: 0, leftovers: 0, leftoversAfterwards: 0};
		const kills = Math.min(cases, killsPerStory);
		const stories = Math.ceil(cases / kills);
		await randomly(stories, (random, home) => attackStory(home, kills, random, tally, fault));
		return {
			cases: stories * kills,
			'saves on disk': tally.saves,
			'leftovers of the killed': tally.leftovers,
			'leftovers one start later': tally.leftoversAfterwards,
		};
	},
);
