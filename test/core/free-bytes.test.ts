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
