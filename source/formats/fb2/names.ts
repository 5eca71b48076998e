import {childElements, localName, rawText, type Element} from '../markup/element.ts';
import {cleanLine, type CleanText} from '../../core/text/clean-text.ts';

/** Elements of FictionBook 2.1 (its schema, FictionBook2.1.xsd), by their names without prefix. */

export const childrenNamed = (element: Element | undefined, name: string): readonly Element[] =>
	element ? childElements(element).filter(child => localName(child) === name) : [];

export const childNamed = (element: Element | undefined, name: string): Element | undefined =>
	childrenNamed(element, name)[0];

/** An attribute, whatever the prefix that the file has chosen for it: `l:href`, `xlink:href`. */
export const attributeNamed = ({attributes}: Element, name: string): string => {
	for (const [key, value] of Object.entries(attributes))
		if (key === name || key.endsWith(`:${name}`)) return value;
	return '';
};

/** The text of a child on one line; empty where there is none. */
export const wordsIn = (element: Element | undefined, name: string): CleanText => {
	const child = childNamed(element, name);
	return cleanLine(child ? rawText(child) : '');
};

/** The place inside the file that a link leads to; undefined for one that leads out. */
export const targetOf = (link: Element): string | undefined => {
	const href = attributeNamed(link, 'href').trim();
	return href.startsWith('#') && href.length > 1 ? href.slice(1) : undefined;
};
