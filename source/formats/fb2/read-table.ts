import type {Task} from '../../core/task/task.ts';
import type {RoughRole} from '../compose/rough-block.ts';
import type {BlockBuilder} from '../markup/block-builder.ts';
import {createDefaultStyles} from '../markup/default-style.ts';
import {isElement, localName, type Element} from '../markup/element.ts';
import {readMarkup} from '../markup/read-markup.ts';
import {attributeNamed} from './names.ts';

/** Names of HTML for those of FictionBook; its tables are the same but for what stands in their cells. */
const htmlNames: Readonly<Record<string, string>> = {
	emphasis: 'em',
	strikethrough: 's',
	style: 'span',
	image: 'span',
};

const toHtml = (element: Element, parent: Element | null): Element => {
	const name = localName(element);
	const children: Element['children'][number][] = [];
	const href = name === 'a' ? {href: attributeNamed(element, 'href')} : {};
	const made = {
		name: htmlNames[name] ?? name,
		attributes: {...element.attributes, ...href},
		children,
		parent,
	};
	for (const child of element.children) children.push(isElement(child) ? toHtml(child, made) : child);
	return made;
};

/** Reads a table as one of HTML is read. */
export function* readTable(
	table: Element,
	builder: BlockBuilder,
	node: number,
	role: RoughRole | undefined,
): Task<void> {
	const root: Element = {name: '', attributes: {}, children: [], parent: null};
	const made = {...root, children: [toHtml(table, root)]};
	const {blocks} = yield* readMarkup(made, {styleOf: createDefaultStyles()});
	for (const block of blocks) builder.add({...block, node, ...(role && {role})});
}
