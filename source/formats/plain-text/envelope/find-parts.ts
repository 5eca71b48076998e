import type {Task} from '../../../core/task/task.ts';
import {cleanLine} from '../../../core/text/clean-text.ts';
import {skipBlank, type LineNumbers} from '../../compose/lines.ts';
import type {SourceText} from '../source-text.ts';
import {tidyLines} from '../dumps/tidy-lines.ts';
import {createLedger, type LeaveOut, type Ledger} from '../ledger.ts';
import {findAozora} from './aozora.ts';
import type {FindWorks, Part} from './envelope.ts';
import {findGutenberg} from './gutenberg.ts';
import {readOpenIti} from './open-iti.ts';
import {signatureIn} from './signature.ts';

const kinds: readonly FindWorks[] = [findGutenberg, findAozora];

/** A text without what was put around its works: its lines, where those are blank that were left out, and its parts. */
export type Unwrapped = {
	readonly lines: string[];
	readonly numbers: LineNumbers;
	/** Their indexes among the lines that were given, where those are others. */
	readonly indexes?: Uint32Array;
	readonly ledger: Ledger;
	readonly parts: readonly Part[];
};

type GivenText = Pick<SourceText, 'lines' | 'numbers' | 'pageNumbers' | 'isWhole'>;

/** Index behind the last line that is not blank. */
const endOfText = (lines: readonly string[]): number => {
	let last = lines.length;
	while (last > 0 && lines[last - 1] === '') last--;
	return last;
};

/** Leaves out what a downloader or a mail program put below a text. */
const leaveTail = (lines: readonly string[], leaveOut: LeaveOut): void => {
	const last = endOfText(lines);
	// FanFicFare closes its files so; the author's own end marker stands above it.
	if (/^End file\.$/.test((lines[last - 1] ?? '').trim())) leaveOut('advertisement', last - 1, last);
	const signature = signatureIn(lines, endOfText(lines));
	if (signature !== undefined) leaveOut('signature', signature, last);
};

/** Works in order, and the stretches with words between them. */
const partsOf = (lines: readonly string[], works: readonly Part[], end: number): readonly Part[] => {
	const parts: Part[] = [];
	let from = 0;
	for (const work of [...works].sort((a, b) => a.start - b.start)) {
		// A work inside another one, by the marks of another archive, is a part of that; an empty one is none.
		if (work.start < from || skipBlank(lines, work.start, work.end) === work.end) continue;
		const start = skipBlank(lines, from, work.start);
		if (start < work.start) parts.push({start, end: work.start, isWork: false, mayHaveHeader: false});
		parts.push({...work, end: Math.min(work.end, end)});
		from = work.end;
	}
	const start = skipBlank(lines, from, end);
	if (parts.length === 0) return [{start: 0, end, isWork: false, mayHaveHeader: true}];
	if (start < end) parts.push({start, end, isWork: false, mayHaveHeader: false});
	return parts;
};

type Lined = Omit<Unwrapped, 'parts'>;

/** Opens a new account for lines that were made of others; `indexes` are those of the others, if they were moved. */
const madeOf = ({numbers, ledger}: Lined, lines: string[], indexes: Uint32Array | undefined): Lined => {
	const own = indexes ? indexes.map(line => numbers?.[line] ?? line) : numbers;
	return {lines, numbers: own, ledger: createLedger(lines, own, ledger.entries()), ...(indexes && {indexes})};
};

/** A text that no archive passed on, without the lines that sites and scans left in it. */
function* withoutDumps(given: Lined): Task<Lined> {
	const {lines, numbers} = yield* tidyLines(given.lines, given.ledger);
	return lines === given.lines ? given : madeOf(given, lines, numbers);
}

/** Takes a text out of what archives, sites and programs have put around it. Lines that are left out become blank. */
export function* findParts({lines, numbers, pageNumbers, isWhole}: GivenText): Task<Unwrapped> {
	const ledger = createLedger(
		lines,
		numbers,
		pageNumbers.map(([line, text]) => ({
			reason: 'page number',
			from: line,
			to: line + 1,
			text: cleanLine(text),
		})),
	);
	const given: Lined = {lines, numbers, ledger};
	const openIti = yield* readOpenIti(lines, ledger.leaveOut);
	if (openIti) {
		const {lines: own, numbers: kept, header} = openIti;
		const part: Part = {start: 0, end: own.length, isWork: true, mayHaveHeader: true, header};
		return {...madeOf(given, own, kept), parts: [part]};
	}
	const works: Part[] = [];
	for (const find of kinds) works.push(...(yield* find(lines, ledger, isWhole)));
	const text = works.length > 0 ? given : yield* withoutDumps(given);
	if (isWhole) leaveTail(text.lines, text.ledger.leaveOut);
	return {...text, parts: partsOf(text.lines, works, endOfText(text.lines))};
}
