/** Work done in slices, between which frames are drawn and the terminal is read. */
export type Slices = {
	/** Told that there is more to do. What is `urgent` is begun at once, if there is nothing under way. */
	readonly moreCame: (isUrgent: boolean) => void;
	readonly stop: () => void;
};

/** How long a slice is, in milliseconds: a Ctrl-C that has come in the meantime waits no longer. */
const slice = 30;

/**
 * How long the terminal is read before the next slice while more and more comes, in milliseconds. What is pasted comes in
 * pieces of 4 KB, with Ctrl-C behind them all: with a slice and a frame after each, 5 MB take a minute to be read.
 */
const longestReading = 100;

/**
 * Makes slices.
 *
 * @param work Does what there is to do as long as there is time; gives whether some of it is left.
 */
export const createSlices = (work: (hasTime: () => boolean) => boolean): Slices => {
	let next: ReturnType<typeof setImmediate> | undefined;
	/** When the slice will be over that is under way, or the last one was. */
	let end = -Infinity;
	let isLeft = false;
	let isComing = false;

	const hasTime = (): boolean => performance.now() < end;
	const goOn = (): void => {
		next = undefined;
		const isReading = isComing && performance.now() < end + longestReading;
		isComing = false;
		if (isReading) next = setImmediate(goOn);
		else if (isLeft) begin();
	};
	const begin = (): void => {
		end = performance.now() + slice;
		isLeft = work(hasTime);
		next = setImmediate(() => {
			end = performance.now();
			goOn();
		});
	};
	return {
		moreCame(isUrgent) {
			isLeft = true;
			isComing = true;
			const isIdle = !next && performance.now() > end + longestReading;
			if (hasTime()) isLeft = work(hasTime);
			else if (isIdle || (isUrgent && !next)) begin();
			else next ??= setImmediate(goOn);
		},
		stop() {
			if (next) clearImmediate(next);
			next = undefined;
			end = -Infinity;
			isLeft = false;
		},
	};
};
