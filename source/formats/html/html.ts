import type {ByteSource} from '../../core/byte-source.ts';
import {cleanLine} from '../../core/text/clean-text.ts';
import {andThen, type Task} from '../../core/task/task.ts';
import type {ReadingChoices} from '../../core/story/reading-choices.ts';
import type {Story} from '../../core/story/story.ts';
import {UnreadableStory} from '../../core/story/unreadable-story.ts';
import {composeStory} from '../compose/compose-story.ts';
import {describeDocument, documentFacts} from '../compose/document-facts.ts';
import {decodeDocument} from '../container/decode-document.ts';
import {readAll} from '../container/read-all.ts';
import {overBudget, type Budget} from '../markup/budget.ts';
import {parseMarkup} from '../markup/parse-markup.ts';
import type {OpeningStory, OpenOptions, StoryFormat} from '../story-format.ts';
import {looksLikeHtml} from './looks-like-html.ts';
import {options} from './options.ts';
import {readPage} from './read-page.ts';

/** Bytes of the largest page that is read: all of it has to be in memory. The largest seen has 7 MB. */
const largestPage = 24 * 1024 * 1024;

/** UTF-16 units at the beginning of a page in which programs say in comments who they are. */
const beginningLength = 65_536;

function* read(bytes: Uint8Array, {encoding: chosen, raw}: ReadingChoices, budget: Budget): Task<Story> {
	const {text, encoding} = yield* decodeDocument(bytes, {chosen});
	const root = yield* parseMarkup(text, {budget});
	const {document, metadata, maker} = yield* readPage(root, text.slice(0, beginningLength), raw);
	if (!document.blocks.some(block => block.text !== '')) {
		throw new UnreadableStory('it is a page without words. Was it saved to the end, and with its text?');
	}
	const file = documentFacts(html.name, {
		encoding: cleanLine(encoding),
		maker: maker === null ? null : cleanLine(maker),
		hidden: document.hidden,
		damaged: budget.isSpent ? cleanLine(overBudget) : null,
	});
	return composeStory({metadata, document, file, isRaw: raw});
}

function* open(source: ByteSource, {choices, budget}: OpenOptions): OpeningStory {
	if (source.size > largestPage) {
		throw new UnreadableStory(
			`it is a page of more than ${largestPage / 1024 / 1024} MB. Save its story as plain text, and open that.`,
		);
	}
	return yield* andThen(readAll(source), bytes => read(bytes, choices, budget));
}

/** HTML and XHTML: downloads of story sites, and pages that somebody has saved or written. */
export const html: StoryFormat = {
	name: 'html',
	options,
	matches: looksLikeHtml,
	open,
	describe: describeDocument,
};
