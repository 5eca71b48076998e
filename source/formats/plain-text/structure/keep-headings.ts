import {runningOn, sentence} from '../../compose/line-kinds/odd-headings.ts';
import {skipBlank} from '../../compose/lines.ts';
import {findRuns, isCertain, keyOf, type Run} from './heading-runs.ts';
import type {HeadingMark, Mark} from './prose.ts';

/**
 * Headings that prove each other: two that count up from one; three where they begin with another number or have none, or
 * where numerals stand in places or forms that prose has, too.
 */
const fewest = 2;
const fewestOdd = 3;

const isProof = ({marks}: Run): boolean => {
	const [first] = marks;
	if (!first) return false;
	const {kind, number} = first.heading;
	const isFromOne = number !== null && number <= 1;
	if (kind === 'named') return marks.length >= (isFromOne ? fewest : fewestOdd);
	const plain = marks.filter(({odd}) => odd === undefined).length;
	return isFromOne && (plain >= fewest || marks.length >= fewestOdd);
};

/** The headings of a run; of those in another form than its own, one is none. */
const membersOf = ({key, marks}: Run): readonly HeadingMark[] => {
	const others = marks.filter(mark => keyOf(mark) !== key);
	return others.length === 1 ? marks.filter(mark => keyOf(mark) === key) : marks;
};

/** Headings right below one that is certain, without prose in between. */
const belowCertain = (headings: readonly HeadingMark[], lines: readonly string[]): ReadonlySet<Mark> => {
	const below = new Set<Mark>();
	let above: HeadingMark | undefined;
	for (const mark of headings) {
		if (above && skipBlank(lines, above.end, mark.line) === mark.line) below.add(mark);
		if (isCertain(mark)) above = mark;
	}
	return below;
};

/** First numerals alone below larger divisions, where numerals of their kind head the chapters of others. */
const onlyChapters = (
	runs: readonly Run[],
	proofs: readonly Run[],
	below: ReadonlySet<Mark>,
): readonly HeadingMark[] => {
	const proven = new Set(proofs.map(({key}) => key));
	return runs.flatMap(({key, marks}) => {
		const [first] = marks;
		const isOnly = marks.length === 1 && first?.odd === undefined && proven.has(key);
		return first && isOnly && below.has(first) ? [first] : [];
	});
};

/** The divisions that enough headings name which are certain. */
const companiesOf = (headings: readonly HeadingMark[]): ReadonlySet<string> => {
	const counts = Map.groupBy(headings.filter(isCertain), ({heading}) => heading.division);
	return new Set([...counts].filter(([, named]) => named.length >= fewest).map(([division]) => division));
};

/** Whether the form of a heading is an ordinal before a sentence. */
const isOrdinal = (form: string): boolean => form === runningOn || form === sentence;

/** `+1`, the last of five things that happened and one that did not, behind the numerals of the others. */
const isOneMore = (mark: HeadingMark, last: HeadingMark | undefined): boolean =>
	mark.heading.division === '+' && last?.heading.kind === 'numbered';

/**
 * Headings that are certain, and of the others those that count up: one line is none, a run in order is proof. Of headings
 * without a number in odd places (`Prologue`), those in the company of such a run.
 */
export const keepHeadings = (marks: readonly Mark[], lines: readonly string[]): readonly Mark[] => {
	const headings = marks.filter(mark => mark.kind === 'heading');
	if (headings.every(isCertain)) return marks;
	const runs = findRuns(headings, lines);
	const proofs = runs.filter(isProof);
	const only = onlyChapters(runs, proofs, belowCertain(headings, lines));
	const kept = new Set<Mark>([...proofs.flatMap(membersOf), ...only]);
	const companies = companiesOf(headings);
	const forms = new Set(
		headings.flatMap(mark => (kept.has(mark) && mark.odd !== undefined ? [mark.odd] : [])),
	);
	const isOfCompany = (form: string | undefined, division: string): boolean => {
		if (form === '') return forms.size > 0;
		if (form === undefined || forms.has(form)) return form !== undefined;
		return isOrdinal(form) && companies.has(division);
	};
	let last: HeadingMark | undefined;
	return marks.flatMap((mark): readonly Mark[] => {
		if (mark.kind !== 'heading') return [mark];
		const {number, division} = mark.heading;
		const isCompany = number === null && isOfCompany(mark.odd, division);
		if (!isCertain(mark) && !kept.has(mark) && !isCompany && !isOneMore(mark, last))
			return mark.otherwise ?? [];
		last = mark;
		return [mark.odd === undefined ? mark : {...mark, heading: {...mark.heading, kind: 'named'}}];
	});
};
