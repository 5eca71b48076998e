/** Where the time to the first page goes: V8's profiles of some starts, by the parts of the program. */
import {readFileSync, rmSync} from 'node:fs';
import type {Profiler} from 'node:inspector';
import type {SourceMap} from 'node:module';
import {dirname, join, relative} from 'node:path';
import {mapOf} from '../read-stack.ts';
import {root} from '../root.ts';
import {firstWord} from './stories.ts';
import type {Workshop} from './suite.ts';
import {type TimedTerminal, wait} from './timed-terminal.ts';
import {latestTitle} from './write-shelf.ts';

const maps = new Map<string, SourceMap | undefined>();

/** Each map is read once: it has a megabyte. */
const knownMapOf = (path: string): SourceMap | undefined => {
	if (!maps.has(path)) maps.set(path, mapOf(path));
	return maps.get(path);
};

/** The source that a function of the bundle was made from, relative to the project; undefined for all others. */
const sourceOf = ({url, lineNumber, columnNumber}: Profiler.ProfileNode['callFrame']): string | undefined => {
	const path = url.replace('file://', '');
	const entry = path.startsWith(join(root, 'dist'))
		? knownMapOf(path)?.findEntry(lineNumber, columnNumber)
		: undefined;
	if (entry === undefined || !('originalSource' in entry)) return undefined;
	return relative(root, join(dirname(path), String(entry.originalSource)));
};

const loaded = 'code of the program loaded';

/** What a function of V8 or Node counts as, whoever has called it. */
const parts: ReadonlyMap<string, string> = new Map([
	['(garbage collector)', 'garbage collected'],
	['Script', loaded],
	['compileForInternalLoader', 'modules of Node loaded'],
]);

const folderOf = (source: string): string => {
	if (source === 'source/library/compiled-code.ts') return loaded;
	// A folder of the source, or of its formats.
	const depth = source.startsWith('source/formats/') ? 3 : 2;
	return dirname(source).split('/').slice(0, depth).join('/');
};

/** Whether a function is a whole file of the bundle. */
const isFile = ({url, functionName, lineNumber}: Profiler.ProfileNode['callFrame']): boolean =>
	url.includes('/dist/chunks/') && functionName === '' && lineNumber === 0;

/** The part of the program that a node of the call tree belongs to: that of the nearest function of ours. */
const partOf = (node: Profiler.ProfileNode, callers: ReadonlyMap<number, Profiler.ProfileNode>): string => {
	for (let at: Profiler.ProfileNode | undefined = node; at; at = callers.get(at.id)) {
		const known = parts.get(at.callFrame.functionName);
		if (known !== undefined && sourceOf(at.callFrame) === undefined) return known;
		const source = sourceOf(at.callFrame);
		if (source !== undefined) return folderOf(source);
		if (isFile(at.callFrame)) return 'values of modules made';
	}
	return 'Node';
};

/** Milliseconds of each part in one profile. */
const timesIn = ({nodes, samples = [], timeDeltas = []}: Profiler.Profile): ReadonlyMap<string, number> => {
	const byId = new Map(nodes.map(node => [node.id, node]));
	const callers = new Map(nodes.flatMap(node => (node.children ?? []).map(child => [child, node] as const)));
	const partById = new Map(nodes.map(node => [node.id, partOf(node, callers)]));
	const times = new Map<string, number>();
	for (const [index, id] of samples.entries()) {
		if (byId.get(id)?.callFrame.url === 'node:inspector') continue;
		const part = partById.get(id) ?? 'Node';
		times.set(part, (times.get(part) ?? 0) + (timeDeltas[index] ?? 0) / 1000);
	}
	return times;
};

/** A start whose time is divided: words of its first frame, and how the program is started, with a hook or without. */
type Start = {
	readonly shown: string;
	readonly open: (hook?: string) => TimedTerminal | Promise<TimedTerminal>;
};

const startsOf = ({open, openShelf, openRemembered, story}: Workshop): Readonly<Record<string, Start>> => ({
	'first page': {shown: firstWord, open: hook => open([story('small'), '--no-title'], {hook})},
	'title screen': {shown: 'A Story of', open: hook => open([story('small')], {hook})},
	shelf: {shown: latestTitle, open: openShelf},
	'remembered place': {shown: '50%', open: openRemembered},
});

/** Milliseconds of each part on average over some starts; a first one fills the cache of compiled code. */
const profile = async (
	{shown, open}: Start,
	runs: number,
	folder: string,
): Promise<ReadonlyMap<string, number>> => {
	const path = join(folder, 'start.cpuprofile');
	const query = new URLSearchParams({to: path, shown}).toString();
	const hook = new URL(`profile-hook.ts?${query}`, import.meta.url).href;
	{
		await using terminal = await open();
		await terminal.until(new RegExp(shown));
		await wait(1000);
		terminal.send('q');
		await terminal.ended;
	}
	const sums = new Map<string, number>();
	for (let run = 0; run < runs; run++) {
		rmSync(path, {force: true});
		await using terminal = await open(hook);
		await terminal.ended;
		for (const [part, time] of timesIn(JSON.parse(readFileSync(path, 'utf8')) as Profiler.Profile))
			sums.set(part, (sums.get(part) ?? 0) + time / runs);
	}
	return sums;
};

/** Parts that take less in every start are no row, in milliseconds. */
const least = 0.75;

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Profiles some starts of each kind. A table, as text: milliseconds of each part, the longest first. */
export const profileStarts = async (workshop: Workshop, folder: string): Promise<string> => {
	const profiles: (readonly [name: string, times: ReadonlyMap<string, number>])[] = [];
	for (const [name, start] of Object.entries(startsOf(workshop)))
		profiles.push([name, await profile(start, workshop.runs, folder)]);
	const timesOf = (part: string): readonly number[] => profiles.map(([, times]) => times.get(part) ?? 0);
	const sums = profiles.map(([, times]) => [...times.values()].reduce((sum, time) => sum + time, 0));
	const parts = [...new Set(profiles.flatMap(([, times]) => [...times.keys()]))]
		.filter(part => Math.max(...timesOf(part)) >= least)
		.toSorted((a, b) => Math.max(...timesOf(b)) - Math.max(...timesOf(a)));
	return [
		row(['ms, with the profiler', ...profiles.map(([name]) => name)]),
		row(['---', ...profiles.map(() => '---:')]),
		...parts.map(part => row([part, ...timesOf(part).map(time => time.toFixed(1))])),
		row(['all', ...sums.map(sum => sum.toFixed(0))]),
	].join('\n');
};
