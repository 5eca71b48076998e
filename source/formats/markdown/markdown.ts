import type {ByteSource} from '../../core/byte-source.ts';
import {noMetadata, type Metadata} from '../../core/story/story.ts';
import {UnreadableStory} from '../../core/story/unreadable-story.ts';
import {cleanLine, cleanText} from '../../core/text/clean-text.ts';
import {composeStory} from '../compose/compose-story.ts';
import {describeDocument, documentFacts} from '../compose/document-facts.ts';
import {findHeader} from '../compose/header/find-header.ts';
import type {HeaderLayout} from '../compose/header/header.ts';
import {metadataOf} from '../compose/header/metadata.ts';
import type {RoughRole} from '../compose/rough-block.ts';
import {decodeText} from '../container/decode-text.ts';
import {readAll} from '../container/read-all.ts';
import {foreignFormat} from '../foreign-formats.ts';
import {overBudget} from '../budget.ts';
import {createDefaultStyles} from '../markup/default-style.ts';
import {attributeOf, hasClass, type Element} from '../markup/element.ts';
import {parseMarkup} from '../markup/parse-markup.ts';
import {readMarkup} from '../markup/read-markup.ts';
import type {OpeningStory, OpenOptions, StoryFormat} from '../story-format.ts';
import {renderMarkdown} from './render-markdown.ts';
import {asOneChapter, shapeDocument} from './shape-document.ts';
import {withinBounds} from './within-bounds.ts';

/** Headers that Markdown has above its text. Title pages are told by its headings. */
const layouts: ReadonlySet<HeaderLayout> = new Set<HeaderLayout>([
	'YAML',
	'TOML',
	'Pandoc',
	'labels',
	'labels above values',
]);

type FrontMatter = {readonly metadata: Metadata; readonly end: number};

const readFrontMatter = (lines: readonly string[]): FrontMatter => {
	const header = findHeader(lines);
	return header && layouts.has(header.layout)
		? {metadata: metadataOf(header), end: header.end}
		: {metadata: noMetadata, end: 0};
};

const roleOf = (element: Element): RoughRole | undefined => {
	if (hasClass(element, 'markdown-note')) return 'footnote';
	return hasClass(element, 'markdown-aside') ? 'authorNote' : undefined;
};

const noteOf = (link: Element): string | undefined =>
	hasClass(link, 'markdown-mark') ? attributeOf(link, 'href') : undefined;

function* open(source: ByteSource, {choices, isPart, budget}: OpenOptions): OpeningStory {
	const {text, charset} = yield* decodeText(yield* readAll(source), choices.encoding);
	const {text: clean, removed} = cleanText(text);
	if (clean.trim() === '')
		throw new UnreadableStory('it contains no text. Check that it was saved or downloaded completely.');
	const lines = clean.split('\n');
	const {metadata: said, end} = readFrontMatter(lines);
	const bounded = withinBounds(lines.slice(end));
	const html = yield* renderMarkdown(bounded.lines, choices.raw);
	const root = yield* parseMarkup(html, {budget});
	const document = yield* readMarkup(root, {
		styleOf: createDefaultStyles(),
		roleOf,
		noteOf,
		isRaw: choices.raw,
	});
	const {blocks, metadata} = isPart
		? {blocks: asOneChapter(document.blocks), metadata: said}
		: shapeDocument(document.blocks, said);
	return yield* composeStory({
		metadata,
		document: {...document, blocks},
		file: documentFacts(markdown.name, {
			encoding: cleanLine(charset.encoding),
			cleaned: removed,
			hidden: document.hidden,
			damaged: bounded.isCut || budget.isSpent ? cleanLine(overBudget) : null,
		}),
		isRaw: choices.raw,
		isPart,
	});
}

/**
 * Larger files are read as plain text, which knows headings and emphasis too and shows its beginning at once: a megabyte of
 * Markdown takes a second and 150 MB of memory.
 */
const largest = 2 * 1024 * 1024;

const named = /\.(?:md|markdown|mdown|mkdn?|mdwn|mdtxt|rmd|qmd)$/i;

/** Front matter with headings below it, whatever the file is called. A plain text may have both, and reads them itself. */
const isMarkdownText = (head: Uint8Array): boolean => {
	const text = new TextDecoder().decode(head).replaceAll('\r\n', '\n');
	return /^\ufeff?(?:---|\+\+\+)\n\w/.test(text) && /\n(?:---|\+\+\+|\.\.\.)\n[^]*\n#{1,6} \S/.test(text);
};

/** A page in HTML is none of Markdown, whatever it is called. */
const isPage = (head: Uint8Array): boolean =>
	/^\s*(?:<\?xml|<!doctype\s+html|<html)\b/i.test(new TextDecoder().decode(head.subarray(0, 300)));

/** Markdown, in the ways that stories are written in it: CommonMark, Pandoc, MultiMarkdown, Obsidian, Hugo, mdBook. */
export const markdown: StoryFormat = {
	name: 'markdown',
	options: [],
	matches: (head, name, source) =>
		(source?.size ?? 0) <= largest &&
		(named.test(name) ? !isPage(head) : !/\.te?xt$/i.test(name) && isMarkdownText(head)) &&
		foreignFormat(head) === undefined,
	open,
	describe: describeDocument,
};
