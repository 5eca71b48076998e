import fs from 'node:fs';
import {syncBuiltinESMExports} from 'node:module';

/** What is to go wrong: the n-th call on the file system, or all from it on. */
export type Failure = {
	readonly call: number;
	readonly how: 'EIO' | 'ENOSPC' | 'EACCES' | 'short write';
	readonly onwards: boolean;
};

/** The calls of `node:fs` that a library may make. */
const names = [
	...['accessSync', 'chmodSync', 'chownSync', 'closeSync', 'copyFileSync', 'existsSync', 'fchmodSync'],
	...['fchownSync', 'fstatSync', 'fsyncSync', 'ftruncateSync', 'linkSync', 'lstatSync', 'mkdirSync'],
	...['openSync', 'readdirSync', 'readFileSync', 'readSync', 'realpathSync', 'renameSync', 'rmSync'],
	...['statSync', 'unlinkSync', 'writeFileSync', 'writeSync'],
] as const;

/** Answers `false` where others throw. */
const neverThrows = new Set<string>(['existsSync']);

type Call = (...words: readonly unknown[]) => unknown;

let failure: Failure | undefined;
let calls = 0;
let failed: string | undefined;
let isInside = false;

const half = (value: unknown): unknown =>
	typeof value === 'string' || value instanceof Uint8Array ? value.slice(0, value.length / 2) : value;

const fail = (name: string, call: Call, words: readonly unknown[], how: Failure['how']): unknown => {
	failed ??= name;
	if (neverThrows.has(name)) return false;
	if (how !== 'short write') throw Object.assign(new Error(`${how}: ${name} was made to fail`), {code: how});
	if (name === 'writeFileSync') return call(words[0], half(words[1]), ...words.slice(2));
	if (name !== 'writeSync') return call(...words);
	const [descriptor, value] = words;
	return call(descriptor, half(value));
};

const wrap =
	(name: string, call: Call): Call =>
	(...words) => {
		// One call of ours may make several of Node's own.
		if (!failure || isInside) return call(...words);
		calls++;
		const isTurn = calls === failure.call || (failure.onwards && calls > failure.call);
		isInside = true;
		try {
			return isTurn ? fail(name, call, words, failure.how) : call(...words);
		} finally {
			isInside = false;
		}
	};

/** Puts the disk that fails under all modules that are loaded from now on, and those that name `node:fs` each time. */
export const installFailingDisk = (): void => {
	const disk = fs as unknown as Record<string, Call>;
	for (const name of names) {
		const call = disk[name];
		if (call) disk[name] = wrap(name, call);
	}
	syncBuiltinESMExports();
};

/** Does something while the disk fails; gives the name of the first call that failed, undefined where none did. */
export const whileFailing = (chosen: Failure, work: () => void): string | undefined => {
	failure = chosen;
	calls = 0;
	failed = undefined;
	try {
		work();
	} finally {
		failure = undefined;
	}
	return failed;
};
