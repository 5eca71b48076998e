import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it, test} from 'vitest';
import {countChapters} from '../source/core/story/contents.ts';
import {completeOutline} from '../source/core/story/outline.ts';
import {readStory} from '../source/formats/open-story.ts';
import {chaptersOf} from './story-from.ts';

const folder = new URL('../stories/', import.meta.url);

/** What each sample shows: title, language of its text, chapters with a title, scenes, ending, whether it is wrapped. */
const samples: readonly (readonly [
	string,
	{chapters: number; scenes: number; ending: string; hardWrapped?: true; kinds?: string[]},
])[] = [
	['the-salt-clerk.txt', {chapters: 0, scenes: 6, ending: 'The End'}],
	['nine-bridges-before-midnight.txt', {chapters: 4, scenes: 12, ending: 'The End'}],
	['the-lighthouse-post.txt', {chapters: 0, scenes: 4, ending: 'FINIS', hardWrapped: true, kinds: ['verse']}],
	['what-the-ferry-owed.txt', {chapters: 0, scenes: 5, ending: 'To be continued...'}],
	[
		'a-small-museum-of-weather.txt',
		{chapters: 12, scenes: 12, ending: 'The End', kinds: ['verse', 'list-item']},
	],
	['το-ρολόι-της-αποβάθρας.txt', {chapters: 0, scenes: 3, ending: 'Τέλος'}],
	['雨宿りの郵便局.txt', {chapters: 0, scenes: 4, ending: '（了）'}],
];

/** The sample EPUBs: what makes each of them one of its maker. */
const books: readonly (readonly [
	string,
	{chapters: number; scenes: number; maker: string | null; warnings: string[]; notes: string; read: string},
])[] = [
	[
		'nine-o-clock-at-vennick.epub',
		{
			chapters: 3,
			scenes: 7,
			maker: 'AO3, calibre',
			warnings: ['Major Character Death'],
			notes: 'Somebody must have told him about the elbows.',
			read: 'He was bad at it for three years.',
		},
	],
	[
		'the-wheel-at-pell-mill.epub',
		{
			chapters: 3,
			scenes: 4,
			maker: 'Project Gutenberg',
			warnings: [],
			notes: 'Mutton.',
			read: 'A doubter does not run.',
		},
	],
	['渡し守の黒板.epub', {chapters: 3, scenes: 5, maker: null, warnings: [], notes: '', read: '乗船、四名'}],
];

describe('the sample stories', () => {
	it('are all listed here', () => {
		expect(readdirSync(folder).sort()).toEqual([...samples, ...books].map(([name]) => name).sort());
	});

	test.each(samples)(
		'%s is understood',
		(name, {chapters, scenes, ending, hardWrapped = false, kinds = []}) => {
			const story = readStory({name, bytes: readFileSync(new URL(name, folder))});
			const {metadata} = story;
			for (const field of [metadata.title, metadata.rating?.label, metadata.setting, metadata.summary])
				expect(field).toBeTruthy();
			expect(metadata.authors).toHaveLength(1);
			expect(chaptersOf(story).filter(({title}) => title !== null)).toHaveLength(chapters);
			const outline = completeOutline(story);
			expect(outline.scenes).toHaveLength(scenes);
			expect(outline.size.words).toBeGreaterThan(600);
			expect(outline.size.words).toBeLessThan(6000);
			expect(story.ending).toBe(ending);
			expect(metadata.status).toBe(ending === 'To be continued...' ? 'incomplete' : 'complete');
			expect(story.file['hardWrapped']).toBe(hardWrapped);
			const found = new Set(chaptersOf(story).flatMap(({blocks}) => blocks.map(({kind}) => kind as string)));
			for (const kind of kinds) expect(found).toContain(kind);
		},
	);

	test.each(books)('%s is understood', (name, {chapters, scenes, maker, warnings, notes, read}) => {
		const story = readStory({name, bytes: readFileSync(new URL(name, folder))});
		expect(story.metadata.warnings).toEqual(warnings);
		expect(story.file['maker'] ?? null).toBe(maker);
		const outline = completeOutline(story);
		expect(countChapters(story, outline)).toBe(chapters);
		expect(outline.scenes).toHaveLength(scenes);
		const all = chaptersOf(story).map(({text}) => text);
		expect(all.join('\n')).toContain(notes);
		const text = all.filter((_, index) => story.spine[index]?.isLinear).join('\n');
		expect(text).toContain(read);
		expect(text).not.toMatch(/SAMPLE|comment|Posted originally|奥付/);
	});
});
