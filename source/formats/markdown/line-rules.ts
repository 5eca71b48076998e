import type {MarkdownIt, StateCore, Token} from './markdown-it.ts';

/**
 * Which line ends inside paragraphs are the author's. CommonMark joins all lines. Most writers have one line for a
 * paragraph: where they end a line early, they mean it; only in a text that is broken at a column the ends say nothing.
 */

/** Columns at which texts are broken; lines that are longer are not. */
const widestColumn = 110;

/** Lines that a text must have in paragraphs of several, to tell that it is broken at a column. */
const leastLines = 4;

/** Lines that are no prose: headings, quotations, tables, lists, fences, what is moved in. */
const isOther = (line: string): boolean => /^(?:[#>|`~:<=]|[-*+] |\d+[.)] | {4}|\t)/.test(line);

/** Lines of prose that follow one another. */
const paragraphsOf = (lines: readonly string[]): readonly (readonly string[])[] => {
	const paragraphs: string[][] = [[]];
	for (const line of lines) {
		if (line.trim() === '' || isOther(line)) paragraphs.push([]);
		else paragraphs.at(-1)?.push(line);
	}
	return paragraphs.filter(({length}) => length > 1);
};

/** The column that a text is broken at; undefined where lines end as their author wants. */
export const columnOf = (lines: readonly string[]): number | undefined => {
	const lengths = paragraphsOf(lines).flatMap(paragraph => paragraph.slice(0, -1).map(line => line.length));
	if (lengths.length < leastLines) return undefined;
	const widest = lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length * 0.95)] ?? 0;
	if (widest > widestColumn || widest < 50) return undefined;
	const full = lengths.filter(length => length >= widest - 20).length;
	return full >= lengths.length * 0.5 ? widest : undefined;
};

/** Whether the next word would have stood on the line as well: then its end was meant. */
const isMeant = (line: string, next: string, column: number): boolean =>
	line.length + 1 + (next.trimStart().split(/\s/, 1)[0] ?? '').length < column - 4;

/** Whether the lines of a paragraph end where its author ended them. */
export const areMeant = (lines: readonly string[], column: number | undefined): boolean => {
	if (column === undefined) return true;
	const ends = lines.slice(0, -1).map((line, index) => isMeant(line, lines[index + 1] ?? '', column));
	return ends.filter(Boolean).length > ends.length / 2;
};

/** Units that a line of verse has at most; longer ones are paragraphs. */
const longestVerse = 110;

/** Units of text that are read for signs together. Real paragraphs end long before. */
const longestParagraph = 32_768;

/** A text in parts that are not too long, cut at spaces. */
const partsOf = (text: string): readonly string[] => {
	const parts: string[] = [];
	let start = 0;
	while (text.length - start > longestParagraph) {
		const space = text.lastIndexOf(' ', start + longestParagraph);
		const end = space > start ? space + 1 : start + longestParagraph;
		parts.push(text.slice(start, end));
		start = end;
	}
	return [...parts, text.slice(start)];
};

/** Long lines that follow one another, each of them a paragraph. */
const paragraphLines = (content: string, column: number | undefined): readonly string[] => {
	if (column !== undefined || !content.includes('\n')) return [content];
	const lines = content.split('\n');
	return lines.some(line => line.length > longestVerse) ? lines : [content];
};

const withContent = (state: StateCore, token: Token, content: string): Token =>
	Object.assign(new state.Token('inline', '', 0), {
		content,
		map: token.map,
		level: token.level,
		children: [],
	});

/** Makes paragraphs of long lines, and cuts paragraphs that have no end. */
const divideParagraphs = (state: StateCore): void => {
	const column = state.env['column'] as number | undefined;
	const {tokens} = state;
	state.tokens = tokens.flatMap((token, index) => {
		if (token.type !== 'inline') return [token];
		const [open, close] = [tokens[index - 1], tokens[index + 1]];
		const isParagraph = open?.type === 'paragraph_open' && close !== undefined && !open.hidden;
		const lines = isParagraph ? paragraphLines(token.content, column) : [token.content];
		if (lines.length === 1 && token.content.length <= longestParagraph) return [token];
		return lines
			.flatMap(partsOf)
			.flatMap((part, at) => [
				...(at > 0 && open && close ? [close, open] : []),
				withContent(state, token, part),
			]);
	});
};

const keepLines = ({tokens, env}: StateCore): void => {
	const column = env['column'] as number | undefined;
	for (const {type, content, children} of tokens) {
		if (type !== 'inline' || !children || !content.includes('\n')) continue;
		if (!areMeant(content.split('\n'), column)) continue;
		for (const child of children) if (child.type === 'softbreak') child.type = 'hardbreak';
	}
};

export const addLineRules = ({core}: MarkdownIt): void => {
	core.ruler.after('block', 'divide_paragraphs', divideParagraphs);
	core.ruler.push('keep_lines', keepLines);
};
