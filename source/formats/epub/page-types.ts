import type {ChapterRole} from '../../core/story/story.ts';
import {childElements, findElement, type Element} from '../markup/element.ts';
import {typesOf} from './contents.ts';

const rolesByType: Readonly<Record<ChapterRole, readonly string[]>> = {
	// What the guide of EPUB 2 calls so, and the vocabulary of EPUB 3 (and its roles in ARIA).
	machinery: [
		'cover',
		'titlepage',
		'title-page',
		'halftitlepage',
		'halftitle',
		'toc',
		'landmarks',
		'page-list',
		'pagelist',
		'copyright-page',
		'copyright',
		'imprint',
		'imprimatur',
		'colophon',
		'loi',
		'lot',
		'other-credits',
		'credits',
	],
	notes: ['endnotes', 'footnotes', 'rearnotes', 'notes'],
	front: ['dedication', 'epigraph', 'foreword', 'preface', 'introduction', 'preamble'],
	back: [
		'afterword',
		'appendix',
		'acknowledgments',
		'acknowledgements',
		'glossary',
		'bibliography',
		'index',
		'contributors',
	],
	body: ['chapter', 'part', 'volume', 'prologue', 'epilogue', 'conclusion', 'se:short-story', 'bodymatter'],
};

/** What a page is for, by what it, or who leads to it, calls it; undefined for words that say nothing of that. */
export const roleOfTypes = (types: readonly string[]): ChapterRole | undefined => {
	const known = (Object.keys(rolesByType) as ChapterRole[]).find(role =>
		types.some(type => rolesByType[role].includes(type)),
	);
	return known === 'back' && types.includes('frontmatter') ? 'front' : known;
};

/** Words that say that something begins: what carries one is a chapter, whatever the contents say. */
const beginning = new Set([
	'chapter',
	'part',
	'volume',
	'prologue',
	'epilogue',
	'conclusion',
	'se:short-story',
	...rolesByType.front,
	...rolesByType.back,
]);

export const beginsChapter = (types: readonly string[]): boolean => types.some(type => beginning.has(type));

/** What a page says that it is for: its body, and elements that hold all of it. */
export const typesOfPage = (root: Element): readonly string[] => {
	const types: string[] = [];
	let element = findElement(root, ({name}) => name === 'body');
	while (element) {
		types.push(...typesOf(element));
		const inside: readonly Element[] = childElements(element);
		const hasOwnText = element.children.some(child => typeof child === 'string' && child.trim() !== '');
		element = inside.length === 1 && !hasOwnText ? inside[0] : undefined;
	}
	return types;
};
