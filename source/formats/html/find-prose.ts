import {
	allNamed,
	childElements,
	findElement,
	isElement,
	lineOf,
	rawText,
	type Element,
} from '../markup/element.ts';
import {isSiteMachinery} from './page-machinery.ts';

/**
 * Share of a page's prose that an element must hold to be the story's. Prose that stands beside it is kept all the same.
 */
const mostProse = 0.8;

/** UTF-16 units of text without links that make a block beside the story part of it. */
const proseLength = 200;

const silent = new Set([
	'head',
	'script',
	'style',
	'template',
	'noscript',
	'a',
	'select',
	'button',
	'svg',
	'option',
	'title',
]);

/** Elements that hold text of one block: no container is looked for in them. */
const leaves = new Set([
	'p',
	'pre',
	'blockquote',
	'table',
	'ul',
	'ol',
	'dl',
	'h1',
	'h2',
	'h3',
	'span',
	'font',
	'b',
	'i',
	'em',
]);

/** Measures the text of elements that is neither linked nor machinery. */
const createMeasure = (): ((element: Element) => number) => {
	const known = new Map<Element, number>();
	const measure = (element: Element): number => {
		const found = known.get(element);
		if (found !== undefined) return found;
		let length = 0;
		if (!silent.has(element.name) && !isSiteMachinery(element))
			for (const child of element.children) length += isElement(child) ? measure(child) : child.trim().length;
		known.set(element, length);
		return length;
	};
	return measure;
};

const isHeading = ({name}: Element): boolean => /^h[1-3]$/.test(name);

/** Whether an element is short and all that is said in it is a heading. */
const holdsHeading = (element: Element): boolean => {
	const heading = isHeading(element) ? element : findElement(element, isHeading);
	return heading !== undefined && lineOf(heading).length * 2 > lineOf(element).length;
};

/** Whether somebody has put the page of a site around a text: without that all of it is the text. */
const isSitePage = (body: Element): boolean => findElement(body, isSiteMachinery) !== undefined;

/** The heading right before an element, or in the element right before it. */
const headingBefore = (element: Element): Element | undefined => {
	const siblings = childElements(element.parent ?? element);
	const before = siblings[siblings.indexOf(element) - 1];
	return before && !isSiteMachinery(before) && holdsHeading(before) ? before : undefined;
};

/**
 * The elements of a page that hold the story, in order: the deepest one with most of the prose, the heading before it, and
 * blocks of prose beside it. The body itself where no site has put anything around it.
 */
export const findProse = (page: Element): readonly Element[] => {
	const body = allNamed(page, 'body')[0] ?? page;
	if (!isSitePage(body)) return [body];
	const measure = createMeasure();
	const all = measure(body);
	let found = body;
	let before: readonly Element[] = [];
	let behind: readonly Element[] = [];
	for (;;) {
		const inner = childElements(found).find(
			child => !leaves.has(child.name) && measure(child) > all * mostProse,
		);
		if (!inner || rawText(inner).trim() === '') break;
		const siblings = childElements(found);
		const at = siblings.indexOf(inner);
		const heading = headingBefore(inner);
		const isProse = (element: Element): boolean => element === heading || measure(element) >= proseLength;
		before = [...before, ...siblings.slice(0, at).filter(isProse)];
		behind = [...siblings.slice(at + 1).filter(isProse), ...behind];
		found = inner;
	}
	return [...before, found, ...behind];
};
