import {closeSync, openSync, readSync, statSync} from 'node:fs';
import {foreignFormat} from '../formats/foreign-formats.ts';
import {plainText} from '../formats/plain-text/plain-text.ts';
import {headLength, type StoryFormat} from '../formats/story-format.ts';

/** Endings of the names under which plain texts are kept. */
const textName = /\.(?:txt|text|asc)$/i;

/** What other formats begin with: a tag, front matter, a byte that no text has. */
const otherBeginning = /<(?:[!?]|\/?[a-z])|\0/i;

const readHead = (path: string): Uint8Array => {
	const descriptor = openSync(path, 'r');
	try {
		const head = new Uint8Array(headLength);
		return head.subarray(0, readSync(descriptor, head, 0, headLength, 0));
	} finally {
		closeSync(descriptor);
	}
};

/** Whether a file is surely a plain text, by its name and its first bytes. */
const isPlainText = (path: string): boolean => {
	if (!textName.test(path)) return false;
	try {
		// A pipe would be waited for.
		if (!statSync(path).isFile()) return false;
		const head = readHead(path);
		return foreignFormat(head) === undefined && !otherBeginning.test(new TextDecoder('latin1').decode(head));
	} catch {
		// Whoever opens it will say why it cannot be read.
		return false;
	}
};

/**
 * The formats that may know a file. Those beside plain text take a tenth of the time to the first page to load, and are
 * loaded where the file may be one of theirs.
 */
export const formatsFor = async (path: string): Promise<readonly StoryFormat[]> =>
	isPlainText(path) ? [plainText] : (await import('../formats/open-story.ts')).formats;
