import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {createStoryLayout} from '../../source/core/layout/story-layout.ts';
import {plainArea} from '../../source/core/layout/typography.ts';
import {startSession} from '../../source/core/session/session.ts';
import {viewOf} from '../../source/core/session/view.ts';
import {
	chapterAt,
	countScenes,
	countTitles,
	flatToc,
	placeOfEntry,
	sceneNumber,
} from '../../source/core/story/chapters.ts';
import type {Story, TocEntry} from '../../source/core/story/story.ts';
import {finish} from '../../source/core/task/task.ts';
import {cleanLine} from '../../source/core/text/clean-text.ts';
import {formats, openStory} from '../../source/formats/open-story.ts';
import {openSource} from '../../source/reading/story-source.ts';
import {prose} from '../story-from.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {tome, writeTome, type TomeChapter} from './tome.ts';

const chaptersCount = 10;

/** Chapters of so many bytes together; each names its third paragraph, and leads to that of the next chapter. */
const chaptersOfSize = (bytes: number): readonly TomeChapter[] =>
	Array.from({length: chaptersCount}, (_, index) => {
		const paragraphs: string[] = [];
		for (let length = 0; length < bytes / chaptersCount;) {
			const more = prose(20, index + paragraphs.length + 1).split('\n\n');
			paragraphs.push(...more);
			length += more.join('\n').length;
		}
		const next = (index + 1) % chaptersCount;
		paragraphs[1] = `See [the next one](c${next}#third) for more.`;
		paragraphs[2] = `#third This is the third paragraph of chapter ${index}.`;
		return {id: `c${index}`, title: `Chapter ${index}`, paragraphs};
	});

const entry = (chapter: number, anchor: string | null, children: readonly TocEntry[] = []): TocEntry => ({
	title: cleanLine(`${anchor ?? 'chapter'} ${chapter}`),
	chapter,
	anchor,
	children,
});
const toc = [
	entry(0, null, [entry(0, 'third'), entry(1, null, [entry(1, 'third')])]),
	entry(5, null, [entry(6, 'third', [entry(9, null)])]),
];

/** Opens a file of so many bytes through the door that plain text comes through. */
const open = (bytes: number): {story: Story; read: string[]; chapters: readonly TomeChapter[]} => {
	const chapters = chaptersOfSize(bytes);
	const path = join(temporaryFolder(), 'story.tome');
	writeFileSync(path, writeTome('A tome', chapters, toc));
	const read: string[] = [];
	const format = tome(id => read.push(id));
	const story = finish(openStory(openSource(path), {}, [format, ...formats]));
	return {story, read, chapters};
};

const plain = (paragraph: string): string =>
	paragraph.replace(/^#\w+ /, '').replace(/\[(.*?)\]\(.*?\)/, '$1');
const textOf = ({title, paragraphs}: TomeChapter): string => [title, ...paragraphs.map(plain)].join('\n');

describe.each([
	['0.1 MB', 100_000],
	['5 MB', 5_000_000],
])('a format whose directory is at its end, %s', (_, bytes) => {
	it('is opened without reading a chapter, and shows a page after reading one', () => {
		const {story, read} = open(bytes);
		expect(story.metadata.title).toBe('A tome');
		expect(story.spine).toHaveLength(chaptersCount);
		expect(countTitles(story)).toBe(7);
		expect(read).toEqual([]);
		const area = plainArea(60, 20);
		const window = {story, layout: createStoryLayout(story), area, counted: null};
		expect(viewOf(window, startSession({chapter: 4, offset: 0})).lines.length).toBeGreaterThan(10);
		expect(new Set(read)).toEqual(new Set(['c4']));
	});

	it('has every chapter read on its own, right to its last word, in any order', () => {
		const {story, read, chapters} = open(bytes);
		for (const index of [9, 0, 5, 5, 3]) {
			expect(chapterAt(story, index).text).toBe(
				textOf(chapters[index] ?? {id: '', title: '', paragraphs: []}),
			);
		}
		expect(new Set(read)).toEqual(new Set(['c9', 'c0', 'c5', 'c3']));
	});

	it('is let go and read again, so that memory does not grow with the chapters visited', () => {
		const {story, read, chapters} = open(bytes);
		for (let round = 0; round < 3; round++) {
			for (const [index, chapter] of chapters.entries()) {
				expect(chapterAt(story, index).text.length).toBe(textOf(chapter).length);
			}
		}
		// What fits into the cache is read once; of what does not, chapters are read in every round.
		expect(read.length > chaptersCount).toBe(bytes > 4_194_304);
	});

	it('does not know how many scenes there are until all chapters have been read', () => {
		const {story} = open(bytes);
		expect(countScenes(story)).toBeNull();
		expect(sceneNumber(story, 3, 0)).toBeNull();
		for (const index of [0, 1, 2]) finish(story.chapters.read(index));
		expect(sceneNumber(story, 3, 0)).toBe(4);
		for (const index of story.spine.keys()) finish(story.chapters.read(index));
		expect(countScenes(story)).toBe(chaptersCount);
	});

	it('has nested contents that lead inside of chapters, and links that lead on', () => {
		const {story, read} = open(bytes);
		expect(flatToc(story.toc).map(({title}) => title)).toEqual([
			'chapter 0',
			'third 0',
			'chapter 1',
			'third 1',
			'chapter 5',
			'third 6',
			'chapter 9',
		]);
		const wordsAt = (target: TocEntry): string => {
			const {chapter, offset} = placeOfEntry(story, target);
			return chapterAt(story, chapter).text.slice(offset, offset + 38);
		};
		expect(wordsAt(entry(6, 'third'))).toBe('This is the third paragraph of chapter');
		expect(wordsAt(entry(6, null))).toMatch(/^Chapter 6\nn?/);
		expect(new Set(read)).toEqual(new Set(['c6']));
		const [link] = chapterAt(story, 6).spans;
		const [id = '', anchor = ''] = link?.kind === 'link' ? link.href.split('#') : [];
		const chapter = story.spine.findIndex(one => one.id === id);
		expect(chapter).toBe(7);
		expect(wordsAt(entry(chapter, anchor))).toBe('This is the third paragraph of chapter');
	});
});
