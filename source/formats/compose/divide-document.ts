import {cleanLine, type CleanText} from '../../core/text/clean-text.ts';
import type {RoughBlock} from './rough-block.ts';

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

/** The level at which most chapters begin; the higher one of two that are as frequent. Undefined without headings. */
const chapterLevel = (blocks: readonly RoughBlock[]): number | undefined => {
	const counts = new Map<number, number>();
	for (const block of blocks) {
		const level = levelOf(block);
		if (level !== undefined) counts.set(level, (counts.get(level) ?? 0) + 1);
	}
	const found = [...counts].sort(([a, m], [b, n]) => n - m || a - b);
	return found[0]?.[0];
};

/** A heading's text on one line: number and name apart are joined as in the contents. */
export const titleOf = (text: string): CleanText => cleanLine(text.replaceAll(/\s*\n\s*/g, ': '));

/** Index of the first block at or behind one that is prose or a heading of a chapter. */
const nextSaid = (blocks: readonly RoughBlock[], from: number): number => {
	const found = blocks.findIndex(
		(block, index) => index >= from && (isProse(block) || levelOf(block) !== undefined),
	);
	return found === -1 ? blocks.length : found;
};

/** Whether prose stands below a heading, and not the next heading. */
const hasProse = (blocks: readonly RoughBlock[], index: number): boolean => {
	const next = blocks[nextSaid(blocks, index + 1)];
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
		const begins = own !== undefined && own <= level;
		if (begins && !hasProse(blocks, index)) {
			parts.push({title: titleOf(block.text), level: own});
			waiting.push(block);
		} else if (begins) {
			sections.push({parts, title: titleOf(block.text), level: own, blocks: [...waiting, block]});
			[parts, waiting] = [[], []];
		} else if (waiting.length > 0) waiting.push(block);
		else if (sections.length > 0) sections.at(-1)?.blocks.push(block);
		else sections.push({parts: [], title: null, level: 0, blocks: [block]});
	}
	const last = parts.at(-1);
	// Headings alone: the last is the chapter's.
	if (sections.length === 0 && last) return [{parts: parts.slice(0, -1), ...last, blocks: waiting}];
	sections.at(-1)?.blocks.push(...waiting);
	return withOpening(sections);
};
