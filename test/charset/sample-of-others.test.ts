import {expect, test, vi} from 'vitest';
import type * as Plausibility from '../../source/charset/plausibility.ts';
import {decodeText} from './decode-text.ts';

const judged = vi.hoisted(() => ({units: 0}));

vi.mock('../../source/charset/plausibility.ts', async original => {
	const {plausibility} = await original<typeof Plausibility>();
	return {
		plausibility(text: string) {
			judged.units += text.length;
			return plausibility(text);
		},
	};
});

/** A line of UTF-8 without a blank, of about so many bytes, with an apostrophe of Windows-1252 in each hundred of them. */
const lineOf = (length: number): Uint8Array =>
	Buffer.concat(
		Array.from({length: length / 100}, () =>
			Buffer.concat([Buffer.from('naïveté'.repeat(11)), Uint8Array.of(0x92)]),
		),
	);

test('of a passage that has no end a part is tried in every charset, and what all have in common once', () => {
	judged.units = 0;
	const {encoding} = decodeText(lineOf(60_000));
	expect(encoding).toMatch(/^utf-8/);
	// Some forty charsets read 16 KB, and a few of them are compared once more.
	expect(judged.units).toBeGreaterThan(16_000);
	expect(judged.units).toBeLessThan(60 * 16_384);
});

test('the part is where the bytes are that are no UTF-8', () => {
	const line = Buffer.concat([
		Buffer.from('雨'.repeat(16_000)),
		Uint8Array.of(0x93),
		Buffer.from('naïveté'),
		Uint8Array.of(0x94, 0x0a),
	]);
	expect(decodeText(line)).toMatchObject({
		encoding: 'utf-8+windows-1252',
		text: `${'雨'.repeat(16_000)}“naïveté”\n`,
	});
});
