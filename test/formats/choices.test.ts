import {describe, expect, it, test} from 'vitest';
import {cleanRule, noChoices} from '../../source/core/story/reading-choices.ts';
import type {Story} from '../../source/core/story/story.ts';
import {cleanLine} from '../../source/core/text/clean-text.ts';
import {readStory} from '../../source/formats/open-story.ts';
import {chaptersOf, paragraphs, scenesOf, storyFrom, textOf, titlesOf, visible} from '../story-from.ts';

describe("a reader's own rule", () => {
	const read = (text: string, split: string): Story =>
		readStory(
			{name: 'a.txt', bytes: new TextEncoder().encode(text)},
			{...noChoices, split: cleanRule(split)},
		);
	const chapter = (number: number): string =>
		`Chapter ${number}\n\n${paragraphs(2)}\n\nAn interval\n\n${paragraphs(2)}\n\n\n\n${paragraphs(2)}`;
	const text = [1, 2, 3].map(chapter).join('\n\n');

	test.each([
		['a line', 'an interval', 3],
		['a line as it stands', 'An interval', 6],
		['a pattern', '/^an \\w+$/', 6],
		['the headings themselves', '/^Chapter/', 3],
		['a gap', '3', 6],
		['a gap that is none', '5', 3],
		['a gap that all paragraphs have', '1', 21],
	])('by %s', (_, rule, scenes) => {
		const story = read(text, rule);
		expect(scenesOf(story)).toBe(scenes);
		expect(titlesOf(story)).toEqual(['Chapter 1', 'Chapter 2', 'Chapter 3']);
		expect(textOf(story)).toContain('This is paragraph number 1');
	});
});

describe('raw lines', () => {
	const file = `Title: Rain\nAuthor: A\n\nChapter 1\n\n   It was _late_\nand dark.\n\n* * *\n\nIt rained.\n\nThe End\n`;

	it('are those of the whole file, in the same chapters and scenes', () => {
		const bytes = new TextEncoder().encode(file);
		const raw = readStory({name: 'a.txt', bytes}, {...noChoices, raw: true});
		expect(visible(textOf(raw))).toBe(visible(file));
		expect(textOf(raw)).toContain('   It was _late_\nand dark.');
		expect(titlesOf(raw)).toEqual(['Chapter 1']);
		expect(scenesOf(raw)).toBe(2);
		expect(raw.metadata).toEqual(storyFrom(file).metadata);
	});
});

it('an override of the charset is obeyed, whatever the bytes say', () => {
	const bytes = new TextEncoder().encode('It is a café.');
	const story = readStory({name: 'a.txt', bytes}, {...noChoices, encoding: cleanLine('latin1')});
	expect(chaptersOf(story)[0]?.text).toBe('It is a cafÃ©.');
	expect(story.file).toMatchObject({encoding: 'windows-1252', confidence: 1});
});
