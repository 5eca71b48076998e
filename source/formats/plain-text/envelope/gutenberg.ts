import {createPace, type Task} from '../../../core/task/task.ts';
import {skipBlank} from '../../compose/lines.ts';
import {blockAt} from '../front-blocks.ts';
import type {LeaveOut} from '../ledger.ts';
import {mostMarks, type FindWorks, type Part} from './envelope.ts';
import {leaveFront} from './gutenberg-front.ts';
import {findHead, type Head} from './gutenberg-head.ts';
import {namesOf, readHead} from './gutenberg-header.ts';
import {
	isCredit,
	isLicence,
	isLicenceTitle,
	isStart,
	markEnd,
	mayBeMark,
	readEnd,
} from './gutenberg-lines.ts';

/** Project Gutenberg's envelopes: licences are not part of a story, their heads say whose story it is. */

type Marks = {readonly starts: readonly number[]; readonly ends: ReadonlyMap<number, 'sure' | 'likely'>};

function* findMarks(lines: readonly string[]): Task<Marks> {
	const starts: number[] = [];
	const ends = new Map<number, 'sure' | 'likely'>();
	const isDue = createPace();
	for (const [index, line] of lines.entries()) {
		if (isDue(line.length + 1)) yield;
		if (!mayBeMark(line)) continue;
		const above = lines[index - 1];
		if (starts.length < mostMarks && isStart(line, above)) starts.push(index);
		const end = ends.size < mostMarks ? readEnd(line, above) : undefined;
		if (end) ends.set(index, end);
	}
	return {starts, ends};
}

/** Blocks of the author's behind a work, after which its licence is not expected any more. */
const mostBetween = 6;

/** Leaves out the mark at the end of a work and the licence behind it. Gives the line behind them. */
const leaveTail = (lines: readonly string[], mark: number, limit: number, leaveOut: LeaveOut): number => {
	let behind = markEnd(lines, mark);
	leaveOut('archive', mark, behind);
	let [isWithin, between] = [false, 0];
	for (let index = behind; index < limit && between < mostBetween;) {
		const block = blockAt(lines, index, limit);
		isWithin ||= isLicenceTitle(block);
		const isEnd = readEnd(lines[block.line] ?? '', '') !== undefined;
		index = isEnd ? markEnd(lines, block.line) : block.end;
		if (isEnd || isLicence(block, isWithin) || isCredit(block)) {
			leaveOut('archive', block.line, index);
			behind = index;
			between = 0;
		} else between++;
	}
	return behind;
};

/** Whether nothing follows a mark before `limit`, or what an archive puts there. */
const isClosed = (lines: readonly string[], mark: number, limit: number): boolean => {
	const block = blockAt(lines, markEnd(lines, mark), limit);
	if (block.line >= limit) return true;
	return readEnd(lines[block.line] ?? '', '') !== undefined || isLicence(block, false) || isCredit(block);
};

/** The mark that ends a work: one that a licence or nothing follows, else the first that is sure. */
const chooseEnd = (
	lines: readonly string[],
	{ends}: Marks,
	from: number,
	limit: number,
): number | undefined => {
	const within = [...ends.keys()].filter(line => line > from && line < limit);
	return within.find(line => isClosed(lines, line, limit)) ?? within.find(line => ends.get(line) === 'sure');
};

type Opening = Head & {readonly mark: number};

/** The marks that begin works: those with a head above or an end below them. */
const findOpenings = (lines: readonly string[], {starts, ends}: Marks): readonly Opening[] => {
	const openings: Opening[] = [];
	for (const mark of starts) {
		const before = openings.at(-1)?.mark ?? -1;
		const head = findHead(lines, before + 1, mark);
		const isFirst = openings.length === 0 && skipBlank(lines, 0, mark) === mark;
		const hasEndBefore = [...ends.keys()].some(end => end > before && end < mark);
		const hasEndBelow = [...ends.keys()].some(end => end > mark);
		const isOpening = before === -1 ? isFirst || hasEndBelow : hasEndBefore && hasEndBelow;
		if (head.from < mark || isOpening) openings.push({...head, mark});
	}
	return openings;
};

/** Works whose beginning nobody marked, between two lines. */
const findHeadless = (
	lines: readonly string[],
	{ends}: Marks,
	from: number,
	limit: number,
	leaveOut: LeaveOut,
): readonly Part[] => {
	const works: Part[] = [];
	let start = skipBlank(lines, from, limit);
	for (const end of ends.keys()) {
		if (end <= start || end >= limit || lines[end] === '' || !isClosed(lines, end, limit)) continue;
		works.push({start, end, isWork: true, mayHaveHeader: true});
		start = skipBlank(lines, leaveTail(lines, end, limit, leaveOut), limit);
	}
	return works;
};

/** Lines between two marks of one beginning: the small print's and the text's. */
const widestBeginning = 60;

const openWork = (
	lines: string[],
	opening: Opening,
	again: readonly number[],
	end: number,
	leaveOut: LeaveOut,
): Part => {
	const {mark, from, lines: head} = opening;
	let start = markEnd(lines, mark);
	const said = lines.slice(mark, start).join(' ');
	leaveOut('archive', from, start);
	for (const line of again) {
		if (line >= end || line - start > widestBeginning) break;
		start = markEnd(lines, line);
		leaveOut('archive', line, start);
	}
	const header = readHead(head, said, lines, start);
	leaveFront(lines, start, end, namesOf(header), leaveOut);
	return {start: skipBlank(lines, start, end), end, isWork: true, mayHaveHeader: true, header};
};

export const findGutenberg: FindWorks = function* (lines, {leaveOut}) {
	const marks = yield* findMarks(lines);
	const openings = findOpenings(lines, marks);
	const works: Part[] = [...findHeadless(lines, marks, 0, openings[0]?.from ?? lines.length, leaveOut)];
	for (const [index, opening] of openings.entries()) {
		const limit = openings[index + 1]?.from ?? lines.length;
		const end = chooseEnd(lines, marks, opening.mark, limit);
		const again = marks.starts.filter(line => line > opening.mark && line < limit);
		works.push(openWork(lines, opening, again, end ?? limit, leaveOut));
		const behind = end === undefined ? limit : leaveTail(lines, end, limit, leaveOut);
		works.push(...findHeadless(lines, marks, behind, limit, leaveOut));
		yield;
	}
	return works;
};
