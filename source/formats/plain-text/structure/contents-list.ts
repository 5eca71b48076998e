import {blockEnd, isBlank, skipBlank} from '../lines.ts';
import {
	entryText,
	findEntry,
	indexBlocks,
	isContentsLabel,
	longestEntry,
	mostEntries,
	shortLines,
} from './contents-entries.ts';
import {readHeading, type Heading} from './headings.ts';
import type {HeadingMark, Prose} from './prose.ts';

/** A list of contents in the text: its lines, and the headings that it names. */
export type ContentsList = {
	readonly line: number;
	readonly end: number;
	readonly headings: readonly HeadingMark[];
};

const linesSearched = 500;
const shareToBeFound = 0.7;
const fewestUnlabelled = 3;

const bareText = (line: string): string => line.trim().replace(/^([=*_]{1,3})(.+)\1$/u, '$2');

/** The line of a bare number that stands above a title. */
const numberAbove = ({lines, start}: Prose, line: number): number | undefined => {
	let above = line - 1;
	while (above >= start && lines[above] === '' && line - above <= 3) above--;
	const heading = above >= start && isBlank(lines[above - 1]) ? readHeading(lines[above] ?? '') : undefined;
	return heading?.isBare === true ? above : undefined;
};

const headingAt = (prose: Prose, named: number): HeadingMark => {
	const {lines, end, style} = prose;
	const line = readHeading(lines[named] ?? '') ? named : (numberAbove(prose, named) ?? named);
	const isDense = style.base === 0 && style.column === undefined;
	const close = isDense ? named + 1 : blockEnd(lines, named, end);
	const texts = lines
		.slice(line, close)
		.filter(text => text !== '')
		.map(bareText);
	const read = readHeading(lines[line] ?? '');
	const heading: Heading = {
		title: read?.title ?? texts[0] ?? '',
		kind: 'named',
		number: null,
		division: read?.division ?? '',
		isBare: read?.isBare === true && texts.length === 1,
	};
	return {kind: 'heading', line, end: close, heading, texts: [heading.title, ...texts.slice(1)]};
};

/** The entries, and where the text begins again with what the first of them names. */
const readEntries = (prose: Prose, from: number) => {
	const candidates = shortLines(prose, from);
	const blocks = indexBlocks(prose, from);
	for (const first of candidates.slice(0, 3)) {
		const restart = findEntry(blocks, entryText(prose, first), first + 1);
		if (restart !== undefined) return {entries: candidates.filter(line => line < restart), restart, blocks};
	}
	return undefined;
};

/** Finds the entries in the text below the list, in order. */
const match = (prose: Prose, line: number, from: number): ContentsList | undefined => {
	const read = readEntries(prose, from);
	if (!read || read.entries.length === 0) return undefined;
	const found: number[] = [];
	let position = read.restart;
	for (const entry of read.entries) {
		const at = findEntry(read.blocks, entryText(prose, entry), position);
		if (at === undefined) continue;
		found.push(at);
		position = at + 1;
	}
	const isFound = found.length > 0 && found.length >= read.entries.length * shareToBeFound;
	const end = (read.entries.at(-1) ?? from) + 1;
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
export const findContents = (prose: Prose): ContentsList | undefined => {
	const {lines, start, end} = prose;
	for (let index = start; index < Math.min(end, start + linesSearched); index++) {
		const line = lines[index] ?? '';
		if (!isContentsLabel(line)) continue;
		const list = match(prose, index, index + 1);
		if (list) return list;
	}
	const first = unlabelled(prose);
	return first === undefined ? undefined : match(prose, first, first);
};
