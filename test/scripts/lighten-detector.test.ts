import {mkdtempSync, rmSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {build} from 'esbuild';
import fc from 'fast-check';
import * as real from 'jschardet';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {packageOptions} from '../../scripts/bundle.ts';
import {detectedCharsets} from '../../source/charset/detect-charset.ts';
import {encode} from '../charset/encode.ts';
import {prose} from '../charset/prose.ts';

type Detector = Pick<typeof real, 'detectAll'>;

const outdir = mkdtempSync(join(tmpdir(), 'reader-detector-'));
afterAll(() => rmSync(outdir, {recursive: true, force: true}));

let lighter: Detector;
beforeAll(async () => {
	await build({...packageOptions, entryPoints: {jschardet: 'used:jschardet'}, outdir});
	lighter = createRequire(import.meta.url)(join(outdir, 'jschardet.cjs')) as Detector;
});

/** What our own code takes of an answer. */
const answer = ({detectAll}: Detector, bytes: Uint8Array): readonly unknown[] =>
	detectAll(bytes, {detectEncodings: [...detectedCharsets], minimumThreshold: 0}).map(
		({encoding, confidence}) => ({encoding, confidence}),
	);

const expectSame = (bytes: Uint8Array): void => {
	expect(answer(lighter, bytes)).toEqual(answer(real, bytes));
};

/** Prose in every charset of ours that can hold it. */
const samples = Object.values(prose).flatMap(text =>
	[
		'windows-1250',
		'windows-1251',
		'windows-1252',
		'windows-1253',
		'windows-1254',
		'windows-1255',
		'windows-1256',
	]
		.concat(
			'windows-1257',
			'windows-1258',
			'windows-874',
			'koi8-r',
			'koi8-u',
			'ibm866',
			'ibm850',
			'iso-8859-2',
		)
		.concat(
			'iso-8859-5',
			'iso-8859-15',
			'macintosh',
			'x-mac-cyrillic',
			'gb18030',
			'big5',
			'shift_jis',
			'euc-jp',
		)
		.concat('euc-kr')
		.flatMap(charset => {
			try {
				return [encode(text, charset)];
			} catch {
				return [];
			}
		}),
);

describe('the detector answers as it does with all of its models', () => {
	it('of prose, whole', () => {
		expect(samples.length).toBeGreaterThan(60);
		for (const bytes of samples) expectSame(bytes);
	});

	it('of pieces of prose, some of them damaged', () => {
		const piece = fc.record({
			sample: fc.constantFrom(...samples),
			start: fc.nat(400),
			length: fc.integer({min: 1, max: 300}),
			damage: fc.uint8Array({minLength: 1, maxLength: 3}),
		});
		fc.assert(
			fc.property(piece, ({sample, start, length, damage}) =>
				expectSame(Buffer.concat([sample.subarray(start, start + length), damage])),
			),
		);
	});

	it('of any bytes', () => {
		fc.assert(fc.property(fc.uint8Array({minLength: 1, maxLength: 400}), expectSame));
	});

	it('of pages that name a charset, also one that nobody asks for', () => {
		const names = [
			'ibm037',
			'cp852',
			'iso-8859-16',
			'windows-1251',
			'x-unknown',
			'hp-roman8',
			'utf-8',
			'kz1048',
		];
		for (const name of names)
			for (const sample of samples.slice(0, 20))
				expectSame(Buffer.concat([Buffer.from(`<html><meta charset="${name}"><p>`), sample]));
	});
});
