import {spawnSync} from 'node:child_process';
import {
	chmodSync,
	cpSync,
	existsSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import {dirname, join} from 'node:path';
import {crc32} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import {temporaryFolder} from '../temporary-folder.ts';
import {programPath} from './reader.ts';

/** Where Node keeps the length and the checksum of a source in a file of compiled code. */
const sourceLengthOffset = 4;
const sourceHashOffset = 12;

/** A copy of the program that is to be attacked. */
const setUp = () => {
	const folder = temporaryFolder();
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

type Attack = ReturnType<typeof setUp>;

/**
 * Makes a folder of compiled code that runs something else when the program is started: V8 compares only the length of a
 * source with what was compiled, and Node only checksums that stand in the file itself.
 */
const plantCode = ({folder, dist, proof, isTaken}: Attack): string => {
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
const putInto = (folder: string, planted: string, mode: number): void => {
	cpSync(planted, folder, {recursive: true});
	chmodSync(folder, mode);
};

describe('compiled code that somebody has planted', () => {
	it('is run where Node is told to take it: the attack is real', () => {
		const attack = setUp();
		const planted = plantCode(attack);
		expect(attack.isTaken({NODE_COMPILE_CACHE: planted})).toBe(true);
	});

	it('is not run from any folder that the reader keeps things in', () => {
		const attack = setUp();
		const planted = plantCode(attack);
		const at = (name: string): string => join(attack.folder, name);
		for (const name of ['own', 'own/cache', 'own/code', 'own/cache/code', 'data/reader', 'data/reader/code'])
			putInto(at(name), planted, 0o700);
		expect(attack.isTaken({READER_HOME: at('own')})).toBe(false);
		expect(attack.isTaken({READER_HOME: at('own'), XDG_CACHE_HOME: at('own')})).toBe(false);
		const everywhere = {XDG_DATA_HOME: at('data'), XDG_CONFIG_HOME: at('data'), XDG_STATE_HOME: at('data')};
		expect(attack.isTaken({...everywhere, XDG_CACHE_HOME: at('data')})).toBe(false);
	});

	it('is not run from a cache folder that others can write to, or reach by a link', () => {
		const attack = setUp();
		const planted = plantCode(attack);
		const at = (name: string): string => join(attack.folder, name);
		for (const mode of [0o777, 0o770, 0o720, 0o702]) {
			rmSync(at('cache'), {recursive: true, force: true});
			putInto(at('cache/reader/code'), planted, mode);
			expect(attack.isTaken({XDG_CACHE_HOME: at('cache')})).toBe(false);
		}
		chmodSync(at('cache/reader/code'), 0o700);
		chmodSync(at('cache/reader'), 0o777);
		expect(attack.isTaken({XDG_CACHE_HOME: at('cache')})).toBe(false);
		rmSync(at('cache/reader/code'), {recursive: true});
		symlinkSync(planted, at('cache/reader/code'));
		chmodSync(at('cache/reader'), 0o700);
		expect(attack.isTaken({XDG_CACHE_HOME: at('cache')})).toBe(false);
	});
});
