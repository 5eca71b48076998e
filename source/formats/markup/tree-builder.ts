import type {Element, Node} from './element.ts';

/** An element while its document is read. */
type Open = {
	readonly name: string;
	attributes: Record<string, string>;
	children: Node[];
	readonly parent: Open | null;
};

/** Elements that stand inside one another. Deeper ones stand beside each other in the one at this depth. */
export const mostDepth = 200;

/** Elements that are made; the text of more is kept, in the last one. About 150 MB. */
const mostElements = 1_000_000;

const mostAttributes = 100;

// Most elements have no attributes, and many hold nothing: a million elements shall not hold a million empty lists.
const noAttributes: Record<string, string> = {};
const noChildren: Node[] = [];

const addTo = (parent: Open, child: Node): void => {
	if (parent.children === noChildren) parent.children = [child];
	else parent.children.push(child);
};

/** Builds a tree of what a parser reports. */
export type TreeBuilder = {
	readonly root: Element;
	readonly open: (name: string) => void;
	readonly attribute: (name: string, value: string) => void;
	readonly close: () => void;
	readonly text: (text: string) => void;
};

export const createTreeBuilder = (): TreeBuilder => {
	const root: Open = {name: '', attributes: noAttributes, children: noChildren, parent: null};
	const path: Open[] = [];
	let last = root;
	let current = root;
	let deeper = 0;
	let count = 0;
	let attributes = 0;
	return {
		root,
		open(name) {
			const isDeep = path.length >= mostDepth;
			if (isDeep) deeper++;
			attributes = 0;
			if (++count > mostElements) {
				if (!isDeep) path.push(last);
				attributes = mostAttributes;
				return;
			}
			const element: Open = {name, attributes: noAttributes, children: noChildren, parent: last};
			addTo(last, element);
			current = element;
			if (isDeep) return;
			path.push(element);
			last = element;
		},
		attribute(name, value) {
			if (attributes++ >= mostAttributes || Object.hasOwn(current.attributes, name)) return;
			if (current.attributes === noAttributes) current.attributes = {[name]: value};
			else current.attributes[name] = value;
		},
		close() {
			if (deeper > 0) deeper--;
			else {
				path.pop();
				last = path.at(-1) ?? root;
			}
			current = last;
		},
		text(text) {
			const {children} = current;
			const index = children.length - 1;
			// A run of text comes in pieces, cut at entities.
			if (typeof children[index] === 'string') children[index] += text;
			else addTo(current, text);
		},
	};
};
