import {blockEnd, skipBlank} from '../../compose/lines.ts';
import type {ContentsList} from './contents-list.ts';
import type {Prose} from './prose.ts';

/** Lines of a block of a title page: its title, a publisher, a dedication. */
const mostLines = 4;
const longestBlock = 240;
const mostBlocks = 40;

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
 * The line that the reading begins at: behind a list of contents, which our own replaces, and behind the title page
 * before it. Where prose stands before the list, it begins with that.
 */
export const skipTitlePage = (
	{lines, start, end}: Prose,
	firstHeading: number,
	contents: ContentsList | undefined,
): number => {
	if (!contents || contents.line >= firstHeading) return start;
	let blocks = 0;
	for (let index = skipBlank(lines, start, end); index < contents.line; blocks++) {
		const close = blockEnd(lines, index, contents.line);
		const length = lines.slice(index, close).join(' ').trim().length;
		if (close - index > mostLines || length > longestBlock || blocks > mostBlocks) return start;
		index = skipBlank(lines, close, contents.line);
	}
	return contents.end;
};
