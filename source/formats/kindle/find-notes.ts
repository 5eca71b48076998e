import type {RoughRole} from '../compose/rough-block.ts';
import {
	attributeOf,
	descendants,
	findElement,
	isElement,
	lineOf,
	rawText,
	type Element,
} from '../markup/element.ts';
import type {StyleOf} from '../markup/style.ts';

/** The notes of a page: which links are marks of one, and which elements are their text. */
export type PageNotes = {
	readonly noteOf: (link: Element) => string | undefined;
	readonly roleOf: (element: Element) => RoughRole | undefined;
};

const bareMark = /^(?:\d{1,3}|[*†‡§¶#]{1,4})$/u;
const brackets = /^[[({〔［]\s*|\s*[\])}〕］]$/gu;
const backArrow = /^[[(]?[↩↑⤴⏎←^][\ufe0e\ufe0f]?[\])]?$/u;

/** Letters up to which a note is one. */
const longestNote = 10_000;

const blockNames = new Set('p li div aside dd dt section td blockquote body'.split(' '));
const noteNames = new Set('p li div aside dd blockquote'.split(' '));

const markIn = (link: Element): string => lineOf(link).replaceAll(brackets, '').trim();

const isMark = (link: Element): boolean => bareMark.test(markIn(link));

const blockOf = (element: Element): Element => {
	let block = element;
	while (!blockNames.has(block.name) && block.parent) block = block.parent;
	return block;
};

const isRaised = (link: Element, styleOf: StyleOf): boolean => {
	for (let at: Element | null = link; at && !blockNames.has(at.name); at = at.parent)
		if (at.name === 'sup' || styleOf(at).isSuperscript) return true;
	return findElement(link, ({name}) => name === 'sup') !== undefined;
};

/** The block that a name leads to: the one behind it where it stands between two, else the one that it stands in. */
const targetOf = (name: Element): Element | undefined => {
	const siblings = name.parent?.children ?? [];
	const next = siblings.slice(siblings.indexOf(name) + 1).find(node => rawText(node).trim() !== '');
	if (next !== undefined && isElement(next) && noteNames.has(next.name)) return next;
	const block = blockOf(name);
	return noteNames.has(block.name) ? block : undefined;
};

const canBeNote = (block: Element): boolean =>
	rawText(block).length <= longestNote && findElement(block, ({name}) => /^h[1-6]$/.test(name)) === undefined;

/** Whether a note leads back: it holds a mark or an arrow that is a link. */
const leadsBack = (block: Element): boolean =>
	findElement(block, inside => inside.name === 'a' && (isMark(inside) || backArrow.test(lineOf(inside)))) !==
	undefined;

/** Whether brackets stand around a link, outside it. */
const isBracketed = (link: Element): boolean => {
	const around = link.parent ? lineOf(link.parent) : '';
	return around.includes(`[${lineOf(link)}]`) || around.includes(`(${lineOf(link)})`);
};

/** A number alone may be one of a list of years; raised or in brackets it is a mark. */
const looksRaised = (link: Element, styleOf: StyleOf): boolean =>
	isRaised(link, styleOf) || lineOf(link) !== markIn(link) || isBracketed(link);

/** What calibre has left of `epub:type`. */
const noteTypes = /^(?:footnote|endnote|rearnote|note)$/;

/**
 * Finds the notes of a page by its links: a short mark that leads to a later block which leads back. Places that contents
 * lead to are none.
 */
export const findNotes = (page: Element, styleOf: StyleOf): PageNotes => {
	const names = new Map<string, Element>();
	const links: Element[] = [];
	const order = new Map<Element, number>();
	for (const element of descendants(page)) {
		order.set(element, order.size);
		const id = attributeOf(element, 'id');
		if (id !== '' && !names.has(id)) names.set(id, element);
		if (attributeOf(element, 'href').startsWith('#') && isMark(element)) links.push(element);
	}
	const marks = new Map<Element, string>();
	const notes = new Set<Element>();
	for (const link of links) {
		const id = attributeOf(link, 'href').slice(1);
		const name = names.get(id);
		const block = name && targetOf(name);
		const own = blockOf(link);
		if (!block || block === own || (order.get(block) ?? 0) < (order.get(own) ?? 0)) continue;
		const isSaid = attributeOf(link, 'type') === 'noteref' || noteTypes.test(attributeOf(block, 'type'));
		if (!canBeNote(block) || !(isSaid || (leadsBack(block) && looksRaised(link, styleOf)))) continue;
		marks.set(link, `#${id}`);
		notes.add(block);
	}
	return {noteOf: link => marks.get(link), roleOf: element => (notes.has(element) ? 'footnote' : undefined)};
};
