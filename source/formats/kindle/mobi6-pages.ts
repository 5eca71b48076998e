import {cleanLine} from '../../core/text/clean-text.ts';
import type {BookHeader} from './book-header.ts';
import {decodeString} from './decode-page.ts';
import {
	asBytes,
	fewPages,
	mostPages,
	mostPlaces,
	saysMore,
	shortestPage,
	type ContentsItem,
	type NamedPlace,
	type Page,
	type PagedBook,
	type PagePlace,
} from './pages.ts';
import type {PalmDatabase} from './palm-database.ts';
import {readIndex} from './read-index.ts';

type PlacedPage = Page & {readonly start: number};

const pageBreak = /<\/?mbp:pagebreak\b[^<>]{0,200}>/gi;
const link = /\bfilepos\s*=\s*["']?\s*0*(\d{1,9})/gi;
const contentsReference = /<reference\b[^<>]{0,300}\btype\s*=\s*["']?toc\b[^<>]{0,300}>/i;

const dividePages = (bytes: Uint8Array, text: string): readonly PlacedPage[] => {
	const pages: PlacedPage[] = [];
	let start = 0;
	const add = (end: number): void => {
		const page = {id: `page-${pages.length + 1}`, bytes: bytes.subarray(start, end), start};
		if (end > start && text.slice(start, end).trim() !== '') pages.push(page);
	};
	for (const match of text.matchAll(pageBreak)) {
		if (pages.length >= Math.min(mostPages, fewPages + start / shortestPage)) break;
		add(match.index);
		start = match.index + match[0].length;
	}
	add(bytes.length);
	return pages;
};

/** Finds pages by the places of the whole text, which links and the contents count in bytes. */
const createFinder = (pages: readonly PlacedPage[]) => {
	return (position: number): PagePlace | undefined => {
		let [low, high] = [0, pages.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((pages[middle]?.start ?? 0) <= position) low = middle + 1;
			else high = middle;
		}
		const page = Math.max(0, low - 1);
		const found = pages[page];
		if (!found) return undefined;
		const offset = Math.max(0, position - found.start);
		// A place at a page's end is the beginning of the next one.
		return offset > 0 && !saysMore(found, offset) && page + 1 < pages.length
			? {page: page + 1, offset: 0}
			: {page, offset: Math.min(offset, found.bytes.length)};
	};
};

const linkedPlaces = (text: string, find: ReturnType<typeof createFinder>): readonly NamedPlace[] => {
	const positions = new Set<number>();
	for (const [, digits] of text.matchAll(link)) {
		positions.add(Number(digits));
		if (positions.size >= mostPlaces) break;
	}
	return [...positions].flatMap(position => {
		const place = find(position);
		return place ? [{...place, name: `pos-${position}`}] : [];
	});
};

/** Tags of an entry of the contents: its place, its label, how deep it stands. */
const [placeTag, labelTag, depthTag] = [1, 3, 4];

/**
 * Reads a book of Mobipocket 6: one page of HTML, with breaks in it and with places counted in bytes (MobileRead wiki,
 * “MOBI”).
 */
export const readMobi6 = (
	bytes: Uint8Array,
	database: PalmDatabase,
	{encoding, indexes}: Pick<BookHeader, 'encoding' | 'indexes'>,
): PagedBook => {
	const text = asBytes(bytes);
	const pages = dividePages(bytes, text);
	const find = createFinder(pages);
	const {entries, string} = readIndex(database, indexes.contents);
	const contents = entries.flatMap(({tags}): readonly ContentsItem[] => {
		const [position] = tags.get(placeTag) ?? [];
		const place = position === undefined ? undefined : find(position);
		const title = cleanLine(decodeString(string(tags.get(labelTag)?.[0] ?? 0), encoding));
		return place && title !== '' ? [{...place, title, depth: tags.get(depthTag)?.[0] ?? 0}] : [];
	});
	const reference = contentsReference.exec(text.slice(0, 65_536))?.[0] ?? '';
	const position = /\bfilepos\s*=\s*["']?\s*0*(\d{1,9})/i.exec(reference)?.[1];
	const list = position === undefined ? undefined : find(Number(position));
	return {
		pages,
		encoding,
		contents,
		machinery: new Set(list && list.page > 0 ? [list.page] : []),
		places: linkedPlaces(text, find),
		sheets: new Map(),
		drawings: new Map(),
	};
};
