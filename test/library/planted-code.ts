import {spawnSync} from 'node:child_process';
import {chmodSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {crc32} from 'node:zlib';
import {programPath} from '../cli/reader.ts';

/** Where Node keeps the length and the checksum of a source in a file of compiled code. */
const sourceLengthOffset = 4;
const sourceHashOffset = 12;

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

/**
 * Makes a folder of compiled code that runs something else when the program is started: V8 compares only the length of a
 * source with what was compiled, and Node only checksums that stand in the file itself.
 */
const plantCode = ({folder, dist, proof, isTaken}: ReturnType<typeof setUp>): string => {
	const name = readdirSync(join(dist, 'chunks')).find(file => file.startsWith('run-')) ?? '';
	const chunk = join(dist, 'chunks', name);
	const source = readFileSync(chunk);
	const payload = `process.getBuiltinModule('fs').writeFileSync(${JSON.stringify(proof)}, '');`;
	writeFileSync(chunk, payload.padEnd(source.length, '/'));
	const planted = join(folder, 'planted');
	isTaken({NODE_COMPILE_CACHE: planted});
	writeFileSync(chunk, source);
	for (const file of readdirSync(planted, {recursive: true, withFileTypes: true})) {
		if (!file.isFile()) continue;
		const path = join(file.parentPath, file.name);
		const bytes = readFileSync(path);
		if (bytes.readUInt32LE(sourceLengthOffset) === source.length)
			bytes.writeUInt32LE(crc32(source), sourceHashOffset);
		writeFileSync(path, bytes);
	}
	return planted;
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
