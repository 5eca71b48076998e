import {execFile, execFileSync} from 'node:child_process';
import {
	chmodSync,
	chownSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {describe, expect, it, test} from 'vitest';
import {
	preferencesFile,
	sayMistake,
	UnchangeablePreferences,
	unsavedPreferences,
	type PreferencesFile,
} from '../../source/library/preferences-file.ts';
import {temporaryFolder} from '../temporary-folder.ts';

type Setting = {readonly folder: string; readonly path: string; readonly file: PreferencesFile};

const setUp = (text?: string | Buffer): Setting => {
	const folder = join(temporaryFolder(), 'config');
	const path = join(folder, 'preferences.json');
	if (text !== undefined) {
		mkdirSync(folder);
		writeFileSync(path, text);
	}
	return {folder, path, file: preferencesFile(folder)};
};

const said = (file: PreferencesFile): readonly string[] => file.read().mistakes.map(sayMistake);

const read = (path: string): string => readFileSync(path, 'utf8');

describe('the preferences', () => {
	it('that are not there are none, and no mistake; nothing is made before something is written', () => {
		const {folder, file} = setUp();
		expect(file.read()).toMatchObject({value: {}, mistakes: []});
		expect(readdirSync(join(folder, '..'))).toEqual([]);
	});

	it('are written for their owner alone, and nothing is left beside them', () => {
		const {folder, path, file} = setUp();
		file.change('theme', 'sea');
		file.change('measure', 60);
		expect(read(path)).toBe('{\n\t"theme": "sea",\n\t"measure": 60\n}\n');
		expect(statSync(path).mode & 0o777).toBe(0o600);
		expect(readdirSync(folder)).toEqual(['preferences.json']);
	});

	it('are changed in what stands there at the moment, by hand or by another window', () => {
		const {path, file} = setUp('{"theme": "lamp"}');
		file.read();
		writeFileSync(path, '{\n  // by hand\n  "measure": 50,\n  "theme": "lamp"\n}\n');
		file.change('justified', true);
		preferencesFile(join(path, '..')).change('theme', 'sea');
		file.change('justified', false);
		expect(read(path)).toBe(
			'{\n  // by hand\n  "measure": 50,\n  "theme": "sea",\n  "justified": false\n}\n',
		);
	});

	it('are not written where they say so already', () => {
		const {path, file} = setUp('{"theme": "sea"}');
		const {ino} = statSync(path);
		file.change('theme', 'sea');
		expect(statSync(path).ino).toBe(ino);
	});

	it('that are not saved are left alone', () => {
		const {path, file} = setUp('{"theme": "lamp"}');
		unsavedPreferences(file).change('theme', 'sea');
		expect(unsavedPreferences(file).read().value).toEqual({theme: 'lamp'});
		expect(read(path)).toBe('{"theme": "lamp"}');
	});

	it('say what is wrong, and with which line', () => {
		expect(said(setUp('{\n"measure": 60\n"theme": "sea"}').file)).toEqual([
			'preferences.json, line 3: a comma is missing before "theme"',
		]);
		expect(said(setUp('').file)).toEqual(['preferences.json is empty; it must contain { }']);
	});

	it('are changed by two programs at once, each its own', async () => {
		const {folder, path} = setUp('{\n\t"theme": "lamp", // mine\n}\n');
		const script = fileURLToPath(new URL('change-preferences.ts', import.meta.url));
		const run = promisify(execFile);
		await Promise.all(
			['measure', 'columns'].map(name => run(process.execPath, [script, folder, name, '40'])),
		);
		const text = read(path);
		expect(text).toContain('{\n\t"theme": "lamp", // mine\n');
		expect(text).toContain('"measure": 40,');
		expect(text).toContain('"columns": 40,');
		expect(readdirSync(folder)).toEqual(['preferences.json']);
	});
});

describe('what cannot be changed safely', () => {
	test.each<readonly [string, string | Buffer, string]>([
		[
			'a mistake in the place',
			'{\n"theme": lamp}',
			'line 2: lamp is not valid here; text needs double quotes',
		],
		['a list', '[]', 'must contain an object: { … }'],
		['nothing, which an editor may be about to fill', '', 'is empty'],
		['UTF-16', Buffer.from('\ufeff{}', 'utf16le'), 'is UTF-16; save it as UTF-8'],
		['more than anybody writes', `{"a": "${'a'.repeat(1024 * 1024)}"}`, 'is larger than 256 KB'],
	])('is left as it is, and its writer told why: %s', (_, text, why) => {
		const {folder, path, file} = setUp(text);
		expect(() => file.change('theme', 'sea')).toThrow(UnchangeablePreferences);
		expect(() => file.change('theme', 'sea')).toThrow(why);
		expect(readFileSync(path)).toEqual(Buffer.from(text));
		expect(readdirSync(folder)).toEqual(['preferences.json']);
	});

	test.each<readonly [string, (path: string) => void, string]>([
		['a folder', path => mkdirSync(path), 'preferences.json is a folder'],
		['a pipe', path => void execFileSync('mkfifo', [path]), 'preferences.json is not a file'],
		['a link to itself', path => symlinkSync(path, path), 'preferences.json is a link that points to itself'],
		['a link to a device', path => symlinkSync('/dev/zero', path), 'preferences.json is not a file'],
	])('is none of ours: %s', (_, make, why) => {
		const {path, file} = setUp('');
		rmSync(path);
		make(path);
		expect(said(file)).toEqual([why]);
		expect(() => file.change('theme', 'sea')).toThrow(why);
		expect(lstatSync(path).isFile()).toBe(false);
	});
});

describe('a link', () => {
	it('stays one, and what it leads to is changed', () => {
		const {folder, path, file} = setUp('');
		const target = join(folder, 'dotfiles.json');
		writeFileSync(target, '{"theme": "lamp"}');
		rmSync(path);
		symlinkSync('dotfiles.json', path);
		file.change('theme', 'sea');
		expect(lstatSync(path).isSymbolicLink()).toBe(true);
		expect(read(target)).toBe('{"theme": "sea"}');
		expect(readdirSync(folder).toSorted()).toEqual(['dotfiles.json', 'preferences.json']);
	});

	it('that leads to nothing yet stays one, too', () => {
		const {folder, path, file} = setUp('');
		rmSync(path);
		symlinkSync(join(folder, 'other.json'), path);
		symlinkSync('dotfiles.json', join(folder, 'other.json'));
		expect(said(file)).toEqual([]);
		file.change('theme', 'sea');
		expect(read(join(folder, 'dotfiles.json'))).toBe('{\n\t"theme": "sea"\n}\n');
		expect(lstatSync(path).isSymbolicLink()).toBe(true);
	});
});

describe.skipIf(process.getuid?.() !== 0)('what root changes', () => {
	it('belongs to whom it belonged', () => {
		const {path, file} = setUp('{"theme": "lamp"}');
		chownSync(path, 65_534, 65_534);
		file.change('theme', 'sea');
		expect(statSync(path)).toMatchObject({uid: 65_534, gid: 65_534});
	});
});

// Root may do everything.
describe.skipIf(process.getuid?.() === 0)('what one may not', () => {
	it('read is told', () => {
		const {path, file} = setUp('{}');
		chmodSync(path, 0);
		expect(said(file)).toEqual(['preferences.json cannot be read; change its permissions']);
	});

	it('be changed, since it is read-only, stays as it is', () => {
		const {folder, path, file} = setUp('{"theme": "lamp"}');
		chmodSync(path, 0o444);
		expect(() => file.change('theme', 'sea')).toThrow();
		expect(read(path)).toBe('{"theme": "lamp"}');
		expect(readdirSync(folder)).toEqual(['preferences.json']);
	});

	it('write stays as it was', () => {
		const {folder, path, file} = setUp('{"theme": "lamp"}');
		chmodSync(folder, 0o500);
		expect(() => file.change('theme', 'sea')).toThrow();
		chmodSync(folder, 0o700);
		expect(read(path)).toBe('{"theme": "lamp"}');
		expect(readdirSync(folder)).toEqual(['preferences.json']);
	});
});
