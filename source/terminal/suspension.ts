export type Suspension = {
	/** Stops the program as Ctrl-Z does, until it is continued. */
	readonly suspend: () => void;
	readonly release: () => void;
};

type Ports = {
	/** Gives the terminal's input modes back; nothing is written to the screen from now on. */
	readonly giveAway: () => void;
	/** Puts the terminal back as it was before the program. */
	readonly leave: () => void;
	/** Takes the terminal again and draws the whole screen. */
	readonly takeBack: () => void;
};

/** How long a stop is waited for that may never come: without a shell that controls jobs, the signal is ignored. */
const patience = 300;

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

/**
 * Watches for what stops and continues the program: the key, SIGTSTP from elsewhere, and SIGCONT after a SIGSTOP that
 * nobody hears of; the shell has then taken the terminal's modes for its own.
 */
export const watchSuspension = ({giveAway, leave, takeBack}: Ports): Suspension => {
	let isAway = false;

	const handOver = async (meanwhile: () => Promise<void>): Promise<void> => {
		if (isAway) return;
		isAway = true;
		giveAway();
		await meanwhile();
		isAway = false;
		takeBack();
		// The window may have been resized meanwhile: only the foreground job is told, and that was the shell.
		process.kill(process.pid, 'SIGWINCH');
	};
	const suspend = (): void =>
		void handOver(async () => {
			leave();
			await stop(suspend);
			process.on('SIGTSTP', suspend);
		});
	const comeBack = (): void => void handOver(() => Promise.resolve());

	process.on('SIGTSTP', suspend);
	process.on('SIGCONT', comeBack);
	return {
		suspend,
		release() {
			process.removeListener('SIGTSTP', suspend);
			process.removeListener('SIGCONT', comeBack);
		},
	};
};
