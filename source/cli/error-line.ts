import {messageOf, Refusal} from '../core/refusal.ts';
import {cleanLine} from '../core/text/clean-text.ts';
import {logCrash} from '../library/crash-log.ts';
import {reasonOf} from '../library/fault.ts';
import {messageLine} from '../terminal/message-line.ts';

/** The path at which the system refused something; undefined for any other error. */
const refusedAt = (error: unknown): string | undefined =>
	error instanceof Error && 'syscall' in error && 'path' in error && typeof error.path === 'string'
		? error.path
		: undefined;

/** The sentence of an expected error: our own, or what the system refused and where. Undefined for a bug. */
const sentenceOf = (error: unknown): string | undefined => {
	if (error instanceof Refusal) return messageOf(error);
	const path = refusedAt(error);
	const reason = path === undefined ? undefined : reasonOf(error);
	return reason === undefined ? undefined : `${path}: ${reason}.`;
};

/** A sentence with its full stop. */
export const withStop = (sentence: string): string => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`);

const crashLine = (error: unknown, lastWords: string): string => {
	const path = logCrash(error);
	const where = path === undefined ? '' : `Details: ${path}`;
	const what = withStop(`stopped by an error: ${cleanLine(messageOf(error)).trim()}`);
	return messageLine(['reader:', what, lastWords, where].filter(part => part !== '').join(' '));
};

/** The one line about the error that ends the program. An unexpected error is a crash, and its details are logged. */
export const errorLine = (error: unknown, lastWords = ''): string => {
	const sentence = sentenceOf(error);
	return sentence === undefined
		? crashLine(error, lastWords)
		: messageLine(`reader: ${sentence} ${lastWords}`).trimEnd();
};
