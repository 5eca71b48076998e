import {createPace, type Task} from '../../../core/task/task.ts';
import {lazy, wordsOf} from '../../../languages/story-words.ts';
import {readHeading} from '../../compose/line-kinds/headings.ts';
import {blockEnd, indentOf, isBlank} from '../../compose/lines.ts';
import {isDenselySet, type Prose} from './prose.ts';

/** The entries of a list of contents, and how they are found again in the text. */

/** UTF-16 units of the longest line that may be an entry. */
export const longestEntry = 120;
export const mostEntries = 2000;
const mostHeadingLines = 4;

/** Words of an entry without leaders, page, case and punctuation. */
const keyOf = (text: string): string =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/(?:[.·…]\s?){3,}\s*\d{1,4}$|\s{2,}\d{1,4}$|\t+\d{1,4}$/u, '')
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

/** Lines of the text by what the blocks that begin there may be called. */
export type Blocks = ReadonlyMap<string, readonly number[]>;

const longestQuoted = 40;

/** Whether a text is somebody's speech rather than a title in quotes; most short blocks of a novel are. */
const isSpeech = (text: string): boolean => text.length > longestQuoted && /^\s*["“«‘—–]/u.test(text);

/** The blocks of a text that may be headings, by what they may be called. */
export function* indexBlocks({lines, start, end, style}: Prose): Task<Blocks> {
	const index = new Map<string, number[]>();
	const isDense = isDenselySet(style);
	const isDue = createPace();
	for (let line = start; line < end; line++) {
		if (isDue((lines[line] ?? '').length + 1)) yield;
		if (lines[line] === '' || !(isDense || isBlank(lines[line - 1]))) continue;
		const close = isDense ? line + 1 : blockEnd(lines, line, Math.min(end, line + mostHeadingLines + 1));
		const text = lines.slice(line, close).join(' ');
		if (close - line > mostHeadingLines || text.length > longestEntry * 2 || isSpeech(text)) continue;
		const [key = '', ...others] = keysOf(text);
		for (const name of [key, ...others.slice(0, -1)]) {
			const found = index.get(name);
			if (found) found.push(line);
			else if (name !== '') index.set(name, [line]);
		}
	}
	return index;
}

/** Whether a line goes on with the entry above it: indented deeper, and no entry by itself. */
const isTurnover = ({lines}: Prose, index: number): boolean => {
	const [line = '', above = ''] = [lines[index], lines[index - 1]];
	return above !== '' && indentOf(line) >= indentOf(above) + 2 && above.length > 45 && !readHeading(line);
};

/** Whether a long line is an entry: it begins as a heading does. */
const isEntry = ({lines}: Prose, index: number): boolean =>
	readHeading((lines[index] ?? '').slice(0, 80)) !== undefined;

/** An entry with the line that it goes on in. */
export const entryText = (prose: Prose, index: number): string =>
	isTurnover(prose, index + 1)
		? `${prose.lines[index] ?? ''} ${(prose.lines[index + 1] ?? '').trim()}`
		: (prose.lines[index] ?? '');

/** Short lines below a label, to where prose begins. */
export const shortLines = (prose: Prose, from: number): readonly number[] => {
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
export const findEntry = (blocks: Blocks, text: string, from: number): number | undefined => {
	const [whole = '', ...parts] = keysOf(text);
	const number = parts.at(-1) ?? '';
	const keys = [whole, ...(/\s/.test(number) ? [number] : []), ...parts.slice(0, -1)];
	for (const key of keys) {
		const found = (blocks.get(key) ?? []).find(line => line >= from);
		if (found !== undefined) return found;
	}
	return undefined;
};
