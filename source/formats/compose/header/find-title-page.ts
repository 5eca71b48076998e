import {authorOfByLine} from '../line-kinds/by-line.ts';
import {isContentsLabel} from '../line-kinds/contents-label.ts';
import {readHeading} from '../line-kinds/headings.ts';
import {isOrnament} from '../line-kinds/separators.ts';
import {blockEnd, indentOf} from '../lines.ts';
import {farRight} from './far-right.ts';
import {field, type FindHeader, type Header} from './header.ts';
import {labelledAuthor, pairOnOneLine, titleByAuthors} from './one-line.ts';
import {pairOfLines, titleAsFile} from './pair-lines.ts';
import {personForm} from './person.ts';
import {saysLine} from './file-name.ts';
import {
	firstLines,
	isCapitals,
	headsFrontMatter,
	isFullName,
	isName,
	isShort,
	isSmallWord,
	letterspaced,
	linesLookedAt,
	nowhere,
	page,
	saysKindOfWork,
	scriptLine,
	widest,
} from './title-lines.ts';
import type {FindByWitness, Witness} from './witness.ts';

/** Pages of title and author without labels. Where it is in doubt which line is which, or whether, there is none. */

/** `Title`, and `by Author` within the lines below. */
const withByLine: FindHeader = (lines, start, end) => {
	const found = firstLines(lines, start, end);
	const at = found.findIndex(({line}, position) => position > 0 && authorOfByLine(line.trim()));
	const above = found.slice(0, at).map(({line}) => line.trim());
	const {index, line} = found[at] ?? nowhere;
	// “By this art you may contemplate …” is a motto.
	if (/[.!?…]$/u.test(line) && line.trim().split(/\s+/).length > 6) return undefined;
	if (at === -1 || above.some(text => text.length > widest || readHeading(text)?.kind === 'named'))
		return undefined;
	const [title = '', ...more] = above.filter(text => !isOrnament(text));
	return title === '' ? undefined : page(index + 1, title, authorOfByLine(line.trim()), ...more);
};

/** What stands behind “by” in titles (“Stand by Me”, “Death by Design”). */
const noAuthor =
	/^(?:me|you|us|him|her|them|it|(?:a |the )?(?:night|day|side|step|one|bit|design|chance|accident|heart|fire|moonlight|candlelight|starlight|sea|river|lake|nature|name|force|then|now|default|road|window|numbers?|proxy|mail|any other name))$/i;

/** `Title by Author` on one line, capitals at both ends, nothing else beside it. */
const onOneLine: FindHeader = (lines, start, end) => {
	const [{index, line} = nowhere] = firstLines(lines, start, end);
	const [, title = '', author = ''] = /^(\S.{0,70}?)\s+by\s+(\S.{0,40})$/u.exec(line.trim()) ?? [];
	const isAlone = lines[index + 1] === '' && index + 1 < end;
	const looksRight =
		/^["“'‘\p{Lu}\p{N}]/u.test(title) && !/[.,;:!?]$/u.test(author) && !/[.;:]\s/u.test(title);
	const words = title.split(/\s+/);
	const capitals = words.filter(word => /^["“'‘(]?[\p{Lu}\p{N}]/u.test(word) || isSmallWord(word)).length;
	if (
		!isAlone ||
		title === '' ||
		readHeading(line)?.kind === 'named' ||
		!looksRight ||
		capitals < words.length
	)
		return undefined;
	return author.split(/\s+/).length <= 4 && !noAuthor.test(author) && author !== title
		? page(index + 1, title, author)
		: undefined;
};

/** 《书名》作者 and [书名 / 作者 著]: how Chinese texts are passed on. */
const chinese: FindHeader = (lines, start) => {
	const line = (lines[start] ?? '').trim();
	const [, title = '', author = ''] =
		/^《([^》]{1,40})》\s*(?:作者\s*[:：]?\s*)?(\P{P}{0,20})(?:著)?$/u.exec(line) ??
		/^[[【]\s*([^/\]】]{1,40}?)\s*\/\s*([^\]】]{1,20}?)\s*著?\s*[\]】]$/u.exec(line) ??
		[];
	if (title === '') return undefined;
	return page(start + 1, title, author.trim() === '' ? undefined : author.replace(/\s*著$/u, ''));
};

/** Author's line and the title in capitals below it, as Russian libraries keep their texts. */
const authorAboveTitle: FindHeader = (lines, start, end) => {
	const [first = nowhere, second = nowhere] = firstLines(lines, start, end);
	const [author, title] = [first.line.trim(), second.line.trim()];
	const isPage = isName(author) && !isCapitals(author) && isCapitals(title) && isShort(title);
	return isPage && !readHeading(title) ? page(second.index + 1, title, author) : undefined;
};

/** A title marked up as one, the author above it; what stands behind it on the line is said of this edition. */
const markedTitle: FindHeader = (lines, start, end) => {
	const found = firstLines(lines, start, end).slice(0, 3);
	const at = found.findIndex(({line}) => markedLine.test(line.trim()));
	if (at === -1) return undefined;
	const {index, line} = found[at] ?? nowhere;
	const [, title = '', rest = ''] = (markedLine.exec(line.trim()) ?? []).map(part =>
		part.replaceAll(/<[^>]{0,80}>/g, ' ').trim(),
	);
	if (rest.length > widest) return undefined;
	const above = found[0]?.line ?? '';
	const author = at === 1 && isShort(above) ? above : undefined;
	return page(index + 1, title, author, ...(rest === '' ? [] : [rest]));
};

const markedLine = /^<h1\b[^>]{0,60}>(.*?)<\/h1>(.*)$/iu;

const deepest = 8;

/** A title set in the middle of the line, its author farther to the right or below it. */
const centred: FindHeader = (lines, start, end) => {
	const [{index: at, line: title} = nowhere, {index, line: author} = nowhere, third] = firstLines(
		lines,
		start,
		end,
	);
	const isDeep = [title, author].every(line => indentOf(line) >= deepest && isShort(line));
	if (!isDeep || index !== at + 1 || lines[index + 1] !== '' || readHeading(title.trim())) return undefined;
	if (third && indentOf(third.line) >= deepest) return undefined;
	const isAuthor =
		letterspaced.test(author.trim()) || isName(author.trim()) || indentOf(author) > indentOf(title);
	return isAuthor ? page(index + 1, title, author) : undefined;
};

const eastern = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u;
const longestEastern = 24;

/** Title and author on lines of their own and a blank line: common where a name is as short as a title. */
const twoLines: FindHeader = (lines, start, end) => {
	const [first = nowhere, second = nowhere, third] = firstLines(lines, start, end);
	const {index} = second;
	const isPage =
		index === first.index + 1 &&
		lines[index + 1] === '' &&
		[first, second].every(({line}) => eastern.test(line) && isShort(line) && line.length <= longestEastern);
	// Two short lines and more short ones are a poem.
	const isProse =
		third !== undefined &&
		(third.line.length > longestEastern || /^[\s「『]/u.test(third.line) || readHeading(third.line));
	const isFront = [first, second].some(({line}) => headsFrontMatter(line));
	return isPage && isProse && !isFront && !/^\s/u.test(first.line) && !readHeading(first.line)
		? page(index + 1, first.line, second.line)
		: undefined;
};

/** A few lines and a blank one, of which one names the kind of work (“a novel in verse”). */
const withKind: FindHeader = (lines, start, end) => {
	const close = blockEnd(lines, start, Math.min(end, start + linesLookedAt));
	const block = lines.slice(start, close).map(line => line.trim());
	if (block.length < 2 || lines[close] !== '' || !block.every(isShort)) return undefined;
	const [first = '', second = '', ...rest] = block;
	const isAuthored = isFullName(first);
	const subtitles = isAuthored ? rest : [second, ...rest];
	if (!isAuthored && !subtitles.some(saysKindOfWork)) return undefined;
	return isAuthored ? page(close, second, first, ...rest) : page(close, first, undefined, ...subtitles);
};

/** A short line or two right above the heading of the first chapter. */
const aboveHeading: FindHeader = (lines, start, end) => {
	const found = firstLines(lines, start, end);
	const at = found.findIndex(({line}) => readHeading(line)?.kind === 'named');
	const above = found.slice(0, at);
	const [title = nowhere, subtitle] = above;
	const isPage = (at === 1 || at === 2) && above.every(({line}) => isShort(line) && !isOrnament(line));
	if (!isPage || !/\p{L}/u.test(title.line) || above.some(({line}) => isContentsLabel(line)))
		return undefined;
	const subtitles = subtitle ? [subtitle.line] : [];
	return page((subtitle ?? title).index + 1, title.line, undefined, ...subtitles);
};

/**
 * A line or two above the first chapter that may be the author's as well: no title is better than a wrong one, which the
 * file's name does not confirm.
 */
const undecidedAboveHeading: FindByWitness = (lines, start, end, {fileName}) => {
	const found = firstLines(lines, start, end);
	const at = found.findIndex(({line}) => readHeading(line)?.kind === 'named');
	const above = found.slice(0, Math.max(0, at)).map(({line}) => line.trim());
	const isSaid = above.some(text => fileName !== undefined && saysLine(fileName, text));
	const forms = above.map(personForm);
	const last = found[at - 1];
	if (isSaid || !last) return undefined;
	const fields =
		at === 1 && forms[0] === 2
			? [field('author', last.line.trim())]
			: above.map(text => field('other', text, 'Title page'));
	if (fields[0]?.name !== 'author' && (at !== 2 || forms.includes(0))) return undefined;
	return {layout: 'title page', titlePage: [], fields, end: last.index + 1};
};

/** A title alone above the prose: in capitals, or in the middle of the line. */
const alone: FindHeader = (lines, start, end) => {
	const [{index, line} = nowhere, second] = firstLines(lines, start, end);
	const title = line.trim();
	const isTitle = indentOf(line) >= deepest || (isCapitals(title) && /\s/.test(title));
	const isAlone = lines[index + 1] === '' && second !== undefined && indentOf(second.line) < deepest;
	if (!isTitle || !isAlone || !isShort(line) || !/\p{L}/u.test(title) || isCapitals(second.line))
		return undefined;
	return scriptLine.test(title) || readHeading(title) || isContentsLabel(title) || isOrnament(title)
		? undefined
		: page(index + 1, title, undefined);
};

/** Kinds that only a plain text is asked for: in other formats a heading or a style says what the title is. */
const ofTexts: readonly FindByWitness[] = [
	titleByAuthors,
	labelledAuthor,
	pairOnOneLine,
	pairOfLines,
	titleAsFile,
	undecidedAboveHeading,
];

const kinds = [authorAboveTitle, centred, farRight, twoLines, withKind, aboveHeading, alone];

/** Finds a page of title and author without labels; with a witness, by what tells the two apart as well. */
export const findTitlePage = (
	lines: readonly string[],
	start: number,
	end: number,
	witness?: Witness,
): Header | undefined => {
	for (const find of [chinese, markedTitle, withByLine]) {
		const header = find(lines, start, end);
		if (header) return header;
	}
	for (const find of witness ? ofTexts : []) {
		const header = witness && find(lines, start, end, witness);
		if (header) return header;
	}
	for (const find of [onOneLine, ...kinds]) {
		const header = find(lines, start, end);
		if (header) return header;
	}
	return undefined;
};
