import {UnreadableStory} from '../../core/story/unreadable-story.ts';
import type {Task} from '../../core/task/task.ts';
import type {ZipArchive, ZipEntry} from '../container/zip.ts';
import type {Element} from '../markup/element.ts';
import {parseMarkup} from '../markup/parse-markup.ts';
import {decodeDocument} from './decode-document.ts';

/** A page of a book as its tree. */
export type ParsedPage = {
	readonly root: Element;
	/** Whether the file could not be unpacked whole. */
	readonly isDamaged: boolean;
};

/** The beginning of a page, or all of it where it is short. */
export type Glimpse = ParsedPage & {readonly isWhole: boolean};

/** The files of a book, read and parsed when they are asked for. */
export type BookFiles = {
	readonly archive: ZipArchive;
	readonly text: (entry: ZipEntry) => Task<string>;
	/** Parses a document of the package: names keep their case. */
	readonly xml: (entry: ZipEntry) => Task<Element>;
	/** Parses a page; the last few are remembered while there is memory. */
	readonly page: (entry: ZipEntry) => Task<ParsedPage>;
	readonly glimpse: (entry: ZipEntry) => Task<Glimpse>;
	/** UTF-16 units of pages that were parsed whole so far. */
	readonly parsed: () => number;
	/** Paths of what could not be unpacked whole, of what was read. */
	readonly damaged: ReadonlySet<string>;
};

/** Pages whose trees are remembered: chapters of one file, and a file of notes beside them. */
const mostRemembered = 4;

/** Packed bytes that a glimpse costs at most: 10 to 15 KB of text. */
const glimpseLength = 4096;

/** UTF-16 units of a page that are parsed. */
const longestPage = 16_000_000;

export const createBookFiles = (archive: ZipArchive): BookFiles => {
	const remembered = new Map<ZipEntry, WeakRef<ParsedPage>>();
	const damaged = new Set<string>();
	let parsed = 0;

	/** The bytes of a file; none where it would unpack to more than any story has. */
	const bytesOf = (entry: ZipEntry): {readonly bytes: Uint8Array; readonly isDamaged: boolean} => {
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

	function* text(entry: ZipEntry): Task<string> {
		return yield* decodeDocument(bytesOf(entry).bytes);
	}

	return {
		archive,
		text,
		*xml(entry) {
			return yield* parseMarkup((yield* text(entry)).slice(0, longestPage), {isXml: true});
		},
		*page(entry) {
			const known = remembered.get(entry)?.deref();
			if (known) return known;
			const {bytes, isDamaged} = bytesOf(entry);
			const source = (yield* decodeDocument(bytes)).slice(0, longestPage);
			parsed += source.length;
			const page = {root: yield* parseMarkup(source), isDamaged};
			remembered.delete(entry);
			remembered.set(entry, new WeakRef(page));
			const [oldest] = remembered.keys();
			if (remembered.size > mostRemembered && oldest) remembered.delete(oldest);
			return page;
		},
		*glimpse(entry) {
			const {bytes, isDamaged} = archive.readStart(entry, glimpseLength);
			const isWhole = entry.packedSize <= glimpseLength && !isDamaged;
			const source = yield* decodeDocument(bytes, {isCut: !isWhole});
			return {root: yield* parseMarkup(source.slice(0, glimpseLength * 16)), isWhole, isDamaged};
		},
		parsed: () => parsed,
		damaged,
	};
};
