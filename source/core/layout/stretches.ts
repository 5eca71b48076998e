import type {Chapter} from '../story/story.ts';
import {lastStartingBefore, type Range} from '../text/range.ts';
import type {Typography} from './typography.ts';

/**
 * Pages are cut from the start of a stretch: a scene, or the whole chapter where scenes flow on. A chapter always begins
 * a page.
 */

type Flow = Pick<Typography, 'breaks'>;

const wholeOf = ({text, scenes}: Chapter): Range => ({
	start: scenes[0]?.start ?? 0,
	end: scenes.at(-1)?.end ?? text.length,
});

/** The stretches of a chapter, in order. */
export const stretchesOf = (chapter: Chapter, {breaks}: Flow): readonly Range[] =>
	breaks === 'pages' ? chapter.scenes : [wholeOf(chapter)];

/** Index of the stretch of a chapter that holds an offset. */
export const stretchIndexAt = (chapter: Chapter, flow: Flow, offset: number): number =>
	Math.max(0, lastStartingBefore(stretchesOf(chapter, flow), offset));

/** The stretch with this index; all of a chapter that has no scenes. */
export const stretchAt = (chapter: Chapter, flow: Flow, index: number): Range =>
	stretchesOf(chapter, flow)[index] ?? {start: 0, end: chapter.text.length};
