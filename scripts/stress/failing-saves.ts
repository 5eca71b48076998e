/**
 * Saves records while each call on the file system fails in turn, and prints what came of it as JSON. A program of its
 * own: what it does to the file system would trouble all others.
 *
 *     node scripts/stress/failing-saves.ts FOLDER KINDS
 */
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Library} from '../../source/library/library.ts';
import type {StoryRecord} from '../../source/library/story-record.ts';
import {type Failure, installFailingDisk, whileFailing} from './failing-disk.ts';
import {bookmarkNamed, idOf, placeAt, sampleRecord} from './sample-record.ts';

const [below = '', kinds = '1'] = process.argv.slice(2);
const faults: string[] = [];
let tried = 0;

type Open = (folder: string) => Library;

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

/** The ways in which a call may fail. */
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

/** What is wrong with what stands there after a save that may have failed; undefined where all is well. */
const judge = (
	open: Open,
	folder: string,
	scenario: Scenario,
	problem: Error | undefined,
): string | undefined => {
	if (problem && /^E[A-Z]+:/.test(problem.message)) return `tells only “${problem.message}”`;
	const record = open(folder).read(idOf(1));
	const at = record?.place?.offset;
	if (scenario.keeps !== undefined && !bytesIn(join(folder, 'stories')).includes(scenario.keeps))
		return 'the damaged bytes are gone';
	if (problem === undefined && at !== 2) return `said it was saved, and is at ${at}`;
	if (at === undefined) return scenario.hasFormer ? 'the old record is gone' : undefined;
	if (at !== 1 && at !== 2) return `is at ${at}`;
	const marks = record?.bookmarks.map(({id}) => id).join('');
	return marks === (at === 1 ? 'a' : 'ab') ? undefined : `has bookmarks ${marks} at ${at}`;
};

/** Tries one failure; gives the call that failed, undefined where the save made fewer calls. */
const attempt = (open: Open, scenario: Scenario, failure: Failure): string | undefined => {
	// Never the same again: what writes takes its leftovers away after the save, and would disturb their removal here.
	const folder = join(below, String(++tried));
	mkdirSync(folder);
	scenario.prepare(folder, open(folder));
	let problem: Error | undefined;
	const failed = whileFailing(failure, () => {
		try {
			const library = open(folder);
			library.read(idOf(1));
			library.save(latest);
		} catch (error) {
			problem = error instanceof Error ? error : new Error('threw something else', {cause: error});
		}
	});
	const what = failed === undefined ? undefined : judge(open, folder, scenario, problem);
	if (what !== undefined)
		faults.push(
			`${scenario.name}, call ${failure.call} (${failed}) ${failure.how}${failure.onwards ? ' and all later ones' : ''}: ${what}`,
		);
	return failed;
};

installFailingDisk();
const {createConfLibrary} = await import('../../source/library/conf-library.ts');
const open: Open = folder => createConfLibrary({data: folder, config: folder, cache: join(folder, 'cache')});
let cases = 0;
let mostCalls = 0;
for (const scenario of scenarios) {
	for (let call = 1, isReached = true; isReached; call++) {
		isReached = false;
		for (const failure of failures(call).slice(0, Number(kinds))) {
			if (attempt(open, scenario, failure) === undefined) continue;
			isReached = true;
			cases++;
			mostCalls = Math.max(mostCalls, call);
		}
	}
}
process.stdout.write(`${JSON.stringify({cases, mostCalls, faults})}\n`);
