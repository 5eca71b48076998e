import type {ReadStream} from 'node:tty';
import type {SuspendTerminal} from './program-root.tsx';
import {enterAgain, leaveTerminal} from './screen.ts';

/** Stops the program for the shell, and has it come back whole. */
export type Suspension = {
	/** Takes what hands the terminal over from now on: Ink's own, once it draws. */
	readonly attach: (suspendTerminal: SuspendTerminal) => void;
	/** Stops the program as Ctrl-Z does, until it is called back. */
	readonly suspend: () => void;
	/** Ends the watch. */
	readonly release: () => void;
};

type Ports = {
	readonly keyboard: ReadStream;
	/** Puts the place on disk: nobody knows whether the program comes back. */
	readonly save: () => void;
	/** Draws the whole screen anew. */
	readonly repaint: () => void;
};

/** How long a stop is waited for that may never come: without a shell that controls jobs, the signal is ignored. */
const patience = 300;

/** Stops this process, and resolves when it goes on. */
const stop = (onStop: () => void): Promise<void> =>
	new Promise(resolve => {
		const timer = setTimeout(resolve, patience);
		process.once('SIGCONT', () => {
			clearTimeout(timer);
			resolve();
		});
		// Ours would catch it.
		process.removeListener('SIGTSTP', onStop);
		// Not SIGSTOP: where no shell would continue us, that one would stop us for ever.
		process.kill(process.pid, 'SIGTSTP');
	});

/** Hands the terminal over before Ink is there to do it. */
const byHand =
	(keyboard: ReadStream): SuspendTerminal =>
	() => {
		keyboard.setRawMode(false);
		const resume = (): Promise<void> => {
			keyboard.setRawMode(true);
			return Promise.resolve();
		};
		return Promise.resolve({resume, [Symbol.asyncDispose]: resume});
	};

/**
 * Watches for what stops and continues the program: the key, SIGTSTP from elsewhere, and SIGCONT after a SIGSTOP that
 * nobody hears of; the shell has then taken the terminal's modes for its own.
 */
export const watchSuspension = ({keyboard, save, repaint}: Ports): Suspension => {
	let suspendTerminal = byHand(keyboard);
	let isAway = false;

	const handOver = async (meanwhile: () => Promise<void>): Promise<void> => {
		if (isAway) return;
		isAway = true;
		const suspension = await suspendTerminal();
		await meanwhile();
		enterAgain();
		await suspension.resume();
		repaint();
		// The window may have been resized meanwhile: only the foreground job is told, and that was the shell.
		process.kill(process.pid, 'SIGWINCH');
		isAway = false;
	};
	const suspend = (): void => {
		if (!isAway) save();
		void handOver(async () => {
			leaveTerminal();
			await stop(suspend);
			process.on('SIGTSTP', suspend);
		});
	};
	const comeBack = (): void => void handOver(() => Promise.resolve());

	process.on('SIGTSTP', suspend);
	process.on('SIGCONT', comeBack);
	return {
		attach(own) {
			suspendTerminal = own;
		},
		suspend,
		release() {
			process.removeListener('SIGTSTP', suspend);
			process.removeListener('SIGCONT', comeBack);
		},
	};
};
