/** Longest that a key may have to wait for work that nobody waits for, in milliseconds. */
const slice = 6;

/** How often what is known so far is told, in milliseconds: each time costs a frame. */
const tellEvery = 250;

/** What is told of work in steps. */
export type WorkListener<Value, Result> = {
	/** Now and then: the latest value that a step gave. */
	readonly onProgress?: (value: Value) => void;
	readonly onDone: (result: Result) => void;
};

/**
 * Does work that comes in steps, in slices between keys. The first slice runs at once: what is soon done is done before
 * anything is shown. Gives what stops it.
 */
export const workInBackground = <Value, Result>(
	steps: Iterator<Value, Result>,
	{onProgress, onDone}: WorkListener<Value, Result>,
): (() => void) => {
	let next: ReturnType<typeof setImmediate> | undefined;
	let told = performance.now();
	const work = (): void => {
		next = undefined;
		const end = performance.now() + slice;
		for (;;) {
			const step = steps.next();
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
	work();
	return () => {
		if (next) clearImmediate(next);
	};
};
