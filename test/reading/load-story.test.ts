import {appendFileSync, unlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it, test} from 'vitest';
import {Refusal} from '../../source/core/refusal.ts';
import {cleanRule, noChoices} from '../../source/core/story/reading-choices.ts';
import {chapterAt, countScenes} from '../../source/core/story/chapters.ts';
import {finish} from '../../source/core/task/task.ts';
import {formats} from '../../source/formats/open-story.ts';
import {createUnsavedLibrary} from '../../source/library/unsaved-library.ts';
import {beginStory, loadStory} from '../../source/reading/load-story.ts';
import type {LoadOptions} from '../../source/reading/loaded-story.ts';
import {tome, writeTome} from '../formats/tome.ts';
import {chaptersOf, prose} from '../story-from.ts';
import {temporaryFolder} from '../temporary-folder.ts';

const options = (more: Partial<LoadOptions> = {}): LoadOptions => ({
	choose: remembered => remembered,
	library: createUnsavedLibrary(),
	mends: true,
	formats,
	...more,
});

const fileOf = (content: string | Uint8Array, name = 'story.txt'): string => {
	const path = join(temporaryFolder(), name);
	writeFileSync(path, content);
	return path;
};

/** A text of more than a megabyte, in chapters. */
const longText = (): string =>
	`Title: A long way\n\n${Array.from({length: 40}, (_, index) => `Chapter ${index + 1}\n\n${prose(60, index + 1)}`).join('\n\n\n')}\n\nThe End\n`;

describe('a large text', () => {
	it('is shown from its beginning, and loaded behind that', () => {
		const text = longText();
		const begun = beginStory(fileOf(text), options());
		if (!('whole' in begun)) throw new Error('Nothing was begun.');
		expect(begun.displayTitle).toBe('A long way');
		expect(begun.story.spine.length).toBeLessThan(40);
		expect(begun.readEnd()?.ending).toBe('The End');
		const {story, bytes} = finish(begun.whole);
		expect(story.spine).toHaveLength(40);
		expect(bytes).toBe(Buffer.byteLength(text));
		expect(chapterAt(story, 0).text).toBe(chapterAt(begun.story, 0).text);
	});

	it('is loaded to its end although its file is taken away meanwhile', () => {
		const path = fileOf(longText().repeat(3));
		const begun = beginStory(path, options());
		unlinkSync(path);
		expect('whole' in begun && finish(begun.whole).story.ending).toBe('The End');
	});

	it('is not read in another way once its file has changed', () => {
		const path = fileOf(longText().repeat(3));
		const {reread} = finish(loadStory(path, options()));
		expect(finish(reread({...noChoices, raw: true})).spine.length).toBeGreaterThan(1);
		appendFileSync(path, 'more');
		expect(() => finish(reread({...noChoices, raw: true}))).toThrow(Refusal);
	});

	it('needs no beginning where nobody waits for one', () => {
		const steps = loadStory(fileOf(longText()), options());
		for (let step = steps.next(); step.done !== true; step = steps.next()) expect(step.value).toBeUndefined();
	});
});

describe('a book whose chapters are read when they are asked for', () => {
	const chapters = Array.from({length: 10}, (_, index) => ({
		id: `c${index}`,
		title: `Chapter ${index}`,
		paragraphs: prose(100, index + 1).split('\n\n'),
	}));
	const open = () => {
		const path = fileOf(writeTome('A tome', chapters, []), 'a.tome');
		const read: string[] = [];
		const begun = beginStory(path, options({formats: [tome(id => read.push(id)), ...formats]}));
		return {begun, read};
	};

	it('is shown before another chapter has been read than the one that is looked at', () => {
		const {begun, read} = open();
		expect(begun.displayTitle).toBe('A tome');
		expect(read).toEqual([]);
		expect(chapterAt(begun.story, 7).text).toContain('Chapter 7');
		expect(read).toEqual(['c7']);
	});

	it('is recognised behind that, by all of its words', () => {
		const {begun} = open();
		if (!('whole' in begun)) throw new Error('Nothing was begun.');
		const {story, recognition} = finish(begun.whole);
		expect(story).toBe(begun.story);
		expect(recognition).toMatchObject({found: null});
		expect(countScenes(story)).toBe(10);
		expect(chaptersOf(story).map(({scenes}) => scenes.length)).toEqual(chapters.map(() => 1));
	});
});

test.each([
	['an empty file', new Uint8Array(0), /cannot read .*: it is empty/],
	['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3), /it is a PNG image/],
	['blanks', '  \n\n \n', /it contains no text/],
])('%s is refused in a sentence that names it', (_, content, message) => {
	const load = () => finish(loadStory(fileOf(content), options()));
	expect(load).toThrow(Refusal);
	expect(load).toThrow(message);
});

test('a rule that is none is refused in its own words', () => {
	const path = fileOf('Words.\n\nMore words.\n');
	const load = () =>
		finish(loadStory(path, options({choose: () => ({...noChoices, split: cleanRule('/(/')})})));
	expect(load).toThrow(/the pattern cannot be read/);
});
