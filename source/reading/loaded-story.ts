import {basename, extname} from 'node:path';
import type {ReadingChoices} from '../core/story/reading-choices.ts';
import type {Story} from '../core/story/story.ts';
import type {SharedTask} from '../core/task/task.ts';
import {cleanLine} from '../core/text/clean-text.ts';
import type {StoryFormat} from '../formats/story-format.ts';
import type {Fault} from '../library/fault.ts';
import type {Identity, Library} from '../library/library.ts';
import type {Recognition} from '../library/recognize.ts';
import type {SavedPlace} from '../library/story-record.ts';
import type {FoundPart} from './find-part.ts';
import type {StartThread} from './thread/run-thread.ts';

/** Reads a story's file once more, in another way. @throws {Refusal} at a step, where that cannot be. */
export type Reread = (choices: ReadingChoices) => SharedTask<Story>;

export type LoadedStory = {
	readonly story: Story;
	readonly choices: ReadingChoices;
	/** Why it was not read in the way that is remembered, one sentence; null where it was. */
	readonly problem: string | null;
	/** Absolute path; null for standard input. */
	readonly path: string | null;
	/** Size of the file in bytes. */
	readonly bytes: number;
	/** What tells this version of the file from a later one; empty for standard input. */
	readonly version: string;
	readonly identity: Identity;
	/** What the library knows about the story, or why it cannot be asked. */
	readonly recognition: Recognition | Fault;
	/** The title, or the file's name where the story has none. */
	readonly displayTitle: string;
	readonly reread: Reread;
	/** The formats that it was looked for in. */
	readonly formats: readonly StoryFormat[];
};

/** A file as it is known before all of it is read. */
export type BegunFile = Pick<Identity, 'path' | 'realPath'> & {
	/** As {@link startOf} says. */
	readonly start: string;
	/** How much of it is in the beginning that is shown, 0–1. */
	readonly shown: number;
	/** The place that was kept before, in what is remembered of its path. */
	readonly placeBefore: SavedPlace | null;
};

/** What can be shown of a story before it is known: the beginning of a large text, or a book whose chapters are not read yet. */
export type Beginning = Pick<LoadedStory, 'story' | 'choices' | 'displayTitle'> & {
	/** Whether the reader has stopped somewhere in the story at this path. */
	readonly isContinued: boolean;
	readonly file: BegunFile;
	/** Reads its end alone; undefined where that cannot be. */
	readonly readEnd: () => Story | undefined;
	/** Reads the part alone in which the reader has stopped; undefined where that cannot be. */
	readonly readPart: () => FoundPart | undefined;
};

/** A story being loaded, in steps. A step may yield its beginning, once. */
export type LoadingStory = SharedTask<LoadedStory, Beginning | undefined>;

/** A story of which the beginning has been read, and the work that loads the whole. */
export type BegunStory = Beginning & {readonly whole: LoadingStory};

export type LoadOptions = {
	/** How the file is to be understood: what the user asks for now, over what is remembered. */
	readonly choose: (remembered: ReadingChoices) => ReadingChoices;
	readonly library: Library;
	/** Whether damaged records are put aside: only for what reads or changes them. */
	readonly mends: boolean;
	/** Whether somebody waits for something to be shown: the beginning of a large story is yielded. */
	readonly wantsBeginning?: boolean;
	/** Whether the first page is to be the one at which the reader stopped, if there is one. */
	readonly resumes?: boolean;
	/** Whether somebody has typed the name, and a pipe is waited for. */
	readonly waits?: boolean;
	/** The formats that may know the file. */
	readonly formats: readonly StoryFormat[];
	/** Starts a thread that reads large texts; where it is missing, they are read in this one. */
	readonly startThread?: StartThread | undefined;
};

/** A title to show for a story that has none: its file's name without folder and ending. */
export const titleFromPath = (path: string | null): string =>
	path === null ? 'Standard input' : cleanLine(basename(path, extname(path))) || 'Untitled';

export const displayTitleOf = ({metadata}: Story, path: string | null): string =>
	metadata.title ?? titleFromPath(path);
