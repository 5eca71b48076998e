import type {Header} from '../header/header.ts';

/** What an archive or a downloader put around a story: where the story is, and what the envelope says of it. */
export type Envelope = {
	/** The text's lines, rewritten where the archive has a notation of its own. */
	readonly lines: readonly string[];
	/** The story's own lines, header included: `start` inclusive, `end` exclusive. */
	readonly start: number;
	readonly end: number;
	/** What the envelope says; the story's own header is looked for where this is undefined. */
	readonly header?: Header;
};

/** Looks for an envelope of one kind; undefined in all other texts. */
export type FindEnvelope = (lines: readonly string[]) => Envelope | undefined;
