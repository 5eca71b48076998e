import {isElement, type Element, type Node} from '../element.ts';
import type {Walk} from './inside.ts';
import {shortText} from './known-classes.ts';
import type {Close} from './spans.ts';

const bracketed = /^[[({【（〔［].*[\])}】）〕］]$/u;

const endsOpen = (text: string): boolean => /[[({【（〔［]\s*$/u.test(text);
const startsClosed = (text: string): boolean => /^\s*[\])}】）〕］]/u.test(text);

/** Nodes beside a link that are looked at: brackets may be in elements of their own, with empty ones between. */
const mostBeside = 4;
const mostLetters = 20;

/** The text nearest to a node on one side of it: the end of a sentence if long; undefined at the edge of its parent. */
const textBeside = (inner: Element, children: readonly Node[], step: -1 | 1): string | undefined => {
	const at = children.indexOf(inner);
	for (let away = 1; away <= mostBeside; away++) {
		const node = children[at + step * away];
		if (node === undefined) return undefined;
		const text = isElement(node)
			? (shortText(node, mostLetters) ?? 'long')
			: step < 0
				? node.slice(-mostLetters)
				: node.slice(0, mostLetters);
		if (text.trim() !== '') return text;
	}
	return 'far';
};

/** Whether the author has put brackets around a link, outside of it. */
export const isInBrackets = (link: Element): boolean => {
	let before: string | undefined;
	let after: string | undefined;
	let inner: Element = link;
	for (let level = 0; level < 4 && inner.parent; level++) {
		before ??= textBeside(inner, inner.parent.children, -1);
		after ??= textBeside(inner, inner.parent.children, 1);
		if (before !== undefined && after !== undefined) break;
		inner = inner.parent;
	}
	return endsOpen(before ?? '') && startsClosed(after ?? '');
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
