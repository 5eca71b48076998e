import {isContentsLabel} from '../../compose/line-kinds/contents-label.ts';
import {blockEnd, skipBlank} from '../../compose/lines.ts';
import {blockAt, isTitlePage, looksLikeTitle, type LineBlock} from '../front-blocks.ts';
import type {ContentsList} from './contents-list.ts';
import type {Prose} from './prose.ts';

const illustrations = /^\W*(?:list of )?(?:illustrations|plates|figures|maps)\W*$/i;
const longestEntry = 100;
/** UTF-16 units of a block of front matter, and how many blocks stand together. */
const longestBlock = 240;
const mostBlocks = 40;

/** Whether a block lists illustrations, or goes on with the list that the block above begins. */
const isListed = ({texts}: LineBlock, goesOn: boolean): boolean =>
	(goesOn || illustrations.test(texts[0] ?? '')) &&
	texts.every(text => text.length <= longestEntry && !/[.!?]$/u.test(text));

/** Whether lines are those of a title page or of what stands behind it: short blocks, a cast, a dedication. */
export const isFrontMatter = (lines: readonly string[], from: number, to: number): boolean => {
	let blocks = 0;
	for (let index = skipBlank(lines, from, to); index < to; blocks++) {
		const close = blockEnd(lines, index, to);
		const length = lines.slice(index, close).join(' ').trim().length;
		if (length > longestBlock || blocks > mostBlocks) return false;
		index = skipBlank(lines, close, to);
	}
	return true;
};

/**
 * Leaves out the title page above a list of contents: blocks that name the work, and short ones that are no sentence, up
 * to the first that is prose. A short one right above prose may be its title, and stays with it.
 */
const leaveTitlePage = ({lines, start, names, leaveOut}: Prose, end: number): void => {
	let [isTop, goesOn] = [true, false];
	let short: LineBlock[] = [];
	const leave = ({line, end: close}: LineBlock): void => leaveOut('title page', line, close);
	for (let index = start; index < end;) {
		const block = blockAt(lines, index, end);
		if (block.line >= end) break;
		goesOn = isListed(block, goesOn);
		const isSure = goesOn || isTitlePage(block, names) || isContentsLabel(block.texts[0] ?? '');
		if (isSure) for (const front of [...short.splice(0), block]) leave(front);
		else if (isTop && looksLikeTitle(block)) short.push(block);
		else [isTop, short] = [false, []];
		index = block.end;
	}
	for (const block of short) leave(block);
};

/** Leaves out a list of contents, which our own replaces, and the title page above it. */
export const leaveContents = (
	prose: Prose,
	firstHeading: number,
	contents: ContentsList | undefined,
): void => {
	if (!contents) return;
	if (contents.line < firstHeading) leaveTitlePage(prose, contents.line);
	prose.leaveOut('contents', contents.line, contents.end);
};
