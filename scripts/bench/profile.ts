/** Where the time to the first page goes: V8's profiles of some starts, by the parts of the program. */
import {readFileSync, rmSync} from 'node:fs';
import type {Profiler} from 'node:inspector';
import type {SourceMap} from 'node:module';
import {dirname, join, relative} from 'node:path';
import {mapOf} from '../read-stack.ts';
import {root} from '../root.ts';
import {formatNumber} from './measure.ts';
import type {Workshop} from './suite.ts';
import {wait} from './timed-terminal.ts';

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
const parts: Readonly<Record<string, string>> = {
	'(garbage collector)': 'garbage collected',
	Script: loaded,
	compileForInternalLoader: 'modules of Node loaded',
};

const folderOf = (source: string): string => {
	if (source === 'source/library/compiled-code.ts') return loaded;
	return source.startsWith('node_modules') ? source.split('/').slice(0, 2).join('/') : dirname(source);
};

/** Whether a function is a whole file of the bundle. */
const isFile = ({url, functionName, lineNumber}: Profiler.ProfileNode['callFrame']): boolean =>
	url.includes('/dist/chunks/') && functionName === '' && lineNumber === 0;

/** The part of the program that a node of the call tree belongs to: that of the nearest function of ours. */
const partOf = (node: Profiler.ProfileNode, callers: ReadonlyMap<number, Profiler.ProfileNode>): string => {
	for (let at: Profiler.ProfileNode | undefined = node; at; at = callers.get(at.id)) {
		const known = parts[at.callFrame.functionName];
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

/** Starts the program some times with a story of 33 KB; the first one fills the cache of compiled code. A table, as text. */
export const profileStart = async (workshop: Workshop, folder: string): Promise<string> => {
	const path = join(folder, 'start.cpuprofile');
	const sums = new Map<string, number>();
	for (let run = 0; run <= workshop.runs; run++) {
		rmSync(path, {force: true});
		const hook = new URL(`profile-hook.ts?to=${encodeURIComponent(path)}`, import.meta.url).href;
		const words = [workshop.story('small'), '--no-title'];
		await using terminal = workshop.open(words, run === 0 ? {} : {hook});
		if (run === 0) {
			await terminal.until(/page 1/);
			await wait(1000);
			terminal.send('q');
		}
		await terminal.ended;
		if (run === 0) continue;
		for (const [part, time] of timesIn(JSON.parse(readFileSync(path, 'utf8')) as Profiler.Profile))
			sums.set(part, (sums.get(part) ?? 0) + time);
	}
	const total = [...sums.values()].reduce((sum, time) => sum + time, 0);
	const lines = [...sums]
		.toSorted(([, a], [, b]) => b - a)
		.filter(([, time]) => time / total > 0.003)
		.map(
			([part, time]) =>
				`${formatNumber(time / workshop.runs).padStart(6)} ms ${`${Math.round((100 * time) / total)} %`.padStart(5)}  ${part}`,
		);
	return [`To the first page, with the profiler: ${formatNumber(total / workshop.runs)} ms`, ...lines].join(
		'\n',
	);
};
