import type {BlockAttributes, BlockKind} from '../../../core/story/story.ts';
import {cleanInPlace} from '../../../core/text/clean-text.ts';
import {createPace, type Pace, type Task} from '../../../core/task/task.ts';
import {cellWidth} from '../../../core/text/cell-width.ts';
import {chapterText} from '../../compose/line-kinds/archive-lines.ts';
import {blockEnd, indentOf, type Stretch} from '../../compose/lines.ts';
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
	itemMarker,
	quoteDepthOf,
	quoteMark,
} from './run-kinds.ts';

/** A block as it comes out of the source, with its text as it is before emphasis is read. */
export type SourceBlock = {
	readonly kind: BlockKind;
	readonly attributes?: BlockAttributes;
	readonly text: string;
	/** Its lines, by index: `from` inclusive, `to` exclusive. */
	readonly from: number;
	readonly to: number;
	/** Where its text begins, if it is a part of one line; absent where it is made of all of its lines. */
	readonly column?: number;
};

/** What becomes a block: some lines, and the index of the first. */
type Run = {readonly lines: readonly string[]; readonly from: number};

const tabStop = 8;

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

const blockOf = (
	kind: BlockKind,
	text: string,
	{lines, from}: Run,
	attributes?: BlockAttributes,
): SourceBlock => ({kind, text, from, to: from + lines.length, ...(attributes && {attributes})});

const paragraph = (run: Run): SourceBlock => blockOf('paragraph', joinLines(run.lines), run);
const verse = (run: Run): SourceBlock => blockOf('verse', keepLines(run.lines), run);
const drawing = (run: Run): SourceBlock => blockOf('preformatted', keepLines(run.lines), run);
const raw = (run: Run): SourceBlock => blockOf('preformatted', run.lines.map(expandTabs).join('\n'), run);
const quote = (run: Run): SourceBlock =>
	blockOf('quote', joinLines(run.lines.map(line => line.replace(quoteMark, ''))), run, {
		quoteDepth: quoteDepthOf(run.lines[0] ?? ''),
	});
const item = (run: Run): SourceBlock => {
	const marker = itemMarker(run.lines[0] ?? '');
	return blockOf('list-item', joinLines(run.lines), run, {
		depth: 1,
		...(marker !== undefined && {marker: cleanInPlace(marker)}),
	});
};

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

/** The parts of a run of lines as a block each. */
function* each(
	parts: readonly (readonly string[])[],
	start: number,
	make: (part: Run) => SourceBlock,
): Task<readonly SourceBlock[]> {
	const isDue = createPace();
	const blocks: SourceBlock[] = [];
	let from = start;
	for (const lines of parts) {
		const block = make({lines, from});
		blocks.push(block);
		from = block.to;
		if (isDue(block.text.length + 1)) yield;
	}
	return blocks;
}

/** Reads a line with blank ones around it, or a blank one. */
const readLine = (line: string, from: number, {keepsLines, isRaw}: LineStyle): readonly SourceBlock[] => {
	if (line === '') return [];
	const run = {lines: [line], from};
	if (isRaw) return [raw(run)];
	if (chapterText.test(line)) return [];
	if (isQuoted(line)) return [quote(run)];
	return [keepsLines ? verse(run) : paragraph(run)];
};

/** Reads a run of two lines or more without a blank one between them. */
function* readRun(run: Run, style: LineStyle): Task<readonly SourceBlock[]> {
	const {lines, from} = run;
	const {column, indent, base, keepsLines, isRaw} = style;
	if (isRaw) return [raw(run)];
	if (yield* isQuote(lines)) return [quote(run)];
	if (yield* isDrawing(lines)) return [drawing(run)];
	if (yield* isList(lines)) return yield* each(splitItems(lines), from, item);
	if (keepsLines) {
		const isProse = lines.length >= 3 && (yield* isWrappedBlock(lines, undefined, surelyWrapped));
		return isProse ? [paragraph(run)] : [verse(run)];
	}
	if (column !== undefined) {
		if (!(yield* isWrappedBlock(lines, column, 0.5, indent))) return [verse(run)];
		return yield* each(splitAtIndents(lines, indent), from, paragraph);
	}
	if (isBrokenSentence(lines)) return [paragraph(run)];
	if (base === 0 && (yield* isStanza(lines))) return [verse(run)];
	if (base === 0) return yield* eachLine(run);
	if (lines.length >= 3 && (yield* isWrappedBlock(lines, undefined))) return [paragraph(run)];
	const isVerse =
		(yield* count(lines, isClosed)) < lines.length && (yield* count(lines, isNarrow)) === lines.length;
	return isVerse ? [verse(run)] : yield* eachLine(run);
}

const eachLine = ({lines, from}: Run): Task<readonly SourceBlock[]> =>
	each(
		lines.map(line => [line]),
		from,
		paragraph,
	);

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
				? readLine(lines[index] ?? '', index, style)
				: yield* readRun({lines: lines.slice(index, close), from: index}, style);
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
