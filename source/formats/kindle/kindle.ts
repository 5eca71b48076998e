import type {ByteSource} from '../../core/byte-source.ts';
import type {FileFacts, Story} from '../../core/story/story.ts';
import {UnreadableStory} from '../../core/story/unreadable-story.ts';
import {cleanLine} from '../../core/text/clean-text.ts';
import {quoted} from '../../core/text/quoted.ts';
import {withoutValues, type Task} from '../../core/task/task.ts';
import {canonicalCharset} from '../../charset/charset-names.ts';
import {describeDocument, documentFacts} from '../compose/document-facts.ts';
import type {OpeningStory, OpenOptions, StoryFormat} from '../story-format.ts';
import {readBookHeader, type BookHeader} from './book-header.ts';
import {toStory} from './book-story.ts';
import {imageInDatabase, recordsFrom, type RecordRange} from './image-in-database.ts';
import {describeBook, readDescription, type BookDescription} from './describe-book.ts';
import {readKf8} from './kf8-pages.ts';
import {readMobi6} from './mobi6-pages.ts';
import {ascii, numbersOf, openPalmDatabase, typeOf, type PalmDatabase} from './palm-database.ts';
import {readPlainPages} from './plain-pages.ts';
import {readBookText} from './read-text.ts';
import {withinBudget} from './within-budget.ts';

/** A book in a database: the record of its header, and what that says. */
type Book = {readonly base: number; readonly header: BookHeader};

const boundaryField = 121;

/** A file may hold a book twice: as Mobipocket 6 and, behind a boundary, as KF8, which says more. */
const chooseBook = (database: PalmDatabase, first: BookHeader): Book => {
	const [said] = first.extended.get(boundaryField) ?? [];
	const boundary = said ? numbersOf(said).u32(0) : 0;
	if (boundary > 0 && ascii(database.record(boundary - 1), 0, 8) === 'BOUNDARY') {
		const header = readBookHeader(database.record(boundary));
		if (header.isMobi && header.version >= 8 && header.textRecords > 0) return {base: boundary, header};
	}
	return {base: 0, header: first};
};

/** Where the pictures of a file are: of one that holds a book twice, before the boundary and behind the second book. */
const imageRanges = (
	{count}: PalmDatabase,
	first: BookHeader,
	{base, header}: Book,
): readonly RecordRange[] => [
	recordsFrom(0, first.indexes.images, base === 0 ? count : base - 1),
	...(base === 0 ? [] : [recordsFrom(base, header.indexes.images, count)]),
];

const refuseProtected = (title: string): UnreadableStory =>
	new UnreadableStory(
		`${title === '' ? 'it' : quoted(cleanLine(title))} is protected by DRM: only the shop’s own apps can open it. Open a copy without DRM instead.`,
	);

const refuseOthers = (head: Uint8Array): void => {
	if (ascii(head, 0, 3) === 'TPZ')
		throw new UnreadableStory(
			'it is a Kindle Topaz book, which stores pictures of words. Open the book as EPUB or AZW3 instead.',
		);
	if (isKfx(head))
		throw new UnreadableStory('it is a Kindle KFX book. Convert it to EPUB with calibre and open that.');
};

const factsOf = ({header}: Book, {program}: BookDescription, damaged: string | null, encoding: string) => {
	const container =
		header.version >= 8 ? 'KF8 (AZW3)' : header.isMobi ? `Mobipocket ${header.version}` : 'PalmDOC';
	return (maker: string | null): FileFacts => {
		const made = [maker, program].filter(name => name !== null).join(', ');
		return documentFacts('kindle', {
			container: cleanLine(container),
			maker: made === '' ? null : cleanLine(made),
			encoding: cleanLine(encoding),
			damaged: damaged === null ? null : cleanLine(damaged),
		});
	};
};

function* readBook(source: ByteSource, {choices}: OpenOptions): Task<Story> {
	refuseOthers(source.read(0, 16));
	const database = openPalmDatabase(source);
	const first = readBookHeader(database.record(0));
	const book = chooseBook(database, first);
	const {base, header} = book;
	const description = readDescription([header, first], database.name);
	if (first.isEncrypted || header.isEncrypted) throw refuseProtected(description.title);
	const whole = yield* readBookText(database, header, base);
	if (!whole)
		throw new UnreadableStory(
			'its text is compressed in an unknown way, or its dictionary is damaged. Download it again, or open it as EPUB.',
		);
	const text = yield* withinBudget(whole);
	if (text.bytes.length === 0)
		throw new UnreadableStory('it contains no text. Check that it was saved or downloaded completely.');
	const chosen = choices.encoding === null ? undefined : canonicalCharset(choices.encoding);
	const known = chosen === undefined ? header : {...header, encoding: chosen};
	const pages =
		header.version >= 8
			? readKf8(text.bytes, database, base, known)
			: header.isMobi
				? readMobi6(text.bytes, database, known)
				: yield* readPlainPages(text.bytes, database, known, chosen ?? null);
	source.release();
	const story = yield* toStory({
		book: pages,
		describe: fields => describeBook(description, fields),
		facts: factsOf(book, description, text.damaged, pages.encoding),
		isRaw: choices.raw,
	});
	const ranges = imageRanges(database, first, book);
	return {...story, imageBytes: imageInDatabase({source, database, drawings: pages.drawings, ranges})};
}

function* open(source: ByteSource, options: OpenOptions): OpeningStory {
	return yield* withoutValues(readBook(source, options));
}

/** KFX: a container of its own, or one that is encrypted. */
const isKfx = (head: Uint8Array): boolean =>
	(ascii(head, 0, 4) === 'CONT' && (head[4] ?? 0) < 4 && head[5] === 0) ||
	ascii(head, 0, 8) === '\u00eaDRMION\u00ee';

const matches = (head: Uint8Array): boolean =>
	/^(?:BOOKMOBI|TEXtREAd)$/.test(typeOf(head)) || /^TPZ\d/.test(ascii(head, 0, 4)) || isKfx(head);

/** Books of Kindle and of what came before it: PalmDOC, Mobipocket 6, KF8. */
export const kindle: StoryFormat = {
	name: 'kindle',
	options: [],
	matches,
	open,
	describe: describeDocument,
};
