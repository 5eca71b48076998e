import {randomUUID} from 'node:crypto';
import {
	closeSync,
	linkSync,
	openSync,
	readFileSync,
	renameSync,
	statSync,
	unlinkSync,
	writeSync,
} from 'node:fs';
import {hostname} from 'node:os';
import {codeOf} from './fault.ts';

/** Saving takes milliseconds: who holds a lock for longer than this is dead or stopped, in milliseconds. */
const longestHold = 5000;

/**
 * How long somebody else's save is waited for, in milliseconds; then both go on, and merging has to do. A save takes
 * some milliseconds; on a busy machine, where the other one saves all the time, it may be this long before it is our turn.
 */
const patience = 2000;

/** How long until we look again, in milliseconds: not in step with the other one. */
const pause = (): number => 1 + Math.random() * 8;

const sleeper = new Int32Array(new SharedArrayBuffer(4));
const sleep = (milliseconds: number): void => void Atomics.wait(sleeper, 0, 0, milliseconds);

const attempt = (work: () => void): void => {
	try {
		work();
	} catch {
		// Somebody else was quicker, or it is swept away later.
	}
};

/** Who holds a lock: where, which process, and which of its saves. */
const newHolder = (): string => `${hostname()} ${process.pid} ${randomUUID()}`;

const isAlive = (pid: number): boolean => {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return codeOf(error) !== 'ESRCH';
	}
};

/** The locks that this process holds at this moment. */
const held = new Set<string>();

/** Whether who left a lock is still about: ours may have failed to take it away. */
const isHeld = (holder: string): boolean => {
	const [host, pid] = holder.split(' ');
	if (host !== hostname() || !(Number(pid) > 0)) return true;
	return Number(pid) === process.pid ? held.has(holder) : isAlive(Number(pid));
};

/** The dead holder of a lock; undefined where it is alive or the lock is gone. */
const deadHolder = (path: string): string | undefined => {
	try {
		const holder = readFileSync(path, 'utf8');
		const isOld = Math.abs(Date.now() - statSync(path).mtimeMs) > longestHold;
		return isOld || !isHeld(holder) ? holder : undefined;
	} catch {
		return undefined;
	}
};

/** Takes a dead holder's lock away, and no other's that has come to lie there meanwhile. */
const removeDead = (path: string, holder: string): void => {
	const aside = `${path}-${randomUUID()}`;
	attempt(() => {
		renameSync(path, aside);
		if (readFileSync(aside, 'utf8') !== holder) linkSync(aside, path);
	});
	attempt(() => unlinkSync(aside));
};

/** @throws where the folder cannot be written. */
const take = (path: string, holder: string): boolean => {
	let descriptor: number;
	try {
		descriptor = openSync(path, 'wx', 0o600);
	} catch (error) {
		if (codeOf(error) !== 'EEXIST') throw error;
		return false;
	}
	try {
		writeSync(descriptor, holder);
		held.add(holder);
	} catch (error) {
		attempt(() => unlinkSync(path));
		throw error;
	} finally {
		closeSync(descriptor);
	}
	return true;
};

const release = (path: string, holder: string): void => {
	held.delete(holder);
	attempt(() => {
		if (readFileSync(path, 'utf8') === holder) unlinkSync(path);
	});
};

/** Name of the lock of a file. */
export const lockOf = (path: string): string => `${path}.lock`;

/**
 * Does something to a file while no other process does. A lock of a dead process is taken away; a living one is waited
 * for, but not long.
 *
 * @throws what the work throws; before it, where the file's folder cannot be written.
 */
export const withLock = <Value>(path: string, work: () => Value): Value => {
	const lock = lockOf(path);
	const holder = newHolder();
	const began = performance.now();
	while (!take(lock, holder) && performance.now() - began < patience) {
		const dead = deadHolder(lock);
		if (dead !== undefined) removeDead(lock, dead);
		else {
			sleep(pause());
		}
	}
	try {
		return work();
	} finally {
		release(lock, holder);
	}
};

/** Whether a living process holds the lock of a file; a dead one's is taken away. */
export const isLocked = (path: string): boolean => {
	const lock = lockOf(path);
	const dead = deadHolder(lock);
	if (dead !== undefined) removeDead(lock, dead);
	return statSync(lock, {throwIfNoEntry: false}) !== undefined;
};
