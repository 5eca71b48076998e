import {spendAttribute, spendElement, spendText, type Budget} from '../budget.ts';
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

/** Attributes of one element. */
const mostAttributes = 100;

/** UTF-16 units of an attribute that are kept: the longest that is read is a summary in the head of a page. */
const longestAttribute = 32_768;

// Most elements have no attributes, and many hold nothing: a million elements shall not hold a million empty lists.
const noAttributes: Record<string, string> = {};
const noChildren: Node[] = [];

const addTo = (parent: Open, child: Node): void => {
	if (parent.children === noChildren) parent.children = [child];
	else parent.children.push(child);
};

/** UTF-16 units of a run of text, above which the next piece of it is another child: a million pieces joined are slow. */
const longestRun = 16_384;

const carriageReturn = 0x0d;

/** Whether a sign is whole: no half of a pair, nor of a line end. */
const isWhole = (code: number): boolean => code !== carriageReturn && (code < 0xd8_00 || code > 0xdb_ff);

/** Where a tree is built. */
type Building = {
	/** The elements that are open, the outermost first. */
	readonly path: Open[];
	readonly root: Open;
	/** The innermost of them. */
	holder: Open;
	/** The last element that was made: what text and attributes belong to. */
	current: Open;
	/** Open elements beyond the depth. */
	deeper: number;
	/** Attributes of the last element. */
	attributes: number;
	/** The last sign of the text that came last. To look for it in a run that was joined of pieces would copy the run. */
	lastSign: number;
	readonly budget: Budget;
};

const openElement = (building: Building, name: string): void => {
	const {path, holder} = building;
	const isDeep = path.length >= mostDepth;
	if (isDeep) building.deeper++;
	building.attributes = 0;
	if (!spendElement(building.budget)) {
		if (!isDeep) path.push(holder);
		building.attributes = mostAttributes;
		return;
	}
	const element: Open = {name, attributes: noAttributes, children: noChildren, parent: holder};
	addTo(holder, element);
	building.current = element;
	if (isDeep) return;
	path.push(element);
	building.holder = element;
};

const closeElement = (building: Building): void => {
	const {path, root} = building;
	if (building.deeper > 0) building.deeper--;
	else {
		path.pop();
		building.holder = path.at(-1) ?? root;
	}
	building.current = building.holder;
};

const addAttribute = (building: Building, name: string, value: string): void => {
	const {current} = building;
	if (building.attributes++ >= mostAttributes || Object.hasOwn(current.attributes, name)) return;
	if (!spendAttribute(building.budget)) return;
	const kept = value.length > longestAttribute ? value.slice(0, longestAttribute) : value;
	if (current.attributes === noAttributes) current.attributes = {[name]: kept};
	else current.attributes[name] = kept;
};

/** Builds a tree of what a parser reports. */
export type TreeBuilder = {
	readonly root: Element;
	readonly open: (name: string) => void;
	readonly attribute: (name: string, value: string) => void;
	readonly close: () => void;
	readonly text: (text: string) => void;
};

export const createTreeBuilder = (budget: Budget): TreeBuilder => {
	const root: Open = {name: '', attributes: noAttributes, children: noChildren, parent: null};
	const building: Building = {
		path: [],
		root,
		holder: root,
		current: root,
		deeper: 0,
		attributes: 0,
		lastSign: 0,
		budget,
	};
	return {
		root,
		open: name => openElement(building, name),
		attribute: (name, value) => addAttribute(building, name, value),
		close: () => closeElement(building),
		text(text) {
			spendText(budget, text.length);
			const {children} = building.current;
			const last = children.length - 1;
			// A run of text comes in pieces, cut at entities.
			const before = children[last];
			const isString = typeof before === 'string';
			if (isString && (before.length < longestRun || !isWhole(building.lastSign)))
				children[last] = before + text;
			else addTo(building.current, text);
			building.lastSign = text.charCodeAt(text.length - 1);
		},
	};
};
