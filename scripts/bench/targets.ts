/** What the program is meant to reach: THE table of targets. */
import type {Results} from './measure.ts';
import {quantile} from './statistics.ts';
import {storyKinds} from './stories.ts';
import {burstOf} from './suites/burst.ts';
import {justifiedEnglish, raggedOf, wrapAnsiOf} from './suites/core-tasks.ts';
import {emptyNode, inkFloor, readerTitle, readerWith} from './suites/subjects.ts';

/** The results of the suites that were run, by their names. */
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

/** A bound for now, and one to work towards. */
export type Bounds = {readonly must?: number; readonly aim: number};

export type Target = {
	readonly what: string;
	readonly unit: '×' | 'ms' | 'MiB' | 'pages' | 'frames' | 'bytes';
	readonly measured: Figure;
} & ({readonly atMost: Bounds} | {readonly atLeast: Bounds});

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
	return {
		what: `memory over the Ink floor's, ${name}`,
		unit: 'MiB',
		measured: difference(resident, figure('start', inkFloor, 'resident')),
		atMost: {must: 60 + 5 * megabytes, aim: 25 + 2.5 * megabytes},
	};
};

/** The speed of a task of the core against wrap-ansi's on the same text. */
const againstWrapAnsi = (task: string, language: 'English' | 'Japanese'): Figure =>
	ratio(figure('core', task, 'speed'), figure('core', wrapAnsiOf(language), 'speed'));

const starting: readonly Target[] = [
	{
		what: 'first page against the Ink floor, 33 KB',
		unit: '×',
		measured: ratio(first(small), first(inkFloor)),
		atMost: {must: 1.2, aim: 0.7},
	},
	{
		what: 'title screen against the Ink floor',
		unit: '×',
		measured: ratio(first(readerTitle), first(inkFloor)),
		atMost: {must: 1.2, aim: 0.7},
	},
	{
		what: 'first page against `node -e 0`, 33 KB',
		unit: '×',
		measured: ratio(first(small), first(emptyNode)),
		atMost: {aim: 2},
	},
	{
		what: 'first key answered, against the Ink floor, 33 KB',
		unit: '×',
		measured: ratio(ready(small), ready(inkFloor)),
		atMost: {must: 1.2, aim: 0.8},
	},
	{
		what: 'first page, 10 MB against 33 KB',
		unit: '×',
		measured: ratio(first(larger), first(small)),
		atMost: {must: 1.4, aim: 1.1},
	},
	{
		what: 'first page, 100 MB against 33 KB',
		unit: '×',
		measured: ratio(first(largest), first(small)),
		atMost: {must: 2.5, aim: 1.3},
	},
];

const reading: readonly Target[] = [
	{
		what: 'page turn against the Ink floor',
		unit: '×',
		measured: ratio(figure('turn', large, 'turn'), figure('turn', inkFloor, 'turn')),
		atMost: {must: 1.8, aim: 1.2},
	},
	{
		what: 'page turn, 99 of 100',
		unit: 'ms',
		measured: figure('turn', large, 'turn', 0.99),
		atMost: {must: 50, aim: 16},
	},
	{
		what: 'bytes of a page turn against the text on the screen',
		unit: '×',
		measured: figure('turn', large, 'share'),
		atMost: {must: 1.3, aim: 1.1},
	},
	{
		what: 'jump to the end, first time, 100 MB',
		unit: 'ms',
		measured: figure('jump', largest, 'first'),
		atMost: {must: 500, aim: 10},
	},
	{
		what: 'all pages counted, 100 MB',
		unit: 'ms',
		measured: figure('count', largest, 'counted'),
		atMost: {must: 3000, aim: 600},
	},
	{
		what: 'longest answer to a key meanwhile',
		unit: 'ms',
		measured: figure('count', largest, 'delay', 1),
		atMost: {must: 50, aim: 16},
	},
	{
		what: `${burstOf(50)}: pages on`,
		unit: 'pages',
		measured: figure('burst', burstOf(50), 'pages'),
		atLeast: {must: 50, aim: 50},
	},
	{
		what: `${burstOf(50)}: frames drawn`,
		unit: 'frames',
		measured: figure('burst', burstOf(50), 'frames'),
		atMost: {aim: 1},
	},
];

const resources: readonly Target[] = [
	memoryTarget('small', figure('start', small, 'resident')),
	memoryTarget('larger', figure('count', larger, 'resident')),
	memoryTarget('largest', figure('count', largest, 'resident')),
	{
		what: 'idle for 2 s: bytes written',
		unit: 'bytes',
		measured: sum(figure('idle', small, 'bytes', 1), figure('idle', larger, 'bytes', 1)),
		atMost: {must: 0, aim: 0},
	},
	{
		what: 'idle for 2 s: processor time',
		unit: 'ms',
		measured: sum(figure('idle', small, 'time'), figure('idle', larger, 'time')),
		atMost: {must: 0, aim: 0},
	},
];

const parts: readonly Target[] = [
	{
		what: 'ragged lines against wrap-ansi, English',
		unit: '×',
		measured: againstWrapAnsi(raggedOf('English'), 'English'),
		atLeast: {must: 25, aim: 100},
	},
	{
		what: 'ragged lines against wrap-ansi, Japanese',
		unit: '×',
		measured: againstWrapAnsi(raggedOf('Japanese'), 'Japanese'),
		atLeast: {must: 60, aim: 300},
	},
	{
		what: 'justified and hyphenated lines against wrap-ansi, English',
		unit: '×',
		measured: againstWrapAnsi(justifiedEnglish, 'English'),
		atLeast: {must: 2, aim: 6},
	},
];

/** All targets, in the order in which they are shown. */
export const targets: readonly Target[] = [...starting, ...reading, ...resources, ...parts];
