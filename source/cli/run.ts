import {codeOf} from '../core/error-code.ts';
import {Crash} from '../terminal/crash.ts';
import {errorLine} from './error-line.ts';
import {finishOutput, isTerminal, outputFailure, warn} from '../terminal/output.ts';
import {hasPipedInput} from '../terminal/piped-input.ts';
import {exactWords} from '../library/path-bytes.ts';
import {readStandardInput} from '../reading/pipe-source.ts';
import {commands} from './command-table.ts';
import {parseArguments} from './parse-arguments.ts';
import {WrongUsage} from './wrong-usage.ts';

/** Whether the reading end of standard output was closed, as by `| head`: that is no failure. */
const isClosedPipe = (error: unknown): boolean => codeOf(error) === 'EPIPE';

const endWith = (error: unknown): number => {
	if (isClosedPipe(error)) return 0;
	if (error instanceof Crash) warn(errorLine(error.cause, error.lastWords));
	else warn(errorLine(error));
	return error instanceof WrongUsage ? 2 : 1;
};

/** Whether a story comes through standard input. A script that has nothing to say may have a pipe there all the same. */
const hasStory = (): boolean => hasPipedInput() && (isTerminal('stdout') || readStandardInput().size > 0);

const carryOut = async (argv: readonly string[]): Promise<number> => {
	const call = await parseArguments(exactWords(argv));
	if (!call) {
		const {open, shelf} = await import('./commands/reading.ts');
		await (hasStory() ? open({input: ['-'], flags: {}}) : shelf(commands));
		return 0;
	}
	const work = await call.command.load();
	const ended = await work(call.invocation, commands);
	return typeof ended === 'number' ? ended : 0;
};

/** Carries out one call and gives its exit code. Errors end here, as one line. */
export const run = async (argv: readonly string[]): Promise<number> => {
	// Errors of a terminal arrive as events.
	if (isTerminal('stdout')) process.stdout.on('error', error => process.exit(endWith(outputFailure(error))));
	try {
		const exitCode = await carryOut(argv);
		finishOutput();
		return exitCode;
	} catch (error) {
		return endWith(error);
	}
};
