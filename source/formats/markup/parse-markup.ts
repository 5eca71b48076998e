import type * as Htmlparser2 from 'htmlparser2';
import type {Task} from '../../core/task/task.ts';
import {loadLazily} from '../../load-lazily.ts';
import type {Element, Node} from './element.ts';

/** An element while its document is read. */
type Open = {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: Node[];
	readonly parent: Open | null;
};

/** Elements that may stand inside one another: deeper ones are taken for text of the one at this depth. */
const mostDepth = 200;

/** UTF-16 units that are parsed at a step: a millisecond or two. */
const stepLength = 65_536;

/** An internal subset of a document type, which the parser would take for text. */
const documentType = /<!DOCTYPE[^>[]{0,2000}\[[^\]]{0,100000}\]\s*>/i;

/** Builds the tree of what a parser reports. */
const createTree = () => {
	const root: Open = {name: '', attributes: {}, children: [], parent: null};
	let current = root;
	let depth = 0;
	return {
		root,
		handler: {
			onopentag(name: string, attributes: Record<string, string>): void {
				depth++;
				if (depth > mostDepth) return;
				const element: Open = {name, attributes, children: [], parent: current};
				current.children.push(element);
				current = element;
			},
			onclosetag(): void {
				if (depth <= mostDepth && current.parent) current = current.parent;
				depth--;
			},
			ontext(text: string): void {
				const {children} = current;
				const last = children.length - 1;
				// A run of text comes in pieces, cut at entities.
				if (typeof children[last] === 'string') children[last] += text;
				else children.push(text);
			},
		},
	};
};

/**
 * Parses a document of any quality into a tree, in steps. It never fails, and no entity but those of HTML is known: none
 * can be a bomb.
 *
 * @param isXml Whether names keep their case and elements end only where they say so: for OPF, NCX, FB2, office formats.
 *   XHTML is read as HTML, for it is often broken.
 */
export function* parseMarkup(source: string, {isXml = false} = {}): Task<Element> {
	const {Parser} = loadLazily('htmlparser2') as typeof Htmlparser2;
	const {root, handler} = createTree();
	const parser = new Parser(handler, {
		xmlMode: isXml,
		decodeEntities: true,
		recognizeSelfClosing: true,
		recognizeCDATA: true,
	});
	const text = source.replace(documentType, '');
	for (let start = 0; start < text.length; start += stepLength) {
		parser.write(text.slice(start, start + stepLength));
		yield;
	}
	parser.end();
	return root;
}
