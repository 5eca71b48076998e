import {readFileSync} from 'node:fs';
import type {WindowSize} from '../../source/core/layout/page-geometry.ts';
import type {Story} from '../../source/core/story/story.ts';
import {readStory} from '../../source/formats/open-story.ts';

/** The windows that every screen is looked at in. */
export const sizes = ['40x12', '80x24', '120x40', '200x50'] as const;

/** A window by its name: `80x24`. */
export const windowOf = (size: string): WindowSize => {
	const [columns = 80, rows = 24] = size.split('x').map(Number);
	return {columns, rows};
};

/** A story that comes with reader. */
export const sample = (name: string): Story =>
	readStory({name, bytes: readFileSync(new URL(`../../stories/${name}`, import.meta.url))});
