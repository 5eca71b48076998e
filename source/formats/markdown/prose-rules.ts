import {addBlock, addVerse, indentAt, lineAt} from './block-state.ts';
import type {MarkdownIt, StateBlock} from './markdown-it.ts';

/**
 * Rules of blocks for prose: what CommonMark would take for headings, lists and code, and authors mean as ornaments,
 * dialogue and verse.
 */
type BlockRule = (state: StateBlock, start: number, end: number, isSilent: boolean) => boolean;

/** Marks alone on a line: `*`, `# # #`, `####`. */
const lonelyMarks = /^(?:[*+-]|#{1,40}(?:[ \t]{1,8}#{1,40}){0,40}|={3,200})[ \t]*$/;

/** A year or another large number that begins a sentence. */
const largeNumber = /^\d{4,9}[.)]\s/;

/** Speech behind a dash or a plus: it ends as a sentence does, and begins in capitals or with a quotation mark. */
const speech = /^[-+]\s+(?:["“”„«‘'¡¿(…*_]{0,3}\p{Lu}|["“”„«‘¡¿…]).*[.!?…,;:—–-]["“”»’'*_)]{0,3}\s*$/u;

const isBlankAt = (state: StateBlock, line: number, end: number): boolean =>
	line >= end || state.isEmpty(line);

const isSpeech = (state: StateBlock, line: number, end: number): boolean => {
	const text = lineAt(state, line);
	if (/^\+\s*["“”„«]/u.test(text)) return true;
	if (!speech.test(text)) return false;
	return isBlankAt(state, line + 1, end) || speech.test(lineAt(state, line + 1));
};

/** A heading whose author has left out the space: `#Chapter 1`. Single words are tags. */
const tightHeading = /^(#{1,6})([\p{Lu}\p{N}][^#\n]{0,20}\s[^#\n]{1,60})#{0,6}$/u;

const isTightHeading = (state: StateBlock, start: number, isSilent: boolean): boolean => {
	const [, marks, text] = tightHeading.exec(lineAt(state, start)) ?? [];
	if (marks === undefined || text === undefined) return false;
	if (!isSilent) addBlock(state, `h${marks.length}`, text.trim(), [start, start + 1]);
	return true;
};

/** Lines that are not what their first sign would make of them. */
const plainLine: BlockRule = (state, start, end, isSilent) => {
	if (indentAt(state, start) >= 4) return false;
	const text = lineAt(state, start);
	const isAlone = lonelyMarks.test(text);
	if (!isAlone && !largeNumber.test(text) && !isSpeech(state, start, end))
		return isTightHeading(state, start, isSilent);
	// A number goes on with the paragraph that it stands in.
	if (isSilent) return isAlone;
	const escaped = isAlone
		? text.replaceAll(/[*#=+-]/g, String.raw`\$&`)
		: text.replace(/^[-+]|(?<=^\d{4,9})[.)]/, String.raw`\$&`);
	addBlock(state, 'p', escaped, [start, start + 1]);
	return true;
};

/** Lines of a title; longer ones are prose with an ornament glued below. */
const longestTitle = 120;

/** Whether a line above a stroke of dashes is a title: it does not end as a sentence does, or the stroke is as long. */
const isTitle = (text: string, stroke: string): boolean => {
	if (text.length > longestTitle) return false;
	if (stroke.startsWith('=')) return true;
	return (text.length <= 60 && !/[.!?…,;:"”’»]$/u.test(text)) || stroke.length >= text.length * 0.8;
};

/** Headings with a stroke below. A stroke glued below prose is an ornament. */
const underlined: BlockRule = (state, start, end, isSilent) => {
	if (isSilent || start + 1 >= end || indentAt(state, start) >= 4) return false;
	const stroke = lineAt(state, start + 1).trimEnd();
	if (!/^(?:={2,}|-{2,})$/.test(stroke) || indentAt(state, start + 1) >= 4 || indentAt(state, start + 1) < 0)
		return false;
	const text = lineAt(state, start).trim();
	if (!isTitle(text.replace(/\s*\{[^{}]*\}$/, ''), stroke)) return false;
	addBlock(state, stroke.startsWith('=') ? 'h1' : 'h2', text, [start, start + 2]);
	return true;
};

/** Units that lines of verse have at most; longer ones are paragraphs. */
const longestVerse = 60;

/** Lines that are moved in by four columns or more, which CommonMark takes for code: verse, or paragraphs. */
const indented: BlockRule = (state, start, end, isSilent) => {
	if (isSilent || indentAt(state, start) < 4) return false;
	let last = start;
	let next = start + 1;
	for (; next < end; next++) {
		if (state.isEmpty(next)) continue;
		if (indentAt(state, next) < 4) break;
		last = next;
	}
	// The first line of a paragraph that goes on without.
	if (last + 1 < end && !state.isEmpty(last + 1)) return false;
	const lines = state.getLines(start, last + 1, 4 + state.blkIndent, false).split('\n');
	const isVerse = lines.length > 1 && lines.every(line => line.length <= longestVerse);
	for (let from = 0; from < lines.length; from++) {
		if (lines[from]?.trim() === '') continue;
		let to = from + 1;
		while (isVerse && to < lines.length && lines[to]?.trim() !== '') to++;
		const range = [start + from, start + to] as const;
		if (isVerse) addVerse(state, lines.slice(from, to), range);
		else addBlock(state, 'p', (lines[from] ?? '').trim(), range);
		from = to - 1;
	}
	state.line = last + 1;
	return true;
};

/** Lines of a fence that are looked at. */
const mostFenced = 2000;

/** Whether text between fences is prose: lines longer than those of code, of words. */
const isProse = (text: string): boolean =>
	text.length >= 90 && text.replaceAll(/[\p{L}\p{M}\s,.’'"“”]/gu, '').length < text.length * 0.08;

/** Fences without a language around prose, or that nothing closes: ornaments. */
const fenceOfProse: BlockRule = (state, start, end, isSilent) => {
	const marks = /^(`{3,}|~{3,})[ \t]*$/.exec(lineAt(state, start))?.[1];
	if (marks === undefined || isSilent || indentAt(state, start) >= 4) return false;
	let hasProse = false;
	let isClosed = false;
	for (let line = start + 1; line < Math.min(end, start + mostFenced) && !isClosed; line++) {
		const text = lineAt(state, line);
		isClosed = text.startsWith(marks) && text.trimEnd() === marks[0]?.repeat(text.trimEnd().length);
		hasProse ||= isProse(text);
	}
	if (isClosed && !hasProse) return false;
	if (marks.startsWith('~')) addBlock(state, 'p', marks.replaceAll('~', String.raw`\~`), [start, start + 1]);
	else state.line = start + 1;
	return true;
};

/** Verse behind strokes, as Pandoc writes it: `| line`. A line that goes on begins with a space. */
const lineBlock: BlockRule = (state, start, end, isSilent) => {
	const isVerseLine = (line: number): boolean => /^\|(?: |$)/.test(lineAt(state, line));
	if (!isVerseLine(start) || indentAt(state, start) >= 4) return false;
	// A stroke at the end, or a row of dashes below, makes a table.
	if (
		/\|\s*$/.test(lineAt(state, start).slice(1)) ||
		/^[\s|:-]*-[\s|:-]*$/.test(start + 1 < end ? lineAt(state, start + 1) : '')
	)
		return false;
	if (isSilent) return true;
	const lines: string[] = [];
	let line = start;
	for (; line < end && !state.isEmpty(line); line++) {
		const text = lineAt(state, line);
		if (isVerseLine(line)) lines.push(text.slice(2));
		else if ((state.tShift[line] ?? 0) > 0 && lines.length > 0) lines.push(`${lines.pop() ?? ''} ${text}`);
		else break;
	}
	addVerse(state, lines, [start, line]);
	return true;
};

/** A backslash alone: Pandoc's empty line. */
const forcedBlank: BlockRule = (state, start, _, isSilent) => {
	if (lineAt(state, start).trimEnd() !== '\\') return false;
	if (!isSilent) addBlock(state, 'p', '\u00a0', [start, start + 1]);
	return true;
};

/** Columns of a table; one with more is none that can be read. */
const mostColumns = 64;

/** Lines with more strokes than a table has columns, which would be as many cells in each line. */
const wideTable: BlockRule = (state, start, end, isSilent) => {
	const isWide = (line: number): boolean =>
		line < end && (lineAt(state, line).match(/\|/g)?.length ?? 0) > mostColumns;
	if (!isWide(start)) return false;
	if (isSilent) return true;
	let last = start + 1;
	while (isWide(last)) last++;
	addBlock(state, 'p', state.getLines(start, last, state.blkIndent, false), [start, last]);
	return true;
};

export const addProseRules = ({block: {ruler}}: MarkdownIt): void => {
	ruler.at('code', indented);
	ruler.at('lheading', underlined);
	ruler.before('table', 'plain_line', plainLine, {alt: ['paragraph', 'blockquote', 'list']});
	ruler.before('table', 'line_block', lineBlock);
	ruler.before('table', 'fence_of_prose', fenceOfProse);
	ruler.before('table', 'wide_table', wideTable);
	ruler.before('table', 'forced_blank', forcedBlank);
};
