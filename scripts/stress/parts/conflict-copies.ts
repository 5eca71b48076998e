import {copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, statSync} from 'node:fs';
import {join} from 'node:path';
import type {Library} from '../../../source/library/library.ts';
import type {StoryRecord} from '../../../source/library/story-record.ts';
import {libraryIn} from '../../../test/library/library-in.ts';
import {attack, type Fault} from '../attack.ts';
import type {Random} from '../random.ts';
import {bookmarkNamed, idOf, placeAt, sampleRecord} from '../sample-record.ts';

const id = idOf(1);
const record = `${id}.json`;

/** Names that programs give to the version that loses. */
const conflictNames: readonly ((count: number) => string)[] = [
	count => `${id}.sync-conflict-20261128-00${count}-ABCDEFG.json`,
	count => `${id} (Ann's conflicted copy ${count}).json`,
	count => `${id} (conflicted copy 2026-11-28 ${count}).json`,
	count => `${id} (${count}).json`,
	count => `${id}-LAPTOP-${count}.json`,
	count => `${id}_conflict-20261128-${count}.json`,
];

/** A machine: its folder, and a reader on it that stays open or is started anew. */
type Machine = {readonly stories: string; readonly open: () => Library};

const createMachine = (folder: string): Machine => {
	mkdirSync(join(folder, 'stories'), {recursive: true});
	return {stories: join(folder, 'stories'), open: () => libraryIn(folder)};
};

const bookmark = (machine: Machine, name: string, step: number): void => {
	const library = machine.open();
	const known: StoryRecord = library.read(id) ?? sampleRecord(1, {path: null, place: null});
	library.save({
		...known,
		place: placeAt(step, new Date(Date.UTC(2026, 0, 1, 0, step)).toISOString()),
		bookmarks: [...known.bookmarks, bookmarkNamed(name)],
	});
};

/** Longer than a tick of the clock by which a file system tells two changes of a folder apart, in milliseconds. */
const tick = 12;

/** Waits until a change of a folder can be told from what was done there before: no program synchronises at once. */
const letTick = (folder: string): void => {
	while (Date.now() - statSync(folder).mtimeMs < tick);
};

/** Brings one machine's files to the other: where both have changed the record, one version gets another name. */
const synchronise = (from: Machine, to: Machine, count: number, random: Random): void => {
	letTick(to.stories);
	for (const name of readdirSync(from.stories).filter(file => file.endsWith('.json') && file !== record)) {
		if (!existsSync(join(to.stories, name))) copyFileSync(join(from.stories, name), join(to.stories, name));
	}
	if (!existsSync(join(from.stories, record))) return;
	const conflict = join(to.stories, random.pick(conflictNames)(count));
	if (!existsSync(join(to.stories, record)))
		copyFileSync(join(from.stories, record), join(to.stories, record));
	else if (random.below(2) === 0) copyFileSync(join(from.stories, record), conflict);
	else {
		renameSync(join(to.stories, record), conflict);
		copyFileSync(join(from.stories, record), join(to.stories, record));
	}
};

const attempt = (random: Random, folder: string): Fault => {
	const machines = [createMachine(join(folder, 'one')), createMachine(join(folder, 'other'))] as const;
	const made: string[] = [];
	const steps = 4 + random.below(8);
	for (let step = 1; step <= steps; step++) {
		const here = random.below(2);
		const [machine, other] = here === 0 ? machines : [machines[1], machines[0]];
		if (random.below(4) === 0) machine.open().sweep();
		if (random.below(3) === 0) synchronise(machine, other, step, random);
		else {
			made.push(`mark ${step}`);
			bookmark(machine, `mark ${step}`, step);
		}
	}
	synchronise(machines[0], machines[1], 98, random);
	bookmark(machines[1], 'last', 99);
	synchronise(machines[1], machines[0], 99, random);
	const wanted = [...made, 'last'].toSorted().join();
	for (const {open} of machines) {
		const found = open().read(id);
		const marks = (found?.bookmarks ?? []).map(mark => mark.id).toSorted();
		if (marks.join() !== wanted) return `has ${marks.join()}, and should have ${wanted}`;
		if (found?.place?.offset !== 99) return `is at ${found?.place?.offset}, and should be at 99`;
	}
	return undefined;
};

attack(
	'P22: two machines bookmark one story, and a program synchronises their folders now and then, with conflicts',
	'both have every bookmark in the end, and the last place',
	{quick: 20, full: 3000},
	({cases, randomly}) => randomly(cases, attempt),
);
