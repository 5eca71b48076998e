import type {Metadata} from '../../../core/story/story.ts';
import {authorOfByLine} from '../line-kinds/by-line.ts';
import {skipBlank} from '../lines.ts';

/** UTF-16 units of the longest line that may be a title or a name. */
const longest = 1000;

const plain = (text: string): string =>
	text
		.toLowerCase()
		.replaceAll(/<[^>]{0,80}>/g, '')
		.replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
		.trim();

/** The line behind a title that stands again below the header, and behind the author's name below that. */
export const skipRepeatedTitle = (
	lines: readonly string[],
	start: number,
	end: number,
	{title, authors}: Metadata,
): number => {
	const first = skipBlank(lines, start, end);
	const line = (lines[first] ?? '').trim();
	const isTitle =
		title !== null && line.length <= longest && plain(title) !== '' && plain(line) === plain(title);
	if (!isTitle || first + 1 >= end || /["”»]$/u.test(line)) return start;
	const second = skipBlank(lines, first + 1, end);
	const below = (lines[second] ?? '').trim();
	const isAuthor =
		below.length <= longest &&
		authors.some(author => plain(author) === plain(authorOfByLine(below) ?? below));
	return isAuthor ? second + 1 : first + 1;
};
