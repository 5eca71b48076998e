import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {attack} from '../attack.ts';
import {heavyFiles, type HeavyFile} from '../heavy-files.ts';
import {measuredRun, type MeasuredRun} from '../measured-run.ts';

/** Seconds, and MiB, that the whole program may take. */
const longest = 2;
const largest = 300;

/** Other programs may be busy: of three runs the fastest counts. */
const mostRuns = 3;

const commands = ['info', 'print'] as const;

const oneMessage = /^reader: [^\n]{10,}\n$/;

const faultOf = (run: MeasuredRun): string | undefined => {
	if (run.exitCode === 1 && !oneMessage.test(run.stderr)) return `said ${run.stderr.slice(0, 200)}`;
	if (run.exitCode !== 0 && run.exitCode !== 1) return `ended with ${run.exitCode}`;
	if (run.seconds > longest) return `took ${run.seconds.toFixed(1)} s`;
	return run.peak > largest ? `took ${Math.round(run.peak)} MiB` : undefined;
};

type Measured = {readonly fault: string | undefined; readonly seconds: number; readonly peak: number};

const measure = async (command: string, path: string, home: string): Promise<Measured> => {
	const runs: MeasuredRun[] = [];
	let fault: string | undefined;
	do {
		const run = await measuredRun([command, path], {home});
		runs.push(run);
		fault = faultOf(run);
	} while (fault !== undefined && runs.length < mostRuns);
	const [seconds, peak] = [runs.map(run => run.seconds), runs.map(run => run.peak)];
	return {fault, seconds: Math.min(...seconds), peak: Math.min(...peak)};
};

attack(
	'H14: Files made of as much as possible of one thing, in each format, are given to info and print',
	'a story or one line in 2 s with at most 300 MiB, node among them; the best of three runs',
	{quick: 0, full: 1000, lanes: 1},
	async ({each, some}) => {
		let [slowest, most] = [0, 0];
		await each(some(heavyFiles), async ({name, make}: HeavyFile, home) => {
			mkdirSync(home);
			const path = join(home, name);
			writeFileSync(path, make());
			const faults: string[] = [];
			for (const command of commands) {
				const {fault, seconds, peak} = await measure(command, path, home);
				if (fault !== undefined) faults.push(`${command}: ${fault}`);
				slowest = Math.max(slowest, seconds);
				most = Math.max(most, peak);
			}
			rmSync(path);
			return faults.length === 0 ? undefined : `${name}: ${faults.join(', ')}`;
		});
		return {'slowest in s': slowest.toFixed(1), 'most memory in MiB': Math.round(most)};
	},
);
