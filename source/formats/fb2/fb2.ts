import type {ByteSource} from '../../core/byte-source.ts';
import type {ReadingChoices} from '../../core/story/reading-choices.ts';
import type {Story} from '../../core/story/story.ts';
import {UnreadableStory} from '../../core/story/unreadable-story.ts';
import {cleanLine} from '../../core/text/clean-text.ts';
import {withoutValues, type Task} from '../../core/task/task.ts';
import {aimLinks, chapterId, type NamedPlaces} from '../compose/aim-links.ts';
import {composeBook, type BookChapter} from '../compose/compose-book.ts';
import {tocOf} from '../compose/compose-story.ts';
import {describeDocument, documentFacts} from '../compose/document-facts.ts';
import {allNamed, findElements, firstNamed, rawText, type Element} from '../markup/element.ts';
import {overBudget, type Budget} from '../budget.ts';
import {parseMarkup} from '../markup/parse-markup.ts';
import type {OpeningStory, OpenOptions, StoryFormat} from '../story-format.ts';
import {describeBook} from './describe-book.ts';
import {attributeNamed, childNamed, childrenNamed, wordsIn} from './names.ts';
import {imageInBook} from './image-in-book.ts';
import {findNotes, isNotesBody, readNotesBody, withNotes} from './notes.ts';
import {planChapters, type PlannedChapter} from './plan-chapters.ts';
import {readPieces} from './read-blocks.ts';
import {isZip, readFb2Source, type Fb2Source} from './read-source.ts';
import {titleText} from './title-text.ts';

type Notes = ReadonlyMap<string, Element>;

const weightOf = ({pieces}: PlannedChapter): number =>
	pieces.reduce((sum, piece) => sum + ('element' in piece ? rawText(piece.element).length : 0), 0);

const elementsOf = (element: Element): readonly Element[] => [element, ...findElements(element, () => true)];

/** Where the names of all elements stand. */
const placesIn = (chapters: readonly PlannedChapter[]): NamedPlaces => {
	const places = new Map<string, number>();
	for (const [index, {pieces}] of chapters.entries())
		for (const piece of pieces)
			for (const element of 'element' in piece ? elementsOf(piece.element) : []) {
				const id = attributeNamed(element, 'id');
				if (id !== '' && !places.has(id)) places.set(id, index);
			}
	return places;
};

type Known = {readonly notes: Notes; readonly places: NamedPlaces};

const toChapter = (planned: PlannedChapter, index: number, {notes, places}: Known): BookChapter => ({
	id: chapterId(index),
	title: planned.title,
	role: planned.role,
	isLinear: planned.role !== 'machinery',
	weight: weightOf(planned),
	*blocks() {
		const blocks = yield* readPieces(planned.pieces, id => notes.has(id));
		return yield* withNotes(aimLinks(blocks, places), notes);
	},
});

/** All notes of a body as a chapter: those that no mark leads to are nowhere else. */
const toNotesChapter = (body: Element, index: number): BookChapter => ({
	id: `notes-${index + 1}`,
	title: titleText(childNamed(body, 'title')),
	role: 'notes',
	isLinear: false,
	weight: rawText(body).length,
	blocks: () => readNotesBody(body, () => false),
});

const factsOf = ({isPacked, encoding, damaged}: Fb2Source, description: Element | undefined) => {
	const program = wordsIn(childNamed(description, 'document-info'), 'program-used');
	return documentFacts('fb2', {
		container: cleanLine(isPacked ? 'FictionBook in zip' : 'FictionBook'),
		encoding: cleanLine(encoding),
		maker: program === '' ? null : program,
		damaged: damaged === null ? null : cleanLine(damaged),
	});
};

/** The elements that are inside no other of them. In a damaged file a body may stand in one that was never closed. */
const outermost = (elements: readonly Element[]): readonly Element[] => {
	const all = new Set(elements);
	return elements.filter(element => {
		let above = element.parent;
		while (above && !all.has(above)) above = above.parent;
		return !above;
	});
};

function* toStory(source: Fb2Source, {raw}: ReadingChoices, budget: Budget): Task<Story> {
	const root = yield* parseMarkup(source.text, {isXml: true, budget});
	const book = firstNamed(root, 'FictionBook') ?? root;
	const bodies = allNamed(book, 'body');
	const description = firstNamed(book, 'description');
	const prose = outermost(bodies.filter(body => !isNotesBody(body)));
	const notesBodies = outermost(bodies.filter(isNotesBody));
	if (bodies.length === 0 && rawText(book).trim() === '')
		throw new UnreadableStory('it contains no text. Check that it was saved or downloaded completely.');
	const loose = bodies.length === 0 ? [withoutDescription(book)] : [];
	const planned = planChapters(prose.length > 0 ? prose : loose.length > 0 ? loose : notesBodies);
	const notes = prose.length > 0 ? findNotes(notesBodies) : new Map<string, Element>();
	const known = {notes, places: placesIn(planned)};
	return yield* composeBook({
		metadata: describeBook(description),
		chapters: [
			...planned.map((chapter, index) => toChapter(chapter, index, known)),
			...(prose.length > 0 ? notesBodies.map(toNotesChapter) : []),
		],
		toc: tocOf(planned.map(chapter => ({...chapter, blocks: []}))),
		direction: null,
		file: factsOf(budget.isSpent ? {...source, damaged: overBudget} : source, description),
		isRaw: raw,
	});
}

/** A file without any body, as it may be where its beginning is damaged. */
const withoutDescription = (book: Element): Element => ({
	...book,
	children: book.children.filter(child => !childrenNamed(book, 'description').some(one => one === child)),
});

function* open(source: ByteSource, {choices, budget}: OpenOptions): OpeningStory {
	const read = yield* withoutValues(readFb2Source(source, choices.encoding));
	source.release();
	const story = yield* withoutValues(toStory(read, choices, budget));
	return {...story, imageBytes: imageInBook(source)};
}

const packedName = /\.fb2\.zip$|\.fbz$/i;

/** The name of the first file in an archive, which stands 30 bytes behind its beginning (APPNOTE 4.3.7). */
const firstPath = (head: Uint8Array): string => {
	const length = (head[26] ?? 0) + (head[27] ?? 0) * 256;
	return new TextDecoder('latin1').decode(head.subarray(30, 30 + length));
};

const matches = (head: Uint8Array, name: string): boolean => {
	if (isZip(head)) return packedName.test(name) || /\.fb2$/i.test(firstPath(head));
	// Without zeros UTF-16 reads as ASCII.
	const words = new TextDecoder('latin1').decode(head.filter(byte => byte !== 0));
	return /<(?:[\w-]{1,20}:)?FictionBook[\s>]/.test(words) || (/\.fb2$/i.test(name) && words.includes('<'));
};

/** FictionBook 2: the format of Russian libraries and fan sites. Invalid files are the rule, and are read as far as they go. */
export const fb2: StoryFormat = {name: 'fb2', options: [], matches, open, describe: describeDocument};
