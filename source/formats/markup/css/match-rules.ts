import {attributeOf, classesOf, type Element} from '../element.ts';
import {elementBefore, type Link} from './element-chain.ts';
import type {Rule} from './read-sheet.ts';
import type {Compound} from './selector.ts';

/**
 * Comparisons of an element with a compound that one document may cost, about half a second. A sheet of 5,000 rules over
 * 100,000 elements stays below it unless it was made to be slow; then the rules that are left count for nothing.
 */
const mostComparisons = 12_000_000;

/** Classes of an element that are looked at: more are an attack. */
const mostClasses = 64;

const holdsAttribute = (
	element: Element,
	{name, operator, value}: Compound['attributes'][number],
): boolean => {
	if (!Object.hasOwn(element.attributes, name)) return false;
	const own = attributeOf(element, name);
	if (operator === '') return true;
	if (operator === '=') return own === value;
	if (value === '') return false;
	if (operator === '~=') return own.split(/\s+/).includes(value);
	if (operator === '^=') return own.startsWith(value);
	if (operator === '$=') return own.endsWith(value);
	return operator === '*=' ? own.includes(value) : own === value || own.startsWith(`${value}-`);
};

const isA = (compound: Compound, element: Element, parent: Link<unknown> | undefined): boolean =>
	(compound.name === undefined || compound.name === element.name) &&
	compound.ids.every(id => element.attributes['id'] === id) &&
	(compound.classes.length === 0 || holdsClasses(element, compound.classes)) &&
	compound.attributes.every(test => holdsAttribute(element, test)) &&
	(!compound.isFirstChild || (parent !== undefined && elementBefore(parent, element) === undefined));

const holdsClasses = (element: Element, wanted: readonly string[]): boolean => {
	const own = attributeOf(element, 'class');
	if (own === '') return false;
	const classes = classesOf(element);
	return wanted.every(name => classes.includes(name));
};

/** Whether a selector holds for an element, read from right to left. */
const holds = (
	compounds: readonly Compound[],
	from: number,
	element: Element,
	parent: Link<unknown> | undefined,
	spend: () => boolean,
): boolean => {
	const compound = compounds[from];
	if (!compound || !spend() || !isA(compound, element, parent)) return false;
	const {combinator} = compound;
	if (combinator === undefined) return true;
	if (combinator === '+') {
		const sibling = elementBefore(parent, element);
		return sibling !== undefined && holds(compounds, from + 1, sibling, parent, spend);
	}
	for (let link = parent; link; link = link.parent) {
		if (holds(compounds, from + 1, link.element, link.parent, spend)) return true;
		if (combinator === '>') return false;
	}
	return false;
};

/** Where rules are looked up: by the id, a class or the name that their last compound asks for. */
const keyOf = ({ids, classes, name}: Compound): string => {
	const [id] = ids;
	const [className] = classes;
	if (id !== undefined) return `#${id}`;
	if (className !== undefined) return `.${className}`;
	return name ?? '*';
};

const keysOf = (element: Element): readonly string[] => {
	const id = element.attributes['id'];
	const classes = new Set(
		attributeOf(element, 'class') === '' ? [] : classesOf(element).slice(0, mostClasses),
	);
	return [
		...(id === undefined ? [] : [`#${id}`]),
		...[...classes].map(name => `.${name}`),
		element.name,
		'*',
	];
};

/** Finds the rules that hold for an element, in no order. */
export type MatchRules = (element: Element, parent: Link<unknown> | undefined) => readonly Rule[];

export const createMatcher = (rules: readonly Rule[]): MatchRules => {
	const byKey = new Map<string, Rule[]>();
	for (const rule of rules) {
		const [last] = rule.selector.compounds;
		const key = last ? keyOf(last) : '*';
		const same = byKey.get(key);
		if (same) same.push(rule);
		else byKey.set(key, [rule]);
	}
	let left = mostComparisons;
	const spend = (): boolean => left-- > 0;
	return (element, parent) => {
		if (byKey.size === 0) return [];
		const found: Rule[] = [];
		for (const key of keysOf(element)) {
			for (const rule of byKey.get(key) ?? []) {
				if (holds(rule.selector.compounds, 0, element, parent, spend)) found.push(rule);
				if (left <= 0) return found;
			}
		}
		return found;
	};
};
