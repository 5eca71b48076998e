import {isElement, type Element} from '../element.ts';

/** An element with those around it, the document first: what rules are matched against, without a search of the tree. */
export type Link<Data> = {
	readonly element: Element;
	readonly parent: Link<Data> | undefined;
	readonly data: Data;
	/** Where the child was that was last asked for: documents are read in order. */
	cursor: number;
};

/** Index of a child; found at once where children are asked for in order. */
const indexIn = (link: Link<unknown>, child: Element): number => {
	const {children} = link.element;
	for (let index = link.cursor; index < children.length; index++)
		if (children[index] === child) return (link.cursor = index);
	return (link.cursor = children.indexOf(child));
};

/** The element before another one in its parent; undefined where it is the first. */
export const elementBefore = (parent: Link<unknown> | undefined, child: Element): Element | undefined => {
	if (!parent) return undefined;
	const {children} = parent.element;
	for (let index = indexIn(parent, child) - 1; index >= 0; index--) {
		const sibling = children[index];
		if (sibling !== undefined && isElement(sibling)) return sibling;
	}
	return undefined;
};

/**
 * Gives what is computed for an element out of what was computed for the element around it. Only the elements around the
 * last one are remembered: a document of a million elements costs no more than its depth.
 */
export const createChain = <Data>(
	compute: (element: Element, parent: Link<Data> | undefined) => Data,
): ((element: Element) => Data) => {
	let last: Link<Data> | undefined;
	const linkTo = (element: Element, parent: Link<Data> | undefined): Link<Data> => ({
		element,
		parent,
		data: compute(element, parent),
		cursor: 0,
	});
	/** The link of an element, made anew where it is not among those around the last one. */
	const linkOf = (element: Element): Link<Data> => {
		for (let link = last; link; link = link.parent) {
			if (link.element === element) return link;
			if (link.element === element.parent) return linkTo(element, link);
		}
		const path: Element[] = [];
		for (let around: Element | null = element; around; around = around.parent) path.push(around);
		const [top = element, ...below] = path.toReversed();
		return below.reduce((link, one) => linkTo(one, link), linkTo(top, undefined));
	};
	return element => {
		last = linkOf(element);
		return last.data;
	};
};
