/**
 * Measures how quick the program is, beside what Node and Ink cost by themselves, and says which targets are met.
 *
 *     npm run bench -- [--only SUITE,SUITE…] [--runs COUNT] [--write]
 *     npm run bench -- --profile [--runs COUNT]
 *
 * `--profile` tells where the time to the first frame goes instead.
 * `--write` writes the targets with what was measured to docs/performance-results.md; that takes a whole run.
 */
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {availableParallelism, cpus, loadavg, tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {buildFloors} from './floors/build-floors.ts';
import {describeResults, type Results} from './measure.ts';
import {describePackage} from './package-size.ts';
import {profileStarts} from './profile.ts';
import {createWorkshop, type Suite} from './suite.ts';
import {burst} from './suites/burst.ts';
import {core} from './suites/core.ts';
import {count} from './suites/count.ts';
import {idle} from './suites/idle.ts';
import {jump} from './suites/jump.ts';
import {keys} from './suites/keys.ts';
import {start} from './suites/start.ts';
import {turn} from './suites/turn.ts';
import {targets} from './targets.ts';
import {verdictsTable} from './verdicts.ts';

const suites: readonly Suite[] = [start, turn, burst, jump, count, keys, idle, core];
const page = new URL('../../docs/performance-results.md', import.meta.url);

const {values: options} = parseArgs({
	options: {
		only: {type: 'string'},
		runs: {type: 'string', default: '5'},
		write: {type: 'boolean'},
		profile: {type: 'boolean'},
	},
});
if (options.write && (options.only !== undefined || options.profile))
	throw new Error('--write takes a whole run: leave out --only and --profile.');
const names = options.profile ? [] : (options.only?.split(',') ?? suites.map(({name}) => name));
const unknown = names.filter(name => !suites.some(suite => suite.name === name));
if (unknown.length > 0)
	throw new Error(`No suite ${unknown.join(', ')}; there are ${suites.map(({name}) => name).join(', ')}.`);

const print = (text: string): void => void process.stdout.write(`${text}\n\n`);

const run = [
	new Date().toISOString().slice(0, 10),
	`${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'})`,
	`Node ${process.versions.node}`,
	`load ${loadavg()[0]?.toFixed(1) ?? 'unknown'} before it began`,
].join(', ');
print(run);
print(describePackage());
const folder = mkdtempSync(join(tmpdir(), 'reader-bench-'));
const results = new Map<string, Results>();
try {
	const workshop = createWorkshop(folder, {runs: Number(options.runs), floors: await buildFloors(folder)});
	if (options.profile) print(await profileStarts(workshop, folder));
	for (const {name, title, run: measure} of suites.filter(suite => names.includes(suite.name))) {
		const measured = await measure(workshop);
		results.set(name, measured);
		print(`${title} (${name})\n${describeResults(measured)}`);
	}
} finally {
	rmSync(folder, {recursive: true, force: true});
}
if (options.only === undefined && !options.profile) print(verdictsTable(targets, results));
if (options.write) {
	const [head = ''] = readFileSync(page, 'utf8').split('\n\n');
	writeFileSync(page, `${head}\n\n${run}\n\n${verdictsTable(targets, results)}\n`);
}
