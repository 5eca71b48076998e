import {blocksIn} from '../story/chapters.ts';
import type {Chapter, Scene} from '../story/story.ts';
import {layoutBlock} from './layout-block.ts';
import type {Line} from './line.ts';

const gapAt = (offset: number): Line => ({
	start: offset,
	end: offset,
	kind: 'gap',
	indent: 0,
	stretch: 0,
	isHyphenated: false,
	isRightToLeft: false,
	isFirst: true,
	isLast: true,
});

/** Sets a scene in lines: its blocks in order, a gap between two. */
export const layoutScene = (chapter: Chapter, scene: Scene, measure: number): readonly Line[] => {
	const lines: Line[] = [];
	let last: string | undefined;
	for (const block of blocksIn(chapter, scene)) {
		// The items of a list stand together, like the lines of a verse.
		const together = block.kind === 'list-item' && last === 'list-item';
		if (last !== undefined && !together) lines.push(gapAt(block.start));
		lines.push(...layoutBlock(chapter.text, block, measure));
		last = block.kind;
	}
	return lines;
};
