import {getHeapStatistics} from 'node:v8';
import type {Task} from '../core/task/task.ts';
import {setEngineFlag} from '../engine-flag.ts';

/**
 * How much garbage may lie about before it is collected, as a share of what is in use, in per cent. V8 allows 300, which
 * suits servers: a book of 500 chapters that is read through then takes 320 MiB, and a text of 100 MB 570. With this they
 * take 155 and 340, as fast.
 */
const mostGarbage = 15;

/** Bytes of memory from which on it matters. V8 looks at it whenever it thinks of letting the memory grow. */
const leastHeap = 48 * 1024 * 1024;

/** Steps of work, each of some milliseconds, between two looks at the memory. */
const stepsBetween = 4;

/** Whether the bounds hold: for the whole process, once and for all. */
let isBound = false;

/** Keeps the memory that the program takes in bounds from now on. */
export const boundMemory = (): void => {
	if (isBound) return;
	isBound = true;
	setEngineFlag(`--heap-growing-percent=${mostGarbage}`);
};

/** Does work that may make much at once: when it has, the memory is bound. What takes a few steps is not worth the look. */
export function* inBoundMemory<Value, Result>(work: Task<Result, Value>): Task<Result, Value> {
	for (let steps = 1; ; steps++) {
		const step = work.next();
		if (step.done === true) return step.value;
		if (!isBound && steps % stepsBetween === 0 && getHeapStatistics().total_heap_size >= leastHeap)
			boundMemory();
		yield step.value;
	}
}
