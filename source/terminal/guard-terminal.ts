import {constants} from 'node:os';
import type {ReadStream} from 'node:tty';
import {warnAtOnce} from './output.ts';

/** What happens on the ways out that no key asked for. */
export type Leaving = {
	readonly keyboard: ReadStream;
	/** Puts the place on disk. */
	readonly save: () => void;
	/** Gives the terminal back as it was. */
	readonly restore: () => void;
	/** Leaves in order: what Ctrl-C does where it is no key but a signal. The end of the input is left to who reads it, then. */
	readonly leave?: () => void;
	/** What became of the place, one sentence for a reader whose program has crashed. */
	readonly lastWords: () => string;
	/** The line that tells of the error that ends the program. */
	readonly errorLine: (error: unknown, lastWords: string) => string;
};

/**
 * Signals that end a program which does not handle them (signal(7)); a system that lacks one never sends it. Not here:
 * what Node ignores (PIPE, XFSZ), what nobody can handle (KILL), and faults of the program itself (BUS, FPE, ILL, SEGV):
 * after these it would run into the same fault for ever.
 */
export const fatalSignals = [
	...(['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGTERM', 'SIGUSR2', 'SIGABRT', 'SIGTRAP', 'SIGSYS'] as const),
	...(['SIGALRM', 'SIGVTALRM', 'SIGPROF', 'SIGXCPU', 'SIGIO', 'SIGPWR', 'SIGSTKFLT'] as const),
];

type FatalSignal = (typeof fatalSignals)[number];

/**
 * All names of a signal: some have two (IO and POLL, ABRT and IOT), and libraries listen to both. Node calls the
 * listeners of either name first, so a library that finds itself alone under one of them could end the program.
 */
const namesOf = (signal: FatalSignal): readonly string[] =>
	Object.entries(constants.signals)
		.filter(([, number]) => number === constants.signals[signal])
		.map(([name]) => name);

/** Ends the program as a signal would have, so that a shell sees why. */
const dieOf = (signal: FatalSignal): void => {
	for (const name of namesOf(signal)) process.removeAllListeners(name);
	process.kill(process.pid, signal);
	setTimeout(() => process.exit(128 + constants.signals[signal]), 200);
};

/** Registers listeners, each before those that are there; gives what takes them away again. */
const listen = (
	entries: readonly (readonly [NodeJS.EventEmitter, string, (argument: unknown) => void])[],
): (() => void) => {
	for (const [emitter, event, listener] of entries) emitter.prependListener(event, listener);
	return () => {
		for (const [emitter, event, listener] of entries) emitter.removeListener(event, listener);
	};
};

/**
 * Saves the place and restores the terminal on every way out: signals, uncaught errors, a terminal that was closed.
 * Only the first one counts: libraries raise signals again that have been handled already. Returns a function that stops watching.
 */
export const guardTerminal = ({
	keyboard,
	save,
	restore,
	leave,
	lastWords,
	errorLine,
}: Leaving): (() => void) => {
	let isDying = false;
	const die = (end: () => void, message?: () => string): void => {
		if (isDying) return;
		isDying = true;
		save();
		restore();
		if (message) warnAtOnce(message());
		end();
	};
	const onError = (error: unknown): void => {
		die(
			() => process.exit(1),
			() => errorLine(error, lastWords()),
		);
	};
	const onClosed = (): void => die(() => process.exit(1));
	return listen([
		...fatalSignals.flatMap(signal => {
			const onSignal = leave !== undefined && signal === 'SIGINT' ? leave : () => die(() => dieOf(signal));
			return namesOf(signal).map(name => [process, name, onSignal] as const);
		}),
		[process, 'uncaughtException', onError],
		[process, 'unhandledRejection', onError],
		...[keyboard, process.stdout, process.stderr].map(stream => [stream, 'error', onClosed] as const),
		[keyboard, 'end', leave ? () => undefined : () => die(() => process.exit(0))],
		// Node would open its debugger, which prints over the page.
		[process, 'SIGUSR1', () => undefined],
	]);
};
