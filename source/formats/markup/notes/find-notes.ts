import type {RoughRole} from '../../compose/rough-block.ts';
import {attributeOf, descendants, type Element} from '../element.ts';
import type {StyleOf} from '../style.ts';
import {
	hasNoteClass,
	isBackLink,
	isTypedList,
	isTypedMark,
	isTypedNote,
	surveyLinks,
	type LinkSurvey,
} from './link-survey.ts';
import {looksOf, type MarkLooks} from './mark-looks.ts';
import {blocksOfNotes, restsOfNotes} from './note-blocks.ts';
import {fragmentOf, type LinkTarget, type ResolveLink} from './note-target.ts';

export type {LinkTarget, ResolveLink} from './note-target.ts';

export type NoteFinderOptions = {
	readonly styleOf: StyleOf;
	/** Where a link leads; without it, only links inside the document do. Asked for other documents alone. */
	readonly resolve?: ResolveLink;
	/** Whether an id of this document is where the mark of a note in another one leads. */
	readonly isMarkedElsewhere?: (id: string) => boolean;
	/** Whether an id is where the contents lead: a chapter is no note. */
	readonly isInContents?: (id: string) => boolean;
};

/** The marks and the notes of a document, in the form in which `readMarkup` takes them. */
export type NoteFinder = {
	readonly noteOf: (link: Element) => string | undefined;
	readonly roleOf: (element: Element) => RoughRole | undefined;
	/** Where the marks of the document lead, in order: `#id` and `path#id`. */
	readonly targets: readonly string[];
};

export type Mark = {
	readonly link: Element;
	readonly order: number;
	readonly looks: MarkLooks;
	readonly to: LinkTarget;
};

/** Names by which a note may lead back to its mark: those of the link and of what stands closest to it. */
const namesAround = (link: Element): ReadonlySet<string> => {
	const names = new Set<string>();
	const add = (element: Element | null | undefined): void => {
		if (!element) return;
		for (const name of [element.attributes['id'], element.attributes['name']])
			if (name !== undefined) names.add(name);
	};
	add(link);
	add(link.parent);
	for (const inner of link.children) if (typeof inner !== 'string') add(inner);
	const siblings = link.parent?.children ?? [];
	const before = siblings[siblings.indexOf(link) - 1];
	if (before !== undefined && typeof before !== 'string') add(before);
	return names;
};

/** Whether a note has a link that leads back to its mark. */
const leadsBack = (block: Element | undefined, link: Element): boolean => {
	if (!block) return false;
	const names = namesAround(link);
	if (names.size === 0) return false;
	for (const inner of descendants(block)) {
		const back = inner.name === 'a' ? fragmentOf(attributeOf(inner, 'href')) : undefined;
		if (back !== undefined && names.has(back)) return true;
	}
	return false;
};

/** Whether an element stands in a heading. */
export const isInHeading = (element: Element): boolean => {
	for (let around: Element | null = element; around; around = around.parent)
		if (/^h[1-6]$/.test(around.name)) return true;
	return false;
};

/** Whether an element, or one close around it, is called a note. */
export const isCalledNote = (element: Element): boolean => {
	let around: Element | null = element;
	for (let level = 0; around && level < 4; level++, around = around.parent)
		if (isTypedNote(around) || (level < 2 && hasNoteClass(around))) return true;
	return false;
};

const resolver =
	({named}: LinkSurvey, {resolve}: NoteFinderOptions) =>
	(href: string): LinkTarget | undefined => {
		if (!href.startsWith('#')) return resolve?.(href);
		const id = fragmentOf(href);
		const found = id === undefined ? undefined : named.get(id);
		return found && {target: `#${id ?? ''}`, element: found.element};
	};

/** Links that may be marks by what they are and where they lead; what their notes say is not yet asked. */
export const likelyMarks = (survey: LinkSurvey, options: NoteFinderOptions): readonly Mark[] => {
	const resolve = resolver(survey, options);
	const marks: Mark[] = [];
	for (const {link, order} of survey.links) {
		if (isBackLink(link)) continue;
		const isTyped = isTypedMark(link);
		const looks = isTyped ? 'mark' : looksOf(link, options.styleOf);
		if (looks === 'none') continue;
		const to = resolve(attributeOf(link, 'href'));
		if (!to || (to.isNote === false && !isTyped)) continue;
		if (!to.element) {
			if (isTyped || to.isNote === true || looks === 'mark') marks.push({link, order, looks, to});
			continue;
		}
		const id = fragmentOf(to.target) ?? '';
		const isLater = survey.orderOf(to.element) > order;
		const isSure = isTyped || isCalledNote(to.element);
		if (isSure || (isLater && !isInHeading(to.element) && options.isInContents?.(id) !== true))
			marks.push({link, order, looks: isSure ? 'mark' : looks, to});
	}
	return marks;
};

const isInside = (element: Element, blocks: ReadonlySet<Element>): boolean => {
	for (let around: Element | null = element; around; around = around.parent)
		if (blocks.has(around)) return true;
	return false;
};

/** The marks among the candidates: those that look so, and the others where the note leads back. */
const settleMarks = (found: readonly Mark[], blocks: ReadonlyMap<Element, Element>): readonly Mark[] =>
	found.filter(({link, looks, to}) => {
		if (!to.element) return true;
		const block = blocks.get(to.element);
		return block !== undefined && (looks === 'mark' || leadsBack(block, link));
	});

/** Notes that are called so, and those that marks in other documents lead to. */
const knownNotes = (
	root: Element,
	{named}: LinkSurvey,
	{isMarkedElsewhere}: NoteFinderOptions,
): readonly Element[] => {
	const notes: Element[] = [];
	for (const element of descendants(root)) if (isTypedNote(element)) notes.push(element);
	if (isMarkedElsewhere) for (const [id, {element}] of named) if (isMarkedElsewhere(id)) notes.push(element);
	return notes;
};

/**
 * Finds the marks of notes in a document and the blocks that are the notes' text, by what they are called, by links both
 * ways and by the looks of marks. The marks and arrows inside the notes stay: `takeNotes` strips them.
 */
export const createNoteFinder = (root: Element, options: NoteFinderOptions): NoteFinder => {
	const survey = surveyLinks(root);
	return finderOf(root, survey, likelyMarks(survey, options), options);
};

/** As {@link createNoteFinder}, where a document has been surveyed and looked through for marks. */
export const finderOf = (
	root: Element,
	survey: LinkSurvey,
	found: readonly Mark[],
	options: NoteFinderOptions,
): NoteFinder => {
	const known = knownNotes(root, survey, options);
	const inside = found.flatMap(({to}) => (to.element ? [to.element] : []));
	const blocks = blocksOfNotes([...new Set([...inside, ...known])]);
	const marks = settleMarks(found, blocks);
	const targets = new Set([...known, ...marks.flatMap(({to}) => (to.element ? [to.element] : []))]);
	const noteBlocks = new Set([...targets].flatMap(target => blocks.get(target) ?? []));
	const firstMarks = new Map<Element, number>();
	for (const {to, order} of marks) {
		const block = to.element && blocks.get(to.element);
		if (block && !firstMarks.has(block)) firstMarks.set(block, order);
	}
	const orders = new Map([...targets].map(target => [blocks.get(target), survey.orderOf(target)]));
	const rests = restsOfNotes(noteBlocks, {
		isMarkedBefore: (block, other) => (firstMarks.get(block) ?? 0) < (orders.get(other) ?? 0),
	});
	const notes = new Set([...noteBlocks, ...rests]);
	// What leads from a note to where its mark stands in another document looks like a mark.
	const shown = marks.filter(({link, to}) => to.element !== undefined || !isInside(link, notes));
	const byLink = new Map(shown.map(({link, to}) => [link, to.target]));
	return {
		noteOf: link => byLink.get(link),
		roleOf: element => (notes.has(element) || isTypedList(element) ? 'footnote' : undefined),
		targets: [...new Set(shown.map(({to}) => to.target))],
	};
};
