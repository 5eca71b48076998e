import type {BlockAttributes, BlockKind} from '../../../core/story/story.ts';
import {cellWidth} from '../../../core/text/cell-width.ts';
import {cleanInPlace} from '../../../core/text/clean-text.ts';
import {createPace, type Task} from '../../../core/task/task.ts';
import {indentOf} from '../../compose/lines.ts';
import type {KnownWords} from '../structure/prose.ts';
import {joinLines} from './join-lines.ts';
import {itemMarker, quoteDepthOf, quoteMark} from './run-kinds.ts';

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
export type Run = {readonly lines: readonly string[]; readonly from: number};

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

export const paragraph = (run: Run, words?: KnownWords): SourceBlock =>
	blockOf('paragraph', joinLines(run.lines, words), run);
/** A quotation that its lines are set in for. */
export const setIn = (run: Run, words?: KnownWords): SourceBlock =>
	blockOf('quote', joinLines(run.lines, words), run);
/** A speech in prose below the name of who speaks. */
export const speech = (run: Run, words?: KnownWords): SourceBlock => {
	const [name = '', ...lines] = run.lines;
	return blockOf('paragraph', `${joinLines([name])}\n${joinLines(lines, words)}`, run);
};
export const verse = (run: Run): SourceBlock => blockOf('verse', keepLines(run.lines), run);
export const drawing = (run: Run): SourceBlock => blockOf('preformatted', keepLines(run.lines), run);
export const raw = (run: Run): SourceBlock =>
	blockOf('preformatted', run.lines.map(expandTabs).join('\n'), run);
export const quote = (run: Run): SourceBlock =>
	blockOf('quote', joinLines(run.lines.map(line => line.replace(quoteMark, ''))), run, {
		quoteDepth: quoteDepthOf(run.lines[0] ?? ''),
	});
export const item = (run: Run, words?: KnownWords): SourceBlock => {
	const marker = itemMarker(run.lines[0] ?? '');
	return blockOf('list-item', joinLines(run.lines, words), run, {
		depth: 1,
		...(marker !== undefined && {marker: cleanInPlace(marker)}),
	});
};

/** Some lines of a run that are a block. */
export type BlockLines = {
	readonly lines: readonly string[];
	readonly make: (run: Run, words: KnownWords) => SourceBlock;
};

/** Makes the blocks of a run, which begins at the line `start`, of its parts. */
export function* makeBlocks(
	parts: readonly BlockLines[],
	start: number,
	words: KnownWords,
): Task<readonly SourceBlock[]> {
	const isDue = createPace();
	const blocks: SourceBlock[] = [];
	let from = start;
	for (const {lines, make} of parts) {
		const block = make({lines, from}, words);
		blocks.push(block);
		from = block.to;
		if (isDue(block.text.length + 1)) yield;
	}
	return blocks;
}

/** Each line as a block. */
export const eachLine = (lines: readonly string[], make: BlockLines['make']): readonly BlockLines[] =>
	lines.map(line => ({lines: [line], make}));
