import {appendFileSync, chmodSync, mkdirSync, symlinkSync, writeFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {describe, expect, it, test} from 'vitest';
import {noChoices} from '../../source/core/story/reading-choices.ts';
import {finish} from '../../source/core/task/task.ts';
import {formats, openStory} from '../../source/formats/open-story.ts';
import {createUnsavedLibrary} from '../../source/library/unsaved-library.ts';
import {loadStory} from '../../source/reading/load-story.ts';
import type {LoadedStory} from '../../source/reading/loaded-story.ts';
import {openSource, versionAt} from '../../source/reading/story-source.ts';
import {chaptersOf} from '../story-from.ts';
import {temporaryFolder} from '../temporary-folder.ts';

/** A folder of files by their paths. */
const folderOf = (files: Readonly<Record<string, string>>): string => {
	const folder = join(temporaryFolder(), 'The Ferry');
	mkdirSync(folder);
	for (const [path, content] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), {recursive: true});
		writeFileSync(join(folder, path), content);
	}
	return folder;
};

const library = createUnsavedLibrary();
const load = (folder: string): LoadedStory =>
	finish(loadStory(folder, {choose: () => noChoices, library, mends: false, formats}));
const textsOf = (folder: string): readonly string[] => chaptersOf(load(folder).story).map(({text}) => text);

const prose = (name: string): string => `${name}: nobody had swept the landing since the ferry stopped.\n`;

describe('a folder', () => {
	it('of numbered chapters is one story, in their natural order', () => {
		const folder = folderOf({
			'chapter 10.txt': prose('Ten'),
			'chapter 2.txt': prose('Two'),
			'chapter 1.txt': prose('One'),
			'cover.jpg': 'x',
			'README.txt': 'Thanks.',
			'.hidden/chapter 3.txt': 'x',
		});
		expect(textsOf(folder).map(text => text.split('\n')[0])).toEqual([
			'Chapter 1',
			'Chapter 2',
			'Chapter 10',
		]);
		const {displayTitle, story} = load(folder);
		expect([displayTitle, story.file['container']]).toEqual(['The Ferry', 'folder of 3 files']);
	});

	it('of one story is that story, whatever lies beside it', () => {
		const {story} = load(folderOf({'a/ferry.md': '# The Ferry\n\nIt *rained*.', 'a/cover.png': 'x'}));
		expect(story.file).toMatchObject({format: 'markdown', container: 'folder'});
	});

	it('of a book has the chapters that the book lists', () => {
		const folder = folderOf({
			'book.toml': '[book]\ntitle = "The Book"',
			'src/SUMMARY.md': '# Summary\n\n- [First](b.md)\n- [Second](a.md)\n',
			'src/a.md': prose('A'),
			'src/b.md': prose('B'),
		});
		expect(textsOf(folder)).toEqual([expect.stringContaining('B:'), expect.stringContaining('A:')]);
		expect(load(folder).story.metadata.title).toBe('The Book');
	});

	test.each([
		['nothing', {}, /it is a folder without a story/],
		['pictures', {'a.png': 'x', 'b.png': 'x'}, /it is a comic or a set of images/],
		[
			'several stories',
			{'rain.txt': 'Rain.', 'snow.txt': 'Snow.'},
			/2 stories: rain.txt and snow.txt. Open one/,
		],
		['an unpacked book', {'META-INF/container.xml': '<x/>'}, /an unpacked EPUB/],
	])('of %s is refused', (_, files, message) => {
		expect(() => load(folderOf(files))).toThrow(message);
	});

	it('of too many files is refused at once', () => {
		const folder = folderOf({});
		for (let index = 0; index <= 5000; index++) writeFileSync(join(folder, `${index}.txt`), '');
		expect(() => load(folder)).toThrow(/more than 5000 files/);
	});

	it('that is linked into itself ends', () => {
		const folder = folderOf({'01.txt': prose('One'), '02.txt': prose('Two')});
		symlinkSync(folder, join(folder, 'again'));
		expect(textsOf(folder)).toHaveLength(2);
	});

	it('goes on without a chapter that cannot be read, and says so', () => {
		const folder = folderOf({'01.txt': prose('One'), '02.txt': prose('Two'), '03.txt': ''});
		expect(load(folder).story.file['damaged']).toMatch(/missing or unreadable: 1/);
		// Root may read everything.
		if (process.getuid?.() === 0) return;
		chmodSync(join(folder, '02.txt'), 0);
		expect(() => load(folder)).toThrow(/you do not have permission to read it/);
	});

	it('has the bytes of its chapters, read anywhere', () => {
		const folder = folderOf({'1.txt': 'abc', '2.txt': 'defg', '10.txt': 'h', 'cover.jpg': 'x'});
		const source = openSource(folder);
		const read = (start: number, length: number) => Buffer.from(source.read(start, length)).toString();
		expect(source.size).toBe(8);
		expect([read(0, 100), read(2, 3), read(7, 5), read(8, 5)]).toEqual(['abcdefgh', 'cde', 'h', '']);
	});

	it('is another version when a chapter has changed or come, and not for a picture', () => {
		const folder = folderOf({'1.txt': 'abc', '2.txt': 'def'});
		const source = openSource(folder);
		expect(versionAt(folder)).toBe(source.version);
		writeFileSync(join(folder, 'cover.jpg'), 'x');
		expect(versionAt(folder)).toBe(source.version);
		writeFileSync(join(folder, '3.txt'), 'ghi');
		expect(versionAt(folder)).not.toBe(source.version);
		appendFileSync(join(folder, '2.txt'), 'more');
		expect(() => source.read(0, 10)).toThrow(/The folder has changed/);
	});

	it('reads a large chapter from the disk, as long as it is what it was', () => {
		const long = prose('Long').repeat(50_000);
		const folder = folderOf({'1.txt': prose('One'), '2.txt': long});
		const source = openSource(folder);
		const story = finish(openStory(source));
		source.seal();
		expect(story.chapters.at(1).text.length).toBeGreaterThan(2_000_000);
		expect(basename(folder)).toBe(source.name);
	});
});
