import {Refusal} from '../core/refusal.ts';
import {Waiting} from '../core/task/task.ts';

/** Longest that a key may have to wait for work that nobody waits for, in milliseconds. */
const sliceLength = 2;

/** How often what is known so far is told, in milliseconds: each time costs a frame. */
const tellEvery = 250;

/** Ends work or a subscription. Harmless when it has ended already. */
export type Stop = () => void;

export type WorkListener<Value, Result> = {
	/** Now and then: the latest value that a step gave. */
	readonly onProgress?: (value: Value) => void;
	readonly onDone: (result: Result) => void;
	/** The work has ended because the story cannot be read, or not as it was asked to be. */
	readonly onRefused?: (refusal: Refusal) => void;
};

const nextStep = <Value, Result>(steps: Iterator<Value, Result>): IteratorResult<Value, Result> | Refusal => {
	try {
		return steps.next();
	} catch (error) {
		if (error instanceof Refusal) return error;
		throw error;
	}
};

/** Takes steps of work until it is stopped, which a step may cause itself. */
const createSteps = <Value, Result>(steps: Iterator<Value, Result>) => {
	let [isWorking, isStopped] = [false, false];
	/** Ends the work if it has been stopped. Returns whether it has. */
	const endIfStopped = (): boolean => {
		if (isStopped && !isWorking) steps.return?.();
		return isStopped;
	};
	return {
		/** The next step; undefined where the work has been stopped. */
		next(): IteratorResult<Value, Result> | Refusal | undefined {
			if (isStopped) return undefined;
			isWorking = true;
			const step = nextStep(steps);
			isWorking = false;
			return endIfStopped() ? undefined : step;
		},
		stop: (): void => {
			isStopped = true;
			endIfStopped();
		},
	};
};

/** The queue of slices, the next one first. */
const due: (() => void)[] = [];

/** Takes one slice in a turn of the event loop: a key waits for one, however much work goes on. */
const takeSlice = (): void => {
	const slice = due.shift();
	if (due.length > 0) setImmediate(takeSlice);
	slice?.();
};

/** Queues a slice. */
const takeLater = (slice: () => void): void => {
	due.push(slice);
	if (due.length === 1) setImmediate(takeSlice);
};

/**
 * Does work that comes in steps, in slices of {@link sliceLength} milliseconds or one step, whichever is longer. The first
 * slice runs at once: what is soon done is done before anything is shown. The others take turns with those of other work
 * in the event loop, which handles keys and timers between them; so does the first where nothing is `soonDone`. Where a
 * step is {@link Waiting}, the next slice comes when that is over. A {@link Refusal} ends the work; any other error of a
 * step is thrown: by this call, or out of a later slice.
 *
 * @returns What stops the work: its task returns, and nothing is told after that.
 */
export const workInBackground = <Value, Result>(
	work: Iterator<Value | Waiting, Result>,
	{onProgress, onDone, onRefused}: WorkListener<Value, Result>,
	soonDone = true,
): Stop => {
	const steps = createSteps(work);
	let told = performance.now();
	const workOn = (): void => {
		const end = performance.now() + sliceLength;
		for (let step = steps.next(); step; step = steps.next()) {
			if (step instanceof Refusal) return onRefused?.(step);
			if (step.done === true) return onDone(step.value);
			const {value} = step;
			if (value instanceof Waiting) return void value.ready.then(() => takeLater(workOn));
			const now = performance.now();
			if (now < end) continue;
			takeLater(workOn);
			if (now - told < tellEvery) return;
			told = now;
			return onProgress?.(value);
		}
	};
	if (soonDone) workOn();
	else takeLater(workOn);
	return steps.stop;
};
