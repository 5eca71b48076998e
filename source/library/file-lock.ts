import {randomUUID} from 'node:crypto';
import {
	closeSync,
	linkSync,
	lstatSync,
	openSync,
	readFileSync,
	renameSync,
	rmdirSync,
	type Stats,
	unlinkSync,
	writeSync,
} from 'node:fs';
import {hostname, uptime} from 'node:os';
import {codeOf} from '../core/error-code.ts';
import {cutShort} from './fault.ts';
import {sleep} from './sleep.ts';

/**
 * How long a save waits for another one to end, in milliseconds. A save takes a few; on a busy machine, where the other
 * program saves all the time, it may take some more until it is our turn.
 */
const patience = 500;

/** How long until we look again, in milliseconds: out of step with the other one. */
const pause = (): number => 1 + Math.random() * 8;

/** A lock of another machine, or of a process whose number another one may have now, is broken after a day, in milliseconds. */
const longestHold = 24 * 60 * 60 * 1000;

/** A lock is filled at once when it is made: one that stays empty for so long has no holder, in milliseconds. */
const longestEmpty = 5000;

const attempt = (work: () => void): void => {
	try {
		work();
	} catch {
		// Somebody else was quicker, or it is swept away later.
	}
};

/** Who holds a lock: which machine, which process, and which of its saves. */
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

/** What lies where a lock is made: whose it is, and since when, in milliseconds since 1970. */
type Found = {readonly holder: string; readonly since: number};

/** Whether the holder of a lock is certain not to write any more. One that is only slow may still do so, hours later. */
const isAbandoned = ({holder, since}: Found): boolean => {
	const age = Math.abs(Date.now() - since);
	const [host, word] = holder.split(' ');
	const pid = Number(word);
	if (age > longestHold) return true;
	if (!(pid > 0)) return age > longestEmpty;
	if (host !== hostname()) return false;
	if (pid === process.pid) return !held.has(holder);
	return !isAlive(pid) || since < Date.now() - uptime() * 1000;
};

/** Removes what lies where a lock is made and is no file: we never made it, and a pipe would be waited for for ever. */
const removeObstacle = (path: string, stats: Stats): void =>
	attempt(() => (stats.isDirectory() ? rmdirSync(path) : unlinkSync(path)));

/** What lies at a lock's path; undefined where nothing does, or where it has been removed as none. */
const look = (path: string): Found | undefined => {
	const stats = lstatSync(path, {throwIfNoEntry: false});
	if (!stats) return undefined;
	if (!stats.isFile()) {
		removeObstacle(path, stats);
		return lstatSync(path, {throwIfNoEntry: false}) && {holder: '? 1', since: Date.now()};
	}
	try {
		return {holder: readFileSync(path, 'utf8'), since: stats.mtimeMs};
	} catch (error) {
		// One that we may not read is another user's.
		return codeOf(error) === 'ENOENT' ? undefined : {holder: '? 1', since: stats.mtimeMs};
	}
};

/** Removes an abandoned lock, and no other one that has come to lie there meanwhile. */
const breakLock = (path: string, {holder}: Found): void => {
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
		const bytes = Buffer.from(holder);
		if (writeSync(descriptor, bytes) < bytes.length) throw cutShort();
		held.add(holder);
	} catch (error) {
		attempt(() => unlinkSync(path));
		throw error;
	} finally {
		closeSync(descriptor);
	}
	return true;
};

const isStillOurs = (path: string, holder: string): boolean => {
	try {
		return lstatSync(path).isFile() && readFileSync(path, 'utf8') === holder;
	} catch {
		return false;
	}
};

const release = (path: string, holder: string): void => {
	held.delete(holder);
	if (isStillOurs(path, holder)) attempt(() => unlinkSync(path));
};

/** Holders that were waited for in vain: they are not waited for again. */
const slow = new Set<string>();

/** Takes a lock within bounded time; false where another holder keeps it. @throws where the folder cannot be written. */
const takeInTime = (path: string, holder: string, wait: number): boolean => {
	const end = performance.now() + wait;
	for (;;) {
		if (take(path, holder)) return true;
		const found = look(path);
		if (found && isAbandoned(found)) breakLock(path, found);
		else if (found && slow.has(found.holder)) return false;
		else if (performance.now() >= end) {
			if (found && wait > 0) slow.add(found.holder);
			return false;
		} else if (found) sleep(pause());
	}
};

/**
 * Does something to a file while no other process does. The lock of a dead process is broken; a living one is waited
 * for, but not long, and not twice.
 *
 * @param work Called with a function that says whether the lock is still ours: a process that was stopped for long must
 *   ask before it writes (Kleppmann, “How to do distributed locking”, 2016).
 * @param wait How long to wait for another holder, in milliseconds.
 * @returns Whether the lock could be taken and the work was done.
 * @throws what the work throws; before it, where the file's folder cannot be written.
 */
export const withLock = (
	path: string,
	work: (isOurs: () => boolean) => void,
	wait: number = patience,
): boolean => {
	const lock = `${path}.lock`;
	const holder = newHolder();
	if (!takeInTime(lock, holder, wait)) return false;
	try {
		work(() => isStillOurs(lock, holder));
		return true;
	} finally {
		release(lock, holder);
	}
};
