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
	...['statSync', 'unlinkSync', 'utimesSync', 'writeFileSync', 'writeSync'],
] as const;

/** Answers `false` where others throw. */
const neverThrows = new Set<string>(['existsSync']);

type Call = (...words: readonly unknown[]) => unknown;

/** Stands between a program and its disk; gives what the call is to give. */
type Intervention = (name: string, call: () => unknown, words: readonly unknown[], original: Call) => unknown;

let intervention: Intervention | undefined;
let isInside = false;

const errorOf = (code: string, name: string): Error =>
	Object.assign(new Error(`${code}: ${name} was made to fail`), {code, syscall: name.replace(/Sync$/, '')});

const half = (value: unknown): unknown =>
	typeof value === 'string' || value instanceof Uint8Array ? value.slice(0, value.length / 2) : value;

const fail = (name: string, call: Call, words: readonly unknown[], how: Failure['how']): unknown => {
	if (neverThrows.has(name)) return false;
	if (how !== 'short write') throw errorOf(how, name);
	if (name === 'writeFileSync') return call(words[0], half(words[1]), ...words.slice(2));
	if (name !== 'writeSync') return call(...words);
	const [descriptor, value] = words;
	return call(descriptor, half(value));
};

const wrap =
	(name: string, call: Call): Call =>
	(...words) => {
		// One call of ours may make several of Node's own.
		if (!intervention || isInside) return call(...words);
		isInside = true;
		try {
			return intervention(name, () => call(...words), words, call);
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

const whileIntervening = (by: Intervention, work: () => void): void => {
	intervention = by;
	try {
		work();
	} finally {
		intervention = undefined;
	}
};

/** Does something while the disk fails; gives the name of the first call that failed, undefined where none did. */
export const whileFailing = ({call: number, how, onwards}: Failure, work: () => void): string | undefined => {
	let calls = 0;
	let failed: string | undefined;
	whileIntervening((name, proceed, words, original) => {
		calls++;
		if (calls !== number && !(onwards && calls > number)) return proceed();
		failed ??= name;
		return fail(name, original, words, how);
	}, work);
	return failed;
};

/**
 * Does something while the disk hangs: the n-th call goes on only when something else has been done. Gives the name of
 * that call, undefined where there were fewer.
 */
export const whileStalling = (
	number: number,
	meanwhile: () => void,
	work: () => void,
): string | undefined => {
	let calls = 0;
	let stalled: string | undefined;
	whileIntervening((name, proceed) => {
		if (++calls !== number) return proceed();
		stalled = name;
		meanwhile();
		return proceed();
	}, work);
	return stalled;
};

export const whileRefusing = (refused: ReadonlySet<string>, code: string, work: () => void): void =>
	whileIntervening((name, proceed) => {
		if (refused.has(name)) throw errorOf(code, name);
		return proceed();
	}, work);
