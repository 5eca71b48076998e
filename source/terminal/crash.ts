import {messageOf} from '../core/refusal.ts';

/** An error that nobody foresaw, and what became of the reader's place. */
export class Crash extends Error {
	override name = 'Crash';
	/** One sentence; empty where there was no place. */
	readonly lastWords: string;

	constructor(cause: unknown, lastWords: string) {
		super(messageOf(cause), {cause});
		this.lastWords = lastWords;
	}
}
