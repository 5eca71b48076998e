import {
	attributeOf,
	classesOf,
	findElement,
	lineOf,
	localName,
	rawText,
	type Element,
} from '../markup/element.ts';
import {typesOf} from './contents.ts';

/** What a link, or an element, is called that is a note's mark, or a note. */
const markTypes = new Set(['noteref']);
const noteTypes = new Set(['footnote', 'endnote', 'rearnote', 'note']);
const listTypes = new Set(['footnotes', 'endnotes', 'rearnotes', 'notes']);

/** Classes that converters and shops give to marks and to notes. */
const markClasses =
	/^(?:noteref|footnote-?ref|fnref|fnanchor|footnote-?anchor|sdfootnoteanc|sdendnoteanc|duokan-footnote|epub-noteref)$/i;
const noteClasses =
	/^(?:footnote|endnote|fnote|fn|note|rearnote|duokan-footnote-item|przypis|voetnoten|sdfootnote|sdendnote|footnotes?-item)$/i;

const has = (words: readonly string[], known: ReadonlySet<string>): boolean =>
	words.some(word => known.has(word));

/** Whether a link says that it is a note's mark. */
export const isSaidMark = (link: Element): boolean =>
	has(typesOf(link), markTypes) || classesOf(link).some(name => markClasses.test(name));

/** Whether an element says that it is a note. */
export const isSaidNote = (element: Element): boolean => has(typesOf(element), noteTypes);

/** Whether an element says that it holds notes and nothing else. */
export const isNoteList = (element: Element): boolean =>
	has(typesOf(element), listTypes) || classesOf(element).includes('footnotes');

const hasNoteClass = (element: Element): boolean => classesOf(element).some(name => noteClasses.test(name));

const bareMark = /^(?:\d{1,3}|\p{L}{1,2}|[*†‡§¶#]{1,4})$/u;
const brackets = /^[[({〔［]\s*|\s*[\])}〕］]$/gu;

/** Whether a link looks like a mark: a short number or sign, alone, or a letter or two in brackets or raised. */
export const looksLikeMark = (link: Element, isRaised: boolean): boolean => {
	const text = lineOf(link);
	const bare = text.replaceAll(brackets, '').trim();
	if (!bareMark.test(bare)) return false;
	return isRaised || bare !== text || !/^\p{L}/u.test(bare);
};

export const isRaised = (link: Element, isSuperscript: (element: Element) => boolean): boolean => {
	if (isSuperscript(link) || findElement(link, ({name}) => name === 'sup') !== undefined) return true;
	for (let {parent} = link; parent; {parent} = parent) {
		if (parent.name === 'sup' || isSuperscript(parent)) return true;
		if (blockNames.has(parent.name)) return false;
	}
	return false;
};

const blockNames = new Set(
	'p li div aside dd dt section article td blockquote body h1 h2 h3 h4 h5 h6 footer header ol ul dl table'.split(
		' ',
	),
);

/** The block that an element is, or stands in; with a term of a list its description. */
export const blockOf = (element: Element): Element => {
	let block = element;
	while (!blockNames.has(block.name) && block.parent) block = block.parent;
	return block;
};

/** Characters up to which a note is one. */
const longestNote = 10_000;

const isHeading = ({name}: Element): boolean => /^h[1-6]$/.test(name);

/** Whether the target of a link that looks like a mark can be a note. */
export const canBeNote = (block: Element): boolean =>
	!isHeading(block) &&
	block.name !== 'body' &&
	findElement(block, isHeading) === undefined &&
	rawText(block).length <= longestNote;

/** Whether a note, or what says that it is one, leads back to where it is marked. */
export const leadsBack = (block: Element, isBack: (href: string) => boolean): boolean =>
	findElement(block, inside => localName(inside) === 'a' && isBack(attributeOf(inside, 'href'))) !==
	undefined;

export const isCalledNote = (block: Element): boolean => isSaidNote(block) || hasNoteClass(block);
