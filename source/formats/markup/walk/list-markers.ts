import {romanNumeral} from '../../../core/text/roman-numeral.ts';
import {attributeOf, type Element} from '../element.ts';
import type {Style} from '../style.ts';

/** A list while its items are read. */
export type List = {
	readonly isOrdered: boolean;
	readonly style: string;
	next: number;
	readonly step: number;
};

const whole = (text: string | undefined): number | undefined =>
	text !== undefined && /^\s*-?\d{1,6}\s*$/.test(text) ? Number(text) : undefined;

const types: Readonly<Record<string, string>> = {
	a: 'lower-alpha',
	A: 'upper-alpha',
	i: 'lower-roman',
	I: 'upper-roman',
};

export const createList = (element: Element, style: Style): List => {
	const isReversed = 'reversed' in element.attributes;
	const count = isReversed
		? element.children.filter(child => typeof child !== 'string' && child.name === 'li').length
		: 1;
	return {
		isOrdered: element.name === 'ol',
		style: (style.markers ?? '') || (types[attributeOf(element, 'type')] ?? 'decimal'),
		next: whole(element.attributes['start']) ?? count,
		step: isReversed ? -1 : 1,
	};
};

/** Numbers that Roman numerals are written for; others stay in digits. */
const romanOf = (number: number): string =>
	number < 1 || number > 3999 ? String(number) : romanNumeral(number);

const letterOf = (number: number): string => {
	if (number < 1 || number > 702) return String(number);
	const letter = (index: number): string => String.fromCharCode(97 + index);
	const rest = (number - 1) % 26;
	return number > 26 ? letter(Math.floor((number - 1) / 26) - 1) + letter(rest) : letter(rest);
};

const written = (number: number, style: string): string => {
	if (style.includes('roman'))
		return style.includes('upper') ? romanOf(number).toUpperCase() : romanOf(number);
	if (/alpha|latin/.test(style))
		return style.includes('upper') ? letterOf(number).toUpperCase() : letterOf(number);
	return String(number);
};

/** The marker of an item as its source has it; undefined where its style takes it away. */
export const markerOf = (item: Element, style: Style, list: List | undefined): string | undefined => {
	const number = whole(item.attributes['value']) ?? list?.next ?? 1;
	if (list) list.next = number + list.step;
	if (style.hasNoMarkers === true) return undefined;
	return list?.isOrdered === true ? `${written(number, (style.markers ?? '') || list.style)}.` : '•';
};
