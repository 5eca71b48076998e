import {attributeOf, isElement, type Element} from '../markup/element.ts';

/** How much of what is in an element is linked. */
export type LinkMeasure = {
	/** Letters, white space apart. */
	readonly letters: number;
	/** Letters in links, and in links to places on the page itself. */
	readonly linked: number;
	readonly linkedInside: number;
	readonly links: number;
	readonly linksInside: number;
};

/** Elements that stand inside one another: each is measured once. The others are many, and small. */
const containers = new Set([
	'div',
	'ul',
	'ol',
	'li',
	'dl',
	'table',
	'tbody',
	'tr',
	'td',
	'center',
	'section',
	'article',
]);

const known = new WeakMap<Element, LinkMeasure>();

const lettersIn = (text: string): number => text.replaceAll(/\s+/g, '').length;

export const measureLinks = (element: Element): LinkMeasure => {
	const found = containers.has(element.name) ? known.get(element) : undefined;
	if (found) return found;
	let [letters, linked, linkedInside, links, linksInside] = [0, 0, 0, 0, 0];
	for (const child of element.children) {
		if (!isElement(child)) {
			letters += lettersIn(child);
			continue;
		}
		const inside = measureLinks(child);
		letters += inside.letters;
		linked += inside.linked;
		linkedInside += inside.linkedInside;
		links += inside.links;
		linksInside += inside.linksInside;
	}
	if (element.name === 'a' && 'href' in element.attributes) {
		const isInside = attributeOf(element, 'href').startsWith('#');
		[linked, links] = [letters, links + 1];
		if (isInside) [linkedInside, linksInside] = [letters, linksInside + 1];
	}
	const measure = {letters, linked, linkedInside, links, linksInside};
	if (containers.has(element.name)) known.set(element, measure);
	return measure;
};
