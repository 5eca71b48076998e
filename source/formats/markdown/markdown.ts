import type {ByteSource} from '../../core/byte-source.ts';
import {noMetadata} from '../../core/story/story.ts';
import {cleanLine} from '../../core/text/clean-text.ts';
import {decodePieces} from '../../charset/decode-pieces.ts';
import {findCharset} from '../../charset/find-charset.ts';
import {composeStory} from '../compose/compose-story.ts';
import {describeDocument, documentFacts} from '../compose/document-facts.ts';
import {readAll} from '../container/read-all.ts';
import {createDefaultStyles} from '../markup/default-style.ts';
import {parseMarkup} from '../markup/parse-markup.ts';
import {readMarkup} from '../markup/read-markup.ts';
import type {OpeningStory, OpenOptions, StoryFormat} from '../story-format.ts';
import {renderMarkdown} from './render-markdown.ts';

function* open(source: ByteSource, {choices}: OpenOptions): OpeningStory {
	const bytes = yield* readAll(source);
	const charset = yield* findCharset(bytes, choices.encoding);
	const text = [...decodePieces(bytes, charset.encoding)].join('');
	const root = yield* parseMarkup(renderMarkdown(text));
	const document = yield* readMarkup(root, {styleOf: createDefaultStyles(), isRaw: choices.raw});
	return composeStory({
		metadata: noMetadata,
		document,
		file: documentFacts(markdown.name, {encoding: cleanLine(charset.encoding)}),
		isRaw: choices.raw,
	});
}

/** Markdown, in the ways that stories are written in it. */
export const markdown: StoryFormat = {
	name: 'markdown',
	options: [],
	matches: (_, name) => /\.(?:md|markdown|mdown|mkd)$/i.test(name),
	open,
	describe: describeDocument,
};
