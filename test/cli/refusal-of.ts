import {onTestFinished, vi} from 'vitest';
import {commands} from '../../source/cli/command-table.ts';
import {errorLine} from '../../source/cli/error-line.ts';
import {parseArguments} from '../../source/cli/parse-arguments.ts';
import {WrongUsage} from '../../source/cli/wrong-usage.ts';

/** What a call is refused with: a line on standard error, and its exit code. */
export type RefusedCall = {readonly line: string; readonly exitCode: number};

/**
 * Carries out a call in this process, as `source/cli/run.ts` does in one of its own, and gives what it is refused with.
 *
 * @param home The folder that everything is kept in.
 * @throws where it is not refused: it may have written to the output of the tests.
 */
export const refusalOf = async (words: readonly string[], home: string): Promise<RefusedCall> => {
	vi.stubEnv('READER_HOME', home);
	onTestFinished(() => void vi.unstubAllEnvs());
	try {
		const call = await parseArguments(words);
		const work = await call?.command.load();
		if (call) await work?.(call.invocation, commands);
	} catch (error) {
		return {line: errorLine(error), exitCode: error instanceof WrongUsage ? 2 : 1};
	}
	throw new Error(`${words.join(' ')} was not refused`);
};
