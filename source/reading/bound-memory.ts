import {type Task, watched} from '../core/task/task.ts';
import {setEngineFlag} from '../engine-flag.ts';
import {newSpaceBytes} from './new-space.ts';

/**
 * How much garbage may lie about before it is collected, as a share of what is in use, in per cent. V8 allows 300, which
 * suits servers: a book of 500 chapters that is read through then takes 320 MiB, and a text of 100 MB 570. With this they
 * take 160 and 335, as fast.
 */
const mostGarbage = 10;

/**
 * Bytes of memory for what is new. V8 lets it grow to 128 MB where much is made at once, as from a large file, and keeps
 * it. More than so much does not make reading faster.
 */
const largestYoung = 16 * 1024 * 1024;

/** Steps of work, each of some milliseconds, between two looks at the memory. */
const stepsBetween = 4;

/** Whether the bounds hold: for the whole process, once and for all. */
let isBound = false;

/** Keeps the memory that the program takes in bounds from now on. V8 reads both flags whenever it thinks of growing. */
export const boundMemory = (): void => {
	if (isBound) return;
	isBound = true;
	setEngineFlag('--semi-space-growth-factor=1');
	setEngineFlag(`--heap-growing-percent=${mostGarbage}`);
};

/** Does work that may make much at once: when it has, the memory is bound. What takes a few steps is not worth the look. */
export const inBoundMemory = <Value, Result>(work: Task<Result, Value>): Task<Result, Value> => {
	let steps = 0;
	return watched(work, () => {
		steps++;
		if (!isBound && steps % stepsBetween === 0 && newSpaceBytes() >= largestYoung) boundMemory();
	});
};
