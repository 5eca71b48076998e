import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {libraryIn} from '../../../test/library/library-in.ts';
import type {Library} from '../../../source/library/library.ts';
import {attack, type Fault} from '../attack.ts';
import type {Random} from '../random.ts';
import {idOf, placeAt, sampleRecord} from '../sample-record.ts';

const decade = 10 * 365 * 24 * 3600 * 1000;

const saves = 8;

/** Another machine holds the lock of the record, or nobody does. */
const setLock = (folder: string, isHeld: boolean): void => {
	const stories = join(folder, 'stories');
	const lock = join(stories, `${idOf(1)}.json.lock`);
	mkdirSync(stories, {recursive: true, mode: 0o700});
	if (isHeld) writeFileSync(lock, 'elsewhere 1 x');
	else rmSync(lock, {force: true});
};

/** Three readers, two of which stay open; each goes somewhere in turn, by a clock that was set in between. */
const attempt = (random: Random, folder: string): Fault => {
	const open = (): Library => libraryIn(folder);
	const staying = [open(), open()];
	const shown: number[] = [];
	for (let step = 1; step <= saves; step++) {
		const library = random.pick([...staying, open()]);
		setLock(folder, random.below(3) === 0);
		const isNew = !staying.includes(library);
		const found = isNew ? library.read(idOf(1)) : undefined;
		const record = found ?? sampleRecord(1, {path: null});
		const clock = Date.now() + random.below(2 * decade) - decade;
		library.save({...record, place: placeAt(step, new Date(clock).toISOString())});
		shown.push(open().read(idOf(1))?.place?.offset ?? -1);
	}
	return shown.some((place, step) => place !== step + 1) ? `places ${shown.join(', ')}` : undefined;
};

attack(
	'P13: the clock is set by up to ten years, back or forward, between the saves of three readers, and some find the record locked',
	'the last place that was saved is the one kept',
	{quick: 30, full: 100},
	async ({cases, randomly}) => {
		await randomly(cases, attempt);
		return {saves: cases * saves};
	},
);
