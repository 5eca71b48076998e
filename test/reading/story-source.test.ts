import {appendFileSync, readFileSync, renameSync, truncateSync, unlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it, test} from 'vitest';
import {openSource} from '../../source/reading/story-source.ts';
import {temporaryFolder} from '../temporary-folder.ts';

const fileOf = (content: string | Uint8Array): string => {
	const path = join(temporaryFolder(), 'story.txt');
	writeFileSync(path, content);
	return path;
};
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString();
const megabyte = 1024 * 1024;

/** More than is kept in memory. */
const large = (): Uint8Array => new Uint8Array(3 * megabyte).map((_, index) => 97 + (index % 26));

describe.each([
	['small', () => new Uint8Array(5000).map((_, index) => 97 + (index % 26))],
	['large', large],
])('a %s file', (_, make) => {
	it('is read anywhere, and no farther than its end', () => {
		const bytes = make();
		const source = openSource(fileOf(bytes));
		expect(source.size).toBe(bytes.length);
		for (const [start, length] of [
			[0, 3],
			[bytes.length - 4, 4],
			[bytes.length - 4, 100],
			[700, 1],
			[bytes.length, 10],
		] as const) {
			expect(source.read(start, length)).toEqual(bytes.slice(start, start + length));
		}
		source.release();
		expect(textOf(source.read(1, 3))).toBe('bcd');
		source.release();
	});

	it('gives bytes that the caller may do with as it likes', () => {
		const source = openSource(fileOf(make()));
		source.read(0, 10).fill(0);
		expect(textOf(source.read(0, 3))).toBe('abc');
		source.release();
	});

	it('is read all the same when it is taken away once it is open', () => {
		const path = fileOf(make());
		const source = openSource(path);
		unlinkSync(path);
		expect(textOf(source.read(26, 3))).toBe('abc');
		source.release();
	});
});

test('a small file is kept, whatever becomes of it', () => {
	const path = fileOf('first words, last words');
	const source = openSource(path);
	unlinkSync(path);
	source.release();
	expect(textOf(source.read(0, 5))).toBe('first');
});

test.each<readonly [string, (path: string) => void, RegExp]>([
	['is gone', unlinkSync, /there is no such file/],
	['has grown', path => appendFileSync(path, 'more'), /The file has changed/],
	['has shrunk', path => truncateSync(path, megabyte), /The file has changed/],
	[
		'is another by the same name',
		path => {
			writeFileSync(`${path}.new`, readFileSync(path));
			renameSync(`${path}.new`, path);
		},
		/The file has changed/,
	],
])('a large file that %s is not read after it was released', (_, change, message) => {
	const path = fileOf(large());
	const source = openSource(path);
	source.release();
	change(path);
	expect(() => source.read(0, 10)).toThrow(message);
});

test.each<readonly [string, (path: string) => void]>([
	['has grown', path => appendFileSync(path, 'more')],
	['has shrunk', path => truncateSync(path, 100)],
])('a large file that %s is not read on once its story was open', (_, change) => {
	const path = fileOf(large());
	const source = openSource(path);
	source.seal();
	expect(textOf(source.read(0, 3))).toBe('abc');
	change(path);
	expect(() => source.read(0, 10)).toThrow('The file has changed');
	source.release();
});

test('a large file that shrinks while it is open is read as far as it goes', () => {
	const path = fileOf(large());
	const source = openSource(path);
	truncateSync(path, 100);
	expect(source.read(0, 1000)).toHaveLength(100);
	source.release();
});
