import {attributeOf, findElements, lineOf, localName, type Element} from '../markup/element.ts';

/** What makers ask of the package document of an EPUB. */

const isMeta = (element: Element): boolean => localName(element) === 'meta';

const known = new WeakMap<Element, readonly Element[]>();

/** Metas, and elements with a prefix. Each maker asks for some of them, and a package has thousands of other elements. */
const tellingIn = (root: Element): readonly Element[] => {
	const telling =
		known.get(root) ?? findElements(root, element => isMeta(element) || element.name.includes(':'));
	known.set(root, telling);
	return telling;
};

/** Values of metas of a name, EPUB 2's or EPUB 3's, or of a page's `<meta name>`. */
export const metaValues = (root: Element, name: string): readonly string[] =>
	tellingIn(root)
		.filter(
			element =>
				isMeta(element) &&
				(attributeOf(element, 'name') === name || attributeOf(element, 'property') === name),
		)
		.map(element => attributeOf(element, 'content').trim() || lineOf(element))
		.filter(value => value !== '');

/** Values of Dublin Core's elements of a name: `subject`, `contributor`. */
export const coreValues = (root: Element, name: string): readonly string[] =>
	tellingIn(root)
		.filter(element => element.name.includes(':') && localName(element) === name)
		.map(lineOf)
		.filter(value => value !== '');

/** Whether a page or a package says that a program made it. */
export const isGeneratedBy = (root: Element, program: RegExp): boolean =>
	[
		...metaValues(root, 'generator'),
		...metaValues(root, 'Generator'),
		...coreValues(root, 'contributor'),
	].some(value => program.test(value));
