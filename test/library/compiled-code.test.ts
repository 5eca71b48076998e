import {chmodSync, rmSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {temporaryFolder} from '../temporary-folder.ts';
import {prepareAttack, putInto} from './planted-code.ts';

describe('compiled code that somebody has planted', () => {
	it('is run where Node is told to take it: the attack is real', () => {
		const attack = prepareAttack(temporaryFolder());
		const {planted} = attack;
		expect(attack.isTaken({NODE_COMPILE_CACHE: planted})).toBe(true);
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
