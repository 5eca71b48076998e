import {cellWidth} from '../../../core/text/cell-width.ts';
import {createPace, type Task} from '../../../core/task/task.ts';
import {indentOf, type Stretch} from '../../compose/lines.ts';
import {readHeading} from '../../compose/line-kinds/headings.ts';
import type {Habit} from './indent-habit.ts';
import {beginsSmall, beginsWide, beginsWithCapital} from './line-starts.ts';

/**
 * Hard-wrapped text: its lines end where the writer's program broke them, at 60–80 columns. Told by pairs of a line
 * and the one below it: in wrapped prose the first word of the second would not have fitted on the first.
 */

export const narrowestWrap = 45;
export const widestWrap = 100;
/** Pairs enough to judge a whole file by, taken from all over it. */
const sampleSize = 4000;
/** Columns by which a line may miss the margin. */
export const tolerance = 4;

/** Columns that the first word of a line would have taken on the line before, with its space. */
export const firstWordWidth = (line: string): number => {
	const text = line.trimStart();
	if (beginsWide(text)) return 2;
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

/** Remembers the last answer: of each two lines the second is the first of the next two. */
const createListed = (): ((line: string) => boolean) => {
	let last = {line: '', answer: false};
	return line => {
		if (line !== last.line) last = {line, answer: isListed(line)};
		return last.answer;
	};
};

/** Whether a line goes on in the one below; two columns deeper, or at the usual indent, is a new paragraph. */
const isPair = (line: string, below: string, indent: number, listed: typeof isListed): boolean =>
	line !== '' &&
	below !== '' &&
	indentOf(below) < indentOf(line) + 2 &&
	(indent === 0 || indentOf(below) !== indent) &&
	!listed(line) &&
	!listed(below);

/** Lines of a stretch that go on in the one below, taken from all over it. */
function* samplePairs({lines, start, end}: Stretch, {margin, indent}: Habit): Task<readonly Pair[]> {
	const isDue = createPace();
	const pairs: Pair[] = [];
	const listed = createListed();
	const stride = Math.max(1, Math.floor((end - start) / sampleSize / 2));
	for (let index = start; index + 1 < end; index += stride) {
		const [line = '', below = ''] = [lines[index], lines[index + 1]];
		if (isPair(line, below, indent, listed)) {
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
export const mostCapitals = 0.9;
const usualCapitals = 0.5;
/** Share of lines beyond the margin that a text wrapped by a program may have: tables, headings. */
const mostWider = 0.1;
/** Share of the margin that a line takes up at least where the one below goes on in the middle of a sentence. */
export const raggedShare = 0.75;

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
