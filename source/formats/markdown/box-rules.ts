import {addBlock, addHtml, indentAt, lineAt} from './block-state.ts';
import {readAttributes} from './attributes.ts';
import {boxKind, boxTags} from './box-kinds.ts';
import {latexGap, latexLine, shortcode, shortcodeHtml} from './shortcodes.ts';
import type {MarkdownIt, StateBlock, StateCore, Token} from './markdown-it.ts';

/** Rules for what stands round blocks: Pandoc's fences, Obsidian's callouts and comments, commands to a site's generator. */

/** Lines in which the end of a box is looked for. */
const longestBox = 2000;

const fenceLine =
	/^:{3,}\s*(?:\{([^{}]{1,200})\}|([\w-]{1,60})(?:[ \t]+([^:{]{1,200}?)|\s*\{[^{}]{0,200}\})?)?\s*:*\s*$/u;

/** Fences that are open, the innermost last: what closes each. */
const openFences = (env: StateBlock['env']): string[] => {
	const known: unknown = env['fences'];
	if (Array.isArray(known)) return known as string[];
	const fences: string[] = [];
	env['fences'] = fences;
	return fences;
};

const kindOf = (names: readonly string[]): ReturnType<typeof boxKind> =>
	names.map(boxKind).find(kind => kind !== undefined);

/** Fences that nothing closes, in a document, after which no more are looked for. */
const mostUnclosed = 50;

/** Whether a fence is closed further down. */
const isClosed = (state: StateBlock, start: number, end: number): boolean => {
	const failed = Number(state.env['unclosed'] ?? 0);
	if (failed > mostUnclosed) return false;
	for (let line = start + 1; line < Math.min(end, start + longestBox); line++)
		if (/^:{3,}\s*$/.test(lineAt(state, line))) return true;
	state.env['unclosed'] = failed + 1;
	return false;
};

/** `::: {.class}`, `::: class`, and the `:::` that closes it. */
const fencedBox = (state: StateBlock, start: number, end: number, isSilent: boolean): boolean => {
	const text = lineAt(state, start);
	const match = text.startsWith(':::') && indentAt(state, start) < 4 ? fenceLine.exec(text) : null;
	if (!match) return false;
	const [, attributes, name, title] = match;
	const fences = openFences(state.env);
	if (attributes === undefined && name === undefined) {
		const close = fences.at(-1);
		if (close === undefined || isSilent) return close !== undefined;
		fences.pop();
		addHtml(state, close, start + 1);
		return true;
	}
	if (!isClosed(state, start, end)) return false;
	if (isSilent) return true;
	const names = attributes === undefined ? [name ?? ''] : readAttributes(attributes).classes;
	const [open, close] = boxTags(kindOf(names));
	fences.push(close);
	addHtml(state, open, start + 1);
	if (title !== undefined) addBlock(state, 'p', `**${title}**`, [start, start + 1]);
	return true;
};

/** A comment on lines of its own, from one `%%` to the next. */
const commentBlock = (state: StateBlock, start: number, end: number, isSilent: boolean): boolean => {
	const text = lineAt(state, start);
	if (!text.startsWith('%%') || text.includes('%%', 2)) return false;
	for (let line = start + 1; line < Math.min(end, start + longestBox); line++) {
		if (!lineAt(state, line).includes('%%')) continue;
		if (isSilent) return true;
		const lines = state.getLines(start, line + 1, state.blkIndent, false);
		if (state.env['isRaw'] === true) addBlock(state, 'p', lines, [start, line + 1]);
		state.line = line + 1;
		return true;
	}
	return false;
};

/** Lines that one command may take. */
const longestCommand = 12;

/** Commands on lines of their own: Hugo's, mdBook's, Jekyll's, LaTeX's, and lists of attributes. */
const commandLine = (state: StateBlock, start: number, end: number, isSilent: boolean): boolean => {
	const text = lineAt(state, start);
	if (!/^(?:\{[{%:]|\\[a-z])/.test(text)) return false;
	if (latexLine.test(text) || latexGap.test(text) || /^\{:[^{}]{1,200}\}\s*$/.test(text)) {
		if (!isSilent) addHtml(state, latexGap.test(text) ? '<p>&nbsp;</p>' : '', start + 1);
		return true;
	}
	for (let line = start; line < Math.min(end, start + longestCommand) && !state.isEmpty(line); line++) {
		if (!/[}]\s*$/.test(lineAt(state, line))) continue;
		const lines = state.getLines(start, line + 1, state.blkIndent, false).trim();
		shortcode.lastIndex = 0;
		const match = shortcode.exec(lines);
		if (match?.[0].length !== lines.length) return false;
		if (!isSilent) addHtml(state, closedBox(state, match, line + 1), line + 1);
		return true;
	}
	return false;
};

/** What stands for a command; nothing for a box that nothing closes, or all that follows would be in it. */
const closedBox = (state: StateBlock, match: RegExpExecArray, behind: number): string => {
	const html = shortcodeHtml(match);
	if (!/^<(?:div|blockquote)/.test(html)) return html;
	const name = [match[2], match[5]].find(Boolean) ?? '';
	return lastEnd(state, name) >= (state.bMarks[behind] ?? Infinity) ? html : '';
};

/** Where a box of a name is closed for the last time in what is being parsed; -1 where it is not. */
const lastEnd = ({src, env}: StateBlock, name: string): number => {
	const key = `end of ${name} in ${src.length}`;
	env[key] ??= Math.max(...['/', '/ ', 'end'].map(sign => src.lastIndexOf(sign + name)));
	return Number(env[key]);
};

const callout = /^\[!([\w -]{1,40})(?:\|[^\]\n]{0,60})?\][+-]?[ \t]*([^\n]*)(?:\n|$)/;

/** Makes boxes of quotations that begin with `[!kind]`: callouts of Obsidian, alerts of GitHub. */
const markCallouts = ({tokens}: StateCore): void => {
	const open: {readonly level: number; readonly tag: string}[] = [];
	for (const [index, token] of tokens.entries()) {
		if (token.type === 'blockquote_close' && open.at(-1)?.level === token.level)
			token.tag = open.pop()?.tag ?? token.tag;
		const first = tokens[index + 2];
		const match =
			token.type === 'blockquote_open' && first?.type === 'inline' ? callout.exec(first.content) : null;
		if (!match || !first) continue;
		const [all, kind = '', title = ''] = match;
		markCallout(token, boxKind(kind));
		open.push({level: token.level, tag: token.tag});
		const label =
			title.trim() ||
			(boxKind(kind) === 'aside' ? kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase() : '');
		const rest = first.content.slice(all.length);
		first.content = label === '' ? rest : `**${label}**${rest === '' ? '' : `\\\n${rest}`}`;
	}
};

const markCallout = (token: Token, kind: ReturnType<typeof boxKind>): void => {
	if (kind === 'quote') return;
	token.tag = 'div';
	const name = /class="([^"]*)"/.exec(boxTags(kind)[0])?.[1];
	token.attrSet('class', name ?? 'markdown-aside');
};

export const addBoxRules = ({block: {ruler}, core, renderer}: MarkdownIt): void => {
	const alt = ['paragraph', 'blockquote', 'list'];
	ruler.before('table', 'fenced_box', fencedBox, {alt});
	ruler.before('table', 'comment_block', commentBlock, {alt});
	ruler.before('table', 'command_line', commandLine, {alt});
	core.ruler.after('block', 'callouts', markCallouts);
	renderer.rules['own_html'] = (tokens, index) => tokens[index]?.content ?? '';
};
