import type {BlockKind} from '../../../core/story/story.ts';
import {createPace, type Pace, type Task} from '../../../core/task/task.ts';
import {cellWidth} from '../../../core/text/cell-width.ts';
import {blockEnd, indentOf, type Stretch} from '../lines.ts';
import type {LineStyle} from '../structure/prose.ts';
import {isWrappedBlock, joinLines} from './hard-wrap.ts';
import {
	count,
	isBrokenSentence,
	isClosed,
	isDrawing,
	isItem,
	isList,
	isNarrow,
	isQuote,
	isQuoted,
	isStanza,
	quoteMark,
} from './run-kinds.ts';

/** A block as it comes out of the source: its kind and its text, before emphasis is read. */
export type SourceBlock = {readonly kind: BlockKind; readonly text: string};

const tabStop = 8;

/** Tabs become the spaces that they stood for. */
const expandTabs = (line: string): string => {
	if (!line.includes('\t')) return line;
	let text = '';
	let column = 0;
	for (const [index, part] of line.split('\t').entries()) {
		const gap = index > 0 ? tabStop - (column % tabStop) : 0;
		text += ' '.repeat(gap) + part;
		column += gap + cellWidth(part);
	}
	return text;
};

const smallestIndent = (lines: readonly string[]): number =>
	lines.reduce((smallest, line) => Math.min(smallest, indentOf(line)), Infinity);

/** The author's lines, without the indent that they have in common. */
const keepLines = (run: readonly string[]): string => {
	const lines = run.map(expandTabs);
	const common = smallestIndent(lines);
	return lines.map(line => line.slice(common)).join('\n');
};

const paragraph = (lines: readonly string[]): SourceBlock => ({kind: 'paragraph', text: joinLines(lines)});
const verse = (lines: readonly string[]): SourceBlock => ({kind: 'verse', text: keepLines(lines)});

/**
 * Parts a run of wrapped lines where one is indented: there a paragraph begins. Where all but the first are indented,
 * that one hangs out and the run is one paragraph.
 */
const splitAtIndents = (run: readonly string[], indent: number): readonly (readonly string[])[] => {
	const margin = indent > 0 ? 0 : smallestIndent(run);
	const opens = (line: string): boolean => indentOf(line) >= margin + 2;
	const [first = '', ...others] = run;
	if (indent === 0 && !opens(first) && others.every(opens)) return [run];
	const parts: string[][] = [];
	for (const line of run) {
		const last = parts.at(-1);
		if (last && !opens(line)) last.push(line);
		else parts.push([line]);
	}
	return parts;
};

/** Items of a list, each with the lines that go on below its bullet. */
const splitItems = (run: readonly string[]): readonly (readonly string[])[] => {
	const items: string[][] = [];
	for (const line of run) {
		if (isItem(line) || items.length === 0) items.push([line]);
		else items.at(-1)?.push(line);
	}
	return items;
};

/** Share of full lines that makes a block prose even where all others are verse. */
const surelyWrapped = 0.75;

/** What AO3 puts above a chapter that has notes; no word of the author's. */
const landmark = /^\s*Chapter Text$/;

const quote = (run: readonly string[]): SourceBlock => ({
	kind: 'quote',
	text: joinLines(run.map(line => line.replace(quoteMark, ''))),
});

/** Parts of a run of lines as a block each. */
function* each(
	parts: readonly (readonly string[])[],
	make: (part: readonly string[]) => SourceBlock,
): Task<readonly SourceBlock[]> {
	const isDue = createPace();
	const blocks: SourceBlock[] = [];
	for (const part of parts) {
		const block = make(part);
		blocks.push(block);
		if (isDue(block.text.length + 1)) yield;
	}
	return blocks;
}

/** Reads a line with blank ones around it, or a blank one. */
const readLine = (line: string, {keepsLines, isRaw}: LineStyle): readonly SourceBlock[] => {
	if (line === '') return [];
	if (isRaw) return [{kind: 'preformatted', text: expandTabs(line)}];
	if (landmark.test(line)) return [];
	if (isQuoted(line)) return [quote([line])];
	return [keepsLines ? verse([line]) : paragraph([line])];
};

/** Reads a run of two lines or more without a blank one between them. */
function* readRun(run: readonly string[], style: LineStyle): Task<readonly SourceBlock[]> {
	const {column, indent, base, keepsLines, isRaw} = style;
	if (isRaw) return [{kind: 'preformatted', text: run.map(expandTabs).join('\n')}];
	if (yield* isQuote(run)) return [quote(run)];
	if (yield* isDrawing(run)) return [{kind: 'preformatted', text: keepLines(run)}];
	if (yield* isList(run))
		return yield* each(splitItems(run), item => ({kind: 'list-item', text: joinLines(item)}));
	if (keepsLines) {
		const isProse = run.length >= 3 && (yield* isWrappedBlock(run, undefined, surelyWrapped));
		return isProse ? [paragraph(run)] : [verse(run)];
	}
	if (column !== undefined) {
		if (!(yield* isWrappedBlock(run, column, 0.5, indent))) return [verse(run)];
		return yield* each(splitAtIndents(run, indent), paragraph);
	}
	if (isBrokenSentence(run)) return [paragraph(run)];
	if (base === 0 && (yield* isStanza(run))) return [verse(run)];
	if (base === 0) return yield* eachLine(run);
	if (run.length >= 3 && (yield* isWrappedBlock(run, undefined))) return [paragraph(run)];
	const isVerse = (yield* count(run, isClosed)) < run.length && (yield* count(run, isNarrow)) === run.length;
	return isVerse ? [verse(run)] : yield* eachLine(run);
}

const eachLine = (run: readonly string[]): Task<readonly SourceBlock[]> =>
	each(
		run.map(line => [line]),
		paragraph,
	);

/** Reads the blocks of a stretch of source lines, in order. */
export function* readBlocks(
	{lines, start, end}: Stretch,
	style: LineStyle,
	isDue: Pace,
): Task<readonly SourceBlock[]> {
	const blocks: SourceBlock[] = [];
	for (let index = start; index < end;) {
		const close = blockEnd(lines, index, end);
		const found =
			close - index < 2
				? readLine(lines[index] ?? '', style)
				: yield* readRun(lines.slice(index, close), style);
		let units = 1;
		for (const block of found) {
			blocks.push(block);
			units += block.text.length;
		}
		if (isDue(units)) yield;
		index = close + 1;
	}
	return blocks;
}
