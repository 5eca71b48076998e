import type {RoughRole} from '../compose/rough-block.ts';
import {attributeOf, isElement, lineOf, localName, type Element, type Node} from '../markup/element.ts';

/** What all makers ask of a page. */

/** The elements that an element stands in, the nearest first. */
export const ancestorsOf = (element: Element): readonly Element[] => {
	const found: Element[] = [];
	for (let {parent} = element; parent; {parent} = parent) found.push(parent);
	return found;
};

/** The element behind an element, text without words apart; undefined where text or nothing stands there. */
export const nextElement = (element: Element): Element | undefined => {
	const siblings = element.parent?.children ?? [];
	const behind = siblings.slice(siblings.indexOf(element) + 1);
	const next = behind.find(node => isElement(node) || node.trim() !== '');
	return next !== undefined && isElement(next) ? next : undefined;
};

const lineNames = new Set(
	'address article blockquote body br center dd div dl dt figure footer h1 h2 h3 h4 h5 h6 header hr li ol p pre section table td th tr ul'.split(
		' ',
	),
);

const silentNames = new Set(['head', 'script', 'style', 'template', 'noscript']);

/** The text inside a node as lines: an element that stands by itself is one, and so is what a `br` parts. */
export const linesIn = (node: Node): readonly string[] => {
	let text = '';
	const add = (inside: Node): void => {
		if (!isElement(inside)) {
			text += inside.replaceAll(/\s+/g, ' ');
			return;
		}
		if (silentNames.has(inside.name)) return;
		const parts = lineNames.has(inside.name);
		if (parts) text += '\n';
		inside.children.forEach(add);
		if (parts) text += '\n';
	};
	add(node);
	return text
		.split('\n')
		.map(line => line.trim())
		.filter(line => line !== '');
};

/** The text of a label: `Rating:` is `Rating`. */
export const labelOf = (node: Node): string => lineOf(node).replace(/\s*[:：]$/u, '');

export const headingLevel = ({name}: Element): number | undefined => {
	const level = /^h([1-6])$/.exec(name)?.[1];
	return level === undefined ? undefined : Number(level);
};

/** The level of a heading of the author's inside a chapter: none of them begins one. */
export const levelInside = (element: Element): number | undefined => {
	const level = headingLevel(element);
	return level === undefined ? undefined : Math.min(6, level + 3);
};

/** Whether a page has words, and all of them are machinery. */
export const isAllMachinery = (
	page: Element,
	roleOf: (element: Element) => RoughRole | undefined,
): boolean => {
	let hasWords = false;
	const isOnly = (element: Element): boolean => {
		if (silentNames.has(localName(element))) return true;
		if (roleOf(element) === 'machinery') {
			hasWords ||= lineOf(element) !== '';
			return true;
		}
		return element.children.every(child => (isElement(child) ? isOnly(child) : child.trim() === ''));
	};
	return isOnly(page) && hasWords;
};

/** Whether a link leads to a site: `fichub.net`. */
export const leadsTo = (element: Element, site: string): boolean =>
	element.name === 'a' && attributeOf(element, 'href').toLowerCase().includes(site);
