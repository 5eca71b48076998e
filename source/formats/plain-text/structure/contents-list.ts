import type {Task} from '../../../core/task/task.ts';
import {isContentsLabel} from '../../compose/line-kinds/contents-label.ts';
import {named, readHeading, undecorated} from '../../compose/line-kinds/headings.ts';
import {isBlank, skipBlank} from '../../compose/lines.ts';
import {
	findPlaces,
	headingEnd,
	indexBlocks,
	readEntries,
	withoutProse,
	type Blocks,
	type Entries,
	type Entry,
} from './contents-entries.ts';
import {hasBody} from './has-body.ts';
import type {HeadingMark, Prose} from './prose.ts';

/** A list of contents in the text: its lines, and the headings that it names. */
export type ContentsList = {
	readonly line: number;
	readonly end: number;
	readonly headings: readonly HeadingMark[];
};

const linesSearched = 500;
/** In real books a list and the text differ: some headings are worded otherwise, some entries are not headings. */
const shareToBeFound = 0.7;
/** Of the headings found, those with prose below: those of books stand right above their first chapters'. */
const shareWithBody = 0.5;
const fewestUnlabelled = 3;
const longestUnlabelled = 120;
/** Blank lines between entries that were not found and the list. */
const widestGap = 2;
/** Entries that the text may begin with, and places of each: a name may be that of a chapter in each of many books. */
const mostFirst = 3;
const mostPlaces = 4;

/** The line of a bare number that stands above a title. */
const numberAbove = ({lines, start}: Prose, line: number): number | undefined => {
	let above = line - 1;
	while (above >= start && lines[above] === '' && line - above <= 3) above--;
	const heading = above >= start && isBlank(lines[above - 1]) ? readHeading(lines[above] ?? '') : undefined;
	return heading?.isBare === true ? above : undefined;
};

/** The heading of which the line of the title was found. */
const headingAt = (prose: Prose, title: number, entry: Entry): HeadingMark => {
	const {lines} = prose;
	const line = readHeading(lines[title] ?? '') ? title : (numberAbove(prose, title) ?? title);
	const close = headingEnd(prose, title, entry);
	const texts = lines
		.slice(line, close)
		.filter(text => text !== '')
		.map(undecorated);
	const read = readHeading(lines[line] ?? '');
	const isBare = read?.isBare === true && texts.length === 1;
	const heading = named(read?.title ?? texts[0] ?? '', read?.division, null, isBare);
	return {
		kind: 'heading',
		line,
		end: close,
		heading,
		texts: [heading.title, ...texts.slice(1)],
		listed: entry.text,
	};
};

type Found = {readonly entry: Entry; readonly at: number};

/** The entries that stand in the text from a line on, in order. */
const locate = (blocks: Blocks, entries: readonly Entry[], from: number): readonly Found[] => {
	const found: Found[] = [];
	let position = from;
	for (const entry of entries) {
		const [at] = findPlaces(blocks, entry, position, 1);
		if (at === undefined) continue;
		found.push({entry, at});
		position = at + 1;
	}
	return found;
};

/** Whether entries are names of chapters: most are found, and prose stands below those. */
const areHeadings = (prose: Prose, entries: readonly Entry[], found: readonly Found[]): boolean => {
	const last = found.at(-1);
	if (!last) return false;
	// Of a beginning no more can be asked than that entries are there up to the last that is.
	const asked = prose.isWhole ? entries.length : entries.indexOf(last.entry) + 1;
	const backed = found.filter(({at}, index) =>
		hasBody(prose.lines, at + 1, found[index + 1]?.at ?? prose.end),
	);
	return found.length >= asked * shareToBeFound && backed.length >= found.length * shareWithBody;
};

/** Lines at which the text may begin again with what one of the first entries names. */
const restarts = (blocks: Blocks, entries: readonly Entry[]): readonly number[] =>
	entries.slice(0, mostFirst).flatMap(entry => findPlaces(blocks, entry, entry.end, mostPlaces));

/** Blank lines between the entries of a list, the most there are. */
const gapOf = (entries: readonly Entry[], last: Entry): number =>
	entries.reduce((widest, {line}, index) => {
		const above = entries[index - 1];
		return above && line <= last.line ? Math.max(widest, line - above.end) : widest;
	}, 0);

/**
 * Where a list ends that has an entry last which was found: behind entries below that, set as closely as the others, and
 * lists of pictures. What stands farther down may be a dedication.
 */
const endOfLists = (entries: readonly Entry[], found: Entry, others: readonly Entry[]): number => {
	const widest = Math.min(widestGap, gapOf(entries, found));
	let {end} = found;
	for (const next of [...others, ...entries].sort((a, b) => a.line - b.line)) {
		if (next.line < end) continue;
		if (next.line - end > widest && !others.includes(next)) break;
		({end} = next);
	}
	return end;
};

/** Finds the entries in the text below the list, in order. */
const match = (
	prose: Prose,
	blocks: Blocks,
	line: number,
	{entries: all, others}: Entries,
): ContentsList | undefined => {
	for (const restart of restarts(blocks, all)) {
		const before = all.filter(entry => entry.line < restart);
		const entries = withoutProse(prose.lines, before);
		const found = locate(blocks, entries, restart);
		const last = found.at(-1);
		if (!last || !areHeadings(prose, entries, found)) continue;
		const end = Math.min(restart, endOfLists(entries, last.entry, others));
		return {line, end, headings: found.map(({at, entry}) => headingAt(prose, at, entry))};
	}
	return undefined;
};

const findList = (prose: Prose, blocks: Blocks, line: number, from: number, fewest = 1) => {
	for (const entries of readEntries(prose, from)) {
		const list = match(prose, blocks, line, entries);
		if (list && list.headings.length >= fewest) return list;
	}
	return undefined;
};

/** A list under a label at the top of a beginning, all of whose headings stand farther down than the beginning goes. */
const awaitedList = (prose: Prose, blocks: Blocks, line: number): ContentsList | undefined => {
	if (prose.isWhole) return undefined;
	for (const {entries} of readEntries(prose, line + 1)) {
		let end = line + 1;
		let count = 0;
		let widest = 1;
		for (const entry of entries) {
			const gap = entry.line - end;
			// A heading farther below than all entries are is that of what follows.
			if (!entry.heading || gap > (count < 2 ? widestGap : widest)) break;
			if (count === 1) widest = Math.max(widest, gap);
			({end} = entry);
			count++;
		}
		if (count >= fewestUnlabelled && restarts(blocks, entries).length === 0) return {line, end, headings: []};
	}
	return undefined;
};

/** Numbered or named entries that stand together at the top: a list of contents without a label. */
const unlabelled = ({lines, start, end}: Prose): number | undefined => {
	const first = skipBlank(lines, start, end);
	let count = 0;
	for (let index = first; index < end && count < fewestUnlabelled; index++) {
		const line = lines[index] ?? '';
		if (line === '') continue;
		const number = /^\s*(\d{1,4})[.):]\s+\S/.exec(line)?.[1];
		const isNext = number === undefined ? readHeading(line)?.kind === 'named' : Number(number) === count + 1;
		if (!isNext || line.length > longestUnlabelled) break;
		count++;
	}
	return count >= fewestUnlabelled ? first : undefined;
};

/** Finds a list of contents near the top whose entries head the text below it. */
export function* findContents(prose: Prose): Task<ContentsList | undefined> {
	const {lines, start, end} = prose;
	// Made when a label is seen: most stories have none.
	let blocks: Blocks | undefined;
	for (let index = start; index < Math.min(end, start + linesSearched); index++) {
		const line = lines[index] ?? '';
		if (!isContentsLabel(line)) continue;
		blocks ??= yield* indexBlocks(prose);
		const list = findList(prose, blocks, index, index + 1) ?? awaitedList(prose, blocks, index);
		if (list) return list;
	}
	const first = unlabelled(prose);
	if (first === undefined) return undefined;
	// A beginning may end in the first of the chapters.
	const fewest = prose.isWhole ? fewestUnlabelled : 1;
	return findList(prose, blocks ?? (yield* indexBlocks(prose)), first, first, fewest);
}
