import {cellWidth} from '../../../core/text/cell-width.ts';
import {createPace, type Task} from '../../../core/task/task.ts';
import {indentOf, type Stretch} from '../../compose/lines.ts';
import {readHeading} from '../../compose/line-kinds/headings.ts';

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

/** Whether the line below had to begin anew: what it begins with does not fit behind `line` inside `margin`. */
const wasFull = (line: string, below: string, margin: number): boolean =>
	cellWidth(line) + firstWordWidth(below) > margin;

/** The columns of a line, and the line below it. */
type Pair = {readonly below: string; readonly width: number};

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
function* samplePairs({lines, start, end}: Stretch, indent: number): Task<readonly Pair[]> {
	const isDue = createPace();
	const pairs: Pair[] = [];
	const stride = Math.max(1, Math.floor((end - start) / sampleSize / 2));
	for (let index = start; index + 1 < end; index += stride) {
		const [line = '', below = ''] = [lines[index], lines[index + 1]];
		if (isPair(line, below, indent)) pairs.push({below, width: cellWidth(line)});
		if (isDue(line.length + below.length + 1)) yield;
	}
	return pairs;
}

/** The column that a text is wrapped at, or undefined where its lines are its paragraphs; `indent` begins paragraphs. */
export function* wrapColumn(stretch: Stretch, indent: number): Task<number | undefined> {
	const pairs = yield* samplePairs(stretch, indent);
	if (pairs.length < 3) return undefined;
	const widths = pairs.map(({width}) => width).sort((a, b) => a - b);
	// Not the widest: a licence or a table is often wider than the prose.
	const margin = widths[Math.floor(widths.length * 0.85)] ?? 0;
	if (margin < narrowestWrap || margin > widestWrap) return undefined;
	yield;
	const full = pairs.filter(({width, below}) => width + firstWordWidth(below) > margin - 2);
	return full.length / pairs.length >= 0.75 ? margin : undefined;
}

/**
 * Whether a share of the lines of one block was broken by a program rather than by the author. A line with the
 * text's usual `indent` begins a paragraph.
 */
export function* isWrappedBlock(
	block: readonly string[],
	column: number | undefined,
	share = 0.5,
	indent = 0,
): Task<boolean> {
	if (block.length < 2) return true;
	const margin = column ?? (yield* widestOf(block));
	if (margin < narrowestWrap || margin > widestWrap) return false;
	const isDue = createPace();
	let [pairs, full] = [0, 0];
	for (let index = 0; index + 1 < block.length; index++) {
		const [line = '', below = ''] = [block[index], block[index + 1]];
		if (isDue(line.length + 1)) yield;
		// A paragraph begins there: nothing was broken.
		if (indent > 0 && indentOf(below) === indent) continue;
		pairs++;
		if (wasFull(line, below, margin - tolerance)) full++;
	}
	return pairs === 0 ? indent > 0 : full / pairs >= share;
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

const hyphen = 0x2d;
const dash = 0x2014;
/** No wide character has a lower code. Most text is below it, which is seen without a pattern. */
const firstWide = 0x2e80;

/** Whether nothing joins two lines: in scripts that write no spaces, behind a dash, inside a broken word. */
const isCloseTo = (above: string, below: string): boolean => {
	const last = above.charCodeAt(above.length - 1);
	if (last === dash) return true;
	if (last === hyphen)
		return above.endsWith('--') || wide.test(below) || (/\p{L}-$/u.test(above) && /^\p{Ll}/u.test(below));
	return (
		(last >= firstWide && wide.test(above.slice(-1))) ||
		(below.charCodeAt(0) >= firstWide && wide.test(below))
	);
};

/** Runs of white space, and white space that is no space. */
const uneven = /\s\s|[^\S ]/u;

/** Joins the lines of a paragraph: with a space, but none in scripts that write none, and none behind a dash. */
export const joinLines = (lines: readonly string[]): string => {
	let joined = '';
	// The end of what is joined: to look at all of it for every line would take the square.
	let tail = '';
	for (const line of lines) {
		const text = line.trim();
		if (text === '') continue;
		const joint = joined === '' || isCloseTo(tail, text) ? '' : ' ';
		joined += joint + text;
		tail = (tail + joint + text.slice(-4)).slice(-4);
	}
	return uneven.test(joined) ? joined.replaceAll(/\s+/gu, ' ') : joined;
};
