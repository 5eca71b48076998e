import {isElement, type Element, type Node} from '../element.ts';
import type {Walk} from './inside.ts';
import {shortText} from './known-classes.ts';
import type {Close} from './spans.ts';

const bracketed = /^[[({【（〔［].*[\])}】）〕］]$/u;

const endsOpen = (node: Node | undefined): boolean =>
	typeof node === 'string' && /[[({【（〔［]\s*$/u.test(node.slice(-20));
const startsClosed = (node: Node | undefined): boolean =>
	typeof node === 'string' && /^\s*[\])}】）〕］]/u.test(node.slice(0, 20));

/** Whether the author has put brackets around a link, outside of it. */
export const isInBrackets = (link: Element): boolean => {
	let inner: Element = link;
	for (let level = 0; level < 4 && inner.parent; level++) {
		const {children} = inner.parent;
		if (children.length > 40) return hasBracketsBeside(inner, children);
		const at = children.indexOf(inner);
		if (endsOpen(children[at - 1]) && startsClosed(children[at + 1])) return true;
		if (children.length > 1) return false;
		inner = inner.parent;
	}
	return false;
};

/** The same among many siblings; what stands far into a long paragraph is found from its end as well. */
const hasBracketsBeside = (inner: Element, children: readonly Node[]): boolean => {
	const at = children.indexOf(inner);
	return endsOpen(children[at - 1]) && startsClosed(children[at + 1]);
};

/** What stands in a mark that is drawn: the description of its image, a star where there is none. */
const drawnMark = (link: Element): string | undefined => {
	if (shortText(link, 60) !== '') return undefined;
	const image = link.children.find(child => isElement(child) && child.name === 'img');
	const alt = image !== undefined && isElement(image) ? (image.attributes['alt'] ?? '').trim() : '';
	return alt !== '' && alt.length <= 8 ? alt : '*';
};

/** Opens the mark of a note: in brackets, as its author wrote it. What it returns closes it. */
export const openMark = (
	link: Element,
	target: string,
	{builder}: Walk,
): {readonly close: Close; readonly isWhole: boolean} => {
	const closeSpan = builder.span({kind: 'noteReference', target});
	const drawn = drawnMark(link);
	const text = drawn ?? shortText(link, 60) ?? '';
	const isBare = !bracketed.test(text) && !isInBrackets(link);
	if (isBare) {
		builder.text('[');
		builder.glue();
	}
	if (drawn !== undefined) builder.text(drawn);
	return {
		isWhole: drawn !== undefined,
		close() {
			if (isBare) {
				builder.glue();
				builder.text(']');
			}
			closeSpan();
		},
	};
};

/** Whether an element is raised only because it holds the mark of a note. */
export const holdsMark = (element: Element, {options}: Walk): boolean =>
	options.noteOf !== undefined &&
	element.children.some(
		child => isElement(child) && child.name === 'a' && options.noteOf?.(child) !== undefined,
	);
