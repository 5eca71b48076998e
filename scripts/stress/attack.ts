/**
 * Makes a test of an attempt to break a promise. The environment says how many cases it tries:
 *
 * - `STRESS_CASES`: `quick` (the default), `full`, or a number
 * - `STRESS_SEED`, `STRESS_PATH`: the seed of random cases, and the path of one of them, as fast-check has them
 * - `STRESS_WRITE`: writes the result of each attack to docs/reliability-results.md
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {join} from 'node:path';
import {setImmediate} from 'node:timers/promises';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {temporaryFolder} from '../../test/temporary-folder.ts';
import {type Random, randoms} from './random.ts';
import {extent} from './extent.ts';

const {STRESS_SEED = '1', STRESS_PATH, STRESS_WRITE} = process.env;
const resultsPage = new URL('../../docs/reliability-results.md', import.meta.url);

/** What is wrong, in one line or with the screens below it; undefined where nothing is. */
export type Fault = string | undefined;

type Attempt<Item> = (item: Item, folder: string, index: number) => Promise<Fault> | Fault;

export type Attack = {
	/** The number of cases to try; an attack whose cases are all there are tries all of them. */
	readonly cases: number;
	readonly seed: number;
	/** An empty folder, removed afterwards. */
	readonly folder: string;
	readonly fault: (what: Fault) => void;
	/** Makes an attempt on each item, some at a time, each with the path of a folder that does not exist yet. */
	readonly each: <Item>(items: Iterable<Item>, attempt: Attempt<Item>, lanes?: number) => Promise<undefined>;
	/** Makes a number of random attempts in the same way. */
	readonly randomly: (count: number, attempt: Attempt<Random>, lanes?: number) => Promise<undefined>;
	/** As many of all items as there are cases, in a random order. */
	readonly some: <Item>(all: readonly Item[]) => readonly Item[];
};

/** Measured values by name and unit; `cases` where it is not the number of attempts. */
export type Figures = Readonly<Record<string, string | number>>;

type Extent = {
	/** Cases in `npm test`, where 0 skips the attack, and in a full run. */
	readonly quick: number;
	readonly full: number;
	/** Allowed faults in a hundred cases; none by default. */
	readonly tolerance?: number;
	/** Attempts at a time; two by default, for as many processors as the smallest machine has. */
	readonly lanes?: number;
};

/** Sources of random numbers that are held at a time: one takes 2 KB. */
const heldSources = 10_000;

/** The sources of so many random cases; the path of each is its place among them. */
function* sourcesOf(seed: number, count: number): Generator<Random, undefined> {
	for (let start = 0; start < count; start += heldSources) {
		const numRuns = Math.min(heldSources, count - start);
		yield* fc.sample(randoms, {seed, numRuns, path: String(start)});
	}
}

function* numbered<Item>(items: Iterable<Item>): Generator<readonly [number, Item], undefined> {
	let index = 0;
	for (const item of items) yield [index++, item];
}

const createAttack = (
	cases: number,
	usualLanes: number,
): Attack & {readonly faults: readonly string[]; tried: number} => {
	const [seed, folder, faults] = [Number(STRESS_SEED), temporaryFolder('reader-stress-'), [] as string[]];
	const fault = (what: Fault): void => {
		if (what !== undefined) faults.push(what);
	};
	const attack = {
		...{cases, seed, folder, faults, fault, tried: 0},
		async each<Item>(items: Iterable<Item>, attempt: Attempt<Item>, lanes = usualLanes) {
			const rest = numbered(items);
			const work = async (): Promise<void> => {
				for (const [index, item] of rest) {
					fault(await attempt(item, join(folder, String(attack.tried++)), index));
					// Lets a test without any waiting of its own report that it is alive.
					await setImmediate();
				}
			};
			await Promise.all(Array.from({length: lanes}, work));
			return undefined;
		},
		async randomly(count: number, attempt: Attempt<Random>, lanes?: number) {
			const items =
				STRESS_PATH === undefined
					? sourcesOf(seed, count)
					: fc.sample(randoms, {seed, numRuns: 1, path: STRESS_PATH});
			const tryOne: Attempt<Random> = async (random, path, index) => {
				const number = Number(STRESS_PATH ?? index);
				const name = `seed ${seed}, path ${number}`;
				try {
					const what = await attempt(random, path, number);
					return what && `${name}: ${what}`;
				} catch (error) {
					throw new Error(`broke off at ${name}`, {cause: error});
				}
			};
			return attack.each(items, tryOne, lanes);
		},
		some<Item>(all: readonly Item[]) {
			const count = Math.min(cases, all.length);
			const choice = fc.shuffledSubarray([...all], {minLength: count, maxLength: count});
			return fc.sample(choice, {seed, numRuns: 1})[0] ?? [];
		},
	};
	return attack;
};

/** A part of a whole, to a tenth of a percent. */
export const percent = (part: number, whole: number): string =>
	`${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

const counted = (value: string | number): string =>
	typeof value === 'number' ? value.toLocaleString('en') : value;

/** Replaces the line of an attack on the results page, or adds it; the lines are sorted by the attacks' names. */
const writeResult = (name: string, result: string): void => {
	const lines = readFileSync(resultsPage, 'utf8').trimEnd().split('\n');
	const [id = ''] = name.split(':');
	const results = lines.filter(line => line.startsWith('- ') && !line.startsWith(`- **${id}:`));
	const sorted = [...results, `- **${name}.** ${result}`].sort((a, b) =>
		a.localeCompare(b, 'en', {numeric: true}),
	);
	writeFileSync(resultsPage, [...lines.filter(line => !line.startsWith('- ')), ...sorted, ''].join('\n'));
};

/** Defines the test of an attack, whose name begins with an id such as `P1:`. `bar` is what must be true, in one line. */
export const attack = (
	name: string,
	bar: string,
	{quick, full, tolerance = 0, lanes = 2}: Extent,
	run: (attack: Attack) => Promise<Figures | undefined>,
): void => {
	const cases = {quick, full}[extent] ?? Number(extent);
	test.skipIf(cases === 0)(`${name}. The bar: ${bar}`, async ({annotate}) => {
		const began = performance.now();
		const attempt = createAttack(cases, lanes);
		const {cases: tried = attempt.tried, ...figures} = (await run(attempt)) ?? {};
		const values = Object.entries(figures).map(([what, value]) => `${what} ${counted(value)}`);
		const {faults} = attempt;
		const result = [`${counted(tried)} cases, ${counted(faults.length)} faults`, ...values].join('; ');
		await annotate(result);
		if (STRESS_WRITE !== undefined) {
			const seconds = counted(Math.round((performance.now() - began) / 1000));
			const day = new Date().toISOString().slice(0, 10);
			const run = `${day}, ${seconds} s, Node ${process.versions.node}, ${availableParallelism()} cores`;
			writeResult(name, `The bar: ${bar}. Result: ${result} (${run}).`);
		}
		expect(Number(tried), 'cases').toBeGreaterThan(0);
		expect(faults.length, faults.slice(0, 20).join('\n')).toBeLessThanOrEqual(
			(Number(tried) * tolerance) / 100,
		);
	});
};
