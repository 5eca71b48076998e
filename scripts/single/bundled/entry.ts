/** What the executable is made of; `boot.ts` has it made and started. */
import {run} from '../../../source/cli/run.ts';
import {compilePatternsOnce} from '../../../source/library/compiled-code.ts';

export {run};

/** Loads what every page waits for. */
export const prepare = async (): Promise<void> => {
	await import('../../../source/cli/commands/reading.ts');
};

/** The program. It needs no look at the version of Node, which is part of the executable. */
export const start = async (): Promise<void> => {
	// All that is written is private, whatever the shell's own mask says: Node makes some of it without asking us.
	process.umask(0o077);
	compilePatternsOnce();
	process.exitCode = await run(process.argv.slice(2));
};
