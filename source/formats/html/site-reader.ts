import {field} from '../compose/header/header.ts';
import type {HeaderField} from '../compose/line-kinds/field-line.ts';
import {findElement, findElements, isElement, lineOf, type Element} from '../markup/element.ts';
import type {PageHead} from './head-facts.ts';
import {select, type Matches} from './select.ts';
import {sites, type Site} from './sites.ts';

const never: Matches = () => false;

const optional = (selector: string | undefined): Matches =>
	selector === undefined ? never : select(selector);

/** What tells the pages of a site; made once for each, for an archive may have thousands of pages. */
const marks = new Map<Site, Matches>();

const markOf = (site: Site): Matches => {
	const known = marks.get(site);
	if (known) return known;
	const made = select(site.mark);
	marks.set(site, made);
	return made;
};

/** The site that a page is of; undefined where nobody knows it. */
export const siteOf = (page: Element, {address}: PageHead): Site | undefined => {
	const possible = sites.filter(
		site => site.address === undefined || address?.includes(site.address) === true,
	);
	return possible.find(site => findElement(page, markOf(site)) !== undefined);
};

/** The outermost elements inside another one that match, in order. */
export const outermost = (element: Element, matches: Matches): readonly Element[] =>
	element.children.flatMap(child => {
		if (!isElement(child)) return [];
		return matches(child) ? [child] : outermost(child, matches);
	});

/** How the pages of a site are read. */
export type SiteReader = {
	readonly name: string;
	/** What of a page is shown: the prose, and what the author says beside it. */
	readonly kept: readonly Element[];
	readonly isNote: Matches;
	readonly isDropped: Matches;
	readonly isChapterHeading: Matches;
	readonly story: string | undefined;
	readonly chapter: string | undefined;
	readonly fields: readonly HeaderField[];
};

/** Reads what a page of a site says, by the site's description. */
export const readSite = (page: Element, site: Site): SiteReader => {
	/** The first of a list of selectors that finds words. */
	const textOf = (selectors: string | undefined): string | undefined =>
		selectors
			?.split(',')
			.map(one => lineOf(findElement(page, select(one))))
			.find(text => text !== '');
	const isProse = select(site.prose);
	const isNote = optional(site.notes);
	const authors = [...new Set(findElements(page, optional(site.author)).map(lineOf))].filter(
		name => name !== '',
	);
	return {
		name: site.name,
		kept: outermost(page, element => isProse(element) || isNote(element)),
		isNote,
		isDropped: optional(site.drop),
		isChapterHeading: optional(site.heading),
		story: textOf(site.story),
		chapter: textOf(site.chapter),
		fields: [
			...(authors.length > 0 ? [{...field('author', authors.join(', ')), values: authors}] : []),
			...(site.fieldsOf?.(page) ?? []),
		],
	};
};
