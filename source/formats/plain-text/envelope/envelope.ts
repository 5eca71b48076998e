import type {Task} from '../../../core/task/task.ts';
import type {Header} from '../../compose/header/header.ts';
import type {Ledger} from '../ledger.ts';

/** A stretch of a text that is read by itself: `start` inclusive, `end` exclusive, header included. */
export type Part = {
	readonly start: number;
	readonly end: number;
	/** Whether it is a work that an archive has put into an envelope; else words that stand around works. */
	readonly isWork: boolean;
	/** Whether a header may stand at its beginning: what looks like one among words around works is theirs. */
	readonly mayHaveHeader: boolean;
	/** What the envelope says of it; its own header is looked for where this is undefined. */
	readonly header?: Header;
};

/** Marks of one kind that a file may have: 26 books make 21 MB, and each mark is looked around from. */
export const mostMarks = 2000;

/**
 * Looks for works in envelopes of one kind, in order. What belongs to an envelope is left out; all other lines stay.
 *
 * @param isWhole - Whether the lines are all of the text: what closes a text is looked for at its end alone.
 */
export type FindWorks = (lines: string[], ledger: Ledger, isWhole: boolean) => Task<readonly Part[]>;
