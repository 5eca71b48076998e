import {codeOf} from '../library/fault.ts';
import {Crash} from './crash.ts';
import {errorLine} from './error-line.ts';
import {Failure} from './failure.ts';
import {programHelp} from './help-text.ts';
import {finishOutput, isTerminal, outputFailure, print, warn} from './output.ts';
import {parseArguments} from './parse-arguments.ts';

/** Whoever read the answer has stopped (`| head`): that is no fault, and nobody is left to tell. */
const isClosedPipe = (error: unknown): boolean => codeOf(error) === 'EPIPE';

/** Tells of an error that ends the program, in one line; gives the exit code. */
const endWith = (error: unknown): number => {
	if (isClosedPipe(error)) return 0;
	if (error instanceof Crash) warn(errorLine(error.cause, error.lastWords));
	else warn(errorLine(error));
	return error instanceof Failure ? error.exitCode : 1;
};

const carryOut = async (argv: readonly string[]): Promise<void> => {
	const call = parseArguments(argv);
	if (!call) {
		const {shelf} = await import('./commands/reading.ts');
		return shelf(programHelp);
	}
	if ('answer' in call) {
		print(call.answer);
		return;
	}
	const work = await call.command.load();
	await work(call.invocation);
};

/** Carries out one call and gives its exit code. Errors end here, as one line. */
export const run = async (argv: readonly string[]): Promise<number> => {
	// A terminal reports its errors late.
	if (isTerminal('stdout')) process.stdout.on('error', error => process.exit(endWith(outputFailure(error))));
	try {
		await carryOut(argv);
		finishOutput();
		return 0;
	} catch (error) {
		return endWith(error);
	}
};
