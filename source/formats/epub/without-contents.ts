import type {Task} from '../../core/task/task.ts';
import {titleOf} from '../compose/divide-document.ts';
import {readHeading} from '../compose/line-kinds/headings.ts';
import type {RoughBlock} from '../compose/rough-block.ts';
import type {BookPage} from './book-page.ts';
import {isProse, wordsIn, type BookNames} from '../compose/page-content.ts';
import {nameLetters} from '../compose/name-letters.ts';
import type {Piece, ReadBlocks} from './pieces.ts';
import {flatTargets, type Target} from './targets.ts';

/** Entries that name places of the printed book, or files: they say nothing of chapters. */
const saysNothing =
	/^(?:(?:page|pg|p|seite|стр|página|pagina)\.?\s*)?\[?\d{1,4}\]?$|^\[?(?:pg|page|p)\.? ?[\divxlc]+\]?$|^(?:index|part|text|chapter|file|page|section)[_-]?(?:\d+|split)[\w-]*(?:\.x?html?)?$|\.x?html?$/i;

/** Bytes of text that a book has at least that should have more than one chapter. */
const longBook = 12_000;

const isPageName = (title: string): boolean => /^(?:page|pg|p|seite|стр)\.?\s*\d{1,4}$/i.test(title.trim());

/** Whether a book's contents say nothing of its chapters. */
export const areWorthless = (targets: readonly Target[], flow: readonly BookPage[]): boolean => {
	const own = flatTargets(targets).filter(({page}) => page !== null);
	const size = flow.reduce((sum, {entry}) => sum + entry.size, 0);
	if (own.length <= 1) return flow.length > 1 || size > longBook;
	if (own.every(({title}) => isPageName(title))) return true;
	// Bare figures are the names of chapters in many books: they count up from 1 there.
	const areFigures = own.every(({title}) => /^\d{1,4}$/.test(title.trim()));
	return !areFigures && own.every(({title}) => saysNothing.test(title.trim()));
};

/** UTF-16 units of a book that is read whole to find its headings. */
const mostRead = 8_000_000;

/**
 * Blocks and spans of a book that is read whole to find its headings: a real one of that length has no more than 90,000
 * elements, and so many of a hostile one take half a second.
 */
const mostBlocks = 100_000;

const countOf = (blocks: readonly RoughBlock[]): number =>
	blocks.reduce((sum, {spans}) => sum + 1 + spans.length, 0);

/** Pages of such a book: whoever cuts it into more gives each chapter its own, and their beginnings have been seen. */
const mostPages = 1000;

type Found = {readonly page: BookPage; readonly blocks: readonly RoughBlock[]};

/** Longest line that may be a heading although no element says so. */
const longestLine = 80;

const isOfBook = (text: string, names: BookNames): boolean => {
	const letters = nameLetters(text);
	return (
		letters === names.title ||
		letters === names.subtitle ||
		names.authors.some(name => name !== '' && (letters === name || letters === `by${name}`))
	);
};

/** Whether a paragraph stands out as headings do: in the middle, or in bold from end to end. */
const standsOut = ({text, spans, attributes}: RoughBlock): boolean =>
	attributes?.align === 'center' ||
	spans.some(({kind, start, end}) => kind === 'strong' && start === 0 && end >= text.length);

/** Deeper headings divide a chapter, and begin none. */
const deepestLevel = 3;

const levelOf = (block: RoughBlock, names: BookNames): number | undefined => {
	const level = block.attributes?.level ?? 1;
	const isHeading =
		block.kind === 'heading' &&
		block.role === undefined &&
		level <= deepestLevel &&
		/[\p{L}\p{N}]/u.test(block.text);
	return isHeading && !isOfBook(block.text, names) ? level : undefined;
};

/** The level of most headings; of two that are as frequent the higher one. */
const usualLevel = (levels: readonly number[]): number | undefined =>
	[...Map.groupBy(levels, level => level)].sort(([a, m], [b, n]) => n.length - m.length || a - b)[0]?.[0];

type IsHeading = (block: RoughBlock) => boolean;

/** How chapters begin in this book: at headings of a level and above, or at lines that read like one. */
const headingRule = (all: readonly RoughBlock[], names: BookNames): IsHeading | undefined => {
	const level = usualLevel(all.flatMap(block => levelOf(block, names) ?? []));
	if (level !== undefined) return block => (levelOf(block, names) ?? Infinity) <= level;
	const isLine = (block: RoughBlock): boolean =>
		isProse(block) &&
		block.kind === 'paragraph' &&
		block.text.length <= longestLine &&
		!isOfBook(block.text, names);
	const isNamed: IsHeading = block => isLine(block) && readHeading(titleOf(block.text))?.kind === 'named';
	if (all.some(isNamed)) return isNamed;
	const isNumbered: IsHeading = block =>
		isLine(block) && standsOut(block) && readHeading(titleOf(block.text)) !== undefined;
	if (all.filter(isNumbered).length > 1) return isNumbered;
	const isBold: IsHeading = block =>
		isLine(block) && standsOut(block) && wordsIn(block.text) <= 12 && !/[,;:]$/u.test(block.text);
	const bold = all.filter(isBold);
	// Where every other paragraph is bold, that is no sign of a heading.
	return bold.length > 1 && bold.length * 8 < all.filter(isProse).length ? isBold : undefined;
};

const cutAtHeadings = ({page, blocks}: Found, isHeading: IsHeading): readonly Piece[] => {
	const starts = blocks.flatMap((block, index) => (isHeading(block) ? [index] : []));
	// Headings that follow each other without prose between them are one beginning.
	const cuts = starts.filter(
		(at, index) =>
			index === 0 || blocks.slice(starts[index - 1], at).some(block => isProse(block) && !isHeading(block)),
	);
	const bounds = cuts[0] === 0 ? cuts : [0, ...cuts];
	return bounds.map((at, index): Piece => {
		const next = bounds[index + 1];
		const own = blocks.slice(at, next);
		const isStart = cuts.includes(at);
		return {
			page,
			from: isStart ? at : null,
			to: next ?? null,
			target: undefined,
			blocks: isStart ? asHeaded(own) : own,
			isWhole: true,
			weight: Math.max(1, Math.round((page.entry.size * own.length) / Math.max(1, blocks.length))),
		};
	});
};

/** Blocks whose first one is a heading, whatever it was. */
const asHeaded = ([first, ...others]: readonly RoughBlock[]): readonly RoughBlock[] =>
	first ? [{...first, kind: 'heading'}, ...others] : [];

/**
 * Cuts the pages of a book at its headings, where its contents say nothing. Undefined where there are none, or where it is
 * too large to be read before it is shown.
 */
export function* cutAtOwnHeadings(
	flow: readonly BookPage[],
	names: BookNames,
	readBlocks: ReadBlocks,
): Task<readonly Piece[] | undefined> {
	if (flow.length > mostPages || flow.reduce((sum, {entry}) => sum + entry.size, 0) > mostRead)
		return undefined;
	const found: Found[] = [];
	let left = mostBlocks;
	for (const page of flow) {
		const blocks = yield* readBlocks(page);
		found.push({page, blocks});
		left -= countOf(blocks);
		if (left < 0) return undefined;
	}
	const isHeading = headingRule(
		found.flatMap(({blocks}) => blocks),
		names,
	);
	return isHeading && found.flatMap(page => cutAtHeadings(page, isHeading));
}
