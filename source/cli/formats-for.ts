import {closeSync, openSync, readSync, statSync} from 'node:fs';
import {foreignFormat} from '../formats/foreign-formats.ts';
import {plainText} from '../formats/plain-text/plain-text.ts';
import {onDisk} from '../library/path-bytes.ts';
import {headLength, type StoryFormat} from '../formats/story-format.ts';

/** Endings of the names under which plain texts are kept. */
const textName = /\.(?:txt|text|asc)$/i;

/** The ending of the names under which EPUBs are kept. */
const bookName = /\.epub$/i;

/** What other formats begin with: a tag, front matter, a byte that no text has. */
const otherBeginning = /<(?:[!?]|\/?[a-z])|\0/i;

const zipStart = Buffer.from('PK\u0003\u0004', 'latin1');

const readHead = (path: string): Uint8Array => {
	const descriptor = openSync(onDisk(path), 'r');
	try {
		const head = new Uint8Array(headLength);
		return head.subarray(0, readSync(descriptor, head, 0, headLength, 0));
	} finally {
		closeSync(descriptor);
	}
};

/** The first bytes of an ordinary file; undefined where there are none to be read. */
const glanceAt = (path: string): Uint8Array | undefined => {
	try {
		// A pipe would be waited for.
		return statSync(onDisk(path)).isFile() ? readHead(path) : undefined;
	} catch {
		// Whoever opens it will say why it cannot be read.
		return undefined;
	}
};

/** Whether what a file begins with is plain text. */
const isPlainText = (head: Uint8Array): boolean =>
	foreignFormat(head) === undefined && !otherBeginning.test(new TextDecoder('latin1').decode(head));

/** Whether what a file begins with is a zip archive. */
const isZip = (head: Uint8Array): boolean => Buffer.from(head.subarray(0, zipStart.length)).equals(zipStart);

/**
 * The formats that may know a file. Those beside plain text take a tenth of the time to the first page to load: where the
 * name and the first bytes say what a file surely is, only that format is.
 */
export const formatsFor = async (path: string): Promise<readonly StoryFormat[]> => {
	const [isText, isBook] = [textName.test(path), bookName.test(path)];
	const head = isText || isBook ? glanceAt(path) : undefined;
	if (head && isText && isPlainText(head)) return [plainText];
	if (head && isBook && isZip(head)) return [(await import('../formats/epub/epub.ts')).epub, plainText];
	return (await import('../formats/open-story.ts')).formats;
};
