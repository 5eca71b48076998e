/**
 * Something that cannot be done, in a sentence for the user: what happened, and what to do. Any other error is a bug, and
 * ends the program with a log.
 */
export class Refusal extends Error {
	override name = 'Refusal';
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
