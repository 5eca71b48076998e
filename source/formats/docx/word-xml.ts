import {childElements, localName, type Element} from '../markup/element.ts';
import {attribute} from '../office/xml-part.ts';

/** The first child with a local name. */
export const childOf = (element: Element | undefined, name: string): Element | undefined =>
	element && childElements(element).find(child => localName(child) === name);

export const childrenOf = (element: Element | undefined, name: string): readonly Element[] =>
	element ? childElements(element).filter(child => localName(child) === name) : [];

/** The value of a child that says one thing: `<w:jc w:val="center"/>`. */
export const valueOf = (element: Element | undefined, name: string): string | undefined => {
	const child = childOf(element, name);
	return child && attribute(child, 'val');
};

/** A property that is on or off (ECMA-376, § 17.17.4); undefined where nothing is said. */
export const switchOf = (element: Element | undefined, name: string): boolean | undefined => {
	const child = childOf(element, name);
	if (!child) return undefined;
	const value = attribute(child, 'val');
	return value === undefined || !/^(?:0|false|off|none)$/i.test(value);
};

/** A number of twentieths of a point, in points; also as Word 2010 and later write it in strict files: `12pt`. */
export const pointsOf = (value: string | undefined): number | undefined => {
	const [, figure, unit] = /^(-?[\d.]+)(pt|in|cm|mm|pc|pi)?$/.exec(value ?? '') ?? [];
	if (figure === undefined) return undefined;
	const number = Number(figure);
	if (!Number.isFinite(number)) return undefined;
	const inPoints: Readonly<Record<string, number>> = {pt: 1, in: 72, cm: 28.35, mm: 2.835, pc: 12, pi: 12};
	return unit === undefined ? number / 20 : number * (inPoints[unit] ?? 1);
};
