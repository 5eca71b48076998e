import {collectGarbage} from './garbage-collector.ts';
import {newSpaceFree} from './new-space.ts';

/**
 * The share of the memory for what is new that a page finds free. A page makes 1.3 MB in a window of 80×24, and 5.4 in one of
 * 200×50, where there are 4 and 8; what is used of it when it is full is looked through then.
 */
const leastFree = 0.5;

/**
 * Collects what a page has left behind as soon as it is drawn, when nothing of it is in use any more. V8 does it in the middle
 * of a later one, which then waits for what is half made to be moved: in a window of 200×50 pages took a fifth longer
 * (Degenbaev et al., “Idle Time Garbage Collection Scheduling”, 2016).
 */
export const collectBehindPages = (store: {readonly subscribe: (listener: () => void) => unknown}): void => {
	let isDue = false;
	const collect = (): void => {
		isDue = false;
		if (newSpaceFree() < leastFree) collectGarbage('minor');
	};
	store.subscribe(() => {
		if (isDue) return;
		isDue = true;
		// What has changed is drawn in a microtask, before that.
		setImmediate(collect);
	});
};
