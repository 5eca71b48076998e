import {type Task, watched} from './core/task/task.ts';
import {type HeldFlags, holdFlags, releaseFlags} from './held-flags.ts';

/**
 * V8 has threads of its own compile again what runs often, and help to collect garbage. Until a page is shown they cost more
 * than they gain: their memory is written for the first time, and they are woken for little. Without them the first page of
 * a book takes 8 to 12 % less time, and that of a short text 3 to 4 %. A filter says by their names which functions are
 * compiled again: all, or none.
 */
const atStart: HeldFlags = {
	held: ['--turbo-filter=~', '--maglev-filter=~', '--no-parallel-scavenge'],
	usual: ['--turbo-filter=*', '--maglev-filter=*', '--parallel-scavenge'],
};

/** Has V8 do without these threads until {@link setUsualFlags} is called. */
export const setStartFlags = (): void => holdFlags(atStart);

/** Has V8 use its threads again. Does nothing where it does already. */
export const setUsualFlags = (): void => releaseFlags(atStart);

/** What takes longer, in milliseconds, is done sooner with these threads. */
const longestStart = 250;

/** Does work that a first page may wait for, in a start that it may make a long one. */
export const inShortStart = <Value, Result>(work: Task<Result, Value>): Task<Result, Value> => {
	const end = performance.now() + longestStart;
	return watched(work, () => {
		if (performance.now() > end) setUsualFlags();
	});
};
