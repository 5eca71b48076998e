import type {Task} from '../../../core/task/task.ts';
import {isContentsLabel} from '../../compose/line-kinds/contents-label.ts';
import {named, readHeading, undecorated} from '../../compose/line-kinds/headings.ts';
import {blockEnd, isBlank, skipBlank} from '../../compose/lines.ts';
import {
	entryText,
	findEntry,
	indexBlocks,
	longestEntry,
	mostEntries,
	shortLines,
	type Blocks,
} from './contents-entries.ts';

import {isDenselySet, type HeadingMark, type Prose} from './prose.ts';

/** A list of contents in the text: its lines, and the headings that it names. */
export type ContentsList = {
	readonly line: number;
	readonly end: number;
	readonly headings: readonly HeadingMark[];
};

const linesSearched = 500;
/** In real books a list and the text differ: some headings are worded otherwise, some entries are not headings. */
const shareToBeFound = 0.7;
const fewestUnlabelled = 3;

/** The line of a bare number that stands above a title. */
const numberAbove = ({lines, start}: Prose, line: number): number | undefined => {
	let above = line - 1;
	while (above >= start && lines[above] === '' && line - above <= 3) above--;
	const heading = above >= start && isBlank(lines[above - 1]) ? readHeading(lines[above] ?? '') : undefined;
	return heading?.isBare === true ? above : undefined;
};

/** The heading of which the line of the title was found. */
const headingAt = (prose: Prose, title: number): HeadingMark => {
	const {lines, end, style} = prose;
	const line = readHeading(lines[title] ?? '') ? title : (numberAbove(prose, title) ?? title);
	const close = isDenselySet(style) ? title + 1 : blockEnd(lines, title, end);
	const texts = lines
		.slice(line, close)
		.filter(text => text !== '')
		.map(undecorated);
	const read = readHeading(lines[line] ?? '');
	const isBare = read?.isBare === true && texts.length === 1;
	const heading = named(read?.title ?? texts[0] ?? '', read?.division, null, isBare);
	return {kind: 'heading', line, end: close, heading, texts: [heading.title, ...texts.slice(1)]};
};

/** The entries, and where the text begins again with what the first of them names. */
const readEntries = (prose: Prose, blocks: Blocks, from: number) => {
	const candidates = shortLines(prose, from);
	for (const first of candidates.slice(0, 3)) {
		const restart = findEntry(blocks, entryText(prose, first), first + 1);
		if (restart !== undefined) return {entries: candidates.filter(line => line < restart), restart};
	}
	return undefined;
};

/**
 * The line behind a list: behind the last of its entries that was found, and those right below it without a blank line.
 * Short lines farther down may be prose.
 */
const listEnd = ({lines}: Prose, entries: readonly number[], looked: number): number => {
	let end = (entries[looked - 1] ?? 0) + 1;
	while (entries.includes(end) && lines[end] !== '') end++;
	return end;
};

/** Finds the entries in the text below the list, in order. */
const match = (prose: Prose, blocks: Blocks, line: number, from: number): ContentsList | undefined => {
	const read = readEntries(prose, blocks, from);
	if (!read || read.entries.length === 0) return undefined;
	const found: number[] = [];
	let [position, looked] = [read.restart, 0];
	for (const [index, entry] of read.entries.entries()) {
		const at = findEntry(blocks, entryText(prose, entry), position);
		if (at === undefined) continue;
		found.push(at);
		position = at + 1;
		looked = index + 1;
	}
	// Of a beginning no more can be asked than that entries are there up to the last that is.
	const asked = prose.isWhole ? read.entries.length : looked;
	const isFound = found.length > 0 && found.length >= asked * shareToBeFound;
	const end = listEnd(prose, read.entries, looked);
	return isFound ? {line, end, headings: found.map(at => headingAt(prose, at))} : undefined;
};

/** Numbered or named entries that stand together at the top: a list of contents without a label. */
const unlabelled = ({lines, start, end}: Prose): number | undefined => {
	const first = skipBlank(lines, start, end);
	let count = 0;
	for (let index = first; index < Math.min(end, first + mostEntries); index++) {
		const line = lines[index] ?? '';
		if (line === '') continue;
		const number = /^\s*(\d{1,4})[.):]\s+\S/.exec(line)?.[1];
		const isNext = number === undefined ? readHeading(line)?.kind === 'named' : Number(number) === count + 1;
		if (!isNext || line.length > longestEntry) break;
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
		const list = match(prose, blocks, index, index + 1);
		if (list) return list;
	}
	const first = unlabelled(prose);
	if (first === undefined) return undefined;
	return match(prose, blocks ?? (yield* indexBlocks(prose)), first, first);
}
