import {cleanLine, type CleanText} from '../../core/text/clean-text.ts';
import {readHeading} from './line-kinds/headings.ts';
import type {RoughBlock} from './rough-block.ts';
import {withoutMarks} from './without-marks.ts';

/** A chapter of a document before it is composed. */
export type Section = {
	/** Titles of larger divisions that begin with it, the largest first, each with its level. */
	readonly parts: readonly {readonly title: CleanText; readonly level: number}[];
	readonly title: CleanText | null;
	/** Level of its heading; 0 where it has none. */
	readonly level: number;
	readonly blocks: readonly RoughBlock[];
};

/** Deeper headings divide a chapter, and begin none. */
const deepestLevel = 3;

const levelOf = ({kind, attributes, role}: RoughBlock): number | undefined => {
	const level = attributes?.level ?? 1;
	return kind === 'heading' && role === undefined && level <= deepestLevel ? level : undefined;
};

const isProse = ({kind, role, text}: RoughBlock): boolean =>
	role === undefined && kind !== 'heading' && kind !== 'rule' && kind !== 'blank' && text !== '';

type LevelCount = {readonly level: number; readonly count: number};

/** The levels of headings that a test holds for, the most frequent first, the higher one of two that are as frequent. */
const levelsOf = (
	blocks: readonly RoughBlock[],
	isWanted: (block: RoughBlock, index: number) => boolean,
): readonly LevelCount[] => {
	const counts = new Map<number, number>();
	for (const [index, block] of blocks.entries()) {
		const level = levelOf(block);
		if (level !== undefined && isWanted(block, index)) counts.set(level, (counts.get(level) ?? 0) + 1);
	}
	const found = [...counts].map(([level, count]) => ({level, count}));
	return found.sort((a, b) => b.count - a.count || a.level - b.level);
};

/** A heading's text on one line: number and name apart are joined as in the contents. */
export const titleOf = (text: string): CleanText => cleanLine(text.replaceAll(/\s*\n\s*/g, ': '));

/** Index of the first block at or behind one that is prose or a heading, those below a level apart. */
const nextSaid = (blocks: readonly RoughBlock[], from: number, deepest: number): number => {
	let next = from;
	for (let block = blocks[next]; block; block = blocks[++next])
		if (isProse(block) || (levelOf(block) ?? Infinity) <= deepest) break;
	return next;
};

/** Whether prose stands below a heading, and not the next one; headings below a level say nothing. */
const hasProse = (blocks: readonly RoughBlock[], index: number, deepest = deepestLevel): boolean => {
	const next = blocks[nextSaid(blocks, index + 1, deepest)];
	return next !== undefined && isProse(next);
};

/** Sections with what stands above the first heading: it is a chapter if it is prose; notes go on below that heading. */
const withOpening = (sections: readonly Section[]): readonly Section[] => {
	const [first, next, ...others] = sections;
	if (!first || !next || first.title !== null || first.blocks.some(isProse)) return sections;
	const behind = next.blocks.findIndex(({kind}) => kind !== 'heading');
	const at = behind === -1 ? next.blocks.length : behind;
	const blocks = [...next.blocks.slice(0, at), ...first.blocks, ...next.blocks.slice(at)];
	return [{...next, blocks}, ...others];
};

/**
 * The level at which chapters begin: where several headings are called as chapters are, the highest of theirs that have
 * prose of their own; else that of most headings. Undefined without headings.
 */
const chapterLevel = (blocks: readonly RoughBlock[]): number | undefined => {
	const named = levelsOf(blocks, ({text}) => readHeading(titleOf(text))?.kind === 'named');
	const all = levelsOf(blocks, () => true);
	const isNamed = ({count, level}: LevelCount): boolean =>
		count > 1 && count * 2 >= (all.find(other => other.level === level)?.count ?? 0);
	const sure = named.filter(isNamed);
	const withProse = levelsOf(blocks, (_, index) => hasProse(blocks, index));
	const hasOwnProse = ({level, count}: LevelCount): boolean =>
		(withProse.find(other => other.level === level)?.count ?? 0) * 2 > count;
	const highest = sure.filter(hasOwnProse).toSorted((a, b) => a.level - b.level)[0];
	return (highest ?? all[0])?.level;
};

/** The title of a chapter: its heading, with the next one where that has a number alone (“I” and “The Inn”). */
const titleAt = (blocks: readonly RoughBlock[], index: number): CleanText => {
	const [heading, next] = [blocks[index], blocks[index + 1]];
	const title = titleOf(heading ? withoutMarks(heading) : '');
	const isPair = heading && next && (levelOf(next) ?? 0) > (levelOf(heading) ?? 0);
	return isPair && readHeading(title)?.isBare === true
		? cleanLine(`${title}: ${titleOf(withoutMarks(next))}`)
		: title;
};

/** Takes blocks that hold nothing but names of places off the end: they name the heading below. */
const takeNames = (blocks: RoughBlock[]): readonly RoughBlock[] => {
	const from = blocks.findLastIndex(({text, anchors}) => text !== '' || anchors.length === 0) + 1;
	return blocks.splice(from);
};

/**
 * Chapters of a document; headings behind them stand in the last. The longest serials of the web have 6,000, and 40,000 of
 * a word each take four seconds.
 */
const mostChapters = 10_000;

/**
 * Divides a document into chapters at its headings. Headings above the level of the chapters that have no prose of their own
 * are larger divisions; deeper ones stay inside a chapter.
 */
export const divideDocument = (blocks: readonly RoughBlock[]): readonly Section[] => {
	const level = chapterLevel(blocks);
	if (level === undefined) return [{parts: [], title: null, level: 0, blocks}];
	const sections: {
		parts: {title: CleanText; level: number}[];
		title: CleanText | null;
		level: number;
		blocks: RoughBlock[];
	}[] = [];
	let parts: {title: CleanText; level: number}[] = [];
	let waiting: RoughBlock[] = [];
	for (const [index, block] of blocks.entries()) {
		const own = levelOf(block);
		const begins = own !== undefined && own <= level && sections.length < mostChapters;
		if (begins && !hasProse(blocks, index, level)) {
			parts.push({title: titleOf(withoutMarks(block)), level: own});
			waiting.push(block);
		} else if (begins) {
			const above = takeNames(sections.at(-1)?.blocks ?? []);
			sections.push({
				parts,
				title: titleAt(blocks, index),
				level: own,
				blocks: [...above, ...waiting, block],
			});
			[parts, waiting] = [[], []];
		} else if (waiting.length > 0) waiting.push(block);
		else if (sections.length > 0) sections.at(-1)?.blocks.push(block);
		else sections.push({parts: [], title: null, level: 0, blocks: [block]});
	}
	const last = parts.at(-1);
	// Headings alone: the last is the chapter's.
	if (sections.length === 0 && last) return [{parts: parts.slice(0, -1), ...last, blocks: waiting}];
	for (const block of waiting) sections.at(-1)?.blocks.push(block);
	return withOpening(sections);
};
