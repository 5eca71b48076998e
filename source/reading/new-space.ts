import {getHeapSpaceStatistics} from 'node:v8';
import type {Task} from '../core/task/task.ts';

/** V8's memory for new objects: two halves, one of which is in use. */
const newSpace = () => {
	const space = getHeapSpaceStatistics().find(({space_name: name}) => name === 'new_space');
	const {space_size: both = 0, space_used_size: used = 0, space_available_size: free = 0} = space ?? {};
	return {both, used, free};
};

/** Bytes of both halves. */
export const newSpaceBytes = (): number => newSpace().both;

/** The share of the half in use that is free, from 0 to 1. */
export const newSpaceFree = (): number => {
	const {used, free} = newSpace();
	return free / Math.max(1, used + free);
};

/** Bytes written in a step, which takes 0.3 ms the first time. */
const stepBytes = 65_536;

const bytesInElement = 8;

/**
 * Makes garbage until the half in use is full, so that all of it has been written once: the system provides memory only when it
 * is first written, which takes some 15 µs for each 4 KB. V8 reserves more while Ink is loaded, and a page needs 1.3 MB:
 * without this, the first page that Ink draws takes twice as long as the others.
 */
export function* fillNewSpace(): Task<void> {
	for (let left = newSpace().free; left > 0; left -= stepBytes) {
		new Array(stepBytes / bytesInElement);
		yield;
	}
}
