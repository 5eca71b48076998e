import {readHeading, type Heading} from './headings.ts';
import {blockEnd, isBlank, skipBlank, type HeadingMark, type Prose} from './prose.ts';

/** A list of contents in the text: its lines, and the headings that it names. */
export type ContentsList = {
	readonly line: number;
	readonly end: number;
	readonly headings: readonly HeadingMark[];
};

const label =
	/^[\W_]*(?:table of contents|contents|inhalt(?:sverzeichnis)?|table des mati[eè]res|sommaire|[ií]ndice|sommario|inhoud|spis treści|оглавление|содержание|目次|目录|目錄|목차|περιεχόμενα)[\W_]*$/iu;

/** Whether a line says that a list of contents follows. */
export const isContentsLabel = (line: string): boolean =>
	line.length <= 40 && line !== '' && label.test(line);

const linesSearched = 500;
const longestEntry = 120;
const mostEntries = 2000;
const shareToBeFound = 0.7;
const mostHeadingLines = 4;
const fewestUnlabelled = 3;

/** Words of an entry without leaders, page, case and punctuation. */
const keyOf = (text: string): string =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/(?:[.·…]\s?){3,}\s*\d{1,4}$|\s{2,}\d{1,4}$|\t+\d{1,4}$/u, '')
		.replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
		.trim();

const numbering =
	/^(?:(?:chapter|chap|kapitel|chapitre|cap[ií]tulo|capitolo|глава|part|book|adventure|letter|story)\s)?(?:\d{1,4}|[ivxlcdm]{1,8})\s(?=\S)/u;

/** What an entry may be called in the text: all of it, its title, its number. */
const keysOf = (text: string): readonly string[] => {
	const key = keyOf(text);
	const title = key.replace(numbering, '');
	const number = key.slice(0, key.length - title.length).trim();
	return number === '' ? [key] : [...new Set([key, title, title.replace(numbering, ''), number])];
};

type Blocks = ReadonlyMap<string, readonly number[]>;

/** The blocks from a line on that may be headings, by what they may be called. */
const indexBlocks = ({lines, end, style}: Prose, from: number): Blocks => {
	const index = new Map<string, number[]>();
	const isDense = style.base === 0 && style.column === undefined;
	for (let line = from; line < end; line++) {
		if (lines[line] === '' || !(isDense || isBlank(lines[line - 1]))) continue;
		const close = isDense ? line + 1 : blockEnd(lines, line, Math.min(end, line + mostHeadingLines + 1));
		const text = lines.slice(line, close).join(' ');
		if (close - line > mostHeadingLines || text.length > longestEntry * 2) continue;
		const [key = '', ...others] = keysOf(text);
		for (const name of [key, ...others.slice(0, -1)]) {
			const found = index.get(name);
			if (found) found.push(line);
			else if (name !== '') index.set(name, [line]);
		}
	}
	return index;
};

const bareText = (line: string): string => line.trim().replace(/^([=*_]{1,3})(.+)\1$/u, '$2');

/** The line of a bare number that stands above a title. */
const numberAbove = ({lines, start}: Prose, line: number): number | undefined => {
	let above = line - 1;
	while (above >= start && lines[above] === '' && line - above <= 3) above--;
	const heading = above >= start && isBlank(lines[above - 1]) ? readHeading(lines[above] ?? '') : undefined;
	return heading?.isBare === true ? above : undefined;
};

const headingAt = (prose: Prose, named: number): HeadingMark => {
	const {lines, end, style} = prose;
	const line = readHeading(lines[named] ?? '') ? named : (numberAbove(prose, named) ?? named);
	const isDense = style.base === 0 && style.column === undefined;
	const close = isDense ? named + 1 : blockEnd(lines, named, end);
	const texts = lines
		.slice(line, close)
		.filter(text => text !== '')
		.map(bareText);
	const read = readHeading(lines[line] ?? '');
	const heading: Heading = {
		title: read?.title ?? texts[0] ?? '',
		kind: 'named',
		number: null,
		division: read?.division ?? '',
		isBare: read?.isBare === true && texts.length === 1,
	};
	return {kind: 'heading', line, end: close, heading, texts: [heading.title, ...texts.slice(1)]};
};

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** Whether a line goes on with the entry above it: indented deeper, and no entry by itself. */
const isTurnover = ({lines}: Prose, index: number): boolean => {
	const [line = '', above = ''] = [lines[index], lines[index - 1]];
	return above !== '' && indentOf(line) >= indentOf(above) + 2 && above.length > 45 && !readHeading(line);
};

/** Whether a long line is an entry: numbered, and followed by one that is. */
const isEntry = ({lines}: Prose, index: number): boolean =>
	readHeading((lines[index] ?? '').slice(0, 80)) !== undefined;

/** An entry with the line that it goes on in. */
const entryText = (prose: Prose, index: number): string =>
	isTurnover(prose, index + 1)
		? `${prose.lines[index] ?? ''} ${(prose.lines[index + 1] ?? '').trim()}`
		: (prose.lines[index] ?? '');

/** Short lines below a label, to where prose begins. */
const shortLines = (prose: Prose, from: number): readonly number[] => {
	const {lines, end, style} = prose;
	const found: number[] = [];
	for (let index = from; index < end && found.length < mostEntries; index++) {
		const line = lines[index] ?? '';
		if (line === '') continue;
		const isParagraph =
			style.column !== undefined &&
			isBlank(lines[index - 1]) &&
			line.trim().length > style.column * 0.75 &&
			!isBlank(lines[index + 2]);
		if (line.length > longestEntry || (isParagraph && !isEntry(prose, index))) break;
		if (!isTurnover(prose, index)) found.push(index);
	}
	return found;
};

/** Where an entry stands in the text, from a line on: all of it, else its number with its word, else its title. */
const findEntry = (blocks: Blocks, text: string, from: number): number | undefined => {
	const [whole = '', ...parts] = keysOf(text);
	const number = parts.at(-1) ?? '';
	const keys = [whole, ...(/\s/.test(number) ? [number] : []), ...parts.slice(0, -1)];
	for (const key of keys) {
		const found = (blocks.get(key) ?? []).find(line => line >= from);
		if (found !== undefined) return found;
	}
	return undefined;
};

/** The entries, and where the text begins again with what the first of them names. */
const readEntries = (prose: Prose, from: number) => {
	const candidates = shortLines(prose, from);
	const blocks = indexBlocks(prose, from);
	for (const first of candidates.slice(0, 3)) {
		const restart = findEntry(blocks, entryText(prose, first), first + 1);
		if (restart !== undefined) return {entries: candidates.filter(line => line < restart), restart, blocks};
	}
	return undefined;
};

/** Finds the entries in the text below the list, in order. */
const match = (prose: Prose, line: number, from: number): ContentsList | undefined => {
	const read = readEntries(prose, from);
	if (!read || read.entries.length === 0) return undefined;
	const found: number[] = [];
	let position = read.restart;
	for (const entry of read.entries) {
		const at = findEntry(read.blocks, entryText(prose, entry), position);
		if (at === undefined) continue;
		found.push(at);
		position = at + 1;
	}
	const isFound = found.length > 0 && found.length >= read.entries.length * shareToBeFound;
	const end = (read.entries.at(-1) ?? from) + 1;
	return isFound ? {line, end, headings: found.map(at => headingAt(prose, at))} : undefined;
};

/** Numbered or named entries that stand together at the top: a list of contents without a label. */
const unlabelled = ({lines, start, end}: Prose): number | undefined => {
	const first = skipBlank(lines, start, end);
	let count = 0;
	for (let index = first; index < Math.min(end, first + mostEntries); index++) {
		const line = lines[index] ?? '';
		if (line === '') continue;
		const number = /^\s*(\d{1,4})[.):]\s+\S/.exec(line)?.[1];
		const isNext = number === undefined ? readHeading(line)?.kind === 'named' : Number(number) === count + 1;
		if (!isNext || line.length > longestEntry) break;
		count++;
	}
	return count >= fewestUnlabelled ? first : undefined;
};

/** Finds a list of contents near the top whose entries head the text below it. */
export const findContents = (prose: Prose): ContentsList | undefined => {
	const {lines, start, end} = prose;
	for (let index = start; index < Math.min(end, start + linesSearched); index++) {
		const line = lines[index] ?? '';
		if (!isContentsLabel(line)) continue;
		const list = match(prose, index, index + 1);
		if (list) return list;
	}
	const first = unlabelled(prose);
	return first === undefined ? undefined : match(prose, first, first);
};
