import type {ByteSource} from '../../core/byte-source.ts';
import {UnreadableStory} from '../../core/story/unreadable-story.ts';
import {finish, type Task} from '../../core/task/task.ts';
import {decodeDocument} from '../container/decode-document.ts';
import {largestEntry} from '../container/limits.ts';
import {openZip} from '../container/zip.ts';
import {rawText} from '../markup/element.ts';
import {parseMarkup} from '../markup/parse-markup.ts';

/** A file of FictionBook as text, without its pictures. */
export type Fb2Source = {
	readonly text: string;
	readonly encoding: string;
	readonly isPacked: boolean;
	/** What is missing of it, a sentence; null where nothing is. */
	readonly damaged: string | null;
};

type Packed = Omit<Fb2Source, 'text' | 'encoding'> & {readonly bytes: Uint8Array};

export const isZip = (head: Uint8Array): boolean =>
	head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04;

/** Pictures stand at the end, and are not needed: a file whose pictures make it larger is not read to its end. */
const unpacked = (source: ByteSource): Packed => ({
	bytes: source.read(0, Math.min(source.size, largestEntry)),
	isPacked: false,
	damaged: null,
});

const unpack = (source: ByteSource): Packed => {
	const archive = openZip(source);
	const books = archive.entries.filter(({path}) => /\.fb2$/i.test(path));
	const [book] = books;
	if (!book) throw new UnreadableStory('it is an archive without an .fb2 file.');
	if (books.length > 1) {
		throw new UnreadableStory(
			`it is an archive with ${books.length} stories. Unpack it and open one of them.`,
		);
	}
	const {bytes, isDamaged} = archive.read(book);
	if (bytes.length === 0)
		throw new UnreadableStory('its archive is damaged: nothing could be unpacked. Download it again.');
	return {
		bytes,
		isPacked: true,
		damaged: isDamaged ? 'The archive is damaged: the end may be missing.' : null,
	};
};

const picture = /<binary\b[^<>]*>[^<]*(?:<\/binary\s*>)?/g;
const namedEntity = /&([a-z][a-z0-9]{1,30});/gi;
const xmlEntities = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);
/** Of more names, no file has more than a few. */
const mostNames = 300;

/** Names of HTML, which XML does not know, as the characters that they stand for. Unknown ones stay as they are. */
const withoutEntities = (text: string): string => {
	const known = new Map<string, string>();
	return text.replace(namedEntity, (whole, name: string) => {
		if (xmlEntities.has(name)) return whole;
		const found = known.get(name);
		if (found !== undefined) return found;
		if (known.size >= mostNames) return whole;
		const meant = rawText(finish(parseMarkup(whole)));
		const sign = meant === '' || /[<>&]/.test(meant) ? whole : meant;
		known.set(name, sign);
		return sign;
	});
};

/** The bytes of a file of FictionBook, or of the only one in an archive. @throws {UnreadableStory} */
export const bytesOfBook = (source: ByteSource): Packed =>
	isZip(source.read(0, 4)) ? unpack(source) : unpacked(source);

/** Reads a file of FictionBook, or the only one in an archive, as text. @throws {UnreadableStory} */
export function* readFb2Source(source: ByteSource, chosen: string | null): Task<Fb2Source> {
	const {bytes, isPacked, damaged} = bytesOfBook(source);
	yield;
	const {text: whole, encoding} = yield* decodeDocument(bytes, {chosen});
	const text = withoutEntities(whole.replace(picture, ''));
	return {text, encoding, isPacked, damaged};
}
