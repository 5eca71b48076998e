import {findHeader} from './find-header.ts';
import type {Header} from './header.ts';
import {authorOfByLine} from '../line-kinds/by-line.ts';
import {splitLines} from '../lines.ts';
import type {RoughBlock} from '../rough-block.ts';

/** A header that the author typed into the page, and the blocks behind it. */
export type TypedHeader = {readonly header: Header | undefined; readonly blocks: readonly RoughBlock[]};

/** Blocks at the beginning of a page among which a header may stand. */
const blocksLookedAt = 60;

/** Layouts that are files of their own kind, and no pages. */
const foreign = new Set(['YAML', 'Pandoc', 'mail']);

/** Whether a block names the author: on a page that has headings no other line is guessed to be a title's. */
const isByLine = ({text}: RoughBlock): boolean =>
	text.split('\n').some(line => authorOfByLine(line.trim()) !== undefined || /\S\s+by\s+\p{Lu}/u.test(line));

/** A block's lines; a rule is drawn, so that it closes a header as it does in a text. */
const linesOf = ({kind, text}: RoughBlock): readonly string[] =>
	kind === 'rule' ? ['---'] : kind === 'blank' ? [''] : splitLines(text.trim());

/**
 * Finds the header that a page begins with, by the rules for texts. A title page without labels must name the author; pages of known sites (`hasTitle`) have their title elsewhere.
 */
export const takeTypedHeader = (all: readonly RoughBlock[], hasTitle: boolean): TypedHeader => {
	const none = {header: undefined, blocks: all};
	const lines: string[] = [];
	const ends: number[] = [];
	for (const block of all.slice(0, blocksLookedAt)) {
		if (block.role === undefined && block.kind !== 'image')
			for (const line of linesOf(block).concat('')) lines.push(line);
		ends.push(lines.length);
	}
	const header = findHeader(lines, {isLabelled: hasTitle});
	if (!header || foreign.has(header.layout)) return none;
	// A block of which a part is left is no part of a header.
	const count = ends.findLastIndex(end => end <= header.end + 1) + 1;
	if (count === 0) return none;
	const taken = all.slice(0, count);
	if (header.layout === 'title page' && !taken.some(isByLine)) return none;
	return {header, blocks: [...taken.filter(({role}) => role !== undefined), ...all.slice(count)]};
};
