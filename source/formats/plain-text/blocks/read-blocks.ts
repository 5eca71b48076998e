import {type Pace, type Task} from '../../../core/task/task.ts';
import {chapterText} from '../../compose/line-kinds/archive-lines.ts';
import {blockEnd, type Stretch} from '../../compose/lines.ts';
import type {LineStyle} from '../structure/prose.ts';
import {isName, settleShortSpeeches} from './named-speech.ts';
import {
	count,
	isAccount,
	isAccountLine,
	isBrokenSentence,
	isClosed,
	isDrawing,
	isItem,
	isList,
	isNarrow,
	isQuote,
	isQuoted,
	isStanza,
} from './run-kinds.ts';
import {
	drawing,
	eachLine,
	item,
	makeBlocks,
	paragraph,
	quote,
	raw,
	speech,
	verse,
	type BlockLines,
	type Run,
	type SourceBlock,
} from './source-block.ts';
import {readWrappedRun} from './wrapped-run.ts';
import {isWrappedBlock} from './wrapped-block.ts';

const splitItems = (run: readonly string[]): readonly BlockLines[] => {
	const items: string[][] = [];
	for (const line of run) {
		if (isItem(line) || items.length === 0) items.push([line]);
		else items.at(-1)?.push(line);
	}
	return items.map(lines => ({lines, make: item}));
};

/** Share of full lines that makes a block prose even where all others are verse. */
const surelyWrapped = 0.75;

/** Reads a line with blank ones around it, or a blank one. */
const readLine = (line: string, from: number, {keepsLines, isRaw}: LineStyle): readonly SourceBlock[] => {
	if (line === '') return [];
	const run = {lines: [line], from};
	if (isRaw) return [raw(run)];
	if (chapterText.test(line)) return [];
	if (isQuoted(line)) return [quote(run)];
	if (isAccountLine(line)) return [drawing(run)];
	return [keepsLines ? verse(run) : paragraph(run)];
};

/** Whether the lines are prose of few lines that a program broke, in a text whose lines are whole. */
function* isWrappedAlone(lines: readonly string[], share?: number): Task<boolean> {
	return lines.length >= 3 && (yield* isWrappedBlock(lines, {column: undefined, ...(share && {share})}));
}

/** Reads a run of two lines or more without a blank one between them. */
function* readRun(run: Run, style: LineStyle): Task<readonly SourceBlock[]> {
	const {lines, from} = run;
	const {column, base, keepsLines, isRaw, words} = style;
	if (isRaw) return [raw(run)];
	if (yield* isQuote(lines)) return [quote(run)];
	if ((yield* isDrawing(lines)) || (yield* isAccount(lines))) return [drawing(run)];
	if (yield* isList(lines)) return yield* makeBlocks(splitItems(lines), from, words);
	if (column !== undefined) return yield* readWrappedRun(run, {...style, column});
	if (keepsLines) return [(yield* isWrappedAlone(lines, surelyWrapped)) ? paragraph(run) : verse(run)];
	if (isBrokenSentence(lines)) return [paragraph(run)];
	if (base === 0) {
		if (yield* isStanza(lines)) return [verse(run)];
	} else {
		if (yield* isWrappedAlone(lines)) return [isName(lines[0] ?? '') ? speech(run) : paragraph(run)];
		const isVerse =
			(yield* count(lines, isClosed)) < lines.length && (yield* count(lines, isNarrow)) === lines.length;
		if (isVerse) return [verse(run)];
	}
	return yield* makeBlocks(eachLine(lines, paragraph), from, words);
}

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
	return settleShortSpeeches(blocks);
}
