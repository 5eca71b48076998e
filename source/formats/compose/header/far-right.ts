import {readHeading} from '../line-kinds/headings.ts';
import {indentOf} from '../lines.ts';
import type {FindHeader} from './header.ts';
import {firstLines, isShort, nowhere, page} from './title-lines.ts';

/** Columns by which the author stands farther to the right than the title. A poem's lines drift by fewer. */
const farther = 20;
const longestAuthor = 40;

/** A title, and its author far to the right below it. */
export const farRight: FindHeader = (lines, start, end) => {
	const [title = nowhere, author = nowhere, third] = firstLines(lines, start, end);
	const [name, indent] = [author.line.trim(), indentOf(author.line)];
	const isFar = indent >= indentOf(title.line) + farther && author.index - title.index <= 2;
	const isName = name.length <= longestAuthor && isShort(name) && !/\d/.test(name) && /\p{L}/u.test(name);
	const isPage = isFar && isName && isShort(title.line) && lines[author.index + 1] === '';
	if (!isPage || readHeading(title.line) || !third || indentOf(third.line) >= indent) return undefined;
	return page(author.index + 1, title.line, name);
};
