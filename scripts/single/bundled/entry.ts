/** What the executable is made of; `boot.ts` has it made and started. */
import {run} from '../../../source/cli/run.ts';
import {compilePatternsOnce} from '../../../source/library/compiled-code.ts';

export {underUsualFlags} from '../../../source/held-flags.ts';

/** Loads what every page waits for, and what of Node takes long: the name of a file's record is a hash. */
export const prepare = async (): Promise<void> => {
	await import('../../../source/cli/commands/reading.ts');
	process.getBuiltinModule('node:crypto');
};

/** The program. It needs no look at the version of Node, which is part of the executable. */
export const start = async (words: readonly string[]): Promise<void> => {
	// All that is written is private, whatever the shell's own mask says: Node makes some of it without asking us.
	process.umask(0o077);
	compilePatternsOnce();
	process.exitCode = await run(words);
};
