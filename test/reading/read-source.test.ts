import {appendFileSync, truncateSync, unlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {finish} from '../../source/core/task/task.ts';
import {openSource} from '../../source/reading/read-source.ts';
import {temporaryFolder} from '../temporary-folder.ts';

const fileOf = (content: string | Uint8Array): string => {
	const path = join(temporaryFolder(), 'story.txt');
	writeFileSync(path, content);
	return path;
};
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

test('a file that is taken away once it is open is read all the same, its beginning and its end too', () => {
	const path = fileOf('first words, last words');
	const source = openSource(path);
	unlinkSync(path);
	expect(textOf(source.beginning(5))).toBe('first');
	expect(textOf(source.ending(5))).toBe('words');
	expect(textOf(finish(source.read()).bytes)).toBe('first words, last words');
	expect(() => source.ending(5)).toThrow('there is no such file');
});

test('a file that has grown is read to its new end', () => {
	const path = fileOf('first');
	const source = openSource(path);
	appendFileSync(path, ' and last');
	expect(textOf(finish(source.read()).bytes)).toBe('first and last');
});

test('a file that shrinks between two steps is read as far as it goes', () => {
	const step = 4 * 1024 * 1024;
	const path = fileOf(new Uint8Array(3 * step));
	const reading = openSource(path).read();
	reading.next();
	truncateSync(path, step + 1);
	expect(finish(reading).bytes).toHaveLength(step + 1);
});
