import {collectGarbage} from './garbage-collector.ts';
import type {Store} from './store.ts';
import type {Stop} from './work-in-background.ts';

/** How long nobody has pressed a key before it is done, in milliseconds: it takes up to a tenth of a second. */
const pause = 1500;

/** Bytes in use that make it worth while: reading 100 MB leaves as much garbage as text, smaller stories little. */
const leastHeap = 128 * 1024 * 1024;

/**
 * Collects what reading a large story has left behind, once, as soon as nobody presses a key: V8 itself waits until more
 * memory is asked for.
 */
export const collectWhenIdle = (store: Pick<Store, 'subscribe'>, least = leastHeap): Stop => {
	if (process.memoryUsage().heapUsed < least) return () => undefined;
	const timer = setTimeout(() => {
		stop();
		collectGarbage('major');
	}, pause);
	const unsubscribe = store.subscribe(() => timer.refresh());
	const stop = (): void => {
		clearTimeout(timer);
		unsubscribe();
	};
	return stop;
};
