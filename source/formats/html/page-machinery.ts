import {attributeOf, classesOf, isElement, lineOf, type Element, type Node} from '../markup/element.ts';

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

const leads =
	/^(?:go |jump |back )?(?:to )?(?:the )?(?:next|previous|prev|last|first|back|home|index|contents?|table of contents|toc|top|up|menu|newer|older|continue(?: reading)?|read more|download|print|share|tweet|email|like|reply|bookmark|permalink)\b.{0,40}$|^(?:chapter|part)? ?\d{1,4}$|^(?:следующая|предыдущая|вперёд|вперед|назад|оглавление|nächstes|zurück|weiter|siguiente|anterior|suivant|précédent)\b.{0,30}$/iu;

const arrows = /[«»‹›←→⇐⇒<>|•·/\\[\]()*~:–—-]+/gu;

const longestNavigation = 200;
const mostElements = 40;
const lineNames = new Set(['p', 'div', 'center', 'li', 'ul', 'ol', 'td', 'h2', 'h3', 'h4', 'h5', 'h6']);

const bare = (text: string): string => text.replaceAll(arrows, ' ').replaceAll(/\s+/g, ' ').trim();

/** The text and the links of an element, so far as it has few of both; undefined where it has more. */
const shortContent = (
	element: Element,
): {readonly text: string; readonly links: readonly Element[]} | undefined => {
	const links: Element[] = [];
	let text = '';
	let count = 0;
	const add = (node: Node): boolean => {
		if (!isElement(node)) {
			text += node.replaceAll(/\s+/g, ' ');
			return text.length <= longestNavigation;
		}
		if (node.name === 'a' && 'href' in node.attributes) links.push(node);
		return ++count <= mostElements && node.children.every(add);
	};
	return add(element) ? {text: ` ${text} `, links} : undefined;
};

/** Whether a block holds links that lead on or back, and nothing else (“Last Chapter · Next Chapter”). */
export const isNavigation = (element: Element): boolean => {
	if (!lineNames.has(element.name)) return false;
	const content = shortContent(element);
	if (!content || content.links.length === 0) return false;
	const {text, links} = content;
	const words = links.map(lineOf);
	const rest = words.reduce((left, word) => left.replace(word, ' '), text);
	return bare(rest) === '' && words.every(word => bare(word) === '' || leads.test(bare(word)));
};
