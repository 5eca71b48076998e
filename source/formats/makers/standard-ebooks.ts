import type {HeaderField} from '../compose/line-kinds/field-line.ts';
import {attributeOf, classesOf, findElement, type Element} from '../markup/element.ts';
import type {Maker} from './maker.ts';
import {coreValues, metaValues} from './package-words.ts';

/**
 * Standard Ebooks: what a page is for stands in `epub:type` of its section; in the files for download as a class, too
 * (`epub-type-imprint`).
 */

const machinery =
	/^(?:epub-type-)?(?:titlepage|imprint|halftitlepage|colophon|copyright-page|loi|se:image|toc)$/;

const typesOf = (element: Element): readonly string[] => [
	...attributeOf(element, 'epub:type').split(/\s+/),
	...classesOf(element),
];

const isSection = (element: Element): boolean =>
	element.name === 'section' && element.parent?.name === 'body';

const isMade = (element: Element): boolean =>
	attributeOf(element, 'epub:prefix').includes('standardebooks.org') ||
	attributeOf(element, 'prefix').includes('standardebooks.org');

const fieldsOf = (root: Element): readonly HeaderField[] => {
	const genres = metaValues(root, 'se:subject');
	return genres.length === 0
		? []
		: [{name: 'genre', label: 'Genre', value: genres.join(', '), values: genres}];
};

export const standardEbooks: Maker = {
	name: 'Standard Ebooks',
	matches: root =>
		isMade(root) ||
		findElement(root, isMade) !== undefined ||
		coreValues(root, 'publisher').includes('Standard Ebooks'),
	fieldsOf,
	roleOf: () => undefined,
	isMachinery: page =>
		findElement(
			page,
			element => isSection(element) && typesOf(element).some(type => machinery.test(type)),
		) !== undefined,
};
