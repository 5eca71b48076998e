import {separatorStrength, separatorText} from '../../compose/line-kinds/separators.ts';
import {hasBody} from './keep-numerals.ts';
import type {HeadingMark, Mark} from './prose.ts';

/** Headings in order that prove each other, where the first has the number 1, and where it has another or none. */
const fewest = {fromOne: 2, fromAnywhere: 3};

/** Numbers that an author leaves out. */
const mostLeftOut = 1;

const keyOf = ({heading, odd}: HeadingMark): string => `${odd ?? ''} ${heading.division}`;

/** Whether a heading goes on with a run: the next number, or none where the run has none, with prose in between. */
const goesOn = (last: HeadingMark, next: HeadingMark, lines: readonly string[]): boolean => {
	const [before, after] = [last.heading.number, next.heading.number];
	const isInOrder =
		before === null || after === null
			? before === after
			: after > before && after <= before + 1 + mostLeftOut;
	return isInOrder && hasBody(lines, last.end, next.line);
};

const isProof = (run: readonly HeadingMark[]): boolean => {
	const [first] = run;
	if (!first) return false;
	// A bare numeral may be a line of a list or of a song.
	const isNamed = first.heading.kind === 'named';
	const isFromOne = first.heading.number !== null && first.heading.number <= 1;
	if (!isNamed && !isFromOne) return false;
	return run.length >= (isFromOne && isNamed ? fewest.fromOne : fewest.fromAnywhere);
};

/** The runs of headings of one form and division; those that are no matter of form link the others. */
function* runsOf(marks: readonly HeadingMark[], lines: readonly string[]): Generator<readonly HeadingMark[]> {
	const open = new Map<string, HeadingMark[]>();
	for (const mark of marks) {
		const key = mark.heading.kind === 'named' && mark.odd === '' ? keyOf({...mark, odd: ''}) : keyOf(mark);
		const run = open.get(key) ?? [];
		const last = run.at(-1);
		if (last && goesOn(last, mark, lines)) run.push(mark);
		else if (last && last.heading.number !== null && last.heading.number === mark.heading.number) continue;
		else {
			yield run;
			open.set(key, [mark]);
			continue;
		}
		open.set(key, run);
	}
	yield* open.values();
}

/**
 * Headings in odd forms, and in places where no other stands, only where they count up: one line is none, a run in order
 * is proof. Of headings without a number (`Prologue`), those in the company of such a run.
 */
export const keepOddHeadings = (marks: readonly Mark[], lines: readonly string[]): readonly Mark[] => {
	const headings = marks.filter(mark => mark.kind === 'heading');
	if (headings.every(({odd}) => odd === undefined)) return marks;
	const counted = headings.filter(({heading, odd}) => heading.number !== null || (odd ?? '') !== '');
	const kept = new Set<Mark>();
	for (const run of runsOf(counted, lines)) {
		if (isProof(run)) for (const mark of run) kept.add(mark);
	}
	const isCompany = (mark: HeadingMark): boolean =>
		kept.size > 0 && mark.heading.number === null && mark.odd === '';
	return marks
		.filter(mark => mark.kind !== 'heading' || mark.odd === undefined || kept.has(mark) || isCompany(mark))
		.map(mark =>
			mark.kind === 'heading' && mark.odd !== undefined
				? {...mark, heading: {...mark.heading, kind: 'named' as const}}
				: mark,
		);
};

/** X, XX and XXX, which are scene marks, too. */
const tens = /^\W*(x{1,3})\W*$/i;

/**
 * Lone `X`, `XX` and `XXX` as numerals where they go on with a run of numerals in the same letters, else as ornaments.
 */
export const numeralsOrOrnaments = (marks: readonly Mark[], lines: readonly string[]): readonly Mark[] => {
	let last: {readonly number: number; readonly isUpper: boolean} | undefined;
	return marks.map(mark => {
		const text = (lines[mark.line] ?? '').trim();
		if (mark.kind !== 'heading' || mark.heading.kind !== 'numbered' || mark.heading.number === null)
			return mark;
		const {number} = mark.heading;
		const isUpper = /[IVXLC]/.test(text);
		const goesOnWith = last?.number === number - 1 && last.isUpper === isUpper;
		const strength = tens.test(text) && !goesOnWith ? separatorStrength(text) : undefined;
		if (strength)
			return {kind: 'separator', line: mark.line, end: mark.end, text: separatorText(text), strength};
		last = {number, isUpper};
		return mark;
	});
};
