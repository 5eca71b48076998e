import {UnreadableStory} from '../../core/story/unreadable-story.ts';
import type {Task} from '../../core/task/task.ts';
import {createRecent} from '../container/recent.ts';
import type {ZipArchive, ZipEntry} from '../container/zip.ts';
import {createBudget, pageLimits, type BudgetLimits} from '../budget.ts';
import type {Element} from '../markup/element.ts';
import {parseMarkup} from '../markup/parse-markup.ts';
import {createPageBudgets} from './page-budgets.ts';
import {decodeDocument, type DecodingOptions} from '../container/decode-document.ts';
import {freeBytes} from '../../core/free-bytes.ts';

/** A page of a book as its tree. */
export type ParsedPage = {
	readonly root: Element;
	/** Whether the file could not be unpacked whole. */
	readonly isDamaged: boolean;
	/** Whether its end was left out, for there is more of it than of any page. */
	readonly isCut?: boolean;
	/** Elements on it, and UTF-16 units of text. */
	readonly elements?: number;
	readonly units?: number;
};

/** The beginning of a page, or all of it where it is short. */
export type Glimpse = ParsedPage & {readonly isWhole: boolean};

/** The files of a book, read and parsed when they are asked for. */
export type BookFiles = {
	readonly archive: ZipArchive;
	readonly text: (entry: ZipEntry) => Task<string>;
	/** Parses a document of the package: names keep their case. */
	readonly xml: (entry: ZipEntry) => Task<Element>;
	/** Parses a page; the last few are remembered. A list of contents does not count as one. */
	readonly page: (entry: ZipEntry, isContents?: boolean) => Task<ParsedPage>;
	readonly glimpse: (entry: ZipEntry) => Task<Glimpse>;
	/** Parses a page without its middle: what comes before its body, and its last 32 KB or so. */
	readonly ends: (entry: ZipEntry) => Task<Element>;
	/** Whether so much was seen in glimpses that no more shall be. */
	readonly hasSeenEnough: () => boolean;
	/** Paths of what could not be unpacked whole, of what was read. */
	readonly damaged: ReadonlySet<string>;
	/** Leaves a page out: there are more than in any book. */
	readonly leaveOut: (entry: ZipEntry) => void;
	/** Paths of pages that were left out. */
	readonly leftOut: ReadonlySet<string>;
};

/** Pages whose trees are remembered: that of several chapters, and one of notes beside it. */
const mostRemembered = 2;

/** Glimpses that are remembered. */
const glimpsesRemembered = 8;

/** Packed bytes that a glimpse costs at most: 10 to 15 KB of text. */
const glimpseLength = 4096;

/** UTF-16 units of a glimpse that are parsed: those of text that was packed with ease. */
const longestGlimpse = 16_384;

/**
 * Packed bytes above which a page is a chapter or a long list, which less of it tells. Not the first one: a typed header
 * may stand above its prose.
 */
const longPage = 2 * glimpseLength;
const longPageGlimpse = {packed: 2048, units: 6144};

/** Elements that all glimpses together may show: those of 3,000 pages of a scanned book. */
const glimpsed: BudgetLimits = {...pageLimits, elements: 100_000, mostElements: 100_000};

/** UTF-16 units of a page that are parsed. */
const longestPage = 16_000_000;

/** UTF-16 units at the beginning of a page in which its body begins. */
const longestHead = 65_536;

/** UTF-16 units at the end of a page that are parsed alone: the licence of Project Gutenberg, behind the story, has 20,000. */
const longestTail = 32_768;

const withoutMiddle = (source: string): string => {
	const body = /<body\b[^>]*>/i.exec(source.slice(0, longestHead));
	const head = body ? body.index + body[0].length : 0;
	const tail = source.indexOf('<', Math.max(head, source.length - longestTail));
	return tail === -1 ? source : source.slice(0, head) + source.slice(tail);
};

type Bytes = {readonly bytes: Uint8Array; readonly isDamaged: boolean};

/** Reads the bytes of files: none of one that would unpack to more than any story has. */
const createReader =
	(archive: ZipArchive, damaged: Set<string>) =>
	(entry: ZipEntry): Bytes => {
		try {
			const content = archive.read(entry);
			if (content.isDamaged) damaged.add(entry.path);
			return content;
		} catch (error) {
			if (!(error instanceof UnreadableStory)) throw error;
			damaged.add(entry.path);
			return {bytes: new Uint8Array(), isDamaged: true};
		}
	};

/** Decodes the bytes of a file, of which there is no other use. */
function* decodeAndFree(bytes: Uint8Array, options?: DecodingOptions): Task<string> {
	const {text} = yield* decodeDocument(bytes, options);
	freeBytes(bytes);
	return text;
}

/** Elements of a package, and of a list of contents: of 10,000 chapters it has 40,000. */
const listLimits: BudgetLimits = {...pageLimits, elements: 50_000, mostElements: 50_000};

/** Reads the beginnings of pages; those of the first are remembered, for they are looked at twice. */
const createGlimpses = (archive: ZipArchive): Pick<BookFiles, 'glimpse' | 'hasSeenEnough'> => {
	const recent = createRecent<ZipEntry, Glimpse>(glimpsesRemembered);
	const budget = createBudget(glimpsed);
	let firstLong: ZipEntry | undefined;
	const lengthsOf = (entry: ZipEntry): typeof longPageGlimpse => {
		if (entry.packedSize > longPage) firstLong ??= entry;
		const isLater = entry.packedSize > longPage && entry !== firstLong;
		return isLater ? longPageGlimpse : {packed: glimpseLength, units: longestGlimpse};
	};
	return {
		*glimpse(entry) {
			const known = recent.get(entry);
			if (known) return known;
			const {packed, units} = lengthsOf(entry);
			const {bytes, isDamaged} = archive.readStart(entry, packed);
			const isAll = entry.packedSize <= packed && !isDamaged;
			const source = yield* decodeAndFree(bytes, {isCut: !isAll});
			const root = yield* parseMarkup(source.slice(0, units), {budget});
			const isWhole = isAll && source.length <= units && !budget.isSpent;
			return recent.set(entry, {root, isWhole, isDamaged});
		},
		hasSeenEnough: () => budget.isSpent,
	};
};

export const createBookFiles = (archive: ZipArchive): BookFiles => {
	const recent = createRecent<ZipEntry, ParsedPage>(mostRemembered);
	const damaged = new Set<string>();
	const leftOut = new Set<string>();
	const bytesOf = createReader(archive, damaged);
	const budgetOf = createPageBudgets();
	function* text(entry: ZipEntry): Task<string> {
		return yield* decodeAndFree(bytesOf(entry).bytes);
	}
	return {
		archive,
		text,
		*xml(entry) {
			const source = (yield* text(entry)).slice(0, longestPage);
			return yield* parseMarkup(source, {isXml: true, budget: createBudget(listLimits)});
		},
		*page(entry, isContents = false) {
			const known = recent.get(entry);
			if (known) return known;
			const {bytes, isDamaged} = bytesOf(entry);
			const source = (yield* decodeAndFree(bytes)).slice(0, longestPage);
			const budget = isContents ? createBudget(listLimits) : budgetOf(entry);
			const root = yield* parseMarkup(source, {budget});
			const {isSpent: isCut, elements, text: units} = budget;
			return recent.set(entry, {root, isDamaged, isCut, elements, units});
		},
		...createGlimpses(archive),
		*ends(entry) {
			return yield* parseMarkup(withoutMiddle(yield* text(entry)));
		},
		damaged,
		leaveOut: entry => void leftOut.add(entry.path),
		leftOut,
	};
};
