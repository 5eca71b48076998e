import type {Block} from '../story/story.ts';
import {cellWidth} from '../text/cell-width.ts';
import {settings} from './block-margins.ts';
import type {Typography} from './typography.ts';

/** Columns of the widest line that fits the measure; 0 where none does. */
const widestFitting = (text: string, {start, end}: Block, {measure, widths}: Typography): number => {
	let widest = 0;
	for (const line of text.slice(start, end).split('\n')) {
		const width = cellWidth(line.trimEnd(), widths);
		if (width <= measure) widest = Math.max(widest, width);
	}
	return widest;
};

/**
 * Columns by which each block of verse is set in; 0 for other blocks. A line that fits the measure fits it set in, too: a
 * poem gives up its indent before a word of it is turned over. Stanzas in a row stand alike.
 */
export const verseInsets = (
	text: string,
	blocks: readonly Block[],
	typography: Typography,
): readonly number[] => {
	const insets = blocks.map(() => 0);
	for (let index = 0; index < blocks.length; index++) {
		const from = index;
		let widest = 0;
		for (let block = blocks[index]; block?.kind === 'verse'; block = blocks[++index])
			widest = Math.max(widest, widestFitting(text, block, typography));
		insets.fill(Math.min(settings.verse.left, typography.measure - widest), from, index);
	}
	return insets;
};
