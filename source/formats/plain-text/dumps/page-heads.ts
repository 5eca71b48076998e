import {createPace, type Task} from '../../../core/task/task.ts';
import {readHeading} from '../../compose/line-kinds/headings.ts';
import {isCapitals, scriptLine} from '../../compose/header/title-lines.ts';

/** Page numbers and running heads that a scan left between the lines, where no form feed tells them. */

const longestHead = 90;
const fewestHeads = 3;
/** Numbers that may be missing between two pages: plates, and chapters' first pages, have none. */
const widestStep = 40;
/** Lines of text between two pages at least, but for a head and a number of the same page. */
const fewestLines = 4;

/** A line that may be a page's: its number, the words beside it, and how it is set. */
type Head = {readonly line: number; readonly number: number; readonly words: string; readonly form: string};

const bare =
	/^\s*([-–—=~*[(|<]{0,3})\s?(?:(page|p\.|pg\.|стр\.|с\.|seite|s\.|página|pág\.)\s?)?(\d{1,4})\s?([-–—=~*\])|>]{0,3})\s*$/iu;
const numberFirst = /^\s*(\d{1,4})(\s+)(\S.*?)\s*$/u;
const numberLast = /^\s*(\S.*?)(\s+)(\d{1,4})\s*$/u;
const wideGap = 3;

/** A running head without a number: words in capitals. */
const isShouted = (text: string): boolean => !/\d/.test(text) && isRunningHead(text.trim(), '');

const readHead = (text: string, line: number): Head | undefined => {
	if (isShouted(text)) return {line, number: Number.NaN, words: text.trim().toLowerCase(), form: 'words'};
	const number = bare.exec(text);
	if (number) {
		const [, open = '', word = '', figures = '', close = ''] = number;
		return {line, number: Number(figures), words: '', form: `${open}${word.toLowerCase()}#${close}`};
	}
	const first = numberFirst.exec(text);
	const last = first ? null : numberLast.exec(text);
	const [words, gap, figures] = first ? [first[3], first[2], first[1]] : [last?.[1], last?.[2], last?.[3]];
	if (words === undefined || gap === undefined || !isRunningHead(words, gap)) return undefined;
	return {
		line,
		number: Number(figures),
		words: words.toLowerCase(),
		form: gap.length >= wideGap ? 'wide' : 'narrow',
	};
};

const isRunningHead = (words: string, gap: string): boolean =>
	/\p{L}{3}/u.test(words) &&
	(isCapitals(words) || gap.length >= wideGap) &&
	!/[.,;!?…]$|\.{3}/u.test(words) &&
	!scriptLine.test(words) &&
	readHeading(words) === undefined;

/** Index of the next line of text in a direction, past blank lines and other heads. */
const textBeside = (
	lines: readonly string[],
	from: number,
	by: 1 | -1,
	heads: ReadonlySet<number>,
): number => {
	let index = from + by;
	while (index >= 0 && index < lines.length && (lines[index] === '' || heads.has(index))) index += by;
	return index;
};

/** Whether a sentence goes on from one line to the other. */
const goesOn = (above: string, below: string): boolean => {
	if (/^[\p{Ll}]/u.test(below.trimStart())) return /[\p{L}\p{M},;’'-]$/u.test(above);
	const isEastern = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，、]$/u.test(above);
	return (
		isEastern && above.length > 20 && /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(below)
	);
};

/** The longest run of heads whose numbers rise by small steps, begun anew where they do not for once. */
const rising = (heads: readonly Head[]): readonly Head[] => {
	let best: readonly Head[] = [];
	for (let start = 0; start < Math.min(heads.length, 3); start++) {
		const run: Head[] = [];
		for (const head of heads.slice(start)) {
			const last = run.at(-1);
			if (!last || (head.number > last.number && head.number <= last.number + widestStep)) run.push(head);
		}
		if (run.length > best.length) best = run;
	}
	return best;
};

/** Heads that have enough lines between them. */
const apart = (heads: readonly Head[], lines: readonly string[]): readonly Head[] => {
	const linesBetween = (a: Head, b: Head): number => {
		let count = 0;
		for (let index = a.line + 1; index < b.line && count < fewestLines; index++)
			if (lines[index] !== '') count++;
		return count;
	};
	return heads.filter((head, index) => {
		const [above, below] = [heads[index - 1], heads[index + 1]];
		return (
			(!above || linesBetween(above, head) >= fewestLines) &&
			(!below || linesBetween(head, below) >= fewestLines)
		);
	});
};

/** Pages whose numbers part sentences, so that they cannot be those of chapters: so many of them, and such a share. */
const fewestParted = 2;
const shareParted = 0.25;

const arePages = (run: readonly Head[], parted: (head: Head) => boolean): boolean => {
	if (run.length < fewestHeads) return false;
	const torn = run.filter(parted).length;
	if (torn >= fewestParted && torn >= run.length * shareParted) return true;
	const [first] = run;
	if (first?.words === '') return false;
	const counts = Map.groupBy(run, ({words}) => words);
	return run.every(({form}) => form === 'wide') && [...counts.values()].some(({length}) => length > 1);
};

/** Lines of a scan's pages, and behind which line of text a sentence goes on below them. */
export type PageHeads = {readonly lines: ReadonlySet<number>; readonly torn: ReadonlySet<number>};

const nothing: PageHeads = {lines: new Set(), torn: new Set()};

const isDigit = (code: number): boolean => code > 0x2f && code < 0x3a;
const isCapital = (code: number): boolean => code === 0x20 || (code > 0x40 && code < 0x5b);
const isLetter = (code: number): boolean => (code > 0x40 && code < 0x5b) || (code > 0x60 && code < 0x7b);

/** Whether a line begins or ends with a figure, signs beside it. Asked of every line: most are done with at two signs. */
const mayBeHead = (line: string): boolean => {
	if (line.length > longestHead) return false;
	const first = line.charCodeAt(0);
	if (isDigit(first) || isDigit(line.charCodeAt(line.length - 1))) return true;
	// Prose begins with a letter, and a small one behind it.
	if (isLetter(first)) return isCapital(first) && isCapital(line.charCodeAt(1));
	if (first > 0x7f) return isCapitals(line.slice(0, 3));
	return /^\s*[-–—=~*[(|<]*\s?(?:\d|p)/iu.test(line);
};

/** The lines that may be heads. */
function* candidates(lines: readonly string[]): Task<readonly Head[]> {
	const isDue = createPace();
	const heads: Head[] = [];
	for (let index = 0; index < lines.length; index++) {
		const line = lines[index] ?? '';
		const head = line !== '' && mayBeHead(line) ? readHead(line, index) : undefined;
		if (head) heads.push(head);
		if (isDue(line.length + 1)) yield;
	}
	return heads;
}

/** Finds page numbers and running heads: lines that count up through the text, and part its sentences. */
export function* findPageHeads(lines: readonly string[]): Task<PageHeads> {
	const all = yield* candidates(lines);
	if (all.length < fewestHeads) return nothing;
	const places = new Set(all.map(({line}) => line));
	/** The line of text above a head in whose place its sentence goes on; undefined where none does. */
	const tornAbove = (line: number): number | undefined => {
		const above = textBeside(lines, line, -1, places);
		const below = textBeside(lines, line, 1, places);
		return goesOn(lines[above] ?? '', lines[below] ?? '') ? above : undefined;
	};
	const isTorn = ({line}: Head): boolean => tornAbove(line) !== undefined;
	const found = new Set<number>();
	for (const heads of Map.groupBy(
		all.filter(({form}) => form === 'words'),
		({words}) => words,
	).values()) {
		const torn = heads.filter(isTorn).length;
		if (torn >= fewestHeads && torn >= heads.length / 2) for (const {line} of heads) found.add(line);
	}
	const numbered = all.filter(({form}) => form !== 'words');
	for (const heads of Map.groupBy(numbered, ({words, form}) => (words === '' ? form : 'words')).values()) {
		const run = rising(apart(heads, lines));
		if (arePages(run, isTorn)) for (const {line} of run) found.add(line);
	}
	const torn = new Set([...found].map(tornAbove).filter(above => above !== undefined));
	return {lines: found, torn};
}
