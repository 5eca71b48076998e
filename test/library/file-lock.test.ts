import {execFileSync, spawn} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync} from 'node:fs';
import {hostname, uptime} from 'node:os';
import {join} from 'node:path';
import {beforeEach, describe, expect, it, onTestFinished, test} from 'vitest';
import {withLock} from '../../source/library/file-lock.ts';
import {temporaryFolder} from '../temporary-folder.ts';

let file: string;
let lock: string;

beforeEach(() => {
	file = join(temporaryFolder(), 'a.json');
	lock = `${file}.lock`;
});

/** Whether the work was done under the lock, which is gone afterwards. */
const isDone = (): boolean => {
	let isReached = false;
	const isLocked = withLock(file, isOurs => {
		isReached = isOurs();
	});
	expect(isReached).toBe(isLocked);
	return isLocked;
};

/** A process that lives until the test is over, and has nothing to do with the lock. */
const startSleeper = () => {
	const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)']);
	const ended = new Promise(resolve => child.once('exit', resolve));
	const end = async (): Promise<void> => {
		child.kill('SIGKILL');
		await ended;
	};
	onTestFinished(end);
	return {pid: child.pid ?? 0, end};
};

const age = (seconds: number): void => {
	const then = Date.now() / 1000 - seconds;
	utimesSync(lock, then, then);
};

describe('a lock', () => {
	it('is taken, held, and gone when the work is done or has failed', () => {
		expect(isDone()).toBe(true);
		expect(existsSync(lock)).toBe(false);
		expect(() =>
			withLock(file, () => {
				expect(existsSync(lock)).toBe(true);
				throw new Error('in vain');
			}),
		).toThrow('in vain');
		expect(existsSync(lock)).toBe(false);
	});

	it('of a dead process is broken', () => {
		const pid = Number(execFileSync(process.execPath, ['-p', 'process.pid'], {encoding: 'utf8'}));
		writeFileSync(lock, `${hostname()} ${pid} x`);
		expect(isDone()).toBe(true);
		expect(existsSync(lock)).toBe(false);
	});

	it('of a living process is never broken, however long it is stopped, and is broken once it is dead', async () => {
		const sleeper = startSleeper();
		const holder = `${hostname()} ${sleeper.pid} x`;
		writeFileSync(lock, holder);
		expect(isDone()).toBe(false);
		// A lock from before the machine was started has no holder any more.
		age(Math.min(12 * 60 * 60, uptime() / 2));
		expect(isDone()).toBe(false);
		expect(readFileSync(lock, 'utf8')).toBe(holder);
		await sleeper.end();
		expect(isDone()).toBe(true);
	});

	it('that an earlier save of this process could not remove is broken', () => {
		writeFileSync(lock, `${hostname()} ${process.pid} earlier`);
		expect(isDone()).toBe(true);
	});

	it('of another machine is broken after a day', () => {
		writeFileSync(lock, 'elsewhere 1 x');
		expect(isDone()).toBe(false);
		age(25 * 60 * 60);
		expect(isDone()).toBe(true);
	});

	it('without a holder is broken after some seconds: nobody has filled it', () => {
		writeFileSync(lock, '');
		expect(isDone()).toBe(false);
		age(6);
		expect(isDone()).toBe(true);
	});

	it('from before the machine was started is broken, whoever has that number now', () => {
		writeFileSync(lock, `${hostname()} ${startSleeper().pid} x`);
		age(-60 * 60 * 24 * 365 * 50);
		expect(isDone()).toBe(true);
	});
});

describe('what lies where a lock is made, and is none', () => {
	test.each([
		['an empty folder', () => mkdirSync(lock)],
		['a pipe', () => execFileSync('mkfifo', [lock])],
		['a link that leads nowhere', () => symlinkSync('nowhere', lock)],
		['a link to itself', () => symlinkSync(lock, lock)],
	])('%s is removed', (_, make) => {
		make();
		expect(isDone()).toBe(true);
		expect(existsSync(lock)).toBe(false);
	});

	it('a folder with something in it stays, and the work is not done', () => {
		mkdirSync(join(lock, 'something'), {recursive: true});
		expect(isDone()).toBe(false);
		expect(isDone()).toBe(false);
		expect(existsSync(join(lock, 'something'))).toBe(true);
	});
});

describe('whoever holds a lock', () => {
	test.each([
		['has been removed', () => rmSync(lock)],
		['is another’s', () => writeFileSync(lock, 'elsewhere 1 x')],
		[
			'has become a folder',
			() => {
				rmSync(lock);
				mkdirSync(lock);
			},
		],
	])('hears that it %s meanwhile', (_, change) => {
		withLock(file, isOurs => {
			expect(isOurs()).toBe(true);
			change();
			expect(isOurs()).toBe(false);
		});
	});

	it('does not remove the lock that another has made meanwhile', () => {
		withLock(file, () => writeFileSync(lock, 'elsewhere 1 x'));
		expect(readFileSync(lock, 'utf8')).toBe('elsewhere 1 x');
	});
});
