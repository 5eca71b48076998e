import {createPace, type Task} from '../../../core/task/task.ts';
import {indentOf} from '../../compose/lines.ts';
import type {LineStyle} from '../structure/prose.ts';
import {divideSpeeches, type Speech} from './named-speech.ts';
import {isSetInProse, openingsOf} from './set-in.ts';
import {
	eachLine,
	makeBlocks,
	paragraph,
	setIn,
	speech,
	verse,
	type BlockLines,
	type Run,
	type SourceBlock,
} from './source-block.ts';
import {goesOn, isWrappedBlock} from './wrapped-block.ts';

/** How a hard-wrapped text is set. */
export type WrappedStyle = LineStyle & {readonly column: number};

/** Lines of verse in a row, set in among prose without a blank line; fewer may be paragraphs of a line each. */
const fewestVerses = 3;

/** Columns deeper than the margin that set a line in. */
const step = 2;

/** The lines of a block that is set in, as the first of them stands: a first line of it may stand deeper than the others. */
const groupEnd = (lines: readonly string[], from: number, to: number): number => {
	const first = indentOf(lines[from] ?? '');
	const second = from + 1 < to ? indentOf(lines[from + 1] ?? '') : first;
	let end = from + 1;
	if (second > first) return end;
	while (end < to && indentOf(lines[end] ?? '') === second) end++;
	// A first line alone at its indent belongs to what is below it only if that is a block.
	return second < first && end - from < 3 ? from + 1 : end;
};

/** The parts that a block of lines, set in among others, makes. What is no block are paragraphs of a line each. */
function* partsOfBlock(group: readonly string[], style: WrappedStyle): Task<readonly BlockLines[]> {
	if (yield* isSetInProse(group, style)) return [{lines: group, make: setIn}];
	const isHabit = indentOf(group[1] ?? '') === style.indent;
	if (group.length >= fewestVerses && !isHabit) return [{lines: group, make: verse}];
	return eachLine(group, paragraph);
}

/** Cuts a run of wrapped lines into paragraphs, and blocks that are set in between them. */
function* partsOf(lines: readonly string[], style: WrappedStyle): Task<readonly BlockLines[]> {
	const {column, margin} = style;
	const isDeep = (line = ''): boolean => indentOf(line) >= margin + step;
	const isDue = createPace();
	const parts: BlockLines[] = [];
	let open: string[] | undefined;
	for (let index = 0, deepEnd = 0; index < lines.length;) {
		const line = lines[index] ?? '';
		if (isDue(line.length + 1)) yield;
		while (deepEnd <= index || isDeep(lines[deepEnd])) deepEnd++;
		if (!isDeep(line) && open) {
			open.push(line);
			index++;
			continue;
		}
		let group = [line];
		if (isDeep(line) && open && goesOn(lines[index - 1] ?? '', line, column)) {
			// The line above hangs out.
			group = lines.slice(index, deepEnd);
			open.push(...group);
			open = undefined;
		} else if (isDeep(line)) {
			group = lines.slice(index, groupEnd(lines, index, deepEnd));
			const found = yield* partsOfBlock(group, style);
			open = found.length === group.length ? [...(found.at(-1)?.lines ?? [])] : undefined;
			parts.push(...(open ? [...found.slice(0, -1), {lines: open, make: paragraph}] : found));
		} else {
			open = group;
			parts.push({lines: open, make: paragraph});
		}
		index += group.length;
	}
	return parts;
}

/** A run whose lines are all set in: prose is a quotation, other lines are kept. */
function* readSetIn(run: Run, style: WrappedStyle): Task<readonly SourceBlock[]> {
	const {lines} = run;
	if (yield* isSetInProse(lines, style)) {
		const parts = openingsOf(lines).map((part): BlockLines => ({lines: part, make: setIn}));
		return yield* makeBlocks(parts, run.from, style.words);
	}
	const isHabit = style.indent > 0 && lines.every(line => indentOf(line) === style.indent);
	return isHabit ? yield* makeBlocks(eachLine(lines, paragraph), run.from, style.words) : [verse(run)];
}

/** The lines of a run with a blank one in place of each block that is set in, and these blocks. */
const takeBlocks = (
	lines: readonly string[],
	isDeep: (line: string) => boolean,
): {readonly others: readonly string[]; readonly blocks: readonly (readonly string[])[]} => {
	const others: string[] = [];
	const blocks: string[][] = [];
	for (let index = 0; index < lines.length;) {
		let end = index + 1;
		if (isDeep(lines[index] ?? '')) while (end < lines.length && isDeep(lines[end] ?? '')) end++;
		const isBlock = end - index > 1;
		if (isBlock) blocks.push(lines.slice(index, end));
		others.push(isBlock ? '' : (lines[index] ?? ''));
		index = end;
	}
	return {others, blocks};
};

/** Whether a run was broken by a program: its lines that are no block set in; where there are none, such a block. */
function* isWrapped(lines: readonly string[], style: WrappedStyle): Task<boolean> {
	const {column, margin, indent, isVerse} = style;
	const isDeep = (line: string): boolean => indentOf(line) >= margin + step;
	const begins = (line: string): boolean => line === '' || isDeep(line);
	const {others, blocks} = takeBlocks(lines, isDeep);
	const hasPairs = others.some((line, index) => index > 0 && !begins(line) && others[index - 1] !== '');
	if (hasPairs) return yield* isWrappedBlock(others, {column, isVerse, begins});
	for (const block of blocks) if (yield* isSetInProse(block, style)) return true;
	return indent > 0 || (yield* isWrappedBlock(lines, {column, isVerse}));
}

/** Speeches below names: prose is joined, but not to the name. */
function* readSpeeches(
	speeches: readonly Speech[],
	start: number,
	{column, isVerse, words}: WrappedStyle,
): Task<readonly SourceBlock[]> {
	const parts: BlockLines[] = [];
	for (const lines of speeches) {
		const isProse = lines.length > 2 && (yield* isWrappedBlock(lines.slice(1), {column, isVerse}));
		parts.push({lines, make: lines.length === 1 ? paragraph : isProse ? speech : verse});
	}
	return yield* makeBlocks(parts, start, words);
}

/** Whether a line starts at the left edge. If its first character is ASCII, that decides. */
const isFlush = (line: string): boolean => {
	const code = line.charCodeAt(0);
	return code < 0x80 ? code > 0x20 : indentOf(line) === 0;
};

/** Reads a run of lines of a hard-wrapped text: joins what was broken, and keeps the author's own lines. */
export function* readWrappedRun(run: Run, style: WrappedStyle): Task<readonly SourceBlock[]> {
	const {lines, from} = run;
	const speeches = divideSpeeches(lines);
	if (speeches) return yield* readSpeeches(speeches, from, style);
	// Most runs: a paragraph or a stanza, none of its lines set in.
	if (lines.every(isFlush)) {
		const {column, isVerse, words} = style;
		return [(yield* isWrappedBlock(lines, {column, isVerse})) ? paragraph(run, words) : verse(run)];
	}
	if (lines.every(line => indentOf(line) >= style.margin + step)) return yield* readSetIn(run, style);
	if (!(yield* isWrapped(lines, style))) return [verse(run)];
	return yield* makeBlocks(yield* partsOf(lines, style), from, style.words);
}
