/**
 * Tries to lose places and to harm terminals, and says what came of it.
 *
 *     npm run stress -- [--quick] [--only P1,T3…] [--cases COUNT] [--seed SEED] [--write]
 *
 * `--quick` tries the few cases of each part that `npm test` has time for. `--write` puts what came of each part into
 * docs/reliability.md; that takes all its cases. Needs the built program.
 */
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {describeRun} from '../bench/machine.ts';
import {fillBlock} from '../bench/page-block.ts';
import type {Part} from './part.ts';
import {parts} from './parts.ts';
import {isMet, type Verdict, verdictText} from './report.ts';

const page = fileURLToPath(new URL('../../docs/reliability.md', import.meta.url));

const {values: options} = parseArgs({
	options: {
		quick: {type: 'boolean'},
		only: {type: 'string'},
		cases: {type: 'string'},
		seed: {type: 'string', default: '1'},
		write: {type: 'boolean'},
	},
});

const print = (text: string): void => void process.stdout.write(`${text}\n`);

const casesOf = ({quick, full}: Part): number =>
	options.cases === undefined ? (options.quick ? quick : full) : Number(options.cases);

/** The parts asked for, in our order. @throws where one is not known. */
const chooseParts = (only: string | undefined): readonly Part[] => {
	const ids = only?.split(',') ?? parts.map(({id}) => id);
	const unknown = ids.filter(id => !parts.some(part => part.id === id));
	if (unknown.length > 0)
		throw new Error(`No part ${unknown.join(', ')}; there are ${parts.map(({id}) => id).join(', ')}.`);
	return parts.filter(part => ids.includes(part.id) && casesOf(part) > 0);
};

/** Runs one part; one that breaks off has failed. */
const runPart = async (part: Part): Promise<Verdict> => {
	const folder = mkdtempSync(join(tmpdir(), 'reader-stress-'));
	const faults: string[] = [];
	const fault = (what: string): void => {
		faults.push(what);
		if (faults.length <= 20) print(`  ${part.id} fault: ${what}`);
	};
	const began = performance.now();
	let outcome = {cases: 0};
	try {
		outcome = await part.run({cases: casesOf(part), seed: Number(options.seed), folder, fault});
	} catch (error) {
		fault(`broke off: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
	return {part, outcome, faults, seconds: (performance.now() - began) / 1000};
};

if (options.write && (options.quick || options.cases !== undefined))
	throw new Error('--write takes all cases: leave out --quick and --cases.');
const write = (verdict: Verdict, run: string): void => {
	const text = fillBlock(readFileSync(page, 'utf8'), verdict.part.id, verdictText(verdict, today));
	writeFileSync(page, fillBlock(text, 'run', run));
};

const today = new Date().toISOString().slice(0, 10);
const run = describeRun(new Date());
print(`${run}\n`);
const verdicts: Verdict[] = [];
for (const part of chooseParts(options.only)) {
	const verdict = await runPart(part);
	verdicts.push(verdict);
	print(verdictText(verdict, today));
	if (options.write) write(verdict, run);
}
process.exitCode = verdicts.every(isMet) ? 0 : 1;
