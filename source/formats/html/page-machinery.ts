import {isContentsLabel} from '../compose/line-kinds/contents-label.ts';
import {areWaysOn} from '../compose/navigation.ts';
import {linesIn, nextElement} from '../makers/page.ts';
import {allNamed, attributeOf, childElements, classesOf, lineOf, type Element} from '../markup/element.ts';
import {measureLinks} from './link-measure.ts';

/** What pages of any site have around and in their prose: menus, comments, buttons to share, links to the next chapter. */

const machineryNames = new Set(['nav', 'form', 'button', 'dialog', 'menu']);

/** Words in ids and classes of what is no story, whole words between hyphens. */
const machineryWords =
	/(?:^|[-_])(?:comments?|commentlist|respond|reply|share|sharing|sharedaddy|addtoany|social|sidebar|widget|breadcrumbs?|pagination|pager|navbar|navigation|menu|cookies?|advert|adverts|advertisement|newsletter|subscribe|masthead|skip-link|related-posts|relatedposts|toolbar|popup|modal|disqus)(?:$|[-_])/i;

const roles = new Set(['navigation', 'banner', 'search', 'complementary', 'contentinfo', 'dialog', 'menu']);

const isNamedMachinery = (element: Element): boolean =>
	[attributeOf(element, 'id'), ...classesOf(element)].some(name => machineryWords.test(name));

/** The largest parts of a page are never taken for machinery by their names: a theme may call a body so. */
const largest = new Set(['html', 'body', 'main', 'article', 'p', 'span', 'em', 'i', 'b', 'strong', 'h1']);

/** Whether an element is what a site puts around the prose, by its kind and its name. */
export const isSiteMachinery = (element: Element): boolean => {
	if (machineryNames.has(element.name)) return true;
	if (roles.has(attributeOf(element, 'role').toLowerCase())) return true;
	return !largest.has(element.name) && isNamedMachinery(element);
};

/** What links of a site say that stand where those to the next chapter do; drawn ones say nothing. */
const leads =
	/^$|^(?:go |jump |back )?(?:to )?(?:the )?(?:next|previous|prev|last|first|back|home|index|contents?|table of contents|toc|top|up|menu|newer|older|continue(?: reading)?|read more|download|print|share|tweet|email|like|reply|bookmark|permalink)\b.{0,40}$|^(?:chapter|part)? ?\d{1,4}$|^(?:следующая|предыдущая|вперёд|вперед|назад|оглавление|nächstes|zurück|weiter|siguiente|anterior|suivant|précédent)\b.{0,30}$/iu;

const longestNavigation = 200;
const mostLinks = 12;
const lineNames = new Set(['p', 'div', 'center', 'li', 'ul', 'ol', 'td', 'h2', 'h3', 'h4', 'h5', 'h6']);

const listNames = new Set(['ul', 'ol', 'table', 'p', 'div', 'center', 'dl']);

/** Letters of the longest heading of a list of contents. */
const longestLabel = 100;

/** Links that make a list of them one of contents, and the share of its letters that they have. */
const leastEntries = 3;
const mostlyLinks = 0.7;

const isContentsList = (element: Element): boolean => {
	if (!listNames.has(element.name)) return false;
	const {letters, linkedInside, linksInside} = measureLinks(element);
	if (linksInside < leastEntries || linkedInside < letters * mostlyLinks) return false;
	return !childElements(element).some(({name}) => /^h[1-6]$/.test(name));
};

/** Whether an element is a list of links to places on its page, or the heading of one. */
export const isContents = (element: Element): boolean => {
	if (isContentsList(element)) return true;
	if (!/^h[1-6]$|^p$/.test(element.name) || measureLinks(element).letters > longestLabel) return false;
	if (!isContentsLabel(lineOf(element))) return false;
	const next = nextElement(element);
	return next !== undefined && isContentsList(next);
};

/** Whether a block holds links that lead on or back, and nothing else (“Last Chapter · Next Chapter”). */
export const isNavigationLine = (element: Element): boolean => {
	if (!lineNames.has(element.name)) return false;
	const {letters, links: count} = measureLinks(element);
	if (count === 0 || count > mostLinks || letters > longestNavigation) return false;
	const links = allNamed(element, 'a').filter(link => 'href' in link.attributes);
	const text = linesIn(element).join(' ');
	const words = links.map(lineOf);
	const rest = words.reduce((left, word) => left.replace(word, ' '), text);
	return areWaysOn(rest, words, leads);
};
