import {blockAt, looksLikeTitle, type LineBlock} from '../front-blocks.ts';
import {
	beginsSmallPrint,
	isCredit,
	isFieldBlock,
	isLicence,
	isOfHead,
	isTitleLine,
	readEnd,
} from './gutenberg-lines.ts';

/** Where the head of a text of Project Gutenberg's begins above its mark. */

export type Head = {
	/** The line that it begins at. */
	readonly from: number;
	/** Its lines, to be read when they are gone from the text. */
	readonly lines: readonly string[];
};

/** Lines of the longest “small print” known, and as many again; the same for what stands above it. */
const longestSmallPrint = 600;
const longestAbove = 150;
/** The same for heads since. */
const longestHead = 120;

const isMachinery = (block: LineBlock): boolean =>
	isTitleLine(block.texts.slice(0, 2).join(' ')) ||
	isFieldBlock(block) ||
	isCredit(block) ||
	isLicence(block, false);

/** The block that ends above a line; undefined where there is none below the line `floor`. */
const blockAbove = (lines: readonly string[], floor: number, below: number): LineBlock | undefined => {
	let end = below;
	while (end > floor && lines[end - 1] === '') end--;
	let line = end;
	while (line > floor && lines[line - 1] !== '') line--;
	return line === end ? undefined : blockAt(lines, line, end);
};

/** The line at which the blocks begin that stand above a line one after the other and are of a head. */
const walkUp = (
	lines: readonly string[],
	floor: number,
	from: number,
	isOwn: (block: LineBlock) => boolean,
): number => {
	let top = from;
	for (let below = from; ;) {
		const block = blockAbove(lines, floor, below);
		if (!block || readEnd(block.texts[0] ?? '', '') !== undefined) return top;
		// A short block is of the head where the head goes on above it.
		if (isOwn(block)) top = block.line;
		else if (!looksLikeTitle(block)) return top;
		below = block.line;
	}
};

/** Where the “small print” begins, and the words about Project Gutenberg above it. */
const smallPrintTop = (lines: readonly string[], floor: number, mark: number): number => {
	const isOwn = (block: LineBlock): boolean => isMachinery(block) || isOfHead(block);
	const least = Math.max(floor, mark - longestSmallPrint);
	const begun = lines.slice(least, mark).findLastIndex(beginsSmallPrint);
	if (begun === -1) return walkUp(lines, least, mark, isOwn);
	const begin = least + begun;
	const highest = Math.max(floor, begin - longestAbove);
	const above = lines.slice(highest, begin);
	const title = above.findIndex(isTitleLine);
	const isEnded = above.some(line => readEnd(line, '') !== undefined);
	return title === -1 || isEnded ? walkUp(lines, highest, begin, isOwn) : highest + title;
};

/** Finds the head above a mark, not above the line `floor`; empty where there is none. */
export const findHead = (lines: readonly string[], floor: number, mark: number): Head => {
	const isSmallPrint = lines[mark]?.includes('SMALL PRINT') === true;
	const from = isSmallPrint
		? smallPrintTop(lines, floor, mark)
		: walkUp(lines, Math.max(floor, mark - longestHead), mark, isMachinery);
	return {from, lines: lines.slice(from, mark)};
};
