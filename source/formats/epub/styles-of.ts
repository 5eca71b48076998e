import type {Task} from '../../core/task/task.ts';
import {createDefaultStyles} from '../markup/default-style.ts';
import type {Element} from '../markup/element.ts';
import type {StyleOf} from '../markup/style.ts';
import type {BookFiles} from './book-files.ts';

/** Finds the styles of a page: those of the sheets that it links to, and of its own. */
export type StylesOf = (root: Element, path: string) => Task<StyleOf>;

export const createStylesOf = (_files: BookFiles): StylesOf =>
	function* () {
		return createDefaultStyles();
	};
