import {spawnSync} from 'node:child_process';
import {
	chmodSync,
	cpSync,
	existsSync,
	readdirSync,
	readFileSync,
	rmSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import {dirname, join} from 'node:path';
import {programPath} from '../cli/reader.ts';

/** A copy of the program that is to be attacked. */
export type Attack = {
	/** Its folder, which holds all else. */
	readonly folder: string;
	/** Whether a run of the program runs foreign code. */
	readonly isTaken: (environment: Readonly<Record<string, string>>) => boolean;
	/** A folder of compiled code that would run something else. */
	readonly planted: string;
};

const setUp = (folder: string) => {
	const dist = join(folder, 'dist');
	cpSync(dirname(programPath), dist, {recursive: true});
	/** What the foreign code writes when it is run. */
	const proof = join(folder, 'proof');
	/** Whether a run of the program runs foreign code. */
	const isTaken = (environment: Readonly<Record<string, string>>): boolean => {
		rmSync(proof, {force: true});
		spawnSync(process.execPath, [join(dist, 'cli.js'), 'list'], {
			env: {PATH: process.env['PATH'], HOME: join(folder, 'home'), ...environment},
		});
		return existsSync(proof);
	};
	return {folder, dist, proof, isTaken};
};

/** When the attacked file was last changed, before the attack and after, in seconds. */
const changedAt = 1_000_000_000;

/**
 * Makes a folder of compiled code that runs something else when the program is started: V8 compares only the length of a
 * source with what was compiled, and the program only when it was changed.
 */
const plantCode = ({folder, dist, proof, isTaken}: ReturnType<typeof setUp>): string => {
	const name = readdirSync(join(dist, 'chunks')).find(file => /^run-\w+\.cjs$/.test(file)) ?? '';
	const chunk = join(dist, 'chunks', name);
	const source = readFileSync(chunk);
	const write = (contents: string | Buffer): void => {
		writeFileSync(chunk, contents);
		utimesSync(chunk, changedAt, changedAt);
	};
	const payload = `process.getBuiltinModule('fs').writeFileSync(${JSON.stringify(proof)}, '');`;
	write(payload.padEnd(source.length, '/'));
	isTaken({XDG_CACHE_HOME: join(folder, 'planting')});
	write(source);
	return join(folder, 'planting', 'reader', 'code');
};

/** Puts planted code into a folder, with the modes that it has there. */
export const putInto = (folder: string, planted: string, mode: number): void => {
	cpSync(planted, folder, {recursive: true});
	chmodSync(folder, mode);
};

/** Prepares an attack in an empty folder. */
export const prepareAttack = (folder: string): Attack => {
	const set = setUp(folder);
	return {folder, isTaken: set.isTaken, planted: plantCode(set)};
};
