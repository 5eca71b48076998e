import type {BlockKind} from '../../../core/story/story.ts';
import {cellWidth} from '../../../core/text/cell-width.ts';
import {blockEnd, indentOf} from '../lines.ts';
import {isWrappedBlock, joinLines} from './hard-wrap.ts';
import type {LineStyle} from './line-style.ts';

/** A block as it comes out of the source: its kind and its text, before emphasis is read. */
export type SourceBlock = {readonly kind: BlockKind; readonly text: string};

const widestVerse = 60;
const tabStop = 8;

const bullet = /^\s*(?:[*•‣-]|\d{1,3}[.)])\s+\S/u;
const drawing = /\S\s{3,}\S.*\s{3,}\S|[\u2500-\u259f|]{2,}|(?:[-=_+|/\\]{3,}.*){2,}/u;

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

/** The author's lines, without the indent that they have in common. */
const keepLines = (run: readonly string[]): string => {
	const lines = run.map(expandTabs);
	const common = Math.min(...lines.map(indentOf));
	return lines.map(line => line.slice(common)).join('\n');
};

const paragraph = (lines: readonly string[]): SourceBlock => ({kind: 'paragraph', text: joinLines(lines)});
const verse = (lines: readonly string[]): SourceBlock => ({kind: 'verse', text: keepLines(lines)});

/**
 * Parts a run of wrapped lines where one is indented: there a paragraph begins. Where all but the first are indented,
 * that one hangs out and the run is one paragraph.
 */
const splitAtIndents = (run: readonly string[], indent: number): readonly (readonly string[])[] => {
	const margin = indent > 0 ? 0 : Math.min(...run.map(indentOf));
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
		if (bullet.test(line) || items.length === 0) items.push([line]);
		else items.at(-1)?.push(line);
	}
	return items;
};

const isList = (run: readonly string[]): boolean =>
	bullet.test(run[0] ?? '') && run.filter(line => bullet.test(line)).length >= 2;

const isDrawing = (run: readonly string[]): boolean =>
	run.length >= 3 && run.filter(line => drawing.test(line)).length > run.length / 2;

/** Share of full lines that makes a block prose even where all others are verse. */
const surelyWrapped = 0.75;

const sentenceEnd = /[.!?…。！？」』"”’»)]$/u;

/** Short lines that do not end like sentences, among lines that are paragraphs: an epigraph, a song. */
const isStanza = (run: readonly string[]): boolean =>
	run.length >= 3 &&
	run.every(line => line.length <= widestVerse && cellWidth(line) <= widestVerse) &&
	run.filter(line => sentenceEnd.test(line)).length < run.length / 2;

const narrowestBroken = 45;
const widestBroken = 100;

/** Lines that a program broke inside their sentences, too few to tell a column by. */
const isBrokenSentence = (run: readonly string[]): boolean =>
	run.slice(0, -1).every((line, index) => {
		const below = run[index + 1] ?? '';
		return line.length >= narrowestBroken && line.length <= widestBroken && /^\p{Ll}/u.test(below.trim());
	});

/** What AO3 puts above a chapter that has notes; no word of the author's. */
const landmark = /^\s*Chapter Text$/;

const quoteMark = /^\s{0,3}>\s?/;
const isQuote = (run: readonly string[]): boolean => run.every(line => quoteMark.test(line));

/** Reads a run of lines without a blank one between them. */
const readRun = (
	run: readonly string[],
	{column, indent, base, keepsLines, isRaw}: LineStyle,
): readonly SourceBlock[] => {
	if (isRaw) return [{kind: 'preformatted', text: run.map(expandTabs).join('\n')}];
	if (run.length === 1 && landmark.test(run[0] ?? '')) return [];
	if (isQuote(run)) return [{kind: 'quote', text: joinLines(run.map(line => line.replace(quoteMark, '')))}];
	if (isDrawing(run)) return [{kind: 'preformatted', text: keepLines(run)}];
	if (isList(run)) return splitItems(run).map(item => ({kind: 'list-item', text: joinLines(item)}));
	if (keepsLines)
		return isWrappedBlock(run, undefined, surelyWrapped) && run.length >= 3 ? [paragraph(run)] : [verse(run)];
	if (column !== undefined) {
		if (!isWrappedBlock(run, column, 0.5, indent)) return [verse(run)];
		return splitAtIndents(run, indent).map(part => paragraph(part));
	}
	if (run.length > 1 && isBrokenSentence(run)) return [paragraph(run)];
	if (base === 0 && isStanza(run)) return [verse(run)];
	if (base === 0 || run.length === 1) return run.map(line => paragraph([line]));
	if (run.length >= 3 && isWrappedBlock(run, undefined)) return [paragraph(run)];
	const closed = run.filter(line => sentenceEnd.test(line)).length;
	if (closed < run.length && run.every(line => cellWidth(line) <= widestVerse)) return [verse(run)];
	return run.map(line => paragraph([line]));
};

/** Reads the blocks of a stretch of source lines. */
export const readBlocks = (lines: readonly string[], style: LineStyle): readonly SourceBlock[] => {
	const blocks: SourceBlock[] = [];
	for (let index = 0; index < lines.length;) {
		const end = blockEnd(lines, index, lines.length);
		if (end > index) blocks.push(...readRun(lines.slice(index, end), style));
		index = end + 1;
	}
	return blocks;
};
