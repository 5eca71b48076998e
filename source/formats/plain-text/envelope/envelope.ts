import type {Task} from '../../../core/task/task.ts';
import type {LineNumbers} from '../../compose/lines.ts';
import type {Header} from '../../compose/header/header.ts';

/** What an archive or a downloader put around a story: where the story is, and what the envelope says of it. */
export type Envelope = {
	/** The text's lines, rewritten where the archive has a notation of its own. */
	readonly lines: string[];
	/** Index of each line in the text as it was, where lines were removed or joined. */
	readonly numbers?: LineNumbers;
	/** The story's own lines, header included: `start` inclusive, `end` exclusive. */
	readonly start: number;
	readonly end: number;
	/** What the envelope says; the story's own header is looked for where this is undefined. */
	readonly header?: Header;
};

/**
 * Looks for an envelope of one kind; undefined in all other texts.
 *
 * @param isWhole - Whether the lines are all of the text: what closes a text is looked for at its end alone.
 */
export type FindEnvelope = (lines: string[], isWhole: boolean) => Task<Envelope | undefined>;
