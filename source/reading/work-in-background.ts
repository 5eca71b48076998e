import {Refusal} from '../core/refusal.ts';

/** Longest that a key may have to wait for work that nobody waits for, in milliseconds. */
const slice = 6;

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

/**
 * Does work that comes in steps, in slices of {@link slice} milliseconds or one step, whichever is longer. The first
 * slice runs at once: what is soon done is done before anything is shown. The others follow one another through the
 * event loop, which handles keys and timers between them; so does the first where nothing is `soonDone`. A {@link Refusal} ends the work; any other error of a step is
 * thrown: by this call, or out of a later slice.
 *
 * @returns What stops the work. Nothing is told after that.
 */
export const workInBackground = <Value, Result>(
	steps: Iterator<Value, Result>,
	{onProgress, onDone, onRefused}: WorkListener<Value, Result>,
	soonDone = true,
): Stop => {
	let next: ReturnType<typeof setImmediate> | undefined;
	let told = performance.now();
	const work = (): void => {
		next = undefined;
		const end = performance.now() + slice;
		for (;;) {
			const step = nextStep(steps);
			if (step instanceof Refusal) {
				onRefused?.(step);
				return;
			}
			if (step.done) {
				onDone(step.value);
				return;
			}
			const now = performance.now();
			if (now < end) continue;
			next = setImmediate(work);
			if (now - told >= tellEvery) {
				told = now;
				onProgress?.(step.value);
			}
			return;
		}
	};
	if (soonDone) work();
	else next = setImmediate(work);
	return () => {
		if (next) clearImmediate(next);
	};
};
