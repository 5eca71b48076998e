import {findLabels} from '../../compose/header/find-labels.ts';
import {field, type Header} from '../../compose/header/header.ts';
import {authorOfByLine} from '../../compose/line-kinds/by-line.ts';
import {isContentsLabel} from '../../compose/line-kinds/contents-label.ts';
import type {HeaderField} from '../../compose/line-kinds/field-line.ts';
import {readHeading} from '../../compose/line-kinds/headings.ts';
import {isOrnament} from '../../compose/line-kinds/separators.ts';
import {blockEnd, findLine, skipBlank} from '../../compose/lines.ts';
import type {FindEnvelope} from './envelope.ts';

/** Project Gutenberg's envelope: its licence is not part of the story, its header says whose story it is. */

const startMark =
	/^[ *]*\*{3} ?START OF (?:TH(?:E|IS) )?(?:COPYRIGHTED )?PROJECT GUTENBERG|^\*END\*.*SMALL PRINT|^\*END THE SMALL PRINT/u;
const endMark =
	/^[ *]*(?:\*{3} ?END OF (?:TH(?:E|IS) )?(?:COPYRIGHTED )?PROJECT GUTENBERG|End of (?:the |this )?Project Gutenberg|Ende dieses Projekt? Gutenberg|Fin de Project)/iu;
const credits =
	/^(?:\*?(?:this |the )?(?:produced|e-?text prepared|prepared|transcribed|scanned|digitized|html version|proofread|ebook was produced|etext was)\b.{0,20}(?:by|from|with)\b|an anonymous volunteer|the project gutenberg (?:e-?text|e-?book)|transcriber's note|\[?transcriber|note: project gutenberg|online distributed|we thank|nous remercions|updated?:)/i;
const titleMark = /^\W*(?:This is )?The Project Gutenberg (?:e-?text|e-?book) of (.+?)(?:, by (.+?))?\W*$/i;

const frontWord =
	/^(?:by|von|par|por|di|de|oder|ou|or|oeuvres|illustrated\b.*|translated\b.*|with (?:an )?(?:introduction|illustrations)\b.*|\[?illustration.*|copyright\b.*|_?copyright\b.*|published\b.*|first published\b.*|all rights reserved.*|\d{4}\.?|[mdclxvi]{5,}\.?|.*\bedition\b.{0,12}|.*(?:publishers?|press|verlag|& co\.?|company)\b.{0,20})$/i;

const plain = (text: string): string =>
	text
		.normalize('NFKD')
		.toLowerCase()
		.replaceAll(/\p{M}+/gu, '')
		.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/** Whether words are the title's or the author's, or some of them. */
const isNamed = (text: string, names: readonly string[]): boolean => {
	const words = plain(text.replace(/^by\s+/i, '').replaceAll(/[_=*]/g, ''));
	return (
		words !== '' &&
		names.some(
			name =>
				name === words ||
				name.startsWith(`${words} `) ||
				name.endsWith(` ${words}`) ||
				(words.startsWith(name) && words.length < name.length + 30),
		)
	);
};

/** Lines of the longest head known, that of the 1990s with its “small print”, and as many again. */
const longestHead = 1000;
const mostBlocks = 60;
const mostLines = 4;
const longestBlock = 300;

type Block = {readonly line: number; readonly end: number; readonly texts: readonly string[]};

const blockAt = (lines: readonly string[], from: number, end: number): Block => {
	const line = skipBlank(lines, from, end);
	const close = blockEnd(lines, line, end);
	return {line, end: close, texts: lines.slice(line, close).map(text => text.trim())};
};

/**
 * Where the story begins behind credits and title page: behind the last block near the top that names its title, its
 * author or its makers. Blocks between them are skipped with them while they are short.
 */
const skipFront = (
	lines: readonly string[],
	start: number,
	end: number,
	names: readonly string[],
): number => {
	let begin = start;
	let titled = false;
	for (let index = start, count = 0; index < end && count < mostBlocks; count++) {
		const block = blockAt(lines, index, end);
		if (block.line >= end) break;
		const [first = ''] = block.texts;
		const text = block.texts.join(' ');
		const isCredit = credits.test(first);
		const isTitle = !isCredit && block.texts.every(part => isNamed(part, names) || frontWord.test(part));
		if (isContentsLabel(first)) return begin;
		const heading = readHeading(first);
		if (heading && heading.kind !== 'listed' && !/^(?:tome|vol)/i.test(heading.division))
			return titled ? block.line : begin;
		if (!isCredit && (block.texts.length > mostLines || text.length > longestBlock)) return begin;
		if (isCredit || isTitle || (isOrnament(first) && !titled)) begin = block.end;
		if (!isCredit && isTitle) titled = true;
		index = block.end;
	}
	return begin;
};

const namesOf = ({fields}: Header): readonly string[] =>
	fields
		.filter(({name}) => name === 'title' || name === 'author')
		.flatMap(({value}) => [value, ...value.split(/[,:;]\s|\s+or\s+/)])
		.map(plain)
		.filter(name => name.length > 2);

/** Title and author from the line that names them, where no labels do. */
const namedFields = (head: readonly string[]): readonly HeaderField[] => {
	const [, title, author] = head.map(line => titleMark.exec(line)).find(match => match !== null) ?? [];
	return [
		...(title === undefined ? [] : [field('title', title)]),
		...(author === undefined ? [] : [field('author', author)]),
	];
};

/** What the title page in the text says, where the envelope names no author. */
const authorBelow = (lines: readonly string[], start: number): readonly HeaderField[] => {
	const author = lines
		.slice(start, start + 30)
		.map(line => authorOfByLine(line.trim()))
		.find(name => name !== undefined);
	return author === undefined ? [] : [field('author', author.replaceAll(/[_*]/g, ''))];
};

/** Fields, and those of others that they do not have. */
const fillIn = (fields: readonly HeaderField[], others: readonly HeaderField[]): readonly HeaderField[] => [
	...fields,
	...others.filter(other => !fields.some(({name}) => name === other.name)),
];

const readHead = (head: readonly string[], lines: readonly string[], start: number): Header => {
	const labelled = findLabels(
		head.map(line => line.replace(/^\[(?:e-?book|etext).*\]$/i, '')),
		head.findIndex(line => /^(?:title|author)\s*:/i.test(line)),
		head.length,
	);
	const named = fillIn(labelled?.fields ?? [], namedFields(head));
	return {
		layout: 'Project Gutenberg',
		titlePage: [],
		fields: fillIn(named, authorBelow(lines, start)),
		end: start,
	};
};

export const findGutenberg: FindEnvelope = function* (lines) {
	const mark = lines.slice(0, longestHead).findIndex(line => startMark.test(line));
	if (mark === -1) return undefined;
	let start = mark + 1;
	// The mark may go on for a line or two, until its closing stars.
	if (!/\*{3}\s*$/.test(lines[mark] ?? '') && lines[mark]?.includes('SMALL PRINT') !== true) {
		const close = lines.slice(start, start + 3).findIndex(line => /\*{3}\s*$/.test(line));
		if (close !== -1) start += close + 1;
	}
	const closing = yield* findLine(lines, start + 1, lines.length, line => endMark.test(line));
	const end = closing === -1 ? lines.length : closing;
	const header = readHead(lines.slice(0, mark), lines, start);
	return {lines, start: skipFront(lines, start, end, namesOf(header)), end, header};
};
