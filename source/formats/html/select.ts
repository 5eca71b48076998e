import {attributeOf, hasClass, type Element} from '../markup/element.ts';

/** Whether an element is one of those that a selector names. */
export type Matches = (element: Element) => boolean;

const part = /([.#])([\w-]+)|\[([\w:-]+)(?:([*^]?)="?([^\]"]*)"?)?\]|^([\w-]+)/g;

const matchesAttribute = (
	element: Element,
	name: string,
	sign: string,
	wanted: string | undefined,
): boolean => {
	const value = element.attributes[name];
	if (value === undefined || wanted === undefined) return value !== undefined;
	if (sign === '*') return value.includes(wanted);
	return sign === '^' ? value.startsWith(wanted) : value === wanted;
};

/** One step of a selector: `div.userstuff[role=article]`. */
const matchesStep = (step: string): Matches => {
	const tests = [...step.matchAll(part)].map(
		([, sign, name = '', attribute, how = '', value, tag]): Matches => {
			if (tag !== undefined) return element => element.name === tag;
			if (attribute !== undefined) return element => matchesAttribute(element, attribute, how, value);
			return sign === '#'
				? element => attributeOf(element, 'id') === name
				: element => hasClass(element, name);
		},
	);
	return element => tests.every(test => test(element));
};

/** Steps from the inside out: each further one is looked for among the elements outside. */
const matchesPath = (path: string): Matches => {
	const [last, ...outer] = path.trim().split(/\s+/).toReversed().map(matchesStep);
	return element => {
		if (last?.(element) !== true) return false;
		let {parent} = element;
		for (const matches of outer) {
			while (parent && !matches(parent)) ({parent} = parent);
			if (!parent) return false;
			({parent} = parent);
		}
		return true;
	};
};

/** Reads a selector of CSS: types, classes, ids and attributes, one in the other, lists with commas. Nothing more. */
export const select = (selector: string): Matches => {
	const paths = selector.split(',').map(matchesPath);
	return element => paths.some(matches => matches(element));
};
