import type {Fingerprint} from '../core/likeness/fingerprint.ts';
import type {EarlyRecords} from './early-record.ts';
import type {StoryRecord} from './story-record.ts';

export type Identity = {
	/** Hash of the file's bytes. */
	readonly content: string;
	/** Absolute path, as it was named; null for standard input. */
	readonly path: string | null;
	/** The path that it leads to, links followed. */
	readonly realPath: string | null;
};

/** What a story says about itself: often the same in every version of its file. */
export type Work = Pick<StoryRecord, 'title' | 'authors' | 'source' | 'identifiers'>;

/** Reads a record by its id; undefined where there is none. */
export type ReadRecord = (id: string) => StoryRecord | undefined;

/** What is remembered between runs. Nothing is ever deleted unless the reader asks. */
export type Library = {
	/** Whether it remembers anything: false for a reader who wants nothing kept, or has no place for it. */
	readonly keeps: boolean;
	/** Ids of the records that a content, a path or a work leads to. Only the text tells whether one is the story's. */
	readonly idsOf: (identity: Identity, work: Work | null) => readonly string[];
	/** Whether any story is remembered. */
	readonly hasRecords: () => boolean;
	/** Ids of the records whose texts share enough with this one to be compared with it. */
	readonly idsLike: (text: Fingerprint) => readonly string[];
	/** Reads a record and touches nothing. */
	readonly glance: ReadRecord;
	/** As `glance`, but a damaged record is put aside, and its last good copy takes its place. */
	readonly read: ReadRecord;
	/**
	 * Writes a record, merged with what another reader has written since; returns what was written.
	 *
	 * @throws {Fault} where it cannot be written; then what was kept before is still kept.
	 */
	readonly save: (record: StoryRecord) => StoryRecord;
	/**
	 * What the disk cannot promise for what was saved, one sentence; null where there is nothing to say. It is said once, when
	 * the first record is made there.
	 */
	readonly caveat: () => string | null;
	/** Records of stories that were left before all of their files was read. */
	readonly early: EarlyRecords;
	/** All records, the story opened last first, with what early records say. */
	readonly list: () => readonly StoryRecord[];
	/** Forgets a record, or an early one. */
	readonly forget: (id: string) => void;
	/** Paths under which files that could not be read were put aside. */
	readonly putAside: () => readonly string[];
	/** Removes what killed programs left behind, and looks at what came from elsewhere. Never throws. */
	readonly sweep: () => void;
};
