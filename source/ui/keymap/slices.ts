/** Work done in slices, between which frames are drawn and the terminal is read. */
export type Slices = {
	/** Says that there is more to do. What was typed, not pasted, begins at once, unless other work is under way. */
	readonly moreCame: (isTyped: boolean) => void;
	readonly stop: () => void;
};

/** Length of a slice in milliseconds: a Ctrl-C that comes in the meantime waits no longer. */
const slice = 30;

/**
 * How long the next slice waits while more and more input comes, in milliseconds. Pasted text comes in pieces of 4 KB, and
 * Ctrl-C comes behind all of them: with a slice and a frame after each piece, reading 5 MB takes a minute.
 */
const longestReading = 100;

/** @param work Works as long as there is time; returns whether some work is left. */
export const createSlices = (work: (hasTime: () => boolean) => boolean): Slices => {
	let next: ReturnType<typeof setImmediate> | undefined;
	/** When the present slice will end; -Infinity between two slices. */
	let sliceEnd = -Infinity;
	/** When the last slice ended. */
	let lastEnd = -Infinity;
	let isLeft = false;
	let isComing = false;

	const hasTime = (): boolean => performance.now() < sliceEnd;
	const isQuiet = (): boolean => performance.now() > lastEnd + longestReading;
	const goOn = (): void => {
		next = undefined;
		const isReading = isComing && !isQuiet();
		isComing = false;
		if (isReading) next = setImmediate(goOn);
		else if (isLeft) begin();
	};
	const begin = (): void => {
		sliceEnd = performance.now() + slice;
		isLeft = work(hasTime);
		next = setImmediate(() => {
			[sliceEnd, lastEnd] = [-Infinity, performance.now()];
			goOn();
		});
	};
	return {
		moreCame(isTyped) {
			isLeft = true;
			isComing = true;
			if (hasTime()) isLeft = work(hasTime);
			else if (next === undefined && (isTyped || isQuiet())) begin();
			else next ??= setImmediate(goOn);
		},
		stop() {
			if (next) clearImmediate(next);
			next = undefined;
			[sliceEnd, lastEnd] = [-Infinity, -Infinity];
			isLeft = false;
		},
	};
};
