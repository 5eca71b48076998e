import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {setImmediate} from 'node:timers/promises';
import type {Library} from '../../../source/library/library.ts';
import type {StoryRecord} from '../../../source/library/story-record.ts';
import {attack} from '../attack.ts';
import {installFailingDisk, whileStalling} from '../failing-disk.ts';
import {bookmarkNamed, idOf, leftoversIn, placeAt, sampleRecord} from '../sample-record.ts';

// Only modules that are loaded from now on are on the disk that hangs.
installFailingDisk();
const {libraryIn} = await import('../../../test/library/library-in.ts');

const id = idOf(1);

const withMark = (record: StoryRecord, name: string): StoryRecord => ({
	...record,
	place: placeAt(name.length),
	bookmarks: [...record.bookmarks, bookmarkNamed(name)],
});

/** Saves once for each name, with a bookmark more each time. */
const saveTo = (library: Library, ...names: readonly string[]): readonly string[] => {
	let record = library.read(id) ?? sampleRecord(1, {path: null});
	for (const name of names) library.save((record = withMark(record, name)));
	return names;
};

/** What the other reader does in the meantime: it saves once, again and again, or leaves and is followed by a third. */
const meanwhiles: Readonly<Record<string, (open: () => Library) => readonly string[]>> = {
	'another saves': open => saveTo(open(), 'other'),
	'another saves three times': open => saveTo(open(), 'one', 'two', 'three'),
	'two others save one after the other': open => ['second', 'third'].flatMap(name => saveTo(open(), name)),
};

type Scenario = {readonly what: string; readonly hasFormer: boolean};

const scenarios: readonly Scenario[] = Object.keys(meanwhiles).flatMap(what =>
	[false, true].map(hasFormer => ({what, hasFormer})),
);

const marksOf = (record: StoryRecord | undefined): readonly string[] =>
	(record?.bookmarks ?? []).map(mark => mark.id).toSorted();

/** Lets one call of a save hang; gives its name, undefined where the save made fewer calls, and what is wrong then. */
const attempt = (
	folder: string,
	{what, hasFormer}: Scenario,
	call: number,
): {readonly stalled: string | undefined; readonly faults: readonly string[]} => {
	mkdirSync(folder);
	const library = libraryIn(folder);
	const former = sampleRecord(1, {path: null, bookmarks: hasFormer ? [bookmarkNamed('former')] : []});
	if (hasFormer) library.save(former);
	const record = withMark(library.read(id) ?? former, 'slow');
	let made: readonly string[] = [];
	const stalled = whileStalling(
		call,
		() => {
			made = meanwhiles[what]?.(() => libraryIn(folder)) ?? [];
		},
		() => void library.save(record),
	);
	const faults: string[] = [];
	if (stalled === undefined) return {stalled, faults};
	const wanted = [...made, 'slow', ...(hasFormer ? ['former'] : [])].toSorted().join();
	const where = `${what}, ${hasFormer ? 'a later' : 'the first'} save, call ${call} (${stalled})`;
	const found = marksOf(libraryIn(folder).read(id)).join();
	if (found !== wanted) faults.push(`${where}: has ${found}, and should have ${wanted}`);
	const last = libraryIn(folder);
	const now = last.read(id);
	if (now) last.save({...now, secondsRead: 5});
	last.sweep();
	if (marksOf(libraryIn(folder).read(id)).join() !== wanted)
		faults.push(`${where}: lost one with the next save`);
	if (leftoversIn(folder).length > 0) faults.push(`${where}: left behind ${leftoversIn(folder).join(', ')}`);
	return {stalled, faults};
};

/** More calls than any save makes. */
const calls = 100;

attack(
	'P18: each call on the file system of a save hangs in turn, while other readers save and leave',
	'no bookmark of anybody is lost, now or with the next save, and nothing is left behind',
	{quick: 6, full: 1000},
	async ({cases: most, folder, fault}) => {
		const all = calls * scenarios.length;
		const stride = Math.max(1, Math.floor(all / most));
		let [cases, mostCalls] = [0, 0];
		for (let number = 0; number < all && cases < most; number += stride) {
			const scenario = scenarios[number % scenarios.length] ?? {what: '', hasFormer: false};
			const call = 1 + Math.floor(number / scenarios.length);
			const {stalled, faults} = attempt(join(folder, String(number)), scenario, call);
			faults.forEach(fault);
			if (stalled === undefined) continue;
			cases++;
			mostCalls = Math.max(mostCalls, call);
			await setImmediate();
		}
		if (mostCalls === calls) fault('a save makes more calls than are tried');
		return {cases, 'most calls of a save': mostCalls};
	},
);
