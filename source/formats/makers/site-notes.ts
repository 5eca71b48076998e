import type {RoughRole} from '../compose/rough-block.ts';
import {attributeOf, hasClass, type Element} from '../markup/element.ts';

/** Boxes that sites put what the author says into; tools that download chapters keep them. */
const noteBoxes = ['author-note-portlet', 'wi_authornotes', 'wi_news', 'authors-note', 'author-note'];

/** What sites leave in a chapter beside the prose. */
const leftovers = ['wi_authornotes_avatar', 'p-avatar-wrap', 'nav-buttons', 'chapter_nav', 'prenext'];

/** What an element of a downloaded chapter is for, by the marks of the sites that chapters come from. */
export const siteRole = (element: Element): RoughRole | undefined => {
	if (leftovers.some(name => hasClass(element, name))) return 'machinery';
	const isNote =
		noteBoxes.some(name => hasClass(element, name)) || attributeOf(element, 'id') === 'author_notes';
	return isNote ? 'authorNote' : undefined;
};
