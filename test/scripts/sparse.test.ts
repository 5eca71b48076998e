import fc from 'fast-check';
import {expect, it} from 'vitest';
import {fromSparse, toSparse} from '../../scripts/bundled/sparse.ts';

const zeros = fc.integer({min: 0, max: 700}).map(length => new Uint8Array(length));
const mostlyZero = fc
	.array(fc.oneof(zeros, fc.uint8Array({maxLength: 5})), {maxLength: 12})
	.map(parts => new Uint8Array(Buffer.concat(parts)));

it('bytes come back from their pairs', () => {
	fc.assert(
		fc.property(mostlyZero, bytes => {
			expect(fromSparse(toSparse(bytes))).toEqual(bytes);
		}),
	);
});

it('long stretches of zeros take hardly any room', () => {
	const bytes = new Uint8Array(65_536);
	bytes[40_000] = 9;
	expect(toSparse(bytes).length).toBeLessThan(600);
});
