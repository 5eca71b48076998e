import {runInNewContext} from 'node:vm';
import {setEngineFlag} from '../engine-flag.ts';
import type {Store} from './store.ts';
import type {Stop} from './work-in-background.ts';

/** How long nobody has pressed a key before it is done, in milliseconds: it takes up to a tenth of a second. */
const pause = 1500;

/** Bytes in use that make it worth while: reading 100 MB leaves as much garbage as text, smaller stories little. */
const leastHeap = 128 * 1024 * 1024;

/** Collects all garbage. Does nothing in a version of Node that was not tried. */
const collect = (): void => {
	setEngineFlag('--expose-gc');
	// The flag gives new contexts a function; ours was made before it was set.
	const collector = runInNewContext('globalThis.gc') as (() => void) | undefined;
	collector?.();
};

/**
 * Collects what reading a large story has left behind, once, as soon as nobody presses a key: V8 itself waits until more
 * memory is asked for.
 */
export const collectWhenIdle = (store: Pick<Store, 'subscribe'>, least = leastHeap): Stop => {
	if (process.memoryUsage().heapUsed < least) return () => undefined;
	const timer = setTimeout(() => {
		stop();
		collect();
	}, pause);
	const unsubscribe = store.subscribe(() => timer.refresh());
	const stop = (): void => {
		clearTimeout(timer);
		unsubscribe();
	};
	return stop;
};
