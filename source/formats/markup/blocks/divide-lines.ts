import {isBlankText, type BuiltBlock} from './built-block.ts';
import {joinLines, partition} from './reshape-block.ts';

/** A line of a block with text in it, and how many line ends stand before it. */
type TextLine = {readonly start: number; readonly end: number; readonly ends: number};

const textLines = (text: string): readonly TextLine[] => {
	const lines: TextLine[] = [];
	let ends = 0;
	for (let start = 0; start <= text.length;) {
		const newline = text.indexOf('\n', start);
		const end = newline === -1 ? text.length : newline;
		if (!isBlankText(text.slice(start, end))) {
			lines.push({start, end, ends: lines.length === 0 ? 0 : ends});
			ends = 0;
		}
		ends++;
		start = end + 1;
	}
	return lines;
};

/** Lines of prose are longer than those that an author ends: verse has some 40 letters, an address fewer. */
const proseLength = 90;

const divides = ({shape: {kind}, text}: BuiltBlock): boolean =>
	(kind === 'paragraph' || kind === 'quote' || kind === 'verse' || kind === 'list-item') &&
	text.includes('\n');

/**
 * How many line ends one behind the other end a paragraph in a document: those most frequent behind long lines. Two where
 * there are none.
 */
export const usualRun = (blocks: readonly BuiltBlock[]): number => {
	const counts = new Map<number, number>();
	for (const block of blocks) {
		if (!divides(block) || block.shape.kind === 'verse') continue;
		const lines = textLines(block.text);
		for (const [index, {ends}] of lines.entries()) {
			const before = lines[index - 1];
			if (before && before.end - before.start >= proseLength) counts.set(ends, (counts.get(ends) ?? 0) + 1);
		}
	}
	const [most] = [...counts].sort(([a, m], [b, n]) => n - m || a - b);
	return most?.[0] ?? 2;
};

/** Whether lines are short enough to be the author's own, and not paragraphs. */
const areOwnLines = (lines: readonly TextLine[]): boolean => {
	const sum = lines.reduce((total, {start, end}) => total + end - start, 0);
	return sum / lines.length < proseLength;
};

/** A paragraph of a block, and whether more line ends than usual stand before it. */
export type Part = {readonly block: BuiltBlock; readonly isApart: boolean};

const isLonger = (ends: number, usual: number): boolean => ends >= usual + (usual === 1 ? 1 : 2);

/**
 * Divides a block at its runs of line ends: the usual run ends a paragraph, a clearly longer one leaves a gap, and a
 * shorter one ends a line.
 */
export const divideLines = (block: BuiltBlock, usual: number): readonly Part[] => {
	if (!divides(block)) return [{block, isApart: false}];
	const lines = textLines(block.text);
	const isVerse = block.shape.kind === 'verse' || (usual === 1 && areOwnLines(lines));
	const run = isVerse ? Math.max(2, usual) : usual;
	const groups: TextLine[][] = [];
	for (const line of lines) {
		const last = groups.at(-1);
		if (last && line.ends < run) last.push(line);
		else groups.push([line]);
	}
	const ranges = groups.map(group => ({start: group[0]?.start ?? 0, end: group.at(-1)?.end ?? 0}));
	return partition(block, ranges).map((part, index) => {
		const group = groups[index] ?? [];
		const from = ranges[index]?.start ?? 0;
		const own = group.map(({start, end}) => ({start: start - from, end: end - from, lead: ''}));
		return {block: joinLines(part, own), isApart: index > 0 && isLonger(group[0]?.ends ?? 0, run)};
	});
};
