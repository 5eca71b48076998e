import {sentence} from '../../compose/line-kinds/odd-headings.ts';
import {scriptOf} from '../../compose/line-kinds/numerals.ts';
import {skipBlank} from '../../compose/lines.ts';
import {hasBody} from './has-body.ts';
import type {HeadingMark} from './prose.ts';

/** Headings that count up, of one form but for an author's change of mind. */
export type Run = {readonly key: string; readonly marks: HeadingMark[]};

/** Headings after which a run may change its form. */
const fewestBeforeChange = 2;

/** Numbers that an author leaves out; bare numerals only where so many stand in order before. */
const mostLeftOut = 1;
const mostNumeralsLeftOut = 3;
const fewestBeforeGap = 3;

/** Runs of one form that may go on: a list in a chapter that counts as the chapters do interrupts theirs. */
const mostOpen = 3;

/** Whether a heading is a numeral that would be an ornament anywhere else. */
const isOrnamental = ({heading, otherwise}: HeadingMark): boolean =>
	heading.kind === 'numbered' && otherwise !== undefined;

/** Whether a heading needs no proof: it says what it is, in a place where headings stand. */
export const isCertain = ({heading, odd}: HeadingMark): boolean =>
	heading.kind === 'named' && odd === undefined;

/** What the headings of a run have in common: form, division and, of numerals, the script. */
export const keyOf = ({heading, odd = ''}: HeadingMark): string =>
	`${odd} ${heading.division} ${heading.division === '' && heading.number !== null ? scriptOf(heading.title) : ''}`;

type Text = {
	readonly lines: readonly string[];
	/** The last heading that is certain, as far as the text has been looked at. */
	division: HeadingMark | undefined;
};

/** Whether no larger division begins between two headings, or the second stands right below it. */
const isInReach = ({lines, division}: Text, last: HeadingMark, next: HeadingMark): boolean =>
	next.heading.kind === 'named' ||
	division === undefined ||
	division.line <= last.line ||
	skipBlank(lines, division.end, next.line) === next.line;

const leftOut = ({marks}: Run, {heading: {kind}}: HeadingMark): number => {
	if (kind === 'named') return mostLeftOut;
	return marks.length >= fewestBeforeGap ? mostNumeralsLeftOut : 0;
};

/** Whether a heading of a run's form goes on with it: the next number, or none where the run has none. */
const goesOn = (text: Text, run: Run, next: HeadingMark): boolean => {
	const last = run.marks.at(-1);
	if (!last || !isInReach(text, last, next)) return false;
	const [before, after] = [last.heading.number, next.heading.number];
	const isBacked = (): boolean => hasBody(text.lines, last.end, next.line);
	if (before === null || after === null) return before === after && isBacked();
	if (after === before + 1) return (next.heading.kind !== 'listed' && next.odd === undefined) || isBacked();
	if (isOrnamental(next)) return false;
	return after > before && after <= before + 1 + leftOut(run, next) && isBacked();
};

/** Whether an author counts on from a run in another form; of bare numerals (`1.`, `II.`) the first is enough. */
const changesForm = (text: Text, {marks}: Run, next: HeadingMark): boolean => {
	const last = marks.at(-1);
	const number = last?.heading.number ?? null;
	if (!last || number === null) return false;
	const areBare = last.heading.kind === 'numbered' && next.heading.kind === 'numbered';
	return (
		(areBare || marks.length >= fewestBeforeChange) &&
		next.heading.number === number + 1 &&
		!isOrnamental(next) &&
		isInReach(text, last, next) &&
		hasBody(text.lines, last.end, next.line)
	);
};

/** Takes back what a run went on with in another form, where its own goes on with the same number. */
const dropFalse = ({key, marks}: Run, number: number): void => {
	for (let last = marks.at(-1); last && keyOf(last) !== key; last = marks.at(-1)) {
		if ((last.heading.number ?? 0) < number) return;
		marks.pop();
	}
};

/** Whether a heading may be the first of a run: of bare numerals none but the first. */
const mayBegin = ({heading: {kind, number}}: HeadingMark): boolean => kind === 'named' || number === 1;

/** Forms of headings without a number that no run proves, but company. */
const unnumbered = new Set([undefined, '', sentence]);

/** The runs that headings make, those of a single one among them. */
export const findRuns = (marks: readonly HeadingMark[], lines: readonly string[]): readonly Run[] => {
	const runs: Run[] = [];
	const open = new Map<string, readonly Run[]>();
	const text: Text = {lines, division: undefined};
	let latest: Run | undefined;
	for (const mark of marks) {
		const {number} = mark.heading;
		const key = keyOf(mark);
		const own = open.get(key) ?? [];
		if (isCertain(mark) && number !== null && own[0]) dropFalse(own[0], number);
		const found =
			own.find(run => goesOn(text, run, mark)) ??
			(latest && changesForm(text, latest, mark) ? latest : undefined);
		const isRepeated = number !== null && number !== 1 && own[0]?.marks.at(-1)?.heading.number === number;
		if (isCertain(mark)) text.division = mark;
		if (number === null && unnumbered.has(mark.odd)) continue;
		if (found) {
			found.marks.push(mark);
			latest = found;
		} else if (mayBegin(mark) && !isRepeated) {
			latest = {key, marks: [mark]};
			runs.push(latest);
		} else continue;
		open.set(key, [latest, ...own.filter(run => run !== latest)].slice(0, mostOpen));
	}
	return runs;
};
