import {cellWidth} from '../../../core/text/cell-width.ts';
import {createPace, type Task} from '../../../core/task/task.ts';

/** What a run of lines without a blank one between them may be, told by how many of its lines are of a kind. */

const widestVerse = 60;

export function* count(run: readonly string[], is: (line: string) => boolean): Task<number> {
	const isDue = createPace();
	let found = 0;
	for (const line of run) {
		if (is(line)) found++;
		if (isDue(line.length + 1)) yield;
	}
	return found;
}

const bullet = /^\s*([*•‣-]|\d{1,3}[.)])\s+\S/u;
/** Signs without which nothing is drawn: a quick look before the thorough one. */
const drawn = /\s{3}|[\u2500-\u259f|]{2}|[-=_+|/\\]{3}/;
const drawing = /\S\s{3,}\S.*\s{3,}\S|[\u2500-\u259f|]{2,}|(?:[-=_+|/\\]{3,}.*){2,}/u;

export const isItem = (line: string): boolean => bullet.test(line);
/** What a line of a list begins with: `-`, `12.`. */
export const itemMarker = (line: string): string | undefined => bullet.exec(line)?.[1];

/** Whether a run is a list: it begins with an item, and has another. */
export function* isList(run: readonly string[]): Task<boolean> {
	return isItem(run[0] ?? '') && (yield* count(run, isItem)) >= 2;
}

const isDrawn = (line: string): boolean => drawn.test(line) && drawing.test(line);

/** Whether a run is a drawing or a table: most of its lines are drawn. */
export function* isDrawing(run: readonly string[]): Task<boolean> {
	return run.length >= 3 && (yield* count(run, isDrawn)) > run.length / 2;
}

const leaders = ['....', '. . . .', '………', '····', '____'];
const entry = /(?:\.{4}|(?:\. ){3}\.|…{3}|·{4}|_{4})[\s.…·_]{0,80}(?:[^\s\p{L}\d]\s?)?\d/u;
/** Dots in a row that no hesitation has, up to the figure that ends the line. */
const longEntry = /(?:\.{5}|(?:\. ){4}\.|…{3}|·{5}|_{5})[\s.…·_]{0,80}[^\p{L}\d]{0,3}\d[^\p{L}]{0,20}$/u;
const longestEntry = 120;

const isEntry = (line: string): boolean => leaders.some(sign => line.includes(sign)) && entry.test(line);

/** Share of lines with leaders that makes a run an account: its entries may take two lines, or have remarks behind them. */
const accountShare = 0.4;

/** Whether a run is an account: names and figures, with dots that lead from the one to the other. */
export function* isAccount(run: readonly string[]): Task<boolean> {
	const entries = yield* count(run, isEntry);
	return entries >= 2 && entries >= run.length * accountShare;
}

/** The same of a line that stands alone. */
export const isAccountLine = (line: string): boolean =>
	line.length <= longestEntry && isEntry(line) && longEntry.test(line);

const sentenceEnd = /[.!?…。！？」』"”’»)]$/u;
export const isClosed = (line: string): boolean => sentenceEnd.test(line);
export const isNarrow = (line: string): boolean => cellWidth(line) <= widestVerse;
const isShort = (line: string): boolean => line.length <= widestVerse && isNarrow(line);

/** Short lines that do not end like sentences, among lines that are paragraphs: an epigraph, a song. */
export function* isStanza(run: readonly string[]): Task<boolean> {
	if (run.length < 3 || !isShort(run[0] ?? '')) return false;
	return (yield* count(run, isShort)) === run.length && (yield* count(run, isClosed)) < run.length / 2;
}

const narrowestBroken = 45;
const widestBroken = 100;

/** Lines that a program broke inside their sentences, too few to tell a column by. */
export const isBrokenSentence = (run: readonly string[]): boolean =>
	run.every((line, index) => {
		const below = run[index + 1];
		if (below === undefined) return true;
		return line.length >= narrowestBroken && line.length <= widestBroken && /^\p{Ll}/u.test(below.trim());
	});

/** What begins a line of a quotation in mails and in Markdown. */
export const quoteMark = /^\s{0,3}>\s?/;
/** No more: a line may be nothing else. */
const quoteMarks = /^(?:\s{0,3}>){0,50}/;
export const quoteDepthOf = (line: string): number =>
	(quoteMarks.exec(line)?.[0] ?? '').replaceAll(/\s/g, '').length;
export const isQuoted = (line: string): boolean => quoteMark.test(line);
export function* isQuote(run: readonly string[]): Task<boolean> {
	return isQuoted(run[0] ?? '') && (yield* count(run, isQuoted)) === run.length;
}
