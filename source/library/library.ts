import type {Preferences} from './preferences.ts';
import type {StoryRecord} from './story-record.ts';

/** What a story is known by: its content and where it lies. */
export type Identity = {
	/** Hash of the file's bytes. */
	readonly content: string;
	/** Absolute path; null for standard input. */
	readonly path: string | null;
};

/** A record found for a story, and how: under the same name, under a new one, or with another content under the same. */
export type FoundRecord = {
	readonly record: StoryRecord;
	readonly how: 'same' | 'moved' | 'edited';
};

/** What is remembered between runs. Nothing is ever deleted unless the reader asks. */
export type Library = {
	/** The record of a story, by its content first, by its path second. */
	readonly find: (identity: Identity) => FoundRecord | undefined;
	/** As `find`, but only looks: nothing is put aside, and a record that cannot be read is none. */
	readonly glance: (identity: Identity) => FoundRecord | undefined;
	/**
	 * Writes a record, merged with what another reader has written since; gives what was written.
	 *
	 * @throws where it cannot be written.
	 */
	readonly save: (record: StoryRecord) => StoryRecord;
	/** All records, the story opened last first. */
	readonly list: () => readonly StoryRecord[];
	readonly forget: (id: string) => void;
	readonly preferences: () => Preferences;
	readonly savePreferences: (preferences: Preferences) => void;
	/** Paths under which files that could not be read were put aside. */
	readonly putAside: () => readonly string[];
};
