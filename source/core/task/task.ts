/** What a step yields while another thread does the work: the next step has nothing to do before `ready`. */
export class Waiting {
	/** Resolves as soon as the other thread has sent something. */
	readonly ready: Promise<void>;
	/** Waits for that synchronously. */
	readonly block: () => void;

	constructor(ready: Promise<void>, block: () => void) {
		this.ready = ready;
		this.block = block;
	}
}

/**
 * Work that can be interrupted between two steps, so that a key need not wait for its end: it gives a result, and where
 * a step yields something, that is what is known so far.
 */
export type Task<Result, Value = undefined> = IterableIterator<Value, Result>;

/** Work of which another thread may do a part. */
export type SharedTask<Result, Value = undefined> = Task<Result, Value | Waiting>;

const isWaiting = <Value>(value: Value): value is Extract<Value, Waiting> => value instanceof Waiting;

/** Does work to its end, without a pause. */
export const finish = <Result>(steps: Iterator<unknown, Result>): Result => {
	for (;;) {
		const step = steps.next();
		if (step.done === true) return step.value;
		if (step.value instanceof Waiting) step.value.block();
	}
};

/** The same work for somebody who waits for its end alone: its steps yield nothing that is known so far. */
export function* withoutValues<Result, Value>(
	task: Iterator<Value, Result>,
): Task<Result, Extract<Value, Waiting> | undefined> {
	try {
		for (;;) {
			const step = task.next();
			if (step.done === true) return step.value;
			yield isWaiting(step.value) ? step.value : undefined;
		}
	} finally {
		task.return?.();
	}
}

/** The same work, with a look at something else after each step but the last. */
export function* watched<Result, Value>(work: Task<Result, Value>, look: () => void): Task<Result, Value> {
	try {
		for (;;) {
			const step = work.next();
			if (step.done === true) return step.value;
			look();
			yield step.value;
		}
	} finally {
		work.return?.();
	}
}

/**
 * Work that goes on with what other work gives. When the first is done nothing holds it any more, nor what it was given:
 * a generator that waited for it would.
 */
export const andThen = <First, Value>(
	first: Task<First>,
	goOn: (value: First) => Task<Value>,
): Task<Value> => {
	let doing: {readonly first: Task<First>} | {readonly second: Task<Value>} = {first};
	return {
		next() {
			if ('first' in doing) {
				const step = doing.first.next();
				if (step.done !== true) return step;
				doing = {second: goOn(step.value)};
			}
			return doing.second.next();
		},
		[Symbol.iterator]() {
			return this;
		},
	};
};

/** Text read between two pauses, in UTF-16 units: a millisecond or two of the slowest work there is. */
export const unitsPerStep = 131_072;

/** Says, being told of each piece of work in UTF-16 units, whether so much has been done that it is time to pause. */
export type Pace = (units: number) => boolean;

/** A pace for one loop: a step ends with the piece of work that fills it. */
export const createPace = (length = unitsPerStep): Pace => {
	let done = 0;
	return units => {
		done += units;
		if (done < length) return false;
		done = 0;
		return true;
	};
};
