import {cleanLine} from '../../core/text/clean-text.ts';
import {largestEntry} from '../container/limits.ts';
import type {BookHeader} from './book-header.ts';
import {decodeString, kindleName} from './decode-page.ts';
import {joined} from './huffman.ts';
import {
	asBytes,
	mostPages,
	mostPlaces,
	type ContentsItem,
	type NamedPlace,
	type Page,
	type PagedBook,
	type PagePlace,
} from './pages.ts';
import {ascii, numbersOf, type PalmDatabase} from './palm-database.ts';
import {readIndex, type BookIndex, type IndexEntry} from './read-index.ts';

/** A piece of a page, and where it goes. */
type Fragment = {
	/** Byte of the text as the skeletons count it, at which it is put in. */
	readonly insertAt: number;
	readonly length: number;
	/** The page that it was put into, and where that begins; undefined until it was. */
	page?: {readonly index: number; readonly start: number};
};

const valuesOf = ({tags}: IndexEntry, tag: number): readonly number[] => tags.get(tag) ?? [];

/** Tags of skeletons: how many fragments, where and how long; of fragments: where they stand and how long they are. */
const [countTag, placeTag] = [1, 6];

const fragmentsOf = ({entries}: BookIndex): readonly Fragment[] =>
	entries.map(entry => ({
		insertAt: /^\d{1,10}$/.test(entry.name.trim()) ? Number(entry.name) : 0,
		length: valuesOf(entry, placeTag)[1] ?? 0,
	}));

/** Puts pieces into a page one behind the other. Each is usually put where the one before it ends. */
const createAssembly = (skeleton: Uint8Array, spend: (bytes: number) => boolean) => {
	let [head, tail] = [skeleton, new Uint8Array()];
	let middle: Uint8Array[] = [];
	let length = skeleton.length;
	let middleLength = 0;
	const whole = (): Uint8Array => joined([head, ...middle, tail], length);
	return {
		whole,
		insert(at: number, piece: Uint8Array): void {
			if (at !== head.length + middleLength || middle.length === 0) {
				if (!spend(length)) return;
				const all = whole();
				const cut = Math.max(0, Math.min(at, all.length));
				[head, tail, middle, middleLength] = [all.slice(0, cut), all.slice(cut), [], 0];
			}
			if (!spend(piece.length)) return;
			middle.push(piece);
			middleLength += piece.length;
			length += piece.length;
		},
	};
};

/** Bytes that are copied to put pages together: twice the largest text. */
const mostAssembled = 2 * largestEntry;

/**
 * Puts the pages of a book together: of each a skeleton stands in the text, then what goes into it (as KindleUnpack and
 * libmobi do).
 */
const assemble = (
	text: Uint8Array,
	skeletons: BookIndex,
	fragments: readonly Fragment[],
): readonly Page[] => {
	const pages: Page[] = [];
	let left = mostAssembled;
	const spend = (bytes: number): boolean => (left -= bytes) > 0;
	let next = 0;
	for (const skeleton of skeletons.entries.slice(0, mostPages)) {
		const [start = 0, length = 0] = valuesOf(skeleton, placeTag);
		let base = start + length;
		const own = text.slice(start, base);
		if (!spend(own.length)) break;
		const assembly = createAssembly(own, spend);
		const last = next + (valuesOf(skeleton, countTag)[0] ?? 0);
		for (; next < Math.min(last, fragments.length); next++) {
			const fragment = fragments[next];
			if (!fragment) break;
			assembly.insert(fragment.insertAt - start, text.subarray(base, base + fragment.length));
			fragment.page = {index: pages.length, start};
			base += fragment.length;
		}
		pages.push({id: `page-${pages.length + 1}`, bytes: assembly.whole()});
	}
	return pages;
};

const placeIn = (fragments: readonly Fragment[], number: number, offset: number): PagePlace | undefined => {
	const fragment = fragments[number];
	return fragment?.page
		? {page: fragment.page.index, offset: Math.max(0, fragment.insertAt - fragment.page.start + offset)}
		: undefined;
};

const link = /kindle:pos:fid:([\dA-V]{1,8}):off:([\dA-V]{1,12})/gi;

const linkedPlaces = (text: string, fragments: readonly Fragment[]): readonly NamedPlace[] => {
	const found = new Map<string, NamedPlace>();
	for (const [, fragment = '', offset = ''] of text.matchAll(link)) {
		const name = kindleName(fragment, offset);
		const place = placeIn(fragments, parseInt(fragment, 32), parseInt(offset, 32));
		if (place) found.set(name, {...place, name});
		if (found.size >= mostPlaces) break;
	}
	return [...found.values()];
};

const [labelTag, depthTag, fragmentTag] = [3, 4, 6];

/** Flows behind the pages that are looked at, and bytes of one that is read as a style sheet, or for what is drawn in it. */
const mostFlows = 64;
const longestSheet = 524_288;
const drawingHead = 4096;

type Flows = {
	readonly pages: Uint8Array;
	/** Style sheets and pictures, by their numbers. */
	readonly others: readonly Uint8Array[];
};

/** The flows of a text: the first is the pages, style sheets and pictures stand behind it. */
const flowsOf = (bytes: Uint8Array, database: PalmDatabase, record: number): Flows => {
	const table = database.record(record);
	if (ascii(table, 0, 4) !== 'FDST') return {pages: bytes, others: []};
	const {u32} = numbersOf(table);
	const [first, count] = [u32(4), Math.min(u32(8), mostFlows)];
	const end = u32(first + 4);
	if (end === 0 || end > bytes.length) return {pages: bytes, others: []};
	const others = Array.from({length: Math.max(0, count - 1)}, (_, index) => {
		const at = first + (index + 1) * 8;
		return bytes.subarray(u32(at), u32(at + 4));
	});
	return {pages: bytes.subarray(0, end), others};
};

/** The flows that are style sheets, and those that are drawings in SVG. */
const sheetsOf = ({others}: Flows, encoding: string): Pick<PagedBook, 'sheets' | 'drawings'> => {
	const sheets = new Map<number, string>();
	const drawings = new Map<number, string>();
	for (const [index, bytes] of others.entries()) {
		const head = decodeString(bytes.subarray(0, drawingHead), encoding);
		if (head.trimStart().startsWith('<')) drawings.set(index + 1, head);
		else sheets.set(index + 1, decodeString(bytes.subarray(0, longestSheet), encoding));
	}
	return {sheets, drawings};
};

/** Pages that the guide calls a list of contents or a cover. */
const guidePages = (guide: BookIndex, fragments: readonly Fragment[]): ReadonlySet<number> =>
	new Set(
		guide.entries
			.filter(({name}) => /^(?:toc|cover)$/i.test(name))
			.flatMap(entry => placeIn(fragments, valuesOf(entry, fragmentTag)[0] ?? -1, 0)?.page ?? []),
	);

/** Reads a book of KF8 (AZW3), whose header is the record `base`. */
export const readKf8 = (
	bytes: Uint8Array,
	database: PalmDatabase,
	base: number,
	{encoding, indexes}: BookHeader,
): PagedBook => {
	const flows = flowsOf(bytes, database, base + indexes.flows);
	const text = flows.pages;
	const fragments = fragmentsOf(readIndex(database, base + indexes.fragments));
	const made = assemble(text, readIndex(database, base + indexes.skeletons), fragments);
	const {entries, string} = readIndex(database, base + indexes.contents);
	const contents = entries.flatMap((entry): readonly ContentsItem[] => {
		const [fragment = -1, offset = 0] = valuesOf(entry, fragmentTag);
		const place = placeIn(fragments, fragment, offset);
		const title = cleanLine(decodeString(string(valuesOf(entry, labelTag)[0] ?? 0), encoding));
		return place && title !== '' ? [{...place, title, depth: valuesOf(entry, depthTag)[0] ?? 0}] : [];
	});
	return {
		// Without skeletons the text is shown as it stands.
		pages: made.length > 0 ? made : [{id: 'page-1', bytes: text}],
		encoding,
		contents,
		machinery: guidePages(readIndex(database, base + indexes.guide), fragments),
		places: linkedPlaces(asBytes(text), fragments),
		...sheetsOf(flows, encoding),
	};
};
