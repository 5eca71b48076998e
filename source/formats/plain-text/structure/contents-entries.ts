import {createPace, type Task} from '../../../core/task/task.ts';
import {lazy} from '../../../core/lazy.ts';
import {wordsOf} from '../../../languages/story-words.ts';
import {isOtherList} from '../../compose/line-kinds/contents-label.ts';
import {readHeading, type Heading} from '../../compose/line-kinds/headings.ts';
import {readOddHeading} from '../../compose/line-kinds/odd-headings.ts';
import {blockEnd, indentOf, isBlank} from '../../compose/lines.ts';
import {isDenselySet, type Prose} from './prose.ts';

/** The entries of a list of contents, and how they are found again in the text. */

/** UTF-16 units of the longest line that may be an entry. */
const longestEntry = 120;
const mostEntries = 2000;
const mostHeadingLines = 4;

/** A page behind an entry: after leaders or a gap. */
const page = /(?:[.·…]\s?){3,}\s*(?:\d{1,4}|[ivxlc]{1,7})$|\s{2,}\d{1,4}$|\t+\d{1,4}$/u;

/** UTF-16 units in which the beginning of an entry shows whether it is a heading. */
const longestStart = 80;

/** Words of an entry without leaders, page, case and punctuation. */
const keyOf = (text: string): string =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.replace(page, '')
		.replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
		.trim();

const numbering = lazy(() => {
	const divisions = wordsOf('divisions').map(word => word.replace(/\.$/, ''));
	return new RegExp(`^(?:(?:${divisions.join('|')})\\s)?(?:\\d{1,4}|[ivxlcdm]{1,8})\\s(?=\\S)`, 'u');
});

/** What an entry may be called in the text: all of it, its title, its number. */
const keysOf = (text: string): readonly string[] => {
	const key = keyOf(text);
	const title = key.replace(numbering(), '');
	const number = key.slice(0, key.length - title.length).trim();
	return number === '' ? [key] : [...new Set([key, title, title.replace(numbering(), ''), number])];
};

/** What a bare number is called, whatever word it has: an entry that is a number and a title finds it. */
const numberKey = (number: number): string => `# ${number}`;

/** Lines of the text by what the blocks that begin there may be called. */
export type Blocks = ReadonlyMap<string, readonly number[]>;

const longestQuoted = 40;
const longestNumber = 30;
/** UTF-16 units of a heading right above prose. */
const longestAbove = 50;

/** Whether a text is somebody's speech rather than a title in quotes; most short blocks of a novel are. */
const isSpeech = (text: string): boolean => text.length > longestQuoted && /^\s*["“«‘—–]/u.test(text);

/** The names of a block: those of its words and, where it is a bare number, that of the number. */
const namesOf = (text: string): readonly string[] => {
	const [key = '', ...others] = keysOf(text);
	const bare = text.length <= longestNumber ? readHeading(text) : undefined;
	const number = bare?.isBare === true && bare.number !== null ? numberKey(bare.number) : '';
	return [key, ...others.slice(0, -1), number].filter(name => name !== '');
};

/** The names of a block, if it is short enough to be a heading, and those of its first line, if that is one. */
const namesAt = (lines: readonly string[], line: number, close: number): readonly string[] => {
	const first = lines[line] ?? '';
	const text = lines.slice(line, close).join(' ');
	const isShort = close - line <= mostHeadingLines && text.length <= longestEntry * 2 && !isSpeech(text);
	const whole = isShort ? namesOf(text) : [];
	const isAlone = close - line > 1 && first.length <= longestAbove && readHeading(first) !== undefined;
	return isAlone ? [...new Set([...whole, ...namesOf(first)])] : whole;
};

/** The blocks of a text that may be headings, by what they may be called. */
export function* indexBlocks({lines, start, end, style}: Prose): Task<Blocks> {
	const index = new Map<string, number[]>();
	const isDense = isDenselySet(style);
	const isDue = createPace();
	for (let line = start; line < end; line++) {
		if (isDue((lines[line] ?? '').length + 1)) yield;
		if (lines[line] === '' || !(isDense || isBlank(lines[line - 1]))) continue;
		const close = isDense ? line + 1 : blockEnd(lines, line, Math.min(end, line + mostHeadingLines + 1));
		for (const name of namesAt(lines, line, close)) {
			const found = index.get(name);
			if (found) found.push(line);
			else index.set(name, [line]);
		}
	}
	return index;
}

/** Whether a line goes on with the entry above it: indented deeper, and no entry by itself. */
const isTurnover = ({lines}: Prose, index: number): boolean => {
	const [line = '', above = ''] = [lines[index], lines[index - 1]];
	return above !== '' && indentOf(line) >= indentOf(above) + 2 && above.length > 45 && !readHeading(line);
};

/** Index of the first of sorted numbers that is `from` or more. */
const firstFrom = (sorted: readonly number[], from: number): number => {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sorted[middle] ?? from) < from) low = middle + 1;
		else high = middle;
	}
	return low;
};

/** An entry: its lines in the list, its words, and what it is read as where it begins as a heading does. */
export type Entry = {
	readonly line: number;
	readonly end: number;
	readonly text: string;
	readonly heading: Heading | undefined;
};

const withoutPage = (line: string): string => line.replace(page, '').trim();

const headingOf = (line: string): Heading | undefined => {
	const start = withoutPage(line).slice(0, longestStart);
	return readHeading(start) ?? readOddHeading(start, false)?.heading;
};

const sentence = /[\p{L}\p{N}][.!?…]["”’»)]?$/u;

/** Short lines below a label, to where prose begins: a long line, or a sentence farther below than all entries are. */
const shortLines = (prose: Prose, from: number): readonly number[] => {
	const {lines, end, style} = prose;
	const found: number[] = [];
	let widest = 0;
	for (let index = from; index < end && found.length < mostEntries; index++) {
		const line = lines[index] ?? '';
		if (line === '') continue;
		const gap = index - (found.at(-1) ?? index);
		if (found.length > 1 && gap > widest && sentence.test(line) && !headingOf(line)) break;
		widest = Math.max(widest, gap);
		const isParagraph =
			style.column !== undefined &&
			isBlank(lines[index - 1]) &&
			line.trim().length > style.column * 0.75 &&
			!isBlank(lines[index + 2]);
		const isLong = line.length > longestEntry || isParagraph;
		if (line.length > longestEntry * 3 || (isLong && !headingOf(line))) break;
		found.push(index);
	}
	return found;
};

/** An entry for each line, or two where one is wrapped. */
const byLines = (prose: Prose, candidates: readonly number[]): readonly Entry[] =>
	candidates
		.filter(line => !isTurnover(prose, line))
		.map(line => {
			const end = isTurnover(prose, line + 1) ? line + 2 : line + 1;
			const text = prose.lines.slice(line, end).map(withoutPage).join(' ');
			return {line, end, text, heading: undefined};
		});

/** Whether an entry is a number so far: a blank line may part it from its description. */
const isBareEntry = ({line, end, heading}: Entry): boolean => heading?.isBare === true && end === line + 1;

/** An entry for each line that begins as a heading does, with the lines below it: its description, or the rest of it. */
const byHeadings = ({lines}: Prose, candidates: readonly number[]): readonly Entry[] => {
	const entries: Entry[] = [];
	for (const line of candidates) {
		const heading = headingOf(lines[line] ?? '');
		const last = entries.at(-1);
		if (heading) entries.push({line, end: line + 1, text: withoutPage(lines[line] ?? ''), heading});
		else if (last && (line === last.end || (isBareEntry(last) && line - last.end <= 1)))
			entries[entries.length - 1] = {
				...last,
				end: line + 1,
				text: `${last.text} ${withoutPage(lines[line] ?? '')}`,
			};
	}
	return entries;
};

export type Entries = {
	readonly entries: readonly Entry[];
	/** Lists of pictures below, as far as no wide gap ends them: where each stands. */
	readonly others: readonly Entry[];
};

const widestGap = 3;

/** The list of pictures that a label begins, as one entry. */
const otherList = (lines: readonly number[]): readonly Entry[] => {
	const [line] = lines;
	if (line === undefined) return [];
	const isEnd = (at: number, index: number): boolean =>
		index > 1 && at - (lines[index - 1] ?? at) > widestGap;
	const after = lines.findIndex(isEnd);
	const end = (lines[after === -1 ? lines.length - 1 : after - 1] ?? line) + 1;
	return [{line, end, text: '', heading: undefined}];
};

/**
 * The entries of a list below its label, divided in each possible way, up to the start of prose or to the label of another
 * list.
 */
export const readEntries = (prose: Prose, from: number): readonly Entries[] => {
	const all = shortLines(prose, from);
	const other = all.findIndex(line => isOtherList(prose.lines[line] ?? ''));
	const others = other > 0 ? otherList(all.slice(other)) : [];
	const stretches = other > 0 ? [all, all.slice(0, other)] : [all];
	return stretches.flatMap(lines => [
		{entries: byLines(prose, lines), others},
		{entries: byHeadings(prose, lines), others},
	]);
};

/** What an entry may be called in the text: all of it, else its number with its word, its title, its number alone. */
const keysOfEntry = ({text, heading}: Entry): readonly string[] => {
	const [whole = '', ...parts] = keysOf(text);
	const number = parts.at(-1) ?? '';
	const keys = [whole, ...(/\s/.test(number) ? [number] : []), ...parts.slice(0, -1)];
	const isCounted = heading?.division === '' && heading.number !== null;
	return isCounted ? [...keys, numberKey(heading.number)] : keys;
};

/** The first lines from one on at which an entry may stand in the text, `most` at most. */
export const findPlaces = (blocks: Blocks, entry: Entry, from: number, most: number): readonly number[] => {
	for (const key of keysOfEntry(entry)) {
		const places = blocks.get(key) ?? [];
		const first = firstFrom(places, from);
		if (first < places.length) return places.slice(first, first + most);
	}
	return [];
};

/** Where the heading ends that an entry was found at: behind its block, or behind the first line, if that is all it names. */
export const headingEnd = ({lines, end, style}: Prose, line: number, entry: Entry): number => {
	if (isDenselySet(style)) return line + 1;
	const close = blockEnd(lines, line, end);
	if (close - line > mostHeadingLines) return line + 1;
	const names = namesOf(lines.slice(line, close).join(' '));
	return keysOfEntry(entry).some(key => names.includes(key)) ? close : line + 1;
};

/** Entries without what stands below a blank line behind them, unless most have a description there: else it is prose. */
export const withoutProse = (lines: readonly string[], entries: readonly Entry[]): readonly Entry[] => {
	const isParted = ({line, end}: Entry): boolean => end > line + 1 && lines[line + 1] === '';
	if (entries.filter(isParted).length * 2 > entries.length) return entries;
	return entries.map(entry =>
		isParted(entry) ? {...entry, end: entry.line + 1, text: withoutPage(lines[entry.line] ?? '')} : entry,
	);
};
