import {blockAt, looksLikeTitle, type Block} from '../front-blocks.ts';
import {isCredit, isFieldBlock, isLicence, isTitleLine} from './gutenberg-lines.ts';

/** Where the head of a text of Project Gutenberg's begins above its mark, and what of the lines there is the head's. */

export type Head = {
	/** The line that it begins at. */
	readonly from: number;
	readonly blocks: readonly Block[];
	/** Its lines, to be read when they are gone from the text. */
	readonly lines: readonly string[];
	/** Whether there is a head: a title, fields or licence. */
	readonly isSure: boolean;
};

/** Lines of the longest head known, that of the 1990s with its “small print”, and as many again. */
const longestSmallPrint = 1000;
/** Lines of the longest head since, and as many again. */
const longestHead = 120;

const isMachinery = (block: Block): boolean =>
	isTitleLine(block.texts.slice(0, 2).join(' ')) ||
	isFieldBlock(block) ||
	isCredit(block) ||
	isLicence(block, false);

/** The blocks right above a line that are of the head, from the lowest up. */
const walkUp = (lines: readonly string[], floor: number, mark: number): readonly Block[] => {
	const blocks: Block[] = [];
	for (let below = mark; ;) {
		let end = below;
		while (end > floor && lines[end - 1] === '') end--;
		let line = end;
		while (line > floor && lines[line - 1] !== '') line--;
		const block = blockAt(lines, line, end);
		if (line === end || !isMachinery(block)) return blocks;
		blocks.unshift(block);
		below = line;
	}
};

const blocksOf = (lines: readonly string[], from: number, mark: number): readonly Block[] => {
	const blocks: Block[] = [];
	for (let index = from; index < mark;) {
		const block = blockAt(lines, index, mark);
		if (block.line < mark) blocks.push(block);
		index = block.end;
	}
	return blocks;
};

/** Finds the head above a mark, not above the line `floor`. */
export const findHead = (lines: readonly string[], floor: number, mark: number): Head => {
	const isSmallPrint = lines[mark]?.includes('SMALL PRINT') === true;
	const top = Math.max(floor, mark - (isSmallPrint ? longestSmallPrint : longestHead));
	const found = lines.slice(top, mark).findIndex(isTitleLine);
	const walked = walkUp(lines, top, mark);
	const from = found === -1 ? (walked[0]?.line ?? mark) : Math.min(top + found, walked[0]?.line ?? mark);
	const all = found === -1 ? walked : blocksOf(lines, from, mark);
	// All of the small print is its own words, whatever they are.
	const blocks = all.filter(block => isSmallPrint || isMachinery(block) || looksLikeTitle(block));
	return {from, blocks, lines: lines.slice(from, mark), isSure: blocks.length > 0};
};
