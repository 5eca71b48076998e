import fc from 'fast-check';
import {expect, it} from 'vitest';
import {HashSet} from '../../../source/core/likeness/hash-set.ts';

const hash = fc.integer({min: 0, max: 0xff_ff_ff_ff});

it('keeps each hash once, in the order in which they came, and knows where', () =>
	fc.assert(
		fc.property(fc.array(hash, {maxLength: 3000}), hashes => {
			const set = new HashSet();
			for (const one of hashes) set.add(one);
			const distinct = [...new Set(hashes)];
			expect([...set.hashes]).toEqual(distinct);
			for (const [index, one] of distinct.entries()) expect(set.indexOf(one)).toBe(index);
		}),
		{numRuns: 50},
	));

it('says that it does not have what was not added', () => {
	const set = new HashSet();
	for (let value = 0; value < 5000; value += 2) set.add(value);
	for (let value = 1; value < 5000; value += 2) expect(set.indexOf(value)).toBe(-1);
});

it('keeps the smaller half of more than a million, and says where it ends', () => {
	const set = new HashSet();
	const count = 1_500_000;
	// Steps of a prime through all numbers of 32 bits: even, and none twice.
	for (let index = 0; index < count; index++) set.add(Math.imul(index, 2_654_435_761) >>> 0);
	expect(set.limit).toBe(0x7f_ff_ff_ff);
	expect(set.hashes.length).toBeGreaterThan(count * 0.49);
	expect(set.hashes.length).toBeLessThan(count * 0.51);
	expect(set.hashes.every(hash => hash <= set.limit)).toBe(true);
	expect(set.indexOf(set.hashes[12_345] ?? -1)).toBe(12_345);
});

it('goes on as another set did, with what that was made of', () => {
	const first = new HashSet();
	for (let value = 0; value < 3000; value += 3) first.add(value);
	const second = new HashSet(first.parts());
	for (const value of [6, 7, 8]) second.add(value);
	expect(second.limit).toBe(first.limit);
	expect([...second.hashes]).toEqual([...Array.from({length: 1000}, (_, index) => index * 3), 7, 8]);
	expect(second.indexOf(2997)).toBe(999);
});
