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

const known = new WeakMap<Element, LinkMeasure>();

/** White space as patterns have it; that outside ASCII is rare. */
const isSpace = (code: number): boolean =>
	code === 0x20 ||
	(code >= 0x09 && code <= 0x0d) ||
	(code >= 0xa0 && code !== 0x200b && /\s/.test(String.fromCharCode(code)));

const lettersIn = (text: string): number => {
	let letters = 0;
	for (let index = 0; index < text.length; index++) if (!isSpace(text.charCodeAt(index))) letters++;
	return letters;
};

/** Elements that hold others are measured once, for those may hold others again. The rest are many, and small. */
const holdsElements = ({children}: Element): boolean => children.some(isElement);

export const measureLinks = (element: Element): LinkMeasure => {
	const found = known.get(element);
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
	if (holdsElements(element)) known.set(element, measure);
	return measure;
};
