import {oneLine} from '../text/one-line.ts';
import {overlapping, type Range} from '../text/range.ts';
import {lettersIn, lettersOf} from './letters.ts';
import type {BlockKind, Chapter} from './story.ts';

/** Blocks whose lines the author ended. */
const keepsLines: ReadonlySet<BlockKind> = new Set(['verse', 'preformatted', 'table']);

/**
 * A stretch of a chapter as text for elsewhere, without marks to notes: soft line ends are joined, a blank line parts
 * paragraphs, and lines that the author ended stay.
 */
export const quotedText = (chapter: Chapter, range: Range): string => {
	const letters = lettersOf(chapter);
	return overlapping(chapter.blocks, range)
		.map(({kind, start, end}) => {
			const text = lettersIn(letters, {
				start: Math.max(start, range.start),
				end: Math.min(end, range.end),
			}).toWellFormed();
			return keepsLines.has(kind)
				? text.replaceAll(/[^\S\n]+$/gm, '').replaceAll(/^\n+|\n+$/g, '')
				: oneLine(text);
		})
		.filter(text => text !== '')
		.join('\n\n');
};
