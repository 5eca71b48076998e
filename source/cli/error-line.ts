import {cleanLine} from '../core/text/clean-text.ts';
import {Fault, reasonOf} from '../library/fault.ts';
import {crashLine} from './crash.ts';
import {Failure, messageOf} from './failure.ts';

/** The path at which the system refused something; undefined for any other error. */
const refusedAt = (error: unknown): string | undefined =>
	error instanceof Error && 'syscall' in error && 'path' in error && typeof error.path === 'string'
		? error.path
		: undefined;

/** What happened, where it was foreseen: a sentence of ours, or what the system refused and where. */
const sentenceOf = (error: unknown): string | undefined => {
	if (error instanceof Failure || error instanceof Fault) return messageOf(error);
	const path = refusedAt(error);
	const reason = path === undefined ? undefined : reasonOf(error);
	return reason === undefined ? undefined : `${path}: ${reason}.`;
};

/**
 * The one line about the error that ends the program. What nobody foresaw is a crash, and its details are written down.
 *
 * @param lastWords What became of the reader's place, one sentence.
 */
export const errorLine = (error: unknown, lastWords = ''): string => {
	const sentence = sentenceOf(error);
	return sentence === undefined
		? crashLine(error, lastWords)
		: cleanLine(`reader: ${sentence} ${lastWords}`).trimEnd();
};
