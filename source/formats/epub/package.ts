import {
	attributeOf,
	childElements,
	firstNamed,
	isElement,
	localName,
	type Element,
} from '../markup/element.ts';
import {resolveReference, type Reference} from './references.ts';

/** A file that the package lists (EPUB 3.3 § 5.6.2). */
export type ManifestItem = {
	readonly id: string;
	readonly path: string;
	readonly mediaType: string;
	readonly properties: readonly string[];
};

export type SpineItem = {readonly item: ManifestItem; readonly isLinear: boolean};

/** A place that the package names by what it is for: EPUB 2's guide, EPUB 3's landmarks. */
export type Landmark = Reference & {readonly types: readonly string[]};

/** What a package document says, but for its metadata, which stay an element. */
export type Package = {
	readonly path: string;
	readonly version: string;
	/** The document without its lists of files: each maker looks through it for its words. */
	readonly root: Element;
	readonly items: readonly ManifestItem[];
	readonly spine: readonly SpineItem[];
	/** Entries of the spine that no item of the manifest stands behind. */
	readonly unknown: number;
	readonly guide: readonly Landmark[];
	readonly direction: 'ltr' | 'rtl' | null;
	readonly nav: ManifestItem | undefined;
	readonly ncx: ManifestItem | undefined;
};

export const tokensOf = (text: string): readonly string[] =>
	text
		.toLowerCase()
		.split(/\s+/)
		.filter(token => token !== '');

const documentTypes =
	/^(?:application\/xhtml\+xml|text\/html|application\/x-dtbook\+xml|text\/x-oeb1-document)/i;

/** Whether a file of the manifest is a page of text. Types are often wrong; names hardly ever are. */
export const isDocument = ({mediaType, path}: ManifestItem): boolean =>
	documentTypes.test(mediaType) || /\.x?html?$/i.test(path) || (mediaType === '' && /\.xml$/i.test(path));

const itemsOf = (manifest: Element | undefined, path: string): readonly ManifestItem[] =>
	(manifest ? childElements(manifest) : []).flatMap(element => {
		const found = resolveReference(path, attributeOf(element, 'href'));
		if (localName(element) !== 'item' || !found) return [];
		return [
			{
				id: attributeOf(element, 'id'),
				path: found.path,
				mediaType: attributeOf(element, 'media-type').trim(),
				properties: tokensOf(attributeOf(element, 'properties')),
			},
		];
	});

const guideOf = (guide: Element | undefined, path: string): readonly Landmark[] =>
	(guide ? childElements(guide) : []).flatMap(element => {
		const found = resolveReference(path, attributeOf(element, 'href'));
		return found ? [{...found, types: tokensOf(attributeOf(element, 'type'))}] : [];
	});

const lists = new Set(['manifest', 'spine', 'guide']);

const withoutLists = (element: Element): Element => ({
	...element,
	children: element.children.filter(child => !isElement(child) || !lists.has(localName(child))),
});

const directionOf = (said: string): Package['direction'] => (said === 'rtl' || said === 'ltr' ? said : null);

/** Reads a package document (OPF), which was parsed as XML: with any prefixes, wherever its parts stand. */
export const readPackage = (root: Element, path: string): Package => {
	const element = firstNamed(root, 'package') ?? root;
	const items = itemsOf(firstNamed(element, 'manifest'), path);
	const byId = new Map(items.map(item => [item.id, item]));
	const spine = firstNamed(element, 'spine');
	const references = spine ? childElements(spine).filter(child => localName(child) === 'itemref') : [];
	const known = references.flatMap((reference): SpineItem[] => {
		const item = byId.get(attributeOf(reference, 'idref').trim());
		return item ? [{item, isLinear: attributeOf(reference, 'linear').toLowerCase() !== 'no'}] : [];
	});
	const isNcx = ({mediaType, path: file}: ManifestItem): boolean =>
		mediaType === 'application/x-dtbncx+xml' || /\.ncx$/i.test(file);
	const ncx = byId.get(spine ? attributeOf(spine, 'toc') : '');
	return {
		path,
		version: attributeOf(element, 'version'),
		root: withoutLists(element),
		items,
		spine: known,
		unknown: references.length - known.length,
		guide: guideOf(firstNamed(element, 'guide'), path),
		direction: directionOf(spine ? attributeOf(spine, 'page-progression-direction') : ''),
		nav: items.find(({properties}) => properties.includes('nav')),
		ncx: ncx && isNcx(ncx) ? ncx : items.find(isNcx),
	};
};
