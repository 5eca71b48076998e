import {createRequire} from 'node:module';
import {expect, it} from 'vitest';
import {loadGraphemes} from './graphemes.ts';

const {cache, resolve} = createRequire(import.meta.url);

/** Overwrites the beginning of the buffer in which Node puts small ones, the next of them too. */
const emptyPool = (): void => {
	let first: Buffer;
	do first = Buffer.allocUnsafe(1024);
	while (first.byteOffset !== 0 || first.buffer.byteLength === first.length);
	first.fill(0);
};

it('is loaded right, whatever lies in the buffer that small ones share', () => {
	const path = resolve('@xterm/addon-unicode-graphemes');
	const loaded = cache[path];
	Reflect.deleteProperty(cache, path);
	emptyPool();
	expect(loadGraphemes).not.toThrow();
	expect(cache[path]).not.toBe(loaded);
});
