import {attributeOf, findElement, hasClass, type Element} from '../markup/element.ts';
import type {Maker} from './maker.ts';
import {isGeneratedBy} from './package-words.ts';

/** Pandoc: a title page of its own, a file for each heading of the first level, notes at the end of each. */
const isTitlePage = (element: Element): boolean =>
	element.name === 'section' &&
	(hasClass(element, 'titlepage') || attributeOf(element, 'epub:type') === 'titlepage');

export const pandoc: Maker = {
	name: 'pandoc',
	matches: page => isGeneratedBy(page, /^pandoc\b/i),
	fieldsOf: () => [],
	roleOf: () => undefined,
	isMachinery: page => findElement(page, isTitlePage) !== undefined,
};
