import {setEngineFlag} from './engine-flag.ts';
import {type HeldFlags, holdFlags, releaseFlags} from './held-flags.ts';

/**
 * V8 makes more room for what is new when much of it stays. That memory is written for the first time then, at 12 µs for
 * each 4 KB on some machines, and the keys that come to it take 6 ms longer. While another thread reads, no thread gets more.
 */
const noMoreRoom: HeldFlags = {
	held: ['--semi-space-growth-factor=1'],
	usual: ['--semi-space-growth-factor=2'],
};

/**
 * Megabytes that a thread has for what is new from its start on: half of V8's own limit. With all of it, 30 MB more are in
 * use when it has read a text, and it reads no faster; with half as much, it reads more slowly.
 */
const room = 8;

const setRoom = (megabytes: number): void => void setEngineFlag(`--min-semi-space-size=${megabytes}`);

let running = 0;

/** Gives the thread that is started next its room from the start, and lets no thread get more. */
export const setThreadFlags = (): void => {
	running++;
	setRoom(room);
	holdFlags(noMoreRoom);
};

/** The same in the thread that was started, which has its room by then. */
export const takeThreadFlags = (): void => {
	setRoom(0);
	holdFlags(noMoreRoom);
};

/** Tells of a thread that has ended: after the last one, threads may get more room again. */
export const setUsualRoom = (): void => {
	running = Math.max(0, running - 1);
	if (running > 0) return;
	setRoom(0);
	releaseFlags(noMoreRoom);
};
