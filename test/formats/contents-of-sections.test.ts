import {expect, it} from 'vitest';
import {cleanLine} from '../../source/core/text/clean-text.ts';
import {tocOf} from '../../source/formats/compose/compose-story.ts';

// A file may give a heading any number as its level.
it('ends for levels of no heading', () => {
	const levels = [-1, 0, 1e9, -1e9];
	const toc = tocOf(
		levels.map(level => ({
			parts: [{title: cleanLine('Part'), level}],
			title: cleanLine('One'),
			level,
			blocks: [],
		})),
	);
	expect(toc.length).toBeGreaterThan(0);
});
