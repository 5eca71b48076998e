import {expect, it} from 'vitest';
import {freeBytes} from '../../source/core/free-bytes.ts';

it('empties a large buffer at once', () => {
	const bytes = new Uint8Array(100_000);
	freeBytes(bytes);
	expect(bytes).toHaveLength(0);
});

it('leaves alone what may lie in a buffer that others have views on', () => {
	const bytes = Buffer.from('a few words');
	freeBytes(bytes);
	expect(bytes.toString()).toBe('a few words');
});

it('leaves alone what is a small part of a buffer, however large those are that others have views on', () => {
	const shared = new Uint8Array(1024 * 1024);
	const bytes = shared.subarray(0, 100_000);
	freeBytes(bytes);
	expect(bytes).toHaveLength(100_000);
});
