import {cleanText} from './text/clean-text.ts';

/**
 * Something that cannot be done, in a sentence for the user: what happened, and what to do. Any other error is a bug, and
 * ends the program with a log.
 */
export class Refusal extends Error {
	override name = 'Refusal';

	/** @param message May hold names and paths as they are: it is cleaned. */
	constructor(message: string, options?: ErrorOptions) {
		super(cleanText(message).text, options);
	}
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
