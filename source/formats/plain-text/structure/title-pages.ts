import {blockEnd, skipBlank} from '../../compose/lines.ts';
import type {ContentsList} from './contents-list.ts';
import type {Prose} from './prose.ts';

/** Lines of a block of a title page: its title, a publisher, a dedication. */
const mostLines = 4;
const longestBlock = 240;
const mostBlocks = 40;

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
