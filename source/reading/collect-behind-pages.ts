import {collectGarbage} from './garbage-collector.ts';
import {newSpaceFree} from './new-space.ts';

/**
 * The share of the memory for new objects that has to be free for the next page. A page makes 1.3 MB of them in a window of
 * 80×24, where V8 has 4 MB, and 5.4 MB in one of 200×50, where it has 8.
 */
const leastFree = 0.5;

/**
 * Collects the garbage of a page as soon as the page is drawn: nothing of it is in use then. V8 itself collects when that memory
 * is full, in the middle of a later page, and has to copy all that the page has made so far: in a window of 200×50 a page
 * took a fifth longer. Browsers do the same between two frames (Degenbaev et al., “Idle Time Garbage Collection Scheduling”, 2016).
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
		// The page is drawn before that, in a microtask.
		setImmediate(collect);
	});
};
