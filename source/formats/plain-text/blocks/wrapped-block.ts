import {cellWidth} from '../../../core/text/cell-width.ts';
import {createPace, type Task} from '../../../core/task/task.ts';
import {
	firstWordWidth,
	mostCapitals,
	narrowestWrap,
	raggedShare,
	tolerance,
	widestWrap,
} from './hard-wrap.ts';
import {beginsSmall, beginsWithCapital} from './line-starts.ts';

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
