import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {
	englishParagraphs,
	firstWord,
	lastWord,
	storyKinds,
	takeParagraphs,
	writeStory,
} from '../../../scripts/bench/stories.ts';
import {chapterAt, sceneAt} from '../../../source/core/story/chapters.ts';
import {readStory} from '../../../source/formats/open-story.ts';
import {temporaryFolder} from '../../temporary-folder.ts';
import {chaptersOf} from '../../story-from.ts';

const longest = Math.max(...englishParagraphs.map(paragraph => Buffer.byteLength(paragraph)));

test('writes a story of the size asked for, in one scene between two words', () => {
	const path = join(temporaryFolder(), 'story.txt');
	writeStory(path, storyKinds.small);
	const bytes = readFileSync(path);
	expect(bytes.length).toBeGreaterThan(storyKinds.small.bytes);
	expect(bytes.length).toBeLessThan(storyKinds.small.bytes + 2 * longest + 100);
	const story = readStory({name: 'story.txt', bytes});
	expect(story.metadata.title).toBe('A Story of 33 KB');
	expect(chaptersOf(story)).toHaveLength(1);
	const chapter = chapterAt(story, 0);
	expect(chapter.scenes).toHaveLength(1);
	const {start, end} = sceneAt(chapter, 0);
	const text = chapter.text.slice(start, end).trim();
	expect(text.startsWith(firstWord)).toBe(true);
	expect(text.endsWith(lastWord)).toBe(true);
	expect(text).toContain('’');
});

test('takes the same paragraphs each time', () => {
	const taken = takeParagraphs(englishParagraphs, 20_000);
	expect(taken).toEqual(takeParagraphs(englishParagraphs, 20_000));
	expect(new Set(taken).size).toBeGreaterThan(10);
});
