import {attributeOf, descendants, type Element} from '../element.ts';

/** What is named in a document and what links it has, in order. */
export type LinkSurvey = {
	/** Elements by `id`, and by `name` for links; each with its place in the order of the document. */
	readonly named: ReadonlyMap<string, {readonly element: Element; readonly order: number}>;
	readonly links: readonly {readonly link: Element; readonly order: number}[];
	readonly orderOf: (element: Element) => number;
};

/** Links of a document that are looked at: books have up to 500 notes in a file. */
const mostLinks = 10_000;

export const surveyLinks = (root: Element): LinkSurvey => {
	const named = new Map<string, {element: Element; order: number}>();
	const links: {link: Element; order: number}[] = [];
	const orders = new Map<Element, number>();
	let order = 0;
	for (const element of descendants(root)) {
		order++;
		const {id, name, href} = element.attributes;
		const own = id ?? element.attributes['xml:id'];
		if (own !== undefined && !named.has(own)) named.set(own, {element, order});
		if (element.name === 'a' && name !== undefined && !named.has(name)) named.set(name, {element, order});
		if (element.name === 'a' && href !== undefined && links.length < mostLinks)
			links.push({link: element, order});
		if (own !== undefined || name !== undefined || href !== undefined) orders.set(element, order);
	}
	return {named, links, orderOf: element => orders.get(element) ?? 0};
};

/** Whether one of an element's types is such: of EPUB's, of ARIA's, or what calibre has left of them in `type`. */
const typed = (element: Element, pattern: RegExp): boolean =>
	[attributeOf(element, 'epub:type'), attributeOf(element, 'type')].some(
		types => types !== '' && types.split(/\s+/).some(word => pattern.test(word)),
	) || pattern.test(attributeOf(element, 'role').replace(/^doc-/, ''));

/** Classes that converters and shops give to marks and to notes. */
const markClass =
	/(?:^|\s)(?:noteref|footnote-?ref|fnref|fnanchor|footnote-?anchor|sdfootnoteanc|sdendnoteanc|duokan-footnote|epub-noteref)(?:\s|$)/i;
const ownNoteClass =
	/(?:^|\s)(?:footnote|endnote|fnote|fn|note|rearnote|duokan-footnote-item|przypis|voetnoten|sdfootnote|sdendnote|footnotes?-item)(?:\s|$)/i;

const shortClass = (element: Element): string => attributeOf(element, 'class').slice(0, 200);

/** A link that its maker calls the mark of a note. */
export const isTypedMark = (link: Element): boolean =>
	typed(link, /^noteref$/) || attributeOf(link, 'type') === 'note' || markClass.test(shortClass(link));

export const isBackLink = (link: Element): boolean => typed(link, /^(?:backlink|referrer)$/);

/** An element that its maker calls a note. */
export const isTypedNote = (element: Element): boolean =>
	typed(element, /^(?:footnote|endnote|rearnote|note)$/);

/** An element that a class calls a note. Notes of authors are called so, too: a mark must lead to it. */
export const hasNoteClass = (element: Element): boolean => ownNoteClass.test(shortClass(element));

/** An element that its maker says to hold notes and nothing else, its heading among them. */
export const isTypedList = (element: Element): boolean =>
	element.name !== 'body' && typed(element, listTypes);

const listTypes = /^(?:footnotes|endnotes|rearnotes|notes)$/;

const noteClass =
	/(?:^|[\s_-])(?:foot|end|rear)?(?:notes?|fn)(?:$|[\s_-])|footnote|endnote|przypis|voetnoten|ftn/i;

/** An element that holds notes, by its type or a class. */
export const holdsNotes = (element: Element): boolean =>
	typed(element, listTypes) || noteClass.test(shortClass(element));
