import type {Range} from '../text/range.ts';
import type {SourceMap} from './source-map.ts';

/** What kind of thing a block is; named after HTML where HTML has a name. */
export type BlockKind =
	| 'paragraph'
	| 'heading'
	/** Lines that the author ended: verse, addresses, chat logs. Each `\n` inside is a line end. */
	| 'verse'
	| 'quote'
	| 'list-item'
	/** Lines kept with their inner spaces: drawings, tables. */
	| 'preformatted'
	/** An image: its text is the description that stands for it. */
	| 'image'
	/** Rows that end in `\n`. */
	| 'table'
	/** What the author says beside the story: notes, disclaimers, thanks. Shown, never counted as prose. */
	| 'note'
	/** "To be continued…", "The End": shown, never counted as prose. */
	| 'ending';

/** What a format knows about a block beside its kind. A field is absent where it does not apply or is not known. */
export type BlockAttributes = {
	/** Level of a heading: 1 for the story's largest divisions. */
	readonly level?: number;
	/** What stands before a list item, as the source writes it: `-`, `12.`. */
	readonly marker?: string;
	/** How many lists an item is in: 1 in a list that is in no other. */
	readonly depth?: number;
	/** How many quotations a block is in. */
	readonly quoteDepth?: number;
	readonly image?: {readonly alt: string; readonly source: string};
	/** Cells by row, as ranges over the chapter's text. */
	readonly table?: {readonly rows: readonly (readonly Range[])[]};
	/** BCP 47 tag, where it differs from the chapter's. */
	readonly language?: string;
};

/** A block of a chapter, as a range over its text. Blocks are in order, do not overlap and are separated by `\n`. */
export type Block = Range & BlockAttributes & {readonly kind: BlockKind};

/**
 * An inline range with a meaning of its own. Spans may nest but never cross, and each lies within one block. They are
 * ordered by start, outer spans before those inside them.
 */
export type Span = Range &
	(
		| {readonly kind: 'emphasis' | 'strong' | 'code' | 'superscript' | 'smallCaps' | 'strike'}
		| {readonly kind: 'link'; readonly href: string}
		/** `target` is the id of an anchor or a note. */
		| {readonly kind: 'noteReference'; readonly target: string}
		| {readonly kind: 'ruby'; readonly reading: string}
		/** BCP 47 tag. */
		| {readonly kind: 'language'; readonly language: string}
	);

export type SpanKind = Span['kind'];

/** The text between two scene breaks inside a chapter. The scenes of a chapter cover all its blocks. */
export type Scene = Range & {
	/** The line that stood before the scene (`* * *`), as the author wrote it; null for a gap or a chapter's start. */
	readonly separator: string | null;
};

/**
 * A division of the story with one cleaned text of its own; blocks, spans, scenes, lines, hits and bookmarks are
 * ranges over it. A format may build the text when it is first asked for.
 */
export type Chapter = {
	/** The title, null where the author gave none. It is also the chapter's first block, a heading. */
	readonly title: string | null;
	/** Titles of the larger divisions that begin with this chapter (volume, book, part), the largest first. */
	readonly parts: readonly string[];
	/** Size in the source, known without building the text: what progress through the story is measured by. */
	readonly weight: number;
	/** Number of its scenes, known without building the text. */
	readonly sceneCount: number;
	readonly text: string;
	readonly blocks: readonly Block[];
	readonly spans: readonly Span[];
	readonly scenes: readonly Scene[];
	readonly source: SourceMap;
};

export type RatingLevel = 'general' | 'teen' | 'mature' | 'explicit';

export type Rating = {
	/** The author's own words, always shown. */
	readonly label: string;
	/** On a common scale, null where the words do not tell. */
	readonly level: RatingLevel | null;
};

export type StoryStatus = 'complete' | 'incomplete';

/** A header field that has no place of its own below. */
export type OtherField = {readonly label: string; readonly value: string};

/** What the header says. What is not said is null or empty. */
export type Metadata = {
	readonly title: string | null;
	readonly authors: readonly string[];
	readonly rating: Rating | null;
	readonly warnings: readonly string[];
	readonly fandoms: readonly string[];
	readonly relationships: readonly string[];
	readonly characters: readonly string[];
	readonly setting: string | null;
	readonly summary: string | null;
	readonly tags: readonly string[];
	readonly genres: readonly string[];
	readonly series: string | null;
	readonly language: string | null;
	readonly status: StoryStatus | null;
	readonly published: string | null;
	readonly updated: string | null;
	readonly source: string | null;
	readonly notes: readonly string[];
	readonly other: readonly OtherField[];
};

/** What was seen of the file on the way from bytes to text. */
export type FileFacts = {
	readonly format: string;
	/** Charset, by the name that the WHATWG Encoding Standard gives it where it knows it. */
	readonly encoding: string;
	/** How sure the charset is, 0–1. */
	readonly confidence: number;
	readonly lineEnding: 'LF' | 'CRLF' | 'CR' | 'mixed' | null;
	readonly hardWrapped: boolean;
	/** Columns that a hard-wrapped text is broken at; null for all others. */
	readonly wrapColumn: number | null;
	/** How the header is set, in words; null where none was found. */
	readonly header: string | null;
	/** Characters that cleaning took out. */
	readonly cleaned: number;
};

/** A work: metadata and its chapters in reading order (what EPUB calls the spine). There is at least one chapter. */
export type Story = {
	readonly metadata: Metadata;
	readonly chapters: readonly Chapter[];
	/** The end marker in the author's words. */
	readonly ending: string | null;
	readonly file: FileFacts;
};

/** A place: a chapter (index into the story's chapters) and a UTF-16 offset into its text. */
export type Place = {
	readonly chapter: number;
	readonly offset: number;
};

/** Metadata that says nothing, to be filled in. */
export const noMetadata: Metadata = {
	title: null,
	authors: [],
	rating: null,
	warnings: [],
	fandoms: [],
	relationships: [],
	characters: [],
	setting: null,
	summary: null,
	tags: [],
	genres: [],
	series: null,
	language: null,
	status: null,
	published: null,
	updated: null,
	source: null,
	notes: [],
	other: [],
};
