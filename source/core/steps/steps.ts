/**
 * Work that can be laid down between two steps, so that a key need not wait for its end. What a step yields is what is
 * known so far.
 */
export type Steps<Result, Value = void> = Generator<Value, Result, void>;

/** Does work in steps to its end, at once. */
export const finish = <Result>(steps: Iterator<unknown, Result>): Result => {
	for (;;) {
		const step = steps.next();
		if (step.done === true) return step.value;
	}
};
