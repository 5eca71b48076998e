/** An element of a document, and what stands inside it. Text is as it was written, entities decoded, not yet cleaned. */
export type Element = {
	/** In lower case in HTML; as written, with its prefix, in XML. */
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: readonly Node[];
	/** Null for the document itself. */
	readonly parent: Element | null;
};

export type Node = Element | string;

export const isElement = (node: Node): node is Element => typeof node !== 'string';

/** The name without its prefix: `title` of `dc:title`. */
export const localName = ({name}: Element): string => name.slice(name.indexOf(':') + 1);

export const attributeOf = ({attributes}: Element, name: string): string => attributes[name] ?? '';

export const classesOf = (element: Element): readonly string[] =>
	attributeOf(element, 'class')
		.split(/\s+/)
		.filter(name => name !== '');

export const hasClass = (element: Element, name: string): boolean => classesOf(element).includes(name);

export const childElements = ({children}: Element): readonly Element[] => children.filter(isElement);

/** All elements inside another one, in the order of the document. */
export function* descendants(element: Element): Generator<Element, void> {
	const open: {readonly children: readonly Node[]; next: number}[] = [{children: element.children, next: 0}];
	for (let last = open.at(-1); last; last = open.at(-1)) {
		const child = last.children[last.next++];
		if (child === undefined) open.pop();
		else if (isElement(child)) {
			yield child;
			if (child.children.length > 0) open.push({children: child.children, next: 0});
		}
	}
}

/** The first element inside another one that a test holds for. */
export const findElement = (
	element: Element,
	isWanted: (element: Element) => boolean,
): Element | undefined => {
	// Whole documents are searched for many things: a generator takes five times as long. Trees are no deeper than 200.
	for (const child of element.children) {
		if (!isElement(child)) continue;
		if (isWanted(child)) return child;
		const found = child.children.length > 0 ? findElement(child, isWanted) : undefined;
		if (found) return found;
	}
	return undefined;
};

const collect = (element: Element, isWanted: (element: Element) => boolean, found: Element[]): void => {
	for (const child of element.children) {
		if (!isElement(child)) continue;
		if (isWanted(child)) found.push(child);
		if (child.children.length > 0) collect(child, isWanted, found);
	}
};

export const findElements = (
	element: Element,
	isWanted: (element: Element) => boolean,
): readonly Element[] => {
	const found: Element[] = [];
	collect(element, isWanted, found);
	return found;
};

/** The first element inside another one with this local name. */
export const firstNamed = (element: Element, name: string): Element | undefined =>
	findElement(element, inside => localName(inside) === name);

/** The elements inside another one with this local name. */
export const allNamed = (element: Element, name: string): readonly Element[] =>
	findElements(element, inside => localName(inside) === name);

/** The text inside an element, white space as it is; not much more than `most` UTF-16 units of it. */
export const rawText = (node: Node, most = Infinity): string => {
	if (!isElement(node)) return node;
	const parts: string[] = [];
	const open: Node[] = [node];
	let length = 0;
	for (let last = open.pop(); last !== undefined && length < most; last = open.pop()) {
		if (!isElement(last)) {
			parts.push(last);
			length += last.length;
		} else
			for (let index = last.children.length - 1; index >= 0; index--) open.push(last.children[index] ?? '');
	}
	return parts.join('');
};

// A single space stays as it is: to replace the millions of a long text costs a hundred times its size.
const whiteSpace = /\s{2,}|[^\S ]/g;

/** UTF-16 units that tell how a line begins, and whether it is short. */
const beginning = 500;

/**
 * How the text inside an element begins, on one line: for questions that are asked of many elements. Those stand inside one
 * another, and all their text would be read once for each.
 */
export const beginningOf = (element: Element): string =>
	rawText(element, beginning).slice(0, beginning).replaceAll(whiteSpace, ' ').trim();

/** UTF-16 units of what is one line: more is none. */
const longestLine = 65_536;

/** The text inside an element on one line. */
export const lineOf = (node: Node | undefined): string =>
	node === undefined
		? ''
		: rawText(node, longestLine).slice(0, longestLine).replaceAll(whiteSpace, ' ').trim();
