import {constants} from 'node:os';
import {statSync} from 'node:fs';
import {getSystemErrorMap} from 'node:util';
import {describe, expect, it} from 'vitest';
import {Fault, faultAt, reasonOf} from '../../source/library/fault.ts';

/** An error as Node makes it of a number that the system answers. */
const systemError = (errno: number): Error => {
	const code = getSystemErrorMap().get(errno)?.[0] ?? `Unknown system error ${errno}`;
	return Object.assign(new Error(`${code}: …, open '/a'`), {errno, code, syscall: 'open', path: '/a'});
};

describe('what the system refuses', () => {
	it('is said in words, whatever its number', () => {
		for (let number = 1; number < 200; number++) {
			const reason = reasonOf(systemError(-number));
			expect(reason, String(number)).toMatch(/^[^\n]{5,}[^.]$/);
			expect(faultAt('/a', systemError(-number))).toBeInstanceOf(Fault);
		}
	});

	it('is said in our own words where it is common, and in the system’s else', () => {
		expect(reasonOf(systemError(-constants.errno.EIO))).toBe('the disk reports an error');
		expect(reasonOf(systemError(-constants.errno.EINVAL))).toBe('invalid argument (EINVAL)');
		expect(reasonOf(systemError(-4000))).toBe('the system reports error 4000');
	});

	it.runIf(process.platform === 'linux')('is known where Node has no name for it', () => {
		expect(reasonOf(systemError(-122))).toBe('your disk quota is used up');
	});

	it('may mean something else where it happens', () => {
		expect(reasonOf(systemError(-constants.errno.EIO), {EIO: 'so'})).toBe('so');
	});
});

describe('a fault', () => {
	it('names the path and what to do about a name that is too long', () => {
		const path = `/${'x'.repeat(300)}`;
		let error: unknown;
		try {
			statSync(path);
		} catch (thrown) {
			error = thrown;
		}
		expect(faultAt(path, error)).toMatchObject({
			message: `${path}: that path is too long. Set READER_HOME to another folder.`,
		});
	});

	it('is not made of an error that is none of the system’s', () => {
		const error = new TypeError('a bug');
		expect(reasonOf(error)).toBeUndefined();
		expect(faultAt('/a', error)).toBe(error);
	});
});
