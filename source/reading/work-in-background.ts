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
};

/**
 * Does work that comes in steps, in slices of {@link slice} milliseconds or one step, whichever is longer. The first
 * slice runs at once: what is soon done is done before anything is shown. The others follow one another through the
 * event loop, which handles keys and timers between them. An error of a step is thrown: by this call, or out of a later
 * slice.
 *
 * @returns What stops the work. Nothing is told after that.
 */
export const workInBackground = <Value, Result>(
	steps: Iterator<Value, Result>,
	{onProgress, onDone}: WorkListener<Value, Result>,
): Stop => {
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
