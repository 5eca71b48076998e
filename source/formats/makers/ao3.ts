import {languageTag} from '../compose/header/language-tag.ts';
import type {FieldName} from '../../languages/language.ts';
import {field} from '../compose/header/header.ts';
import type {HeaderField} from '../compose/line-kinds/field-line.ts';
import type {RoughRole} from '../compose/rough-block.ts';
import {
	allNamed,
	attributeOf,
	childElements,
	classesOf,
	findElement,
	findElements,
	hasClass,
	lineOf,
	type Element,
} from '../markup/element.ts';
import type {Maker} from './maker.ts';
import {
	ancestorsOf,
	headingLevel,
	isAllMachinery,
	labelOf,
	leadsTo,
	levelInside,
	linesIn,
	nextElement,
} from './page.ts';

/**
 * Archive of Our Own (otwarchive, `app/views/downloads`): `#preface` with the tags, the title and what the author says of
 * the work; `#chapters`; `#afterword`. Its EPUB and AZW3 are calibre's conversion of that page: files are cut at headings,
 * ids may stand twice, classes `meta` and `group` are gone, and `userstuff` may carry a number.
 */

const names: readonly (readonly [RegExp, FieldName])[] = [
	[/^rating/i, 'rating'],
	[/warning/i, 'warning'],
	[/^categor/i, 'category'],
	[/^fandom/i, 'fandom'],
	[/^relationship/i, 'pairing'],
	[/^character/i, 'characters'],
	[/tags?$/i, 'tags'],
	[/^language/i, 'language'],
	[/^series/i, 'series'],
	[/^collection/i, 'collection'],
];

const noteLabel = /^(?:(?:chapter )?(?:summary|notes|end notes))$/i;

const isUserstuff = (element: Element): boolean =>
	classesOf(element).some(name => /^userstuff\d*$/.test(name));

const isInside = (element: Element, id: string): boolean =>
	ancestorsOf(element).some(outer => attributeOf(outer, 'id') === id);

/** `Published: 2025-10-01 Completed: 2025-11-14 Words: 5,212 Chapters: 4/4`. */
const readStats = (text: string): readonly HeaderField[] =>
	[...text.matchAll(/(Published|Updated|Completed|Words|Chapters):\s*(\S+)/g)].map(
		([, label = '', value = '']): HeaderField => {
			if (label === 'Published') return field('published', value, label);
			return label === 'Updated' || label === 'Completed'
				? field('updated', value, label)
				: {name: 'other', label, value};
		},
	);

/** A term of the list of tags and what it says. Tags hold commas: each is an element. */
export const readTags = (label: string, value: Element): readonly HeaderField[] => {
	if (/^stats$/i.test(label)) return readStats(linesIn(value).join(' '));
	const text = lineOf(value);
	const name = names.find(([pattern]) => pattern.test(label))?.[1];
	if (name === 'language') return [field('language', languageTag(text))];
	const tags = name === 'series' ? [] : allNamed(value, 'a').map(lineOf);
	return [{name, label, value: text, ...(tags.length > 0 && {values: tags})}];
};

const readList = (list: Element): readonly HeaderField[] =>
	childElements(list).flatMap(term => {
		const value = term.name === 'dt' ? nextElement(term) : undefined;
		return value?.name === 'dd' ? readTags(labelOf(term), value) : [];
	});

const readByLine = (line: Element): HeaderField => {
	const authors = findElements(line, link => attributeOf(link, 'rel') === 'author').map(lineOf);
	const text = lineOf(line).replace(/^by\s+/i, '');
	return {...field('author', text), ...(authors.length > 0 && {values: authors})};
};

/** The block that a label of the Archive's heads: summary, notes. */
const readLabelled = (label: Element): readonly HeaderField[] => {
	const block = nextElement(label);
	if (block?.name !== 'blockquote') return [];
	const value = linesIn(block).join('\n');
	return [field(/summary/i.test(lineOf(label)) ? 'summary' : 'notes', value)];
};

const readPreface = (element: Element): readonly HeaderField[] => {
	if (element.name === 'dl') return readList(element);
	if (element.name === 'h1') return [field('title', lineOf(element))];
	if (hasClass(element, 'byline')) return [readByLine(element)];
	if (element.name === 'p' && noteLabel.test(lineOf(element))) return readLabelled(element);
	if (leadsTo(element, 'archiveofourown.org/works/') && hasClass(element.parent ?? element, 'message'))
		return [field('source', attributeOf(element, 'href'))];
	return element.name === 'li' && !ancestorsOf(element).some(isUserstuff)
		? [field('related', lineOf(element))]
		: [];
};

/** Works that this one has inspired, below the story. */
const readAfterword = (element: Element): readonly HeaderField[] => {
	if (element.name !== 'dd' || ancestorsOf(element).some(isUserstuff)) return [];
	const term = childElements(element.parent ?? element).find(({name}) => name === 'dt');
	return [field('related', `${term ? `${labelOf(term)}: ` : ''}${lineOf(element)}`)];
};

const elementsIn = (page: Element, id: string): readonly Element[] =>
	findElements(page, element => attributeOf(element, 'id') === id).flatMap(part =>
		findElements(part, () => true),
	);

const fieldsOf = (page: Element): readonly HeaderField[] => [
	...elementsIn(page, 'preface').flatMap(readPreface),
	...elementsIn(page, 'afterword').flatMap(readAfterword),
];

/** Who wrote a chapter of a work of several authors, below its heading. */
const isByLine = (element: Element): boolean =>
	element.name === 'p' &&
	hasClass(element, 'message') &&
	childElements(element).some(link => attributeOf(link, 'rel') === 'author') &&
	!ancestorsOf(element).some(isProse);

const roleOf = (element: Element): RoughRole | undefined => {
	const id = attributeOf(element, 'id');
	if (id === 'preface' || hasClass(element, 'toc-heading') || hasClass(element, 'endnote-link'))
		return 'machinery';
	if (element.name === 'blockquote' && isUserstuff(element)) return 'authorNote';
	if (element.name === 'p' && noteLabel.test(lineOf(element)) && !ancestorsOf(element).some(isProse))
		return nextElement(element)?.name === 'blockquote' ? 'authorNote' : 'machinery';
	if (hasClass(element, 'byline') || isByLine(element)) return 'authorNote';
	const isOfAfterword = hasClass(element, 'message') || element.name === 'dl';
	return isOfAfterword && isInside(element, 'afterword') ? 'machinery' : undefined;
};

/** Whether an element holds a chapter's text: `#chapters` has its class, but holds the headings, too. */
const isProse = (element: Element): boolean =>
	element.name === 'div' && isUserstuff(element) && attributeOf(element, 'id') !== 'chapters';

const levelOf = (element: Element): number | undefined => {
	const level = headingLevel(element);
	if (level === undefined || !isInside(element, 'chapters')) return undefined;
	return hasClass(element, 'heading') ? level : levelInside(element);
};

const isPart = (element: Element): boolean => {
	const id = attributeOf(element, 'id');
	if (id === 'preface')
		return leadsFrom(element) || findElement(element, inside => hasClass(inside, 'byline')) !== undefined;
	if (id === 'afterword') return leadsFrom(element);
	return id === 'chapters' && isUserstuff(element);
};

const leadsFrom = (element: Element): boolean =>
	findElement(element, inside => leadsTo(inside, 'archiveofourown.org/')) !== undefined;

export const ao3: Maker = {
	name: 'AO3',
	matches: page => findElement(page, isPart) !== undefined,
	fieldsOf,
	roleOf,
	levelOf,
	isMachinery: page => isAllMachinery(page, roleOf),
};
