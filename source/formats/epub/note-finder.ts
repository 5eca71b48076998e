import type {Task} from '../../core/task/task.ts';
import type {RoughRole} from '../compose/rough-block.ts';
import {attributeOf, descendants, isElement, type Element} from '../markup/element.ts';
import type {StyleOf} from '../markup/style.ts';
import {
	blockOf,
	canBeNote,
	isCalledNote,
	isNoteList,
	isRaised,
	isSaidMark,
	isSaidNote,
	leadsBack,
	looksLikeMark,
} from './note-marks.ts';
import {resolveReference, type Reference} from './references.ts';

/** The notes of a page: which links are marks of one, and what is the text of one. */
export type PageNotes = {
	/** `#id` on the same page, else `path#id`. */
	readonly noteOf: (link: Element) => string | undefined;
	readonly roleOf: (element: Element) => RoughRole | undefined;
};

/** A page in which notes are looked for. */
export type NotePage = {
	readonly root: Element;
	readonly path: string;
	readonly styleOf: StyleOf;
	/** Whether it holds notes and nothing else: no marks are looked for. */
	readonly isNotes: boolean;
	/** Names that the contents lead to. */
	readonly headed: ReadonlySet<string>;
};

/** What is known of the other pages of the book. */
export type OtherPages = {
	/** A page's place in the book; undefined for what is no page of it. */
	readonly orderOf: (reference: Reference) => number | undefined;
	readonly isNotes: (reference: Reference) => boolean;
	/** Its path as the book has it, whatever the case of the letters of the link. */
	readonly pathOf: (reference: Reference) => string;
	/** Reads a page. */
	readonly read: (reference: Reference) => Task<Element | undefined>;
};

export const indexIds = (root: Element): ReadonlyMap<string, Element> => {
	const ids = new Map<string, Element>();
	for (const element of descendants(root)) {
		const named = element.name === 'a' ? attributeOf(element, 'name') : '';
		for (const id of [attributeOf(element, 'id'), named]) if (id !== '' && !ids.has(id)) ids.set(id, element);
	}
	return ids;
};

/** Pages that are read to see whether links lead to notes on them, for one page. */
const mostAsked = 3;

/** Names of a link by which a note may lead back to it: its own, and those of what it stands in. */
const namesOf = (link: Element): ReadonlySet<string> => {
	const names = new Set<string>();
	const block = blockOf(link);
	for (let element: Element | null = link; element; element = element.parent) {
		for (const name of [attributeOf(element, 'id'), attributeOf(element, 'name')])
			if (name !== '') names.add(name);
		if (element === block) break;
	}
	return names;
};

/** The siblings of a note that go on with it: up to the next note, a heading, or the end. */
const continuationOf = (block: Element, notes: ReadonlySet<Element>): readonly Element[] => {
	const siblings = (block.parent?.children ?? []).filter(isElement);
	const behind = siblings.slice(siblings.indexOf(block) + 1);
	const next = behind.findIndex(sibling => notes.has(sibling));
	if (next === -1) return [];
	const between = behind.slice(0, next);
	return between.some(({name}) => /^h[1-6r]$/.test(name)) ? [] : between;
};

type Link = {readonly element: Element; readonly reference: Reference};

const linksOf = (root: Element, path: string): readonly Link[] => {
	const links: Link[] = [];
	for (const element of descendants(root)) {
		const reference = element.name === 'a' ? resolveReference(path, attributeOf(element, 'href')) : undefined;
		if (reference?.fragment) links.push({element, reference});
	}
	return links;
};

/** What is known while the notes of a page are looked for. */
type Search = {
	readonly page: NotePage;
	readonly others: OtherPages;
	readonly ids: ReadonlyMap<string, Element>;
	readonly order: ReadonlyMap<Element, number>;
	/** The targets of marks. */
	readonly marks: Map<Element, string>;
	/** The blocks of notes on the page. */
	readonly blocks: Set<Element>;
	readonly asked: Map<string, ReadonlyMap<string, Element> | undefined>;
};

const isMarkShaped = ({element}: Link, {page}: Search): boolean =>
	looksLikeMark(element, isLinkRaised(element, page));

const isLinkRaised = (link: Element, {styleOf}: NotePage): boolean =>
	isRaised(link, element => styleOf(element).isSuperscript);

/** The block of the note that a link is a mark of; undefined where it is none. */
const noteBlock = (element: Element | undefined, link: Link, search: Search): Element | undefined => {
	const block = element && blockOf(element);
	if (!element || !block || !canBeNote(block)) return undefined;
	if (isSaidMark(link.element) || isCalledNote(block) || isCalledNote(element)) return block;
	if (!isMarkShaped(link, search)) return undefined;
	const names = namesOf(link.element);
	const {pathOf} = search.others;
	const isOwn = leadsBack(block, href => {
		const back = resolveReference(link.reference.path, href);
		return back !== undefined && pathOf(back) === search.page.path && names.has(back.fragment ?? '');
	});
	return isOwn || isLinkRaised(link.element, search.page) ? block : undefined;
};

const findHere = (link: Link, search: Search): void => {
	const {page, ids, order, marks, blocks} = search;
	const id = link.reference.fragment ?? '';
	const element = ids.get(id);
	if (!element || page.headed.has(id)) return;
	const isLater = (order.get(element) ?? 0) > (order.get(link.element) ?? 0);
	const block = isLater ? noteBlock(element, link, search) : undefined;
	if (!block || block === blockOf(link.element)) return;
	marks.set(link.element, `#${id}`);
	blocks.add(block);
};

/** The names on another page; undefined where it is not there, or too many were asked. */
function* idsOn(
	reference: Reference,
	{others, asked}: Search,
): Task<ReadonlyMap<string, Element> | undefined> {
	const path = others.pathOf(reference);
	if (!asked.has(path) && asked.size < mostAsked) {
		const root = yield* others.read(reference);
		asked.set(path, root && indexIds(root));
	}
	return asked.get(path);
}

function* findElsewhere(link: Link, search: Search): Task<void> {
	const {element, reference} = link;
	const {others, marks, page} = search;
	const there = others.orderOf(reference);
	if (there === undefined) return;
	const target = `${others.pathOf(reference)}#${reference.fragment ?? ''}`;
	const isShaped = isMarkShaped(link, search);
	const here = others.orderOf({path: page.path, fragment: null}) ?? -1;
	if (isSaidMark(element) || (others.isNotes(reference) && isShaped)) marks.set(element, target);
	else if (isShaped && there > here) {
		const ids = yield* idsOn(reference, search);
		if (noteBlock(ids?.get(reference.fragment ?? ''), link, search)) marks.set(element, target);
	}
}

/** Finds the notes of a page. Of other pages those are read that a link may lead to a note on. */
export function* findNotes(page: NotePage, others: OtherPages): Task<PageNotes> {
	const {root, path} = page;
	const order = new Map<Element, number>();
	for (const element of descendants(root)) order.set(element, order.size);
	const marks = new Map<Element, string>();
	const blocks = new Set<Element>();
	const search: Search = {page, others, ids: indexIds(root), order, marks, blocks, asked: new Map()};
	yield;
	for (const link of page.isNotes ? [] : linksOf(root, path)) {
		if (others.pathOf(link.reference) === path) findHere(link, search);
		else yield* findElsewhere(link, search);
	}
	const all = new Set([...blocks, ...[...blocks].flatMap(block => continuationOf(block, blocks))]);
	const isNote = (element: Element): boolean =>
		all.has(element) || isSaidNote(element) || (isNoteList(element) && element.name !== 'body');
	return {
		noteOf: link => marks.get(link),
		roleOf: element => (isNote(element) ? 'footnote' : undefined),
	};
}
