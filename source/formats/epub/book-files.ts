import {UnreadableStory} from '../../core/story/unreadable-story.ts';
import type {Task} from '../../core/task/task.ts';
import {createRecent} from '../container/recent.ts';
import type {ZipArchive, ZipEntry} from '../container/zip.ts';
import type {Element} from '../markup/element.ts';
import {parseMarkup} from '../markup/parse-markup.ts';
import {decodeDocument, type DecodingOptions} from '../container/decode-document.ts';
import {freeBytes} from '../../core/free-bytes.ts';

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
	/** Parses a page; the last few are remembered. */
	readonly page: (entry: ZipEntry) => Task<ParsedPage>;
	readonly glimpse: (entry: ZipEntry) => Task<Glimpse>;
	/** Paths of what could not be unpacked whole, of what was read. */
	readonly damaged: ReadonlySet<string>;
};

/** Pages whose trees are remembered: that of several chapters, and one of notes beside it. */
const mostRemembered = 2;

/** Glimpses that are remembered: the first pages are looked at twice. */
const glimpsesRemembered = 8;

/** Packed bytes that a glimpse costs at most: 10 to 15 KB of text. */
const glimpseLength = 4096;

/** UTF-16 units of a page that are parsed. */
const longestPage = 16_000_000;

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

export const createBookFiles = (archive: ZipArchive): BookFiles => {
	const recent = createRecent<ZipEntry, ParsedPage>(mostRemembered);
	const glimpses = createRecent<ZipEntry, Glimpse>(glimpsesRemembered);
	const damaged = new Set<string>();
	const bytesOf = createReader(archive, damaged);
	function* text(entry: ZipEntry): Task<string> {
		return yield* decodeAndFree(bytesOf(entry).bytes);
	}
	return {
		archive,
		text,
		*xml(entry) {
			return yield* parseMarkup((yield* text(entry)).slice(0, longestPage), {isXml: true});
		},
		*page(entry) {
			const known = recent.get(entry);
			if (known) return known;
			const {bytes, isDamaged} = bytesOf(entry);
			const source = (yield* decodeAndFree(bytes)).slice(0, longestPage);
			return recent.set(entry, {root: yield* parseMarkup(source), isDamaged});
		},
		*glimpse(entry) {
			const known = glimpses.get(entry);
			if (known) return known;
			const {bytes, isDamaged} = archive.readStart(entry, glimpseLength);
			const isWhole = entry.packedSize <= glimpseLength && !isDamaged;
			const source = yield* decodeAndFree(bytes, {isCut: !isWhole});
			const root = yield* parseMarkup(source.slice(0, glimpseLength * 16));
			return glimpses.set(entry, {root, isWhole, isDamaged});
		},
		damaged,
	};
};
