import {Fault} from '../library/fault.ts';
import {Crash, crashLine} from './crash.ts';
import {Failure, messageOf} from './failure.ts';
import {programHelp} from './help-text.ts';
import {messageLine} from './message-line.ts';
import {warn} from './output.ts';
import {parseArguments} from './parse-arguments.ts';

/** Standard output may be closed before all is said (`| head`): that is no fault, and nobody is left to tell. */
const endQuietlyOnClosedPipe = (): void => {
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code === 'EPIPE') process.exit(0);
		throw error;
	});
};

/** Carries out one call and gives its exit code. Errors end here, as one line. */
export const run = async (argv: readonly string[]): Promise<number> => {
	endQuietlyOnClosedPipe();
	try {
		const call = parseArguments(argv);
		if (call) {
			const carryOut = await call.command.load();
			await carryOut(call.invocation);
		} else {
			const {shelf} = await import('./commands/reading.ts');
			await shelf(programHelp);
		}
		return 0;
	} catch (error) {
		if (error instanceof Failure || error instanceof Fault) {
			warn(`reader: ${messageLine(messageOf(error))}`);
			return error instanceof Failure ? error.exitCode : 1;
		}
		warn(error instanceof Crash ? crashLine(error.cause, error.lastWords) : crashLine(error));
		return 1;
	}
};
