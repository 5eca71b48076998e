import type {ByteSource} from '../../core/byte-source.ts';
import {cleanLine} from '../../core/text/clean-text.ts';
import {andThen, createPace, type Task} from '../../core/task/task.ts';
import type {ReadingChoices} from '../../core/story/reading-choices.ts';
import type {Story} from '../../core/story/story.ts';
import {UnreadableStory} from '../../core/story/unreadable-story.ts';
import {composeStory} from '../compose/compose-story.ts';
import {describeDocument, documentFacts} from '../compose/document-facts.ts';
import {decodeDocument} from '../container/decode-document.ts';
import {readAll} from '../container/read-all.ts';
import {parseMarkup} from '../markup/parse-markup.ts';
import type {OpeningStory, OpenOptions, StoryFormat} from '../story-format.ts';
import {looksLikeHtml} from './looks-like-html.ts';
import {options} from './options.ts';
import {readPage} from './read-page.ts';

/** Bytes of the largest page that is read: all of it has to be in memory. The largest seen has 7 MB. */
const largestPage = 24 * 1024 * 1024;

/** UTF-16 units at the beginning of a page in which programs say in comments who they are. */
const beginningLength = 65_536;

/**
 * Elements that a page may have: so many take 250 MB while they are read. A book of 20 MB in 530 chapters has 220,000, and
 * the longest stories of story sites not twice as many.
 */
const mostElements = 300_000;

/** Whether a page has more than so many tags, of elements that begin and end. */
function* hasTooManyTags(text: string): Task<boolean> {
	const isDue = createPace();
	let count = 0;
	for (let at = text.indexOf('<'); at !== -1;) {
		if (++count > mostElements * 2) return true;
		const next = text.indexOf('<', at + 1);
		if (isDue(next - at)) yield;
		at = next;
	}
	return false;
}

function* read(bytes: Uint8Array, {encoding: chosen, raw}: ReadingChoices): Task<Story> {
	const {text, encoding} = yield* decodeDocument(bytes, {chosen});
	if (yield* hasTooManyTags(text)) {
		throw new UnreadableStory(
			`it is a page of more than ${mostElements} elements. Save its story as plain text, and open that.`,
		);
	}
	const root = yield* parseMarkup(text);
	const {document, metadata, maker} = yield* readPage(root, text.slice(0, beginningLength), raw);
	if (!document.blocks.some(block => block.text !== '')) {
		throw new UnreadableStory('it is a page without words. Was it saved to the end, and with its text?');
	}
	const file = documentFacts(html.name, {
		encoding: cleanLine(encoding),
		maker: maker === null ? null : cleanLine(maker),
		hidden: document.hidden,
	});
	return composeStory({metadata, document, file, isRaw: raw});
}

function* open(source: ByteSource, {choices}: OpenOptions): OpeningStory {
	if (source.size > largestPage) {
		throw new UnreadableStory(
			`it is a page of more than ${largestPage / 1024 / 1024} MB. Save its story as plain text, and open that.`,
		);
	}
	return yield* andThen(readAll(source), bytes => read(bytes, choices));
}

/** HTML and XHTML: downloads of story sites, and pages that somebody has saved or written. */
export const html: StoryFormat = {
	name: 'html',
	options,
	matches: looksLikeHtml,
	open,
	describe: describeDocument,
};
