import type {Maker} from './maker.ts';
import {coreValues, metaValues} from './package-words.ts';

/** Calibre: converts anything, and puts a page around the cover in front. What it converts keeps its own maker. */
export const calibre: Maker = {
	name: 'calibre',
	matches: root =>
		coreValues(root, 'contributor').some(value => value.startsWith('calibre (')) ||
		metaValues(root, 'calibre:cover').length > 0,
	fieldsOf: () => [],
	roleOf: () => undefined,
	isMachinery: page => metaValues(page, 'calibre:cover').includes('true'),
};
