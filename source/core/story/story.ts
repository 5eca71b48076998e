import type {Task} from '../task/task.ts';
import type {CleanText} from '../text/clean-text.ts';
import type {Range} from '../text/range.ts';
import type {LeftOut} from './left-out.ts';
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
	readonly marker?: CleanText;
	/** How many lists an item is in: 1 in a list that is in no other. */
	readonly depth?: number;
	/** How many quotations a block is in. */
	readonly quoteDepth?: number;
	readonly image?: {readonly alt: CleanText; readonly source: string};
	/** Cells by row, as ranges over the chapter's text. */
	readonly table?: {readonly rows: readonly (readonly Range[])[]};
	/** BCP 47 tag, where it differs from the chapter's. */
	readonly language?: string;
	/** Where its lines stand, if not at the side that they begin at. */
	readonly align?: 'center' | 'end';
	/** Steps of two columns by which its lines are moved in, in verse and letters. */
	readonly indent?: number;
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
		| {readonly kind: 'link'; readonly href: CleanText}
		/** `target` is the id of a note: `#id` in the same chapter's source, else `path#id`. */
		| {readonly kind: 'noteReference'; readonly target: string}
		| {readonly kind: 'ruby'; readonly reading: CleanText}
		/** BCP 47 tag. */
		| {readonly kind: 'language'; readonly language: string}
	);

export type SpanKind = Span['kind'];

/** The text between two scene breaks inside a chapter. The scenes of a chapter cover all its blocks. */
export type Scene = Range & {
	/** The line that stood before the scene (`* * *`), as the author wrote it; null for a gap or a chapter's start. */
	readonly separator: CleanText | null;
};

/** A note that a mark in the prose leads to. It stands outside the chapter's text. */
export type Note = {
	/** The mark, as the author wrote it: `1`, `*`. */
	readonly label: CleanText;
	/** A paragraph a line. */
	readonly text: CleanText;
};

/**
 * The content of a chapter: one cleaned text; blocks, spans, scenes, lines, hits and bookmarks are ranges over it. It is
 * read when it is needed, may be let go, and is read again.
 */
export type Chapter = {
	readonly text: CleanText;
	readonly blocks: readonly Block[];
	readonly spans: readonly Span[];
	/** At least one. */
	readonly scenes: readonly Scene[];
	readonly source: SourceMap;
	/** Offsets of the places that the source has given names (ids in HTML): what links and the contents lead to. */
	readonly anchors: ReadonlyMap<string, number>;
	/** Notes that stand in this chapter's source, by their ids. */
	readonly notes: ReadonlyMap<string, Note>;
};

/** What a chapter is for. Machinery is what its maker's tool has put in: a title page, a licence, a log of updates. */
export type ChapterRole = 'body' | 'front' | 'back' | 'notes' | 'machinery';

/** A chapter in the reading order, with what is known of it before it is read (EPUB's `itemref` and its item). */
export type SpineEntry = {
	/** What the source calls it, unique in the story: a path inside the container where there is one. */
	readonly id: string;
	/** The title, null where the author gave none. It is also the chapter's first block, a heading. */
	readonly title: CleanText | null;
	/** Size in the source: what progress through the story is measured by. At least 1. */
	readonly weight: number;
	/** BCP 47; null where it is the story's own. */
	readonly language: string | null;
	readonly direction: 'ltr' | 'rtl' | null;
	/**
	 * Whether it is in the reading order. What is not (a page of notes, machinery) stands behind all that is, and is reached
	 * by the contents and by links alone.
	 */
	readonly isLinear: boolean;
	readonly role: ChapterRole;
	/** Number of its scenes; null where only reading it can tell. */
	readonly sceneCount: number | null;
	/** Reads it, in steps of a few milliseconds. It may be read any number of times. */
	readonly read: () => Task<Chapter>;
};

/** An entry of the contents: a division, a chapter, or a place inside one. */
export type TocEntry = {
	readonly title: CleanText;
	/** Index into the spine. */
	readonly chapter: number;
	/** A name among the chapter's anchors; null for its beginning. */
	readonly anchor: string | null;
	readonly children: readonly TocEntry[];
};

export type RatingLevel = 'general' | 'teen' | 'mature' | 'explicit';

export type Rating = {
	/** The author's own words, always shown. */
	readonly label: CleanText;
	/** On a common scale, null where the words do not tell. */
	readonly level: RatingLevel | null;
};

export type StoryStatus = 'complete' | 'incomplete';

/** A header field that has no place of its own below. */
export type OtherField = {readonly label: CleanText; readonly value: CleanText};

/** What the header says. What is not said is null or empty. */
export type Metadata = {
	readonly title: CleanText | null;
	readonly authors: readonly CleanText[];
	readonly rating: Rating | null;
	readonly warnings: readonly CleanText[];
	readonly fandoms: readonly CleanText[];
	readonly relationships: readonly CleanText[];
	readonly characters: readonly CleanText[];
	readonly setting: CleanText | null;
	readonly summary: CleanText | null;
	readonly tags: readonly CleanText[];
	readonly genres: readonly CleanText[];
	readonly series: CleanText | null;
	readonly language: CleanText | null;
	readonly status: StoryStatus | null;
	readonly published: CleanText | null;
	readonly updated: CleanText | null;
	readonly source: CleanText | null;
	readonly notes: readonly CleanText[];
	/** What identifies the work or this edition: an address, `urn:isbn:…`, `urn:uuid:…`. */
	readonly identifiers: readonly CleanText[];
	readonly subtitle: CleanText | null;
	readonly translators: readonly CleanText[];
	/** Others who took part, each with the part in brackets where it is said. */
	readonly contributors: readonly CleanText[];
	/** What AO3 calls so: who loves whom. */
	readonly categories: readonly CleanText[];
	readonly collections: readonly CleanText[];
	readonly publisher: CleanText | null;
	/** Who holds which rights in this edition, a sentence or a page of them. */
	readonly rights: CleanText | null;
	/** Works that this one translates, or that it inspired, in the source's words. */
	readonly related: readonly CleanText[];
	/** Path of the cover's image inside the file. */
	readonly cover: CleanText | null;
	readonly other: readonly OtherField[];
};

/**
 * What was seen of the file on the way to the story, by names for `--json`. Which there are is the format's own: it puts
 * them into words as well.
 */
export type FileFacts = Readonly<Record<string, CleanText | number | boolean | null>> & {
	readonly format: CleanText;
};

/** The chapters of a spine, read when they are asked for. The latest are remembered. */
export type ChapterCache = {
	/** Reads a chapter at once, and remembers it. */
	readonly at: (index: number) => Chapter;
	/** Reads a chapter in steps. It is remembered only while there is room: nobody may come back to it. */
	readonly read: (index: number) => Task<Chapter>;
	/** Number of a chapter's scenes; null until it has been read, where the format cannot know it before. */
	readonly sceneCount: (index: number) => number | null;
};

/**
 * A work: metadata, chapters in reading order and contents (EPUB and Readium call it a publication). There is at least
 * one chapter. `createStory` makes it. What is shown of it is clean text; ids, targets and language tags, which are
 * plain strings, are not shown.
 */
export type Story = {
	readonly metadata: Metadata;
	readonly spine: readonly SpineEntry[];
	readonly toc: readonly TocEntry[];
	/** The chapters of the spine, read when they are asked for. */
	readonly chapters: ChapterCache;
	/** The end marker in the author's words. */
	readonly ending: CleanText | null;
	readonly file: FileFacts;
	/** Lines of a text that are on no page. Of marked-up books, machinery is: see `ChapterRole`. */
	readonly leftOut: readonly LeftOut[];
	/**
	 * Reads the bytes of an image by its source in a block ({@link BlockAttributes}); undefined where the file does not hold it. None for
	 * formats that hold no images.
	 *
	 * @throws {Refusal} where they cannot be read, or are more than a picture has.
	 */
	readonly imageBytes?: (source: string) => Uint8Array | undefined;
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
	identifiers: [],
	subtitle: null,
	translators: [],
	contributors: [],
	categories: [],
	collections: [],
	publisher: null,
	rights: null,
	related: [],
	cover: null,
	other: [],
};
