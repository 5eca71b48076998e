import type {StoryRecord} from './story-record.ts';

/** What a story is known by: its content and where it lies. */
export type Identity = {
	/** Hash of the file's bytes. */
	readonly content: string;
	/** Absolute path; null for standard input. */
	readonly path: string | null;
};

/** What a story says of itself: the same in every version of its file. */
export type Work = Pick<StoryRecord, 'title' | 'authors' | 'source'>;

/**
 * A record found for a story, and how: its latest content in the same file, or in another one since that file is gone;
 * `edited`, another content in its file, or in another one since that file is gone; `copied`, another content, while
 * its own file is still there.
 */
export type FoundRecord = {
	readonly record: StoryRecord;
	readonly how: 'same' | 'moved' | 'edited' | 'copied';
};

/** What is remembered between runs. Nothing is ever deleted unless the reader asks. */
export type Library = {
	/** Whether it remembers anything: false for a reader who wants nothing kept, or has no place for it. */
	readonly keeps: boolean;
	/**
	 * The records that may be a story's, the likeliest first: those with its content, else those of its path and of its
	 * work. Whether an edited or copied one is of this story, its text must tell.
	 */
	readonly find: (identity: Identity, work: Work | null) => readonly FoundRecord[];
	/** As `find`, but only looks: nothing is put aside, and a record that cannot be read is none. */
	readonly glance: (identity: Identity) => readonly FoundRecord[];
	/**
	 * Writes a record, merged with what another reader has written since; gives what was written.
	 *
	 * @throws where it cannot be written; then what is kept is what was kept before.
	 */
	readonly save: (record: StoryRecord) => StoryRecord;
	/** All records, the story opened last first. */
	readonly list: () => readonly StoryRecord[];
	readonly forget: (id: string) => void;
	/** Paths under which files that could not be read were put aside. */
	readonly putAside: () => readonly string[];
	/** Takes away what programs that were killed have left behind. Never throws. */
	readonly sweep: () => void;
};
