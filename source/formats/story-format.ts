import type {ByteSource} from '../core/byte-source.ts';
import type {ReadingChoices} from '../core/story/reading-choices.ts';
import type {FileFacts, Story} from '../core/story/story.ts';
import type {CleanText} from '../core/text/clean-text.ts';
import type {Budget} from './budget.ts';
import {UnreadableStory} from '../core/story/unreadable-story.ts';
import type {Task} from '../core/task/task.ts';

/** A part of a story that can be shown while the rest of its file is being read. */
export type Preview = {
	/** Its beginning: pages from there on are those of the whole, but nobody knows yet how it ends. */
	readonly beginning: Story;
	/** How much of the file the beginning is, 0–1. */
	readonly shown: number;
	/** Reads its end; undefined where that cannot be read alone. */
	readonly readEnd: () => Story | undefined;
	/** Reads what stands around some words; undefined where that cannot be read alone. */
	readonly readAround?: (sought: Sought) => PartOfStory | undefined;
};

/** Words, and the share of the story at which they are to be expected, 0–1. */
export type Sought = {readonly words: string; readonly share: number};

/** A part of a story as a story of its own, and where it begins and ends in the file, as shares of it, 0–1. */
export type PartOfStory = {readonly story: Story; readonly from: number; readonly to: number};

/** A story being opened, in steps of a few milliseconds. A step may yield a preview, once. */
export type OpeningStory = Task<Story, Preview | undefined>;

export type OpenOptions = {
	/** What the reader has chosen; a format ignores the choices that it does not offer. */
	readonly choices: ReadingChoices;
	/** Whether somebody waits for something to be shown: a format that can yields a preview of a large file. */
	readonly wantsPreview: boolean;
	/**
	 * Where in the story the first page is to be, as its share of it, 0–1. A beginning that does not reach so far need not be
	 * longer than it takes to tell what the story says of itself.
	 */
	readonly startsAt: number;
	/** Whether the file is a chapter of a story in several files: its headings divide that chapter, and begin none. */
	readonly isPart: boolean;
	/** What the file may hold, with all that is in it. */
	readonly budget: Budget;
	/**
	 * Opens a file that is inside this one, as every other file is opened. A format that unpacks knows no other format.
	 *
	 * @throws {UnreadableStory} as the format of that file does, and where it is packed too many times.
	 */
	readonly openInner: (source: ByteSource, options?: Partial<InnerOptions>) => OpeningStory;
};

/** What may be otherwise for a file inside another one. */
export type InnerOptions = Pick<OpenOptions, 'isPart' | 'wantsPreview'>;

/** A choice that a format offers: how its files may be read otherwise. Flags of the command line are made from it. */
export type FormatOption = {
	readonly name: keyof ReadingChoices;
	/** Its flag on the command line, in camel case. */
	readonly flag: string;
	/** What stands for the value in help, `NAME`; null for a switch. */
	readonly value: string | null;
	readonly summary: string;
	/**
	 * Reads what was typed; null stands for finding it out.
	 *
	 * @throws {Refusal} whose message goes on after the flag: `cannot take …`.
	 */
	readonly parse: (typed: string) => CleanText | null;
};

/**
 * A row of the description of a file: a label and what it says; null where it says nothing. The row `File` is preceded by
 * the file's size.
 */
export type FactRow = readonly [label: string, value: string | null];

/** A format: recognises its files and opens them. Formats do not know each other. */
export type StoryFormat = {
	readonly name: string;
	readonly options: readonly FormatOption[];
	/**
	 * Whether a file is of this format, by its first bytes ({@link headLength} of them, if there are so many) and its name. A
	 * container asks the source what is in it, where neither tells; nothing is asked where there is no source.
	 */
	readonly matches: (head: Uint8Array, name: string, source?: ByteSource) => boolean;
	/**
	 * Opens a file: reads what has to be known before a chapter is, and no more. Chapters are read from the source when
	 * they are asked for, unless the format has to read all of it anyway; then it releases the source.
	 *
	 * @throws {UnreadableStory} on the way, where the file is not what it seemed to be.
	 */
	readonly open: (source: ByteSource, options: OpenOptions) => OpeningStory;
	/** Puts what was seen of a file into words, for a reader who has to see that it was misread. */
	readonly describe: (facts: FileFacts, choices: ReadingChoices) => readonly FactRow[];
};

/** Bytes of a file's beginning that tell its format. */
export const headLength = 4096;

/** The refusal of a file that is something else; `what` with its article. */
export const notAStory = (what: string): UnreadableStory =>
	new UnreadableStory(
		`it is ${what}. Open a story instead: EPUB, HTML, Markdown, FB2, MOBI, AZW3, DOCX, ODT, RTF or plain text.`,
	);
