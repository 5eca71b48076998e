/** What the program is meant to reach: THE table of targets. */
import type {Results} from './measure.ts';
import {quantile} from './statistics.ts';
import {storyKinds} from './stories.ts';
import {burstOf} from './suites/burst.ts';
import {justifiedEnglish, raggedOf, wrapAnsiOf} from './suites/core-tasks.ts';
import {
	emptyNode,
	inkFloor,
	largeInkFloor,
	readerBook,
	readerOfTwo,
	readerRemembered,
	readerShelf,
	readerSingle,
	readerTitle,
	readerWith,
} from './suites/subjects.ts';

export type AllResults = ReadonlyMap<string, Results>;

/** A number made of results; undefined where what it is made of was not measured. */
export type Figure = (results: AllResults) => number | undefined;

/** The value that a share of all values lies at or below; by default the median. */
const figure =
	(suite: string, subject: string, measure: string, share = 0.5): Figure =>
	results => {
		const samples = results.get(suite)?.samples ?? [];
		const values = samples
			.filter(sample => sample.subject === subject && sample.measure === measure)
			.map(({value}) => value);
		return values.length > 0 ? quantile(values, share) : undefined;
	};

const combine =
	(how: (left: number, right: number) => number) =>
	(left: Figure, right: Figure): Figure =>
	results => {
		const [a, b] = [left(results), right(results)];
		return a === undefined || b === undefined ? undefined : how(a, b);
	};

const ratio = combine((left, right) => left / right);
const difference = combine((left, right) => left - right);
const sum = combine((left, right) => left + right);

export type Bounds = {readonly must?: number; readonly aim: number};

export type Target = {
	readonly what: string;
	readonly unit: '×' | 'ms' | 'MiB' | 'pages' | 'frames' | 'bytes';
	readonly measured: Figure;
} & ({readonly atMost: Bounds} | {readonly atLeast: Bounds});

type Unit = Target['unit'];

const atMost = (what: string, unit: Unit, measured: Figure, bounds: Bounds): Target => ({
	...{what, unit, measured},
	atMost: bounds,
});
const atLeast = (what: string, unit: Unit, measured: Figure, bounds: Bounds): Target => ({
	...{what, unit, measured},
	atLeast: bounds,
});

const small = readerWith('small');
const large = readerWith('large');
const larger = readerWith('larger');
const largest = readerWith('largest');

const first = (subject: string): Figure => figure('start', subject, 'first');
const ready = (subject: string): Figure => figure('start', subject, 'ready');

/** Memory above that of the Ink floor; the bounds grow with the file. */
const memoryTarget = (kind: keyof typeof storyKinds, resident: Figure): Target => {
	const {name, bytes} = storyKinds[kind];
	const megabytes = bytes / 1e6;
	return atMost(
		`memory over the Ink floor's, ${name}`,
		'MiB',
		difference(resident, figure('start', inkFloor, 'resident')),
		{must: Math.max(60, 25 + 2.5 * megabytes), aim: 25 + 2.5 * megabytes},
	);
};

const againstWrapAnsi = (task: string, language: 'English' | 'Japanese'): Figure =>
	ratio(figure('core', task, 'speed'), figure('core', wrapAnsiOf(language), 'speed'));

const againstNode = (what: string, subject: string): Target =>
	atMost(`${what}, against \`node -e 0\``, '×', ratio(first(subject), first(emptyNode)), {must: 3, aim: 2.5});

const starting: readonly Target[] = [
	againstNode('first page, 33 KB', small),
	againstNode('first page, 33 KB in chapters', readerWith('chapters')),
	againstNode('title screen', readerTitle),
	againstNode('shelf of 200 stories', readerShelf),
	againstNode('first page, remembered place in 100 MB', readerRemembered),
	atMost(
		'first page in one file against `node -e 0`, 33 KB',
		'×',
		ratio(first(readerSingle), first(emptyNode)),
		{
			must: 2.2,
			aim: 2,
		},
	),
	atMost('first key answered, against the Ink floor, 33 KB', '×', ratio(ready(small), ready(inkFloor)), {
		must: 0.95,
		aim: 0.8,
	}),
	atMost('first page, 10 MB against 33 KB', '×', ratio(first(larger), first(small)), {must: 1.4, aim: 1.1}),
	atMost('first page, 100 MB against 33 KB', '×', ratio(first(largest), first(small)), {must: 2.5, aim: 1.3}),
	atMost(
		'first page, remembered place in 100 MB against 33 KB',
		'×',
		ratio(first(readerRemembered), first(small)),
		{
			must: 1.3,
			aim: 1.1,
		},
	),
	atMost('first page, EPUB of 20 MB against 33 KB', '×', ratio(first(readerBook), first(small)), {
		must: 1.5,
		aim: 1.2,
	}),
];

const reading: readonly Target[] = [
	atMost(
		'page turn against the Ink floor',
		'×',
		ratio(figure('turn', large, 'turn'), figure('turn', inkFloor, 'turn')),
		{must: 1.8, aim: 1.2},
	),
	atMost(
		'page turn in two columns at 200×50 against the Ink floor of that size',
		'×',
		ratio(figure('turn', readerOfTwo, 'turn'), figure('turn', largeInkFloor, 'turn')),
		{must: 1.3, aim: 1},
	),
	atMost('page turn, 99 of 100', 'ms', figure('turn', large, 'turn', 0.99), {must: 50, aim: 16}),
	atMost('bytes of a page turn against the text on the screen', '×', figure('turn', large, 'share'), {
		must: 1.3,
		aim: 1.1,
	}),
	atMost('jump to the end, first time, 100 MB', 'ms', figure('jump', largest, 'first'), {must: 500, aim: 10}),
	atMost('all pages counted, 100 MB', 'ms', figure('count', largest, 'counted'), {must: 3000, aim: 600}),
	atMost('longest answer to a key meanwhile', 'ms', figure('keys', largest, 'longest'), {
		must: 16,
		aim: 16,
	}),
	atLeast(`${burstOf(50)}: pages on`, 'pages', figure('burst', burstOf(50), 'pages'), {must: 50, aim: 50}),
	atMost(`${burstOf(50)}: frames drawn`, 'frames', figure('burst', burstOf(50), 'frames'), {aim: 1}),
];

const resources: readonly Target[] = [
	memoryTarget('small', figure('start', small, 'resident')),
	memoryTarget('larger', figure('count', larger, 'resident')),
	memoryTarget('largest', figure('count', largest, 'resident')),
	atMost(
		'idle for 2 s: bytes written',
		'bytes',
		sum(figure('idle', small, 'bytes', 1), figure('idle', larger, 'bytes', 1)),
		{must: 0, aim: 0},
	),
	atMost(
		'idle for 2 s: processor time',
		'ms',
		sum(figure('idle', small, 'time'), figure('idle', larger, 'time')),
		{must: 0, aim: 0},
	),
];

const parts: readonly Target[] = [
	atLeast('ragged lines against wrap-ansi, English', '×', againstWrapAnsi(raggedOf('English'), 'English'), {
		must: 100,
		aim: 100,
	}),
	atLeast(
		'ragged lines against wrap-ansi, Japanese',
		'×',
		againstWrapAnsi(raggedOf('Japanese'), 'Japanese'),
		{must: 60, aim: 300},
	),
	atLeast(
		'justified and hyphenated lines against wrap-ansi, English',
		'×',
		againstWrapAnsi(justifiedEnglish, 'English'),
		{must: 6, aim: 6},
	),
];

export const targets: readonly Target[] = [...starting, ...reading, ...resources, ...parts];
