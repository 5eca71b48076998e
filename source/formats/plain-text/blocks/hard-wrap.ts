import {cellWidth} from '../../../core/text/cell-width.ts';
import {createPace, type Task} from '../../../core/task/task.ts';
import {indentOf, type Stretch} from '../../compose/lines.ts';
import {readHeading} from '../../compose/line-kinds/headings.ts';
import type {Habit} from './indent-habit.ts';
import {beginsSmall, beginsWithCapital} from './line-starts.ts';

/**
 * Hard-wrapped text: its lines end where the writer's program broke them, at 60–80 columns. Told by pairs of a line
 * and the one below it: in wrapped prose the first word of the second would not have fitted on the first.
 */

const narrowestWrap = 45;
const widestWrap = 100;
/** Pairs enough to judge a whole file by, taken from all over it. */
const sampleSize = 4000;
/** Columns by which a line may miss the margin. */
const tolerance = 4;

const wide = /^[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u;

/** Columns that the first word of a line would have taken on the line before, with its space. */
const firstWordWidth = (line: string): number => {
	const text = line.trimStart();
	if (wide.test(text)) return 2;
	const space = text.search(/\s/u);
	return 1 + cellWidth(space === -1 ? text.slice(0, widestWrap) : text.slice(0, space));
};

/** The columns of a line, and the line below it: whether it stands at the text's margin and begins with a small letter. */
type Pair = {readonly below: string; readonly width: number; readonly goesOn: boolean};

/** Whether a line may be an entry of a list of contents, which no program has broken. */
const isListed = (line: string): boolean => {
	const heading = line.length <= narrowestWrap ? readHeading(line) : undefined;
	return heading !== undefined && heading.kind !== 'numbered';
};

/** Whether a line goes on in the one below; two columns deeper, or at the usual indent, is a new paragraph. */
const isPair = (line: string, below: string, indent: number): boolean =>
	line !== '' &&
	below !== '' &&
	indentOf(below) < indentOf(line) + 2 &&
	(indent === 0 || indentOf(below) !== indent) &&
	!isListed(line) &&
	!isListed(below);

/** Lines of a stretch that go on in the one below, taken from all over it. */
function* samplePairs({lines, start, end}: Stretch, {margin, indent}: Habit): Task<readonly Pair[]> {
	const isDue = createPace();
	const pairs: Pair[] = [];
	const stride = Math.max(1, Math.floor((end - start) / sampleSize / 2));
	for (let index = start; index + 1 < end; index += stride) {
		const [line = '', below = ''] = [lines[index], lines[index + 1]];
		if (isPair(line, below, indent)) {
			const goesOn = indentOf(below) <= margin && beginsSmall(below);
			pairs.push({below, width: cellWidth(line), goesOn});
		}
		if (isDue(line.length + below.length + 1)) yield;
	}
	return pairs;
}

/** Pairs whose second line begins with a small letter, and their share, that tell of prose among verse. */
const enoughSmall = {few: 3, share: 0.15, many: 8};
/** Shares of lines that begin with a capital: in verse, and more than in any prose. In German it is 0.4. */
const mostCapitals = 0.9;
const usualCapitals = 0.5;
/** Share of lines beyond the margin that a text wrapped by a program may have: tables, headings. */
const mostWider = 0.1;
/** Share of the margin that a line takes up at least where the one below goes on in the middle of a sentence. */
const raggedShare = 0.75;

const marginOf = (pairs: readonly Pair[]): number | undefined => {
	const widths = pairs.map(({width}) => width).sort((a, b) => a - b);
	// Not the widest: a licence or a table is often wider than the prose.
	const margin = widths[Math.floor(widths.length * 0.85)] ?? 0;
	return margin >= narrowestWrap && margin <= widestWrap ? margin : undefined;
};

/**
 * The column by the pairs that go on in small letters. Verse begins each line with a capital: a play, an epic with notes
 * in prose has its column by the prose alone, however little of it there is. These lines may be ragged, too: the program
 * that wrapped them made paragraphs look even.
 */
const columnBySmall = (pairs: readonly Pair[]): number | undefined => {
	const small = pairs.filter(pair => pair.goesOn);
	const {few, share, many} = enoughSmall;
	if (small.length < many && (small.length < few || small.length < pairs.length * share)) return undefined;
	const margin = marginOf(small);
	if (margin === undefined) return undefined;
	const wider = pairs.filter(({width}) => width > margin + 2 * tolerance);
	// Verse of long lines has some that begin small, too: where there are few, they must be full.
	const isProse = small.length >= pairs.length * share;
	const full = small.filter(({width, below}) =>
		isProse ? width >= margin * raggedShare : width + firstWordWidth(below) > margin - 2,
	);
	return wider.length <= pairs.length * mostWider && full.length >= small.length * 0.75 ? margin : undefined;
};

const columnByAll = (pairs: readonly Pair[]): number | undefined => {
	const margin = marginOf(pairs);
	if (margin === undefined) return undefined;
	const full = pairs.filter(({width, below}) => width + firstWordWidth(below) > margin - 2);
	return full.length / pairs.length >= 0.75 ? margin : undefined;
};

/** How a text is wrapped. */
export type Wrap = {
	readonly column: number;
	/** Whether most of its lines begin with capitals: verse, with some prose around it. */
	readonly isVerse: boolean;
};

/** How a text is wrapped, or undefined where its lines are its paragraphs. */
export function* findWrap(stretch: Stretch, habit: Habit): Task<Wrap | undefined> {
	const pairs = yield* samplePairs(stretch, habit);
	if (pairs.length < 3) return undefined;
	yield;
	const capitals = pairs.filter(({below}) => beginsWithCapital(below)).length;
	const column =
		columnBySmall(pairs) ?? (capitals < pairs.length * mostCapitals ? columnByAll(pairs) : undefined);
	return column === undefined ? undefined : {column, isVerse: capitals > pairs.length * usualCapitals};
}

/** Whether a full line goes on in the one below, in the middle of a sentence. */
export const goesOn = (line: string, below: string, column: number): boolean =>
	!beginsWithCapital(below) && cellWidth(line) + firstWordWidth(below) > column - tolerance;

/** How the pairs of a block's lines are: how many there are, and how many of each kind. */
type Tally = {
	pairs: number;
	/** The first word of the second line would not have fitted on the first, or hardly. */
	full: number;
	/** The same, to the column. */
	strictlyFull: number;
	capitals: number;
	/** Those where the first line ends with a stop besides. */
	stopped: number;
};

/** What the lines of a block are compared with. */
export type Measure = {
	/** The text's column; undefined for the block's own widest line. */
	readonly column: number | undefined;
	/** Share of full lines that makes a block prose. */
	readonly share?: number;
	/** Whether a line begins a paragraph, so that nothing was broken above it. */
	readonly begins?: (line: string) => boolean;
	/** Columns by which a full line may miss the margin. */
	readonly miss?: number;
	/** Whether the text is verse for the most part: then lines that begin with capitals are prose for no other reason. */
	readonly isVerse?: boolean;
};

/** Capitals in a row that hardly happen in prose, and the share of full lines that makes such a block prose all the same. */
const fewestCapitals = 3;
const capitalShare = 0.85;
/** Share of lines that end with a stop above a capital, in verse of any width: in prose it is less than a tenth. */
const stopShare = 0.75;
const stop = /[.,;:!?…—–"”’»)\]]$/u;

/** Whether a share of the lines of one block was broken by a program rather than by the author. */
export function* isWrappedBlock(
	block: readonly string[],
	{column, share = 0.5, begins = () => false, miss = tolerance, isVerse = false}: Measure,
): Task<boolean> {
	if (block.length < 2) return true;
	const margin = column ?? (yield* widestOf(block));
	if (margin < narrowestWrap || margin > widestWrap) return false;
	const isDue = createPace();
	const tally: Tally = {pairs: 0, full: 0, strictlyFull: 0, capitals: 0, stopped: 0};
	for (let index = 0; index + 1 < block.length; index++) {
		const [line = '', below = ''] = [block[index], block[index + 1]];
		if (isDue(line.length + 1)) yield;
		if (line === '' || begins(below)) continue;
		tally.pairs++;
		const width = cellWidth(line);
		const needed = width + firstWordWidth(below);
		const isRagged = column !== undefined && needed > margin * raggedShare && beginsSmall(below);
		if (needed > margin - miss || isRagged) tally.full++;
		if (needed > margin && width <= margin + tolerance) tally.strictlyFull++;
		if (!beginsWithCapital(below)) continue;
		tally.capitals++;
		if (stop.test(line)) tally.stopped++;
	}
	const {pairs, full, strictlyFull, capitals, stopped} = tally;
	// All lines but the first begin one.
	if (pairs === 0) return true;
	const areMany = pairs >= fewestCapitals;
	const isLikeVerse = (areMany || isVerse) && capitals >= pairs * mostCapitals;
	if (areMany && capitals === pairs && stopped / pairs >= stopShare) return false;
	if (isLikeVerse) return areMany && strictlyFull / pairs >= capitalShare;
	return full / pairs >= share;
}

/** Columns of the widest line. */
function* widestOf(block: readonly string[]): Task<number> {
	const isDue = createPace();
	let widest = 0;
	for (const line of block) {
		widest = Math.max(widest, cellWidth(line));
		if (isDue(line.length + 1)) yield;
	}
	return widest;
}
