import type {StoryRecord} from './story-record.ts';

/**
 * A record of a story of which only a part has been read: nobody knows yet whose record its place belongs to. The story's own
 * record takes it in when the whole is read.
 */
export type EarlyRecord = {
	readonly record: StoryRecord;
	/** Whether it was made for a file of this size that begins as this one does; else only the path is the same. */
	readonly isOwn: boolean;
};

/** What a file is known by while it is read. */
export type FileStart = Pick<StoryRecord, 'path' | 'realPath'> & {
	/** As {@link startOf} says. It is only asked for where there are early records. */
	readonly start: () => string;
};

/** Records that are kept until all of their stories' files is read. */
export type EarlyRecords = {
	/** Those that may be a file's, the one whose place was kept last first. Touches nothing. */
	readonly of: (file: FileStart) => readonly EarlyRecord[];
	/** Writes one, merged with what stands there; returns what was written. @throws {Fault} where that cannot be. */
	readonly save: (record: StoryRecord) => StoryRecord;
	/** Removes one whose place stands in the story's own record by now. Never throws: one that stays is taken in again. */
	readonly remove: (record: StoryRecord) => void;
	/** Keeps one whose words another file had that lay at this path: it is that file's alone. Never throws. */
	readonly part: (record: StoryRecord) => void;
	readonly forget: (id: string) => void;
	readonly all: () => readonly StoryRecord[];
};

/** An early record, and whether its story is this one: its own record is to have all that it says. */
export type JoinedEarly = {readonly record: StoryRecord; readonly isHeld: boolean};
