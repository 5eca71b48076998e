import {pageGeometry, type WindowSize} from '../../core/layout/page-geometry.ts';
import {contentFrame, type Frame, withMessage} from '../frame.ts';
import {shelfContent, type ShelfStory} from './shelf-content.ts';
import type {ShelfState} from './shelf-state.ts';

/** What is on the screen while the shelf is open. `preferred` is the measure that the reader likes, in columns. */
export const shelfFrame = (
	stories: readonly ShelfStory[],
	{cursor, notice}: Pick<ShelfState, 'cursor' | 'notice'>,
	{size, now, preferred}: {size: WindowSize; now: string; preferred: number},
): Frame => {
	const {measure} = pageGeometry(size, preferred);
	const window = {size, measure: preferred};
	const frame = contentFrame(shelfContent(stories, cursor, {measure, now}), cursor, window);
	return withMessage(frame, notice, window);
};
