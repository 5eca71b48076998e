import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {setImmediate} from 'node:timers/promises';
import type {Library} from '../../../source/library/library.ts';
import type {StoryRecord} from '../../../source/library/story-record.ts';
import {attack, type Fault} from '../attack.ts';
import {type Failure, installFailingDisk, whileFailing} from '../failing-disk.ts';
import {bookmarkNamed, idOf, placeAt, problemOf, sampleRecord} from '../sample-record.ts';

// Only modules that are loaded from now on are on the disk that fails.
installFailingDisk();
const {libraryIn} = await import('../../../test/library/library-in.ts');

/** A save, what stood there before it, and what may stand there after it. */
type Scenario = {
	readonly name: string;
	readonly prepare: (folder: string, library: Library) => void;
	/** Bytes that must be found in some file afterwards, whatever happens. */
	readonly keeps?: string;
	readonly hasFormer: boolean;
};

// Two times: places are told apart by when they were kept, and nobody turns a page twice in a millisecond.
const former = sampleRecord(1, {
	place: placeAt(1, '2026-01-02T03:04:05.000Z'),
	bookmarks: [bookmarkNamed('a')],
});
const latest: StoryRecord = {
	...former,
	place: placeAt(2, '2026-01-02T03:04:06.000Z'),
	bookmarks: [...former.bookmarks, bookmarkNamed('b')],
};
const damage = '{"version": 1, "id": "00';
const pathOf = (folder: string): string => join(folder, 'stories', `${idOf(1)}.json`);

const scenarios: readonly Scenario[] = [
	{name: 'the first save', prepare: () => undefined, hasFormer: false},
	{name: 'a later save', prepare: (_, library) => void library.save(former), hasFormer: true},
	{
		name: 'a save over a damaged record with a copy',
		prepare(folder, library) {
			library.save(former);
			library.save({...former, secondsRead: 1});
			writeFileSync(pathOf(folder), damage);
		},
		keeps: damage,
		hasFormer: true,
	},
	{
		name: 'a save over a damaged record without a copy',
		prepare(folder) {
			mkdirSync(join(folder, 'stories'), {recursive: true});
			writeFileSync(pathOf(folder), damage);
		},
		keeps: damage,
		hasFormer: false,
	},
];

const failures = (call: number): readonly Failure[] => [
	{call, how: 'EIO', onwards: false},
	{call, how: 'ENOSPC', onwards: true},
	{call, how: 'EIO', onwards: true},
	{call, how: 'ENOSPC', onwards: false},
	{call, how: 'EACCES', onwards: false},
	{call, how: 'short write', onwards: false},
	{call, how: 'short write', onwards: true},
];

const bytesIn = (folder: string): string =>
	readdirSync(folder)
		// Others are on their way out.
		.filter(name => name.endsWith('.json') || name.endsWith('.bak'))
		.map(name => readFileSync(join(folder, name), 'latin1'))
		.join('\n');

/** What is wrong with what stands there after a save that may have failed. */
const judge = (folder: string, scenario: Scenario, problem: Error | undefined): Fault => {
	if (problem && /^E[A-Z]+:/.test(problem.message)) return `tells only “${problem.message}”`;
	const record = libraryIn(folder).read(idOf(1));
	const at = record?.place?.offset;
	if (scenario.keeps !== undefined && !bytesIn(join(folder, 'stories')).includes(scenario.keeps))
		return 'the damaged bytes are gone';
	if (problem === undefined && at !== 2) return `said it was saved, and is at ${at}`;
	if (at === undefined) return scenario.hasFormer ? 'the old record is gone' : undefined;
	if (at !== 1 && at !== 2) return `is at ${at}`;
	const marks = record?.bookmarks.map(({id}) => id).join('');
	return marks === (at === 1 ? 'a' : 'ab') ? undefined : `has bookmarks ${marks} at ${at}`;
};

/** Tries one failure; gives the call that failed, undefined where the save made fewer calls, and what is wrong then. */
const attempt = (
	folder: string,
	scenario: Scenario,
	failure: Failure,
): {readonly failed: string | undefined; readonly what: Fault} => {
	mkdirSync(folder);
	scenario.prepare(folder, libraryIn(folder));
	let problem: Error | undefined;
	const failed = whileFailing(failure, () => {
		problem = problemOf(() => {
			const library = libraryIn(folder);
			library.read(idOf(1));
			library.save(latest);
		});
	});
	const what = failed === undefined ? undefined : judge(folder, scenario, problem);
	const {call, how, onwards} = failure;
	const all = onwards ? ' and all later ones' : '';
	return {failed, what: what && `${scenario.name}, call ${call} (${failed}) ${how}${all}: ${what}`};
};

attack(
	'P3: each call on the file system of a save fails in turn, alone or with all later ones',
	'the old record or the new one is whole, and who saves is told unless it is the new one',
	// Of ways in which each call fails.
	{quick: 1, full: 7},
	async ({cases: kinds, folder, fault}) => {
		let [tried, cases, mostCalls] = [0, 0, 0];
		for (const scenario of scenarios) {
			for (let call = 1, isReached = true; isReached; call++) {
				isReached = false;
				for (const failure of failures(call).slice(0, kinds)) {
					// Never the same folder again: the removal of leftovers after one save would disturb the next one.
					const {failed, what} = attempt(join(folder, String(tried++)), scenario, failure);
					if (failed === undefined) continue;
					fault(what);
					isReached = true;
					cases++;
					mostCalls = Math.max(mostCalls, call);
				}
			}
			await setImmediate();
		}
		return {cases, 'most calls of a save': mostCalls};
	},
);
