import {attributeList, readAttributes} from './attributes.ts';
import {boxKind} from './box-kinds.ts';
import {shortcode, shortcodeHtml} from './shortcodes.ts';
import type {MarkdownIt, StateInline} from './markdown-it.ts';

/** Rules for signs inside paragraphs that CommonMark does not know. Each looks a few hundred units ahead and no further. */

/** Reads what a pattern finds at the place that has been reached; false where it finds nothing. */
type Read = (state: StateInline, match: RegExpExecArray) => void;

type Rule = (state: StateInline, isSilent: boolean) => boolean;

const rule =
	(pattern: RegExp, read: Read): Rule =>
	(state, isSilent) => {
		pattern.lastIndex = state.pos;
		const match = pattern.exec(state.src);
		if (!match || state.pos + match[0].length > state.posMax) return false;
		const end = state.pos + match[0].length;
		if (!isSilent) read(state, match);
		state.pos = end;
		return true;
	};

const addText = (state: StateInline, text: string): void => {
	state.pending += text;
};

const addHtml = (state: StateInline, html: string): void => {
	state.push('own_html', '', 0).content = html;
};

/** How deep marks may stand inside one another; deeper ones are text. */
const deepest = 20;

/** Reads a stretch of the line as what stands inside an element. */
const addElement = (
	state: StateInline,
	open: string,
	[from, to]: readonly [number, number],
	close: string,
): void => {
	const {pos, posMax} = state;
	addHtml(state, open);
	if (state.level > deepest) addText(state, state.src.slice(from, to));
	else {
		state.level++;
		[state.pos, state.posMax] = [from, to];
		state.md.inline.tokenize(state);
		state.level--;
	}
	[state.pos, state.posMax] = [pos, posMax];
	addHtml(state, close);
};

/** An element round what the first group of a pattern has found, which stands `before` units behind its beginning. */
const element =
	(name: string, before: number): Read =>
	(state, [, inside = '']) => {
		const from = state.pos + before;
		addElement(state, `<${name}>`, [from, from + inside.length], `</${name.split(' ', 1)[0] ?? ''}>`);
	};

/** What nobody is meant to read, `before` units behind its beginning: it is there for those alone who want all. */
const hidden =
	(before: number): Read =>
	(state, match) => {
		if (state.env['isRaw'] === true) element('span', before)(state, match);
	};

const wikiText = (page: string, label = ''): string =>
	label.trim() === '' ? page.replace(/^#\^?/, '').replaceAll(/#\^?/g, ' > ').trim() : label.trim();

/** `[[page]]`, `[[page#place|label]]`; with `!` in front what it stands for is an image or another page. */
const wikiLink: Read = (state, [all, page = '', label]) => {
	if (!all.startsWith('!')) return addText(state, wikiText(page, label));
	if (!/\.(?:png|jpe?g|gif|svg|webp|avif|bmp)$/i.test(page.trim()))
		return addText(state, wikiText(page, label));
	const image = state.push('image', 'img', 0);
	const isSize = label === undefined || /^\s*\d+(?:\s*x\s*\d+)?\s*$/.test(label);
	const name = page.replace(/^.*\//, '').replace(/\.\w+$/, '');
	image.attrs = [
		['src', page.trim()],
		['alt', ''],
	];
	image.content = isSize ? name : label;
	image.children = [];
	const text = new state.Token('text', '', 0);
	text.content = image.content;
	image.children.push(text);
};

/** `[words]{.class}`: the words, hidden or set otherwise where the class says so. */
const bracketedSpan: Read = (state, match) => {
	const [, inside = '', given = ''] = match;
	const {classes} = readAttributes(given);
	const isHidden = classes.some(name => boxKind(name) === 'hidden');
	const isMark = classes.some(name => /^(?:mark|underline|ul)$/.test(name));
	const name = isHidden ? 'span hidden' : isMark ? 'em' : 'span';
	addElement(
		state,
		`<${name}>`,
		[state.pos + 1, state.pos + 1 + inside.length],
		`</${name.split(' ', 1)[0] ?? ''}>`,
	);
};

/** Attributes behind a link, an image or code are no text. */
const loneAttributes = (): Rule => {
	const read = rule(new RegExp(attributeList, 'uy'), () => undefined);
	return (state, isSilent) => /[\])`*_]/.test(state.src.charAt(state.pos - 1)) && read(state, isSilent);
};

/** A mark below or above the line. Other uses of the same signs stand apart from words. */
const behindWord =
	(read: Rule): Rule =>
	(state, isSilent) =>
		/[\p{L}\p{N})\]]/u.test(state.src.charAt(state.pos - 1)) && read(state, isSilent);

const command: Read = (state, match) =>
	addHtml(state, shortcodeHtml(match).replaceAll(/<(\/?)(?:div|blockquote)\b/g, '<$1span'));

export const addInlineRules = ({inline: {ruler}}: MarkdownIt): void => {
	const add = (name: string, read: Rule): void => ruler.before('link', name, read);
	add('wiki_link', rule(/!?\[\[([^[\]\n|]{1,200})(?:\|([^[\]\n]{0,200}))?\]\]/uy, wikiLink));
	add(
		'bracketed_span',
		rule(new RegExp(String.raw`\[([^[\]\n]{1,400})\]${attributeList}`, 'uy'), bracketedSpan),
	);
	add('comment', rule(/%%([^%\n]{1,2000})%%/uy, hidden(2)));
	add('marked', rule(/==(?=[^\s=])([^=\n]{1,2000})(?<=\S)==(?!=)/uy, element('em', 2)));
	add(
		'smiley',
		rule(/\^_+\^|>_+<|-_+-/uy, (state, [all]) => addText(state, all)),
	);
	add('superscript', rule(/\^([\p{L}\p{N}+\-−().,]{1,40})\^/uy, element('sup', 1)));
	add('subscript', behindWord(rule(/~([\p{L}\p{N}+\-−().,]{1,40})~(?!~)/uy, element('sub', 1))));
	add('critic_added', rule(/\{\+\+([^+]{1,2000})\+\+\}/uy, element('span', 3)));
	add('critic_removed', rule(/\{--([^\n]{1,400}?)--\}/uy, hidden(3)));
	add('critic_comment', rule(/\{>>([^<]{1,2000})<<\}/uy, hidden(3)));
	add('critic_marked', rule(/\{==([^=]{1,2000})==\}/uy, element('em', 3)));
	add(
		'critic_replaced',
		rule(/\{~~[^~]{0,2000}~>([^~]{0,2000})~~\}/uy, (state, [, inside = '']) => addText(state, inside)),
	);
	add('shortcode', rule(shortcode, command));
	add('lone_attributes', loneAttributes());
};
