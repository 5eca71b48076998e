import type {ByteSource} from '../../core/byte-source.ts';
import {describeDocument} from '../compose/document-facts.ts';
import {openZip} from '../container/zip.ts';
import type {StoryFormat} from '../story-format.ts';
import {openBook} from './open-book.ts';

const zipStart = Buffer.from('PK\u0003\u0004', 'latin1');
const mimetype = 'application/epub+zip';

/** Bytes within which an archive of a book says that it is one (EPUB 3.3 § 4.3). */
const mimetypeEnd = 128;

/** Whether an archive under another name holds a book. */
const holdsBook = (source: ByteSource): boolean => {
	try {
		return openZip(source).entries.some(
			({path}) => /^META-INF\/container\.xml$/i.test(path) || /\.opf$/i.test(path),
		);
	} catch {
		return false;
	}
};

/** EPUB 2 and 3: a zip archive of pages, with a package that says in which order they are read. */
export const epub: StoryFormat = {
	name: 'epub',
	options: [],
	matches(head, name, source) {
		const start = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
		const at = start.indexOf(zipStart);
		if (at === -1) return false;
		// Something may stand before the archive.
		if (/\.epub$/i.test(name)) return true;
		if (start.subarray(at, at + mimetypeEnd).includes(mimetype)) return true;
		return at === 0 && source !== undefined && holdsBook(source);
	},
	open: (source, {choices}) => openBook(source, choices.raw),
	describe: describeDocument,
};
