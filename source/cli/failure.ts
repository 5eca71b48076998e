/** Ends the program with one line on standard error. The message says what happened and what to do. */
export class Failure extends Error {
	override name = 'Failure';
	readonly exitCode: number;

	constructor(message: string, exitCode: number, options?: ErrorOptions) {
		super(message, options);
		this.exitCode = exitCode;
	}
}

/** What an error says, whatever was thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The story could not be read. */
export const unreadable = (what: string, cause?: unknown): Failure => new Failure(what, 1, {cause});

/** The command was not called as it is meant to be. */
export const wrongUsage = (what: string): Failure => new Failure(what, 2);
