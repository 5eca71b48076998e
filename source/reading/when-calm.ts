import {type SharedTask, Waiting} from '../core/task/task.ts';

/** What tells of keys: a store. */
type Keys = {
	readonly subscribe: (listener: () => void) => () => void;
	/** Whether the reader waits for what is being done. */
	readonly waits: () => boolean;
};

/**
 * How long nothing has changed on the screen when what nobody has asked for comes, in milliseconds. Right behind a page it
 * keeps the next key waiting, and its frame seems to be a part of that page's.
 */
const calm = 40;

/** Who holds a key down is never calm: then it comes after so many milliseconds. */
const longestWait = 500;

/** Waits until nothing has changed on the screen for a moment; not where somebody waits. */
function* untilCalm(store: Keys): SharedTask<void, never> {
	const began = performance.now();
	let due = began + calm;
	const stop = store.subscribe(() => {
		due = Math.min(performance.now() + calm, began + longestWait);
	});
	const hurry = (): void => {
		due = 0;
	};
	try {
		for (let now = began; now < due && !store.waits(); now = performance.now()) {
			const left = due - now;
			yield new Waiting(new Promise(resolve => setTimeout(resolve, left)), hurry);
		}
	} finally {
		stop();
	}
}

/** Does work whose end changes the screen though nobody has pressed a key. */
export function* whenCalm<Result, Value>(
	store: Keys,
	work: SharedTask<Result, Value>,
): SharedTask<Result, Value> {
	const result = yield* work;
	yield* untilCalm(store);
	return result;
}
