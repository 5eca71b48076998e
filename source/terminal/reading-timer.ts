/** A timer for what is waited for from the keyboard. */
export type ReadingTimer = {
	/** Begins anew, in milliseconds. */
	readonly start: (patience: number) => void;
	readonly stop: () => void;
};

/**
 * Makes a timer.
 *
 * @param onEnd Called when the time is over and what has come in the meantime has been read: after a long frame, it may
 * wait in the terminal.
 */
export const createReadingTimer = (onEnd: () => void): ReadingTimer => {
	let timer: NodeJS.Timeout | undefined;
	let soon: NodeJS.Immediate | undefined;
	const stop = (): void => {
		clearTimeout(timer);
		clearImmediate(soon);
	};
	return {
		start(patience) {
			stop();
			timer = setTimeout(() => (soon = setImmediate(onEnd)), patience);
		},
		stop,
	};
};
