import {getHeapSpaceStatistics, setFlagsFromString} from 'node:v8';
import type {Task} from '../core/task/task.ts';

/**
 * Bytes of memory for what is new. Node lets it grow to 128 MB where much is made at once, as from a large file, and keeps
 * it. More than so much does not make reading faster.
 */
const largestYoung = 16 * 1024 * 1024;

/** How much garbage may lie about before it is collected, as a share of what is in use, in per cent. Node allows 300. */
const mostGarbage = 100;

/** Steps of work, each of some milliseconds, between two looks at the memory. */
const stepsBetween = 4;

const youngBytes = (): number =>
	getHeapSpaceStatistics().find(({space_name: name}) => name === 'new_space')?.space_size ?? 0;

/** Whether the bounds hold: for the whole process, once and for all. */
let isBound = false;

const bind = (): void => {
	if (isBound) return;
	isBound = true;
	setFlagsFromString('--semi-space-growth-factor=1');
	setFlagsFromString(`--heap-growing-percent=${mostGarbage}`);
};

/** Does work that may make much at once, and keeps the memory that it takes in bounds, from then on. */
export function* boundMemory<Value, Result>(work: Task<Result, Value>): Task<Result, Value> {
	try {
		for (let steps = 1; ; steps++) {
			const step = work.next();
			if (step.done === true) return step.value;
			if (!isBound && steps % stepsBetween === 0 && youngBytes() >= largestYoung) bind();
			yield step.value;
		}
	} finally {
		bind();
	}
}
