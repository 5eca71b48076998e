import type {ByteSource} from '../../core/byte-source.ts';
import type {Story} from '../../core/story/story.ts';
import {imageTooLarge, largestImage} from '../container/limits.ts';
import {bytesOfBook} from './read-source.ts';

/** Bytes of a start tag that are looked at for its name. */
const longestTag = 1000;

/** The bytes between the tags of the `binary` element with this id; undefined where there is none. */
const findBinary = (book: Buffer, id: string): Buffer | undefined => {
	for (let at = book.indexOf('<binary'); at !== -1; at = book.indexOf('<binary', at + 1)) {
		const tag = /^<binary\s[^<>]*>/.exec(book.toString('utf8', at, at + longestTag))?.[0];
		const name = tag && /\sid\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(tag);
		if (!tag || !name || (name[1] ?? name[2]) !== id) continue;
		const end = book.indexOf('<', at + 1);
		return book.subarray(book.indexOf('>', at) + 1, end === -1 ? undefined : end);
	}
	return undefined;
};

/** Base64 is a third longer than what it stands for. */
const largestBase64 = (largestImage / 3) * 4;

/**
 * Makes what reads images of a book by their references (`#id`): of its file, which is read again, only the one element is decoded
 * (FictionBook 2.1, `binary`).
 */
export const imageInBook =
	(source: ByteSource): NonNullable<Story['imageBytes']> =>
	reference => {
		try {
			const {bytes} = bytesOfBook(source);
			const book = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
			const base64 = findBinary(book, reference.replace(/^#/, ''));
			if (base64 && base64.length > largestBase64) throw imageTooLarge();
			return base64 && Buffer.from(base64.toString('latin1'), 'base64');
		} finally {
			source.release();
		}
	};
