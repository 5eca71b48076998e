import {attributeOf, childElements, isElement, rawText, type Element} from '../markup/element.ts';

/** Letters of the longest heading. */
const longest = 120;

/** Levels of headings by the size of their font, as calibre writes `h1` to `h3` for Mobipocket 6, which has no styles. */
const levels: Readonly<Record<string, number>> = {'7': 1, '6': 1, '5': 2, '4': 3};

/** The only element that words stand in, or the element itself where there is no such. */
const onlyChild = (element: Element): Element | undefined => {
	const filled = element.children.filter(child => (isElement(child) ? rawText(child) : child).trim() !== '');
	const [first] = filled;
	return filled.length === 1 && first !== undefined && isElement(first) ? first : undefined;
};

/** Level of a paragraph that is a heading by its font alone: all of it large and bold. Undefined for all others. */
export const headingLevelOf = (element: Element): number | undefined => {
	if (element.name !== 'p' && element.name !== 'div') return undefined;
	if (childElements(element).length === 0 || rawText(element).trim().length > longest) return undefined;
	let level: number | undefined;
	let isBold = false;
	for (let inside = onlyChild(element); inside; inside = onlyChild(inside)) {
		if (inside.name === 'p' || inside.name === 'div') return undefined;
		if (inside.name === 'font') level = levels[attributeOf(inside, 'size')] ?? level;
		if (inside.name === 'b' || inside.name === 'strong') isBold = true;
	}
	return isBold ? level : undefined;
};
