import {Buffer} from 'node:buffer';
import * as fc from 'fast-check';
import {expect, it} from 'vitest';
import {onDisk, pathOfBytes} from '../../source/library/path-bytes.ts';
import {anyCharacter} from '../any-character.ts';

const bytesOf = (path: string): Buffer => Buffer.from(onDisk(path));

it('any bytes are a path, and the path leads to these bytes', () => {
	const pieces = fc.oneof(
		fc.uint8Array({maxLength: 6}),
		fc.string({unit: anyCharacter}).map(text => Buffer.from(text)),
		fc
			.constantFrom('\xed\xa0\x80', '\xc0\xaf', '\xf4\x90\x80\x80', '\xe2\x82')
			.map(text => Buffer.from(text, 'latin1')),
	);
	fc.assert(
		fc.property(fc.array(pieces), parts => {
			const bytes = Buffer.concat(parts);
			expect(bytesOf(pathOfBytes(bytes))).toEqual(bytes);
		}),
	);
});

it('a path in UTF-8 stays the string that it is', () => {
	fc.assert(
		fc.property(fc.string({unit: 'grapheme'}), path => {
			expect(pathOfBytes(Buffer.from(path))).toBe(path);
			expect(onDisk(path)).toBe(path);
		}),
	);
});
