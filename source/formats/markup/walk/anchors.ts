import {descendants, type Element} from '../element.ts';
import type {Walk} from './inside.ts';

/** Gives the names of an element to the text that comes next. */
export const nameAnchors = (element: Element, {builder}: Walk): void => {
	const {id, name} = element.attributes;
	const own = id ?? element.attributes['xml:id'];
	if (own !== undefined && own !== '') builder.anchor(own);
	if (name !== undefined && name !== own && element.name === 'a') builder.anchor(name);
};

/** The same with all names inside an element, whose own text is not shown. */
export const keepAnchors = (element: Element, walk: Walk): void => {
	nameAnchors(element, walk);
	for (const inner of descendants(element)) nameAnchors(inner, walk);
};
