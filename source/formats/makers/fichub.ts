import {field} from '../compose/header/header.ts';
import {languageTag} from '../compose/header/language-tag.ts';
import {isStatsLine, readStatsLine} from '../compose/header/stats-line.ts';
import {readField, type HeaderField} from '../compose/line-kinds/field-line.ts';
import type {RoughRole} from '../compose/rough-block.ts';
import {
	attributeOf,
	childElements,
	findElement,
	hasClass,
	beginningOf,
	lineOf,
	type Element,
} from '../markup/element.ts';
import type {Maker} from './maker.ts';
import {ancestorsOf, headingLevel, isAllMachinery, leadsTo, levelInside} from './page.ts';

/**
 * FicHub: a page “Introduction” with title, author, description, facts a line each and FanFiction.net's line of facts; then
 * chapters with the markup of their site. Its HTML has all in one page: `#contents-list`, and a `#chap_1` for each chapter.
 */

const isCredit = (element: Element): boolean =>
	element.name === 'p' &&
	/^(?:exported|created) with/i.test(beginningOf(element)) &&
	findElement(element, inside => leadsTo(inside, 'fichub.net')) !== undefined;

const isChapter = (element: Element): boolean => /^chap_\d+$/.test(attributeOf(element, 'id'));

/** Elements that introductions have been looked for in, with what stands in them. */
const introductions = new WeakMap<Element, readonly Element[]>();

/** The elements of the introduction among an element's children: all up to the credit. Empty where there is none. */
const introductionIn = (parent: Element): readonly Element[] => {
	const known = introductions.get(parent);
	if (known) return known;
	const children = childElements(parent);
	const found = children.slice(0, children.findIndex(isCredit) + 1);
	introductions.set(parent, found);
	return found;
};

const readLine = (element: Element): readonly HeaderField[] => {
	const line = lineOf(element);
	if (isStatsLine(line))
		return readStatsLine(line).map(said =>
			said.name === 'language' ? {...said, value: languageTag(said.value)} : said,
		);
	const link = /^original source/i.test(line) && findElement(element, ({name}) => name === 'a');
	if (link) return [field('source', attributeOf(link, 'href'))];
	const found = readField(line);
	return found?.colon === true
		? [{name: found.name, label: found.label, value: found.value}, ...found.more]
		: [];
};

const isByLine = (element: Element): boolean => /^by:?\s/i.test(beginningOf(element));

const isFact = (element: Element): boolean =>
	/^(?:status|published|updated|words|chapters|rated|original source):/i.test(beginningOf(element));

const fieldsOf = (page: Element): readonly HeaderField[] => {
	const credit = findElement(page, isCredit);
	const intro = credit?.parent ? introductionIn(credit.parent) : [];
	const heading = intro.find(({name}) => name === 'h1');
	const byLine = intro.find(isByLine);
	const paragraphs = intro.filter(element => element !== heading && element !== byLine && !isCredit(element));
	const first = paragraphs.findIndex(isFact);
	const description = paragraphs
		.slice(0, Math.max(0, first))
		.map(lineOf)
		.filter(line => line !== '');
	const facts: HeaderField[] = [];
	for (const said of paragraphs.slice(Math.max(0, first)).flatMap(readLine))
		if (!facts.some(({label}) => label === said.label)) facts.push(said);
	return [
		...(heading ? [field('title', lineOf(heading))] : []),
		...(byLine ? [field('author', lineOf(byLine).replace(/^by:?\s+/i, ''))] : []),
		...(description.length > 0 ? [field('summary', description.join('\n'))] : []),
		...facts,
	];
};

const roleOf = (element: Element): RoughRole | undefined => {
	if (attributeOf(element, 'id') === 'contents-list' || hasClass(element, 'chapter_nav')) return 'machinery';
	return element.parent && introductionIn(element.parent).includes(element) ? 'machinery' : undefined;
};

/** A chapter begins with its title; other headings in it are the site's or the author's. */
const levelOf = (element: Element): number | undefined => {
	if (headingLevel(element) === undefined) return undefined;
	const chapter = ancestorsOf(element).find(outer => isChapter(outer) || outer.name === 'body');
	if (!chapter) return undefined;
	const first = childElements(chapter).find(child => roleOf(child) === undefined && lineOf(child) !== '');
	return first === element ? 2 : levelInside(element);
};

export const ficHub: Maker = {
	name: 'FicHub',
	matches: page =>
		findElement(page, element => isCredit(element) || attributeOf(element, 'id') === 'contents-list') !==
		undefined,
	fieldsOf,
	roleOf,
	levelOf,
	isMachinery: page => isAllMachinery(page, roleOf),
};
