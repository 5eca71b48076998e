import {attributeOf, classesOf, isElement, type Element} from '../element.ts';

/** The classes of an element and what EPUB's `epub:type` and ARIA's `role` say of it. */
const wordsOf = (element: Element): readonly string[] => [
	...classesOf(element),
	...attributeOf(element, 'epub:type').split(/\s+/),
	attributeOf(element, 'role'),
];

type Said = Readonly<Record<'class' | 'epub:type' | 'role', string | undefined>>;

/** What was taken apart last: many questions are asked of one element after another, and of many that say the same. */
let last: {readonly said: Said; readonly words: readonly string[]} | undefined;

const isSaid = (attributes: Element['attributes'], said: Said): boolean =>
	attributes['class'] === said.class &&
	attributes['epub:type'] === said['epub:type'] &&
	attributes['role'] === said.role;

const nothingSaid: Said = {class: undefined, 'epub:type': undefined, role: undefined};

const says = (element: Element, pattern: RegExp): boolean => {
	const {attributes} = element;
	if (isSaid(attributes, nothingSaid)) return false;
	if (!last || !isSaid(attributes, last.said)) {
		const said = {class: attributes['class'], 'epub:type': attributes['epub:type'], role: attributes['role']};
		last = {said, words: wordsOf(element)};
	}
	return last.words.some(word => pattern.test(word));
};

/** Of 247 books of Project Gutenberg 86 have verse, all in classes of these names; Standard Ebooks has the types. */
const poem =
	/^(?:poem|poetry|poetry-container|stanza|verse|lg|line-?group|line-?block|lyrics?|strophe|gedicht|(?:epub-type-)?z3998[:-](?:poem|verse|song|hymn|lyrics))(?:$|[-_]?\d+$|-(?:container|left|indent\d*|line)$)/i;

export const isPoem = (element: Element): boolean => says(element, poem);

const persona = /^(?:epub-type-)?z3998[:-]persona$|^(?:persona|speaker)$/i;
const stageDirection = /^(?:epub-type-)?z3998[:-]stage-direction$|^stage-?dir(?:ection)?s?$/i;

/** The name of somebody in a play, before what they say or among what they do. */
export const isPersona = (element: Element): boolean => says(element, persona);

export const isStageDirection = (element: Element): boolean => says(element, stageDirection);

const pageMark = /^(?:x-ebookmaker-)?page-?(?:num(?:ber)?|no|break)s?\d*$|^(?:doc-)?pagebreak$|^pgnum$/i;
const lineNumber = /^(?:l|ln|line|verse-?line)-?(?:num(?:ber)?|no)s?$|^poemnum$/i;
const dropCap = /^(?:drop-?cap(?:s|ital)?|lettrine|initial-?cap)\d*$/i;

/** Class names of what is drawn to part scenes. */
const separator =
	/^(?:.*[-_])?(?:scene|scene-?break|section-?break|break|sep|separator|divider|orn|ornament|asterism|thoughtbreak|tb|spacer?)(?:[-_].*|\d*)$/i;
const strongSeparator =
	/^(?:.*[-_])?(?:scene-?(?:break|sep(?:arator)?)|section-?break|separator|divider|ornament|asterism|thought-?break)(?:[-_].*|\d*)$/i;

export const isSeparatorClass = (element: Element): boolean => says(element, separator);

const isBlankNode = (child: Element['children'][number]): boolean =>
	typeof child === 'string' && /^[\s\u00a0]*$/.test(child.slice(0, 100)) && child.length <= 100;

/** A block without text that its class says is a break: its style draws it. */
export const isDrawnBreak = (element: Element): boolean =>
	element.children.length <= 1 && element.children.every(isBlankNode) && says(element, strongSeparator);

/** Nodes that are looked at to find out how short the text of an element is. */
const mostNodes = 60;

/** The text of an element on one line if it is no longer than `most`; else undefined. */
export const shortText = (element: Element, most: number): string | undefined => {
	const open: Element['children'][number][] = [element];
	let text = '';
	let count = 0;
	for (let node = open.pop(); node !== undefined; node = open.pop()) {
		if (++count > mostNodes) return undefined;
		if (isElement(node)) open.push(...node.children.slice(0, mostNodes).toReversed());
		else text += node;
		if (text.length > most + 100) return undefined;
		if (isElement(node) && node.children.length > mostNodes) return undefined;
	}
	const line = text.replaceAll(/\s+/g, ' ').trim();
	return line.length <= most ? line : undefined;
};

/** A number of the printed page: it stands in the text only as a place. */
export const isPageMark = (element: Element): boolean =>
	says(element, pageMark) && shortText(element, 24) !== undefined;

export const isLineNumber = (element: Element): boolean =>
	says(element, lineNumber) && /^\[?\d{1,4}\]?$/.test(shortText(element, 8) ?? '');

export const isDropCapClass = (element: Element): boolean => says(element, dropCap);
