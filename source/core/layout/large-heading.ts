import type {Block} from '../story/story.ts';
import {cellWidth, holdsEmojiSequence} from '../text/cell-width.ts';
import {holdsRightToLeft} from '../text/direction.ts';
import {alignOf} from './block-margins.ts';
import type {Line} from './line.ts';
import type {Typography} from './typography.ts';

/**
 * The lines of the heading that a chapter begins with, twice as large: its line, and the row below that it reaches into. As they are
 * where it does not fit so, or stands elsewhere than in the middle, or where its columns are not certain.
 */
export const enlarged = (
	text: string,
	block: Block,
	lines: readonly Line[],
	{measure, widths}: Pick<Typography, 'measure' | 'widths'>,
): readonly Line[] => {
	const [line, another] = lines;
	if (!line || another || block.kind !== 'heading' || alignOf(block) !== 'center') return lines;
	const words = text.slice(line.start, line.end);
	const columns = 2 * cellWidth(words, widths);
	if (columns === 0 || columns > measure || holdsRightToLeft(words) || holdsEmojiSequence(words))
		return lines;
	const upper: Line = {...line, indent: Math.floor((measure - columns) / 2), size: 'upper', isLast: false};
	return [upper, {...upper, start: line.end, size: 'lower', isFirst: false, isLast: true}];
};
