/**
 * Compares where lines may break with the cases of Unicode's `LineBreakTest.txt`: by the package alone, and as it is
 * tailored for prose. Prints how many cases pass, and the misses by the rule of UAX #14 that they are about; of those
 * that the tailoring makes, what it is for.
 *
 *     node scripts/line-break-test.ts LineBreakTest.txt
 */
import {readFileSync} from 'node:fs';
import {
	breakOpportunities,
	findJoints,
	joint,
	unicodeOpportunities,
} from '../source/core/layout/break-opportunities.ts';

type Case = {
	readonly text: string;
	/** Where it may be broken, its end included. */
	readonly breaks: ReadonlySet<number>;
	/** The rule that decides at each offset. */
	readonly rules: ReadonlyMap<number, string>;
};

const readCase = (line: string): Case => {
	const [signs = '', comment = ''] = line.split('#');
	const rules = new Map<number, string>();
	const breaks = new Set<number>();
	const names = [...comment.matchAll(/[÷×] \[([\d.]+)\]/g)].map(([, rule = '']) => rule);
	let text = '';
	for (const sign of signs.trim().split(/\s+/)) {
		if (sign === '÷' || sign === '×') {
			rules.set(text.length, names.shift() ?? '');
			if (sign === '÷') breaks.add(text.length);
		} else text += String.fromCodePoint(Number.parseInt(sign, 16));
	}
	return {text, breaks, rules};
};

/** The first offset at which a case is missed; undefined where it passes. */
const missedAt = ({text, breaks}: Case, found: Iterable<number>): number | undefined => {
	const positions = new Set(found);
	for (let offset = 1; offset <= text.length; offset++) {
		if (positions.has(offset) !== breaks.has(offset)) return offset;
	}
	return undefined;
};

/** What the tailoring is for at an offset that the package alone gets right. */
const purpose = ({text, breaks}: Case, offset: number): string => {
	const byPackage = new Set(unicodeOpportunities(text));
	if (byPackage.has(offset) !== breaks.has(offset)) return '';
	if (findJoints(text)[offset] === joint.inGrapheme) return ', meant: inside a grapheme';
	if (/[-‐‒–—―⸺⸻]/.test(text)) return ', meant: a dash';
	return /[«‹“‘»›”’～]/.test(text) ? ', meant: a quote' : ', meant';
};

const describeMiss = (example: Case, found: Iterable<number>): string | undefined => {
	const offset = missedAt(example, found);
	if (offset === undefined) return undefined;
	const direction = example.breaks.has(offset) ? '÷ not found' : '× broken';
	return `LB${example.rules.get(offset) ?? '?'} ${direction}${purpose(example, offset)}`;
};

const [path = ''] = process.argv.slice(2);
const lines = readFileSync(path, 'utf8').split('\n');
const cases = lines.filter(line => /^[÷×]/.test(line)).map(readCase);
const ways = {
	'UAX #14 by the package alone': unicodeOpportunities,
	'tailored for prose': (text: string) => breakOpportunities(text),
};
for (const [name, find] of Object.entries(ways)) {
	const misses = cases.flatMap(example => describeMiss(example, find(example.text)) ?? []);
	const passed = cases.length - misses.length;
	const percent = ((passed / cases.length) * 100).toFixed(2);
	const meant = misses.filter(miss => miss.includes('meant')).length;
	process.stdout.write(
		`${name}: ${passed} of ${cases.length} pass, ${percent} %; ${meant} misses are meant\n`,
	);
	const groups = Map.groupBy(misses, miss => miss);
	for (const [miss, {length}] of [...groups].sort(([, a], [, b]) => b.length - a.length))
		process.stdout.write(`${String(length).padStart(6)}  ${miss}\n`);
}
