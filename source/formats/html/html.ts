import type {ByteSource} from '../../core/byte-source.ts';
import {cleanLine} from '../../core/text/clean-text.ts';
import {andThen, finish, type Task} from '../../core/task/task.ts';
import type {ReadingChoices} from '../../core/story/reading-choices.ts';
import type {Story} from '../../core/story/story.ts';
import {UnreadableStory} from '../../core/story/unreadable-story.ts';
import {composeStory} from '../compose/compose-story.ts';
import {describeDocument, documentFacts} from '../compose/document-facts.ts';
import {decodeDocument} from '../container/decode-document.ts';
import {readAll} from '../container/read-all.ts';
import {createBudget, overBudget, type Budget} from '../budget.ts';
import {parseMarkup} from '../markup/parse-markup.ts';
import type {OpeningStory, OpenOptions, Preview, StoryFormat} from '../story-format.ts';
import {looksLikeHtml} from './looks-like-html.ts';
import {options} from './options.ts';
import {readPage} from './read-page.ts';

/** Bytes of the largest page that is read: all of it has to be in memory. The largest seen has 7 MB. */
const largestPage = 24 * 1024 * 1024;

/** UTF-16 units at the beginning of a page in which programs say in comments who they are. */
const beginningLength = 65_536;

/** A page's source. */
type Source = {readonly text: string; readonly encoding: string};

const decode = (bytes: Uint8Array, {encoding: chosen}: ReadingChoices): Task<Source> =>
	decodeDocument(bytes, {chosen});

function* toStory({text, encoding}: Source, {raw}: ReadingChoices, budget: Budget): Task<Story> {
	const root = yield* parseMarkup(text, {budget});
	const {document, metadata, maker} = yield* readPage(root, text.slice(0, beginningLength), raw);
	if (!document.blocks.some(block => block.text !== '')) {
		throw new UnreadableStory('it contains no text. Check that the page was saved completely.');
	}
	const file = documentFacts(html.name, {
		encoding: cleanLine(encoding),
		maker: maker === null ? null : cleanLine(maker),
		hidden: document.hidden,
		damaged: budget.isSpent ? cleanLine(overBudget) : null,
	});
	return yield* composeStory({metadata, document, file, isRaw: raw});
}

/** Pages up to this size are read whole before anything is shown, in bytes: that takes some 300 ms. */
const small = 1024 * 1024;

/** What is read first of a larger page, in UTF-16 units. */
const previewLength = 256 * 1024;

/**
 * Share of letters that are prose in the beginning of a page that is shown before the rest is read. A book has 0.9; a saved
 * page that begins with scripts, styles and menus has less than 0.3, and only all of it tells what in it is the story.
 */
const leastProse = 0.5;

/** The beginning of a large page, up to a paragraph's end; undefined where only all of it tells what its story is. */
const beginningOf = ({text, encoding}: Source, choices: ReadingChoices): Preview | undefined => {
	const end = text.lastIndexOf('</p>', previewLength);
	if (end < previewLength / 2) return undefined;
	try {
		const beginning = finish(toStory({text: text.slice(0, end), encoding}, choices, createBudget()));
		const letters = beginning.spine.reduce(
			(sum, {isLinear}, index) => sum + (isLinear ? beginning.chapters.at(index).text.length : 0),
			0,
		);
		if (letters < end * leastProse) return undefined;
		return {beginning, shown: end / text.length, readEnd: () => undefined};
	} catch (error) {
		if (error instanceof UnreadableStory) return undefined;
		throw error;
	}
};

function* open(source: ByteSource, {choices, wantsPreview, budget}: OpenOptions): OpeningStory {
	if (source.size > largestPage) {
		throw new UnreadableStory(
			`it is a page larger than ${largestPage / 1024 / 1024} MB. Save its story as plain text and open that.`,
		);
	}
	const decoding = andThen(readAll(source), bytes => decode(bytes, choices));
	if (!wantsPreview || source.size <= small)
		return yield* andThen(decoding, page => toStory(page, choices, budget));
	const page = finish(decoding);
	const beginning = beginningOf(page, choices);
	if (beginning) yield beginning;
	return yield* toStory(page, choices, budget);
}

/** HTML and XHTML: downloads of story sites, and pages that somebody has saved or written. */
export const html: StoryFormat = {
	name: 'html',
	options,
	matches: looksLikeHtml,
	open,
	describe: describeDocument,
};
