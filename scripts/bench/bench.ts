/**
 * Measures how quick the program is, beside what Node and Ink cost by themselves, and says which targets are met.
 *
 *     npm run bench -- [--only SUITE,SUITE…] [--runs COUNT] [--write]
 *
 * `--write` puts the figures into docs/performance.md; that takes a whole run.
 */
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import type {AllResults} from './figure.ts';
import {buildFloors} from './floors/build-floors.ts';
import {describeRun} from './machine.ts';
import {fillBlock} from './page-block.ts';
import type {Results} from './results.ts';
import {createWorkshop, type Suite} from './suite.ts';
import {burst} from './suites/burst.ts';
import {core} from './suites/core.ts';
import {count} from './suites/count.ts';
import {idle} from './suites/idle.ts';
import {jump} from './suites/jump.ts';
import {start} from './suites/start.ts';
import {turn} from './suites/turn.ts';
import {resultsTable} from './table.ts';
import {targets} from './targets.ts';
import {verdictsTable} from './verdicts.ts';

const suites: readonly Suite[] = [start, turn, burst, jump, count, idle, core];
const page = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));

const {values: options} = parseArgs({
	options: {only: {type: 'string'}, runs: {type: 'string', default: '5'}, write: {type: 'boolean'}},
});

/** The suites asked for, in our order. @throws where one is not known. */
const chooseSuites = (only: string | undefined): readonly Suite[] => {
	const names = only?.split(',') ?? suites.map(({name}) => name);
	const unknown = names.filter(name => !suites.some(suite => suite.name === name));
	if (unknown.length > 0)
		throw new Error(`No suite ${unknown.join(', ')}; there are ${suites.map(({name}) => name).join(', ')}.`);
	return suites.filter(({name}) => names.includes(name));
};

const print = (text: string): void => void process.stdout.write(`${text}\n\n`);

/** Runs suites one after the other, prints the table of each, and gives their results and tables. */
const runSuites = async (
	chosen: readonly Suite[],
	runs: number,
): Promise<{readonly results: AllResults; readonly tables: ReadonlyMap<string, string>}> => {
	const folder = mkdtempSync(join(tmpdir(), 'reader-bench-'));
	const results = new Map<string, Results>();
	const tables = new Map<string, string>();
	try {
		const workshop = createWorkshop(folder, {runs, floors: await buildFloors(folder)});
		for (const suite of chosen) {
			const measured = await suite.run(workshop);
			const table = resultsTable(measured, suite.columns);
			results.set(suite.name, measured);
			tables.set(suite.name, table);
			print(`${suite.title} (${suite.name})\n${table}`);
		}
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
	return {results, tables};
};

if (options.write && options.only !== undefined)
	throw new Error('--write takes a whole run: leave out --only.');
const began = new Date();
const run = describeRun(began);
print(run);
const {results, tables} = await runSuites(chooseSuites(options.only), Number(options.runs));
const verdicts = verdictsTable(targets, results);
const took = `Measured in ${Math.round((Date.now() - began.getTime()) / 1000)} s.`;
print(options.only === undefined ? `Targets\n${verdicts}\n\n${took}` : took);
if (options.write) {
	const blocks = new Map([...tables, ['run', run], ['targets', verdicts]]);
	writeFileSync(
		page,
		[...blocks].reduce((text, [name, block]) => fillBlock(text, name, block), readFileSync(page, 'utf8')),
	);
}
