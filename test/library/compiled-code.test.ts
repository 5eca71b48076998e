import {spawnSync} from 'node:child_process';
import {
	chmodSync,
	cpSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import {dirname, join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {programPath} from '../cli/reader.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {prepareAttack, putInto} from './planted-code.ts';

describe('compiled code that somebody has planted', () => {
	it('is run from the user’s own folder for caches: the attack is real', () => {
		const attack = prepareAttack(temporaryFolder());
		const cache = join(attack.folder, 'cache');
		putInto(join(cache, 'reader', 'code'), attack.planted, 0o700);
		chmodSync(join(cache, 'reader'), 0o700);
		expect(attack.isTaken({XDG_CACHE_HOME: cache})).toBe(true);
	});

	it('is not run from any folder that the reader keeps things in', () => {
		const attack = prepareAttack(temporaryFolder());
		const {planted} = attack;
		const at = (name: string): string => join(attack.folder, name);
		for (const name of ['own', 'own/cache', 'own/code', 'own/cache/code', 'data/reader', 'data/reader/code'])
			putInto(at(name), planted, 0o700);
		expect(attack.isTaken({READER_HOME: at('own')})).toBe(false);
		expect(attack.isTaken({READER_HOME: at('own'), XDG_CACHE_HOME: at('own')})).toBe(false);
		const everywhere = {XDG_DATA_HOME: at('data'), XDG_CONFIG_HOME: at('data'), XDG_STATE_HOME: at('data')};
		expect(attack.isTaken({...everywhere, XDG_CACHE_HOME: at('data')})).toBe(false);
	});

	it('is not run from a cache folder that others can write to, or reach by a link', () => {
		const attack = prepareAttack(temporaryFolder());
		const {planted} = attack;
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

describe('the compiled code', () => {
	/** A copy of the program in a folder, with a folder for its caches. */
	const setUp = () => {
		const folder = temporaryFolder();
		const dist = join(folder, 'dist');
		cpSync(dirname(programPath), dist, {recursive: true});
		const run = () =>
			spawnSync(process.execPath, [join(dist, 'cli.js'), '--version'], {
				encoding: 'utf8',
				env: {PATH: process.env['PATH'], HOME: folder, XDG_CACHE_HOME: folder},
			});
		const kept = (): readonly string[] =>
			readdirSync(join(folder, 'reader', 'code'), {recursive: true, withFileTypes: true})
				.filter(entry => entry.isFile())
				.map(entry => join(entry.parentPath, entry.name));
		return {dist, run, kept};
	};

	it('is written once, and the next start takes it as it is', () => {
		const {run, kept} = setUp();
		const {stdout} = run();
		const written = kept().map(path => statSync(path).mtimeMs);
		expect(written.length).toBeGreaterThan(1);
		expect(run().stdout).toBe(stdout);
		expect(kept().map(path => statSync(path).mtimeMs)).toEqual(written);
	});

	it('that is damaged is not taken, and made anew', () => {
		const {run, kept} = setUp();
		const {stdout} = run();
		for (const [index, path] of kept().entries()) {
			const bytes = readFileSync(path);
			const at = Math.floor(bytes.length * 0.7);
			bytes[at] = (bytes[at] ?? 0) ^ 0xff;
			writeFileSync(path, index % 3 === 0 ? bytes.subarray(0, at) : bytes);
			utimesSync(path, 1_000_000_000, 1_000_000_000);
		}
		const {status, stdout: again, stderr} = run();
		expect({status, again, stderr}).toEqual({status: 0, again: stdout, stderr: ''});
		const written = kept().map(path => statSync(path).mtimeMs);
		expect(Math.min(...written)).toBeGreaterThan(1_000_000_000_000);
		run();
		expect(kept().map(path => statSync(path).mtimeMs)).toEqual(written);
	});

	it('of a file that was changed since is not taken', () => {
		const {dist, run} = setUp();
		run();
		const name = readdirSync(join(dist, 'chunks')).find(file => /^run-\w+\.cjs$/.test(file)) ?? '';
		const chunk = join(dist, 'chunks', name);
		const {length} = readFileSync(chunk);
		writeFileSync(chunk, `exports.run = () => (console.log('changed'), 0);`.padEnd(length, '/'));
		expect(run().stdout).toBe('changed\n');
	});

	it('that was kept more than a month ago is let go', () => {
		const {run, kept} = setUp();
		run();
		const [own = ''] = kept();
		const old = join(dirname(own), 'old-AAAA.cjs.code');
		writeFileSync(old, '');
		utimesSync(old, 1_000_000_000, 1_000_000_000);
		rmSync(own);
		run();
		expect(kept()).toContain(own);
		expect(kept()).not.toContain(old);
	});
});
