import type {StateBlock, Token} from './markdown-it.ts';

/** A line of the block that is being read, without what the blocks around it stand behind. */
export const lineAt = (state: StateBlock, line: number): string =>
	state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line] ?? 0);

/** Columns by which a line is moved in, inside the blocks around it. */
export const indentAt = (state: StateBlock, line: number): number =>
	(state.sCount[line] ?? 0) - state.blkIndent;

const addInline = (state: StateBlock, content: string, start: number, end: number): Token => {
	const token = state.push('inline', '', 0);
	token.content = content;
	token.map = [start, end];
	token.children = [];
	return token;
};

/** Adds lines as a block of a tag, and goes on behind them. */
export const addBlock = (
	state: StateBlock,
	tag: string,
	content: string,
	[start, end]: readonly [number, number],
): Token => {
	const open = state.push(
		tag === 'p' ? 'paragraph_open' : tag.startsWith('h') ? 'heading_open' : 'div_open',
		tag,
		1,
	);
	open.map = [start, end];
	addInline(state, content, start, end);
	state.push(open.type.replace('open', 'close'), tag, -1);
	state.line = end;
	return open;
};

/** Adds lines that the author ended, as they stand. */
export const addVerse = (
	state: StateBlock,
	lines: readonly string[],
	range: readonly [number, number],
): void => {
	// The parser takes off what white space stands at the beginning of a line; no-break spaces it leaves.
	const kept = lines.map(line => line.replace(/^[ \t]+/, space => '\u00a0'.repeat(space.length)).trimEnd());
	const open = addBlock(state, 'div', kept.join('\n'), range);
	open.attrSet('class', 'line-block');
};

/** Adds HTML of our own making. */
export const addHtml = (state: StateBlock, html: string, end: number): void => {
	state.push('own_html', '', 0).content = html;
	state.line = end;
};
