/**
 * Saves a record while each of its calls on the file system hangs in turn, and another reader saves in the meantime; prints
 * what came of it as JSON. A program of its own: what it does to the file system would trouble all others.
 *
 *     node scripts/stress/stalled-saves.ts FOLDER CASES
 *
 * CASES at most are tried, spread over all calls.
 */
import {mkdirSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import type {Library} from '../../source/library/library.ts';
import type {StoryRecord} from '../../source/library/story-record.ts';
import {installFailingDisk, whileStalling} from './failing-disk.ts';
import {bookmarkNamed, idOf, placeAt, sampleRecord} from './sample-record.ts';

const [below = '', most = '1000'] = process.argv.slice(2);
const faults: string[] = [];
const id = idOf(1);

type Open = (folder: string) => Library;

const withMark = (record: StoryRecord, name: string): StoryRecord => ({
	...record,
	place: placeAt(name.length),
	bookmarks: [...record.bookmarks, bookmarkNamed(name)],
});

/** What the other reader does in the meantime: it saves once, again and again, or leaves and is followed by a third. */
const meanwhiles: Readonly<Record<string, (open: () => Library) => readonly string[]>> = {
	'another saves'(open) {
		const other = open();
		other.save(withMark(other.read(id) ?? sampleRecord(1, {path: null}), 'other'));
		return ['other'];
	},
	'another saves three times'(open) {
		const other = open();
		let record = other.read(id) ?? sampleRecord(1, {path: null});
		for (const name of ['one', 'two', 'three']) other.save((record = withMark(record, name)));
		return ['one', 'two', 'three'];
	},
	'two others save one after the other'(open) {
		for (const name of ['second', 'third']) {
			const other = open();
			other.save(withMark(other.read(id) ?? sampleRecord(1, {path: null}), name));
		}
		return ['second', 'third'];
	},
};

const marksOf = (record: StoryRecord | undefined): readonly string[] =>
	(record?.bookmarks ?? []).map(mark => mark.id).toSorted();

const leftovers = (folder: string): readonly string[] =>
	readdirSync(join(folder, 'stories')).filter(name => !/\.json(?:\.bak)?$/.test(name));

/** Lets one call of a save hang; gives its name, undefined where the save made fewer calls. */
const attempt = (open: Open, what: string, hasFormer: boolean, call: number): string | undefined => {
	const folder = join(below, `${what}-${hasFormer}-${call}`);
	mkdirSync(folder);
	const library = open(folder);
	const former = sampleRecord(1, {path: null, bookmarks: hasFormer ? [bookmarkNamed('former')] : []});
	if (hasFormer) library.save(former);
	const record = withMark(library.read(id) ?? former, 'slow');
	let made: readonly string[] = [];
	const stalled = whileStalling(
		call,
		() => {
			made = meanwhiles[what]?.(() => open(folder)) ?? [];
		},
		() => void library.save(record),
	);
	if (stalled === undefined) return undefined;
	const wanted = [...made, 'slow', ...(hasFormer ? ['former'] : [])].toSorted().join();
	const where = `${what}, ${hasFormer ? 'a later' : 'the first'} save, call ${call} (${stalled})`;
	const found = marksOf(open(folder).read(id)).join();
	if (found !== wanted) faults.push(`${where}: has ${found}, and should have ${wanted}`);
	const last = open(folder);
	const now = last.read(id);
	if (now) last.save({...now, secondsRead: 5});
	last.sweep();
	if (marksOf(open(folder).read(id)).join() !== wanted) faults.push(`${where}: lost one with the next save`);
	if (leftovers(folder).length > 0) faults.push(`${where}: left behind ${leftovers(folder).join(', ')}`);
	return stalled;
};

installFailingDisk();
const {libraryIn: open} = await import('../../test/library/library-in.ts');
/** More calls than any save makes. */
const calls = 100;
const scenarios = Object.keys(meanwhiles).flatMap(what =>
	[false, true].map(hasFormer => ({what, hasFormer})),
);
const stride = Math.max(1, Math.floor((calls * scenarios.length) / Number(most)));
let cases = 0;
let mostCalls = 0;
for (let number = 0; number < calls * scenarios.length && cases < Number(most); number += stride) {
	const {what, hasFormer} = scenarios[number % scenarios.length] ?? {what: '', hasFormer: false};
	const call = 1 + Math.floor(number / scenarios.length);
	if (attempt(open, what, hasFormer, call) === undefined) continue;
	cases++;
	mostCalls = Math.max(mostCalls, call);
}
if (mostCalls === calls) faults.push('a save makes more calls than are tried');
process.stdout.write(`${JSON.stringify({cases, mostCalls, faults})}\n`);
