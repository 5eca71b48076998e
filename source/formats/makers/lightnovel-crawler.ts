import {field} from '../compose/header/header.ts';
import type {HeaderField} from '../compose/line-kinds/field-line.ts';
import type {RoughRole} from '../compose/rough-block.ts';
import {attributeOf, childElements, findElement, lineOf, type Element} from '../markup/element.ts';
import type {Maker} from './maker.ts';
import {isGeneratedBy} from './package-words.ts';
import {headingLevel, isAllMachinery, linesIn} from './page.ts';
import {siteRole} from './site-notes.ts';

/**
 * Lightnovel Crawler: a front page with a credit, a page `#intro` (title, author, synopsis, source), volumes that hold
 * nothing but their heading in `#volume`, chapters with an `h1`.
 */

const isIntro = (element: Element): boolean => attributeOf(element, 'id') === 'intro';
const isVolume = (element: Element): boolean => attributeOf(element, 'id') === 'volume';

const isCreditLink = (element: Element): boolean =>
	element.name === 'a' && /lightnovel-?crawler|lncrawl/i.test(attributeOf(element, 'href'));

const isCreditLine = (element: Element): boolean => {
	if (
		element.name !== 'p' ||
		!/^(?:translat(?:or|ed by)|edit(?:or|ed by)|proofread(?:er)?)s?\s*[:：]/i.test(lineOf(element))
	)
		return false;
	const before = (element.parent ? childElements(element.parent) : [])
		.filter(({name}) => name === 'p')
		.slice(0, 3);
	return before.includes(element) && lineOf(element).length <= 200;
};

/** What stands below a label of a page: up to the next one. */
const below = (elements: readonly Element[], label: RegExp): string => {
	const at = elements.findIndex(
		element => headingLevel(element) !== undefined && label.test(lineOf(element)),
	);
	if (at === -1) return '';
	const rest = elements.slice(at + 1);
	const end = rest.findIndex(element => headingLevel(element) !== undefined);
	return rest
		.slice(0, end === -1 ? rest.length : end)
		.flatMap(linesIn)
		.join('\n');
};

const fieldsOf = (page: Element): readonly HeaderField[] => {
	const intro = findElement(page, isIntro);
	if (!intro) return [];
	const title = findElement(intro, ({name}) => name === 'h1');
	const holders = [intro, ...childElements(intro)];
	const first = (label: RegExp): string =>
		holders.map(holder => below(childElements(holder), label)).find(text => text !== '') ?? '';
	const author = findElement(
		intro,
		element =>
			headingLevel(element) !== undefined && element !== title && /^by\b|^authors?:/i.test(lineOf(element)),
	);
	const summary = first(/^(?:synopsis|summary|description)/i);
	const link = findElement(
		intro,
		element =>
			element.name === 'a' && /^https?:/i.test(attributeOf(element, 'href')) && !isCreditLink(element),
	);
	return [
		...(title ? [field('title', lineOf(title))] : []),
		...(author ? [field('author', lineOf(author).replace(/^(?:by|authors?:)\s*/i, ''))] : []),
		...(summary === '' ? [] : [field('summary', summary)]),
		...(link ? [field('source', attributeOf(link, 'href'))] : []),
	];
};

const roleOf = (element: Element): RoughRole | undefined => {
	if (isIntro(element)) return 'machinery';
	return isCreditLine(element) ? 'authorNote' : siteRole(element);
};

export const lightnovelCrawler: Maker = {
	name: 'Lightnovel Crawler',
	matches: page =>
		findElement(page, element => isCreditLink(element) || isIntro(element) || isVolume(element)) !==
			undefined || isGeneratedBy(page, /lightnovel.?crawler|lncrawl/i),
	fieldsOf,
	roleOf,
	isMachinery: page =>
		isAllMachinery(page, roleOf) ||
		(findElement(page, isCreditLink) !== undefined && lineOf(page).length < 1000),
};
