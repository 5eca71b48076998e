import {field} from '../compose/header/header.ts';
import type {HeaderField} from '../compose/line-kinds/field-line.ts';
import type {RoughRole} from '../compose/rough-block.ts';
import {
	attributeOf,
	childElements,
	findElement,
	findElements,
	isElement,
	beginningOf,
	lineOf,
	type Element,
} from '../markup/element.ts';
import {readTags} from './ao3.ts';
import type {Maker} from './maker.ts';
import {isAllMachinery, labelOf, leadsTo, linesIn, nextElement} from './page.ts';

/**
 * Archive of Our Own as Mobipocket 6: calibre has taken ids, classes and lists off the Archive's page. A term of the list
 * of tags is `<p><b>Rating:</b></p>`, what it says the `<blockquote>` behind it; each paragraph of a note is a
 * `<blockquote>` of its own behind its label.
 */

const noteLabel = /^(?:(?:chapter )?(?:summary|notes|end notes))$/i;
const inspired = /^works inspired by this one$/i;
const posted = /posted originally on the archive of our own/i;
const plea = /\bdrop by the archive and comment\b/i;
const pointer = /^\(?see the end of the (?:chapter|work) for (?:more )?notes\.?\)?$/i;

const isArchive = (element: Element): boolean => leadsTo(element, 'archiveofourown.org/');

/** A paragraph that is a bold label of the list of tags: `Rating:`, `Archive Warnings:`. */
const isTerm = (element: Element): boolean => {
	if (element.name !== 'p' || nextElement(element)?.name !== 'blockquote') return false;
	const [only, ...others] = childElements(element);
	return only?.name === 'b' && others.length === 0 && /^[\p{L} ]{3,24}:$/u.test(beginningOf(element));
};

const isPosted = (element: Element): boolean =>
	element.name === 'p' && posted.test(beginningOf(element)) && findElement(element, isArchive) !== undefined;

/** `by name, name`, each a link to a user of the Archive. */
const isByLine = (element: Element): boolean =>
	element.name === 'p' &&
	/^(?:chapter )?by\s/i.test(beginningOf(element)) &&
	findElement(element, link => leadsTo(link, 'archiveofourown.org/users/')) !== undefined;

/** The blocks of a note behind its label: all quotations that follow one another. */
const noteBehind = (label: Element): readonly Element[] => {
	const blocks: Element[] = [];
	for (let next = nextElement(label); next?.name === 'blockquote'; next = nextElement(next))
		blocks.push(next);
	return blocks;
};

/** The element before an element, text without words apart. */
const previousElement = (element: Element): Element | undefined => {
	const siblings = element.parent?.children ?? [];
	const before = siblings.slice(0, siblings.indexOf(element));
	const last = before.findLast(node => isElement(node) || node.trim() !== '');
	return last !== undefined && isElement(last) ? last : undefined;
};

/** The label that a quotation stands behind, with nothing but quotations between them. */
const labelAbove = (quotation: Element): Element | undefined => {
	let above = previousElement(quotation);
	while (above?.name === 'blockquote') above = previousElement(above);
	return above?.name === 'p' ? above : undefined;
};

/** What is read of a preface: the page of tags, and the one behind it. */
const fieldsIn = (element: Element): readonly HeaderField[] => {
	const next = nextElement(element);
	if (isTerm(element) && next) return readTags(labelOf(element), next);
	if (isPosted(element)) {
		const [title] = childElements(element).filter(({name}) => name === 'b');
		const link = findElement(element, inside => leadsTo(inside, 'archiveofourown.org/works/'));
		return [field('title', lineOf(title)), field('source', link ? attributeOf(link, 'href') : '')];
	}
	if (isByLine(element) && !/^chapter/i.test(beginningOf(element))) {
		const authors = findElements(element, isArchive).map(lineOf);
		return [{...field('author', authors.join(', ')), values: authors}];
	}
	if (element.name === 'p' && inspired.test(beginningOf(element)))
		return noteBehind(element).map(work => field('related', `${labelOf(element)}: ${lineOf(work)}`));
	return [];
};

/** Whether a page tells what the author says of the work as a whole: it names who wrote it, below the title. */
const isPreface = (page: Element): boolean =>
	findElement(page, element => isByLine(element) && /^by/i.test(beginningOf(element))) !== undefined;

const notesIn = (page: Element): readonly HeaderField[] =>
	findElements(page, element => element.name === 'p' && noteLabel.test(beginningOf(element))).map(label => {
		const value = noteBehind(label).flatMap(linesIn).join('\n');
		return field(/summary/i.test(lineOf(label)) ? 'summary' : 'notes', value);
	});

const fieldsOf = (page: Element): readonly HeaderField[] => [
	...findElements(page, () => true).flatMap(fieldsIn),
	...(isPreface(page) ? notesIn(page) : []),
];

const roleOf = (element: Element): RoughRole | undefined => {
	if (element.name === 'blockquote') {
		const label = labelAbove(element);
		if (!label) return undefined;
		if (isTerm(label) || inspired.test(lineOf(label))) return 'machinery';
		return noteLabel.test(lineOf(label)) ? 'authorNote' : undefined;
	}
	if (element.name !== 'p') return undefined;
	const line = lineOf(element);
	if (isTerm(element) || isPosted(element) || pointer.test(line) || plea.test(line) || inspired.test(line))
		return 'machinery';
	if (noteLabel.test(line)) return nextElement(element)?.name === 'blockquote' ? 'authorNote' : 'machinery';
	return isByLine(element) ? 'authorNote' : undefined;
};

export const ao3Mobi: Maker = {
	name: 'AO3',
	matches: page => findElement(page, isPosted) !== undefined && findElement(page, isTerm) !== undefined,
	fieldsOf,
	roleOf,
	isMachinery: page => isPreface(page) || isAllMachinery(page, roleOf),
};
