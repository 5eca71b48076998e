import {cleanLine, type CleanText} from '../../core/text/clean-text.ts';
import {
	allNamed,
	attributeOf,
	childElements,
	findElement,
	firstNamed,
	lineOf,
	localName,
	type Element,
} from '../markup/element.ts';
import {tokensOf, type Landmark} from './package.ts';
import {resolveReference, type Reference} from './references.ts';

/** An entry of a book's own contents; it leads nowhere where it only groups others. */
export type ContentsEntry = {
	readonly title: CleanText;
	readonly target: Reference | null;
	readonly children: readonly ContentsEntry[];
};

export const typesOf = (element: Element): readonly string[] => [
	...tokensOf(attributeOf(element, 'epub:type')),
	...tokensOf(attributeOf(element, 'role')).map(role => role.replace(/^doc-/, '')),
];

/** The mark of a note at the end of a heading (`XXIX[2]`): makers copy it into the contents. */
const noteMark = /(?<=\S)\s*\[(?:\d{1,3}|[*†‡]{1,3})\]$/u;

const titleOf = (label: Element | undefined): CleanText => cleanLine(lineOf(label).replace(noteMark, ''));

const firstChild = (element: Element, names: readonly string[]): Element | undefined =>
	childElements(element).find(child => names.includes(localName(child)));

/** Counts entries down as they are read, in their order. */
type Room = {left: number};

/** Entries that are read: twice as many as the longest serials have chapters. 100,000 of them take 5 s and 300 MB. */
const createRoom = (): Room => ({left: 10_000});

/** Elements that are entries, as far as there is room for them. */
const entriesWithin = (
	elements: readonly Element[],
	room: Room,
	read: (element: Element) => ContentsEntry,
): readonly ContentsEntry[] =>
	elements.flatMap(element => {
		if (room.left === 0) return [];
		room.left--;
		return [read(element)];
	});

const entriesOfList = (list: Element, path: string, room: Room): readonly ContentsEntry[] => {
	const items = childElements(list).filter(({name}) => name === 'li');
	return entriesWithin(items, room, item => {
		const label =
			firstChild(item, ['a', 'span']) ?? findElement(item, ({name}) => name === 'a' || name === 'span');
		const inner = firstChild(item, ['ol', 'ul']);
		return {
			title: titleOf(label),
			target: label?.name === 'a' ? (resolveReference(path, attributeOf(label, 'href')) ?? null) : null,
			children: inner ? entriesOfList(inner, path, room) : [],
		};
	});
};

const navsOf = (root: Element): readonly Element[] => allNamed(root, 'nav');

/** The contents in a navigation document (EPUB 3.3 § 7): those marked as such, else the first list that is not marked. */
export const readNav = (root: Element, path: string): readonly ContentsEntry[] => {
	const navs = navsOf(root);
	const nav =
		navs.find(element => typesOf(element).includes('toc')) ??
		navs.find(element => typesOf(element).length === 0);
	const list = nav && findElement(nav, ({name}) => name === 'ol' || name === 'ul');
	return list ? entriesOfList(list, path, createRoom()) : [];
};

/** What a navigation document says its pages are for. */
export const readLandmarks = (root: Element, path: string): readonly Landmark[] => {
	const nav = navsOf(root).find(element => typesOf(element).includes('landmarks'));
	return (nav ? allNamed(nav, 'a') : []).flatMap(link => {
		const found = resolveReference(path, attributeOf(link, 'href'));
		return found ? [{...found, types: typesOf(link)}] : [];
	});
};

const entriesOfPoints = (parent: Element, path: string, room: Room): readonly ContentsEntry[] => {
	const points = childElements(parent).filter(child => localName(child) === 'navPoint');
	return entriesWithin(points, room, point => {
		const content = firstChild(point, ['content']);
		const label = firstChild(point, ['navLabel']);
		return {
			title: titleOf(label),
			target: (content && resolveReference(path, attributeOf(content, 'src'))) ?? null,
			children: entriesOfPoints(point, path, room),
		};
	});
};

/** The contents in an NCX document (OPF 2.0.1 § 2.4.1); its list of pages is none. */
export const readNcx = (root: Element, path: string): readonly ContentsEntry[] => {
	const map = firstNamed(root, 'navMap');
	return map ? entriesOfPoints(map, path, createRoom()) : [];
};
