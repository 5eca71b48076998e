import {describe, expect, it} from 'vitest';
import {bookmarkNamed} from '../../../scripts/stress/sample-record.ts';
import {extentOf, longestExtent} from '../../../source/core/locator/extent.ts';
import {locate} from '../../../source/core/locator/locator.ts';
import {chapterAt} from '../../../source/core/story/chapters.ts';
import {cleanInPlace, cleanLine, type CleanText} from '../../../source/core/text/clean-text.ts';
import type {Bookmark} from '../../../source/library/bookmark.ts';
import {bookmarksAsAnnotations} from '../../../source/library/export/bookmarks-annotations.ts';
import {bookmarksAsCsv} from '../../../source/library/export/bookmarks-csv.ts';
import {
	bookmarksAsMarkdown,
	bookmarksForObsidian,
} from '../../../source/library/export/bookmarks-markdown.ts';
import {bookmarkWords} from '../../../source/library/export/bookmark-words.ts';
import {textPosition} from '../../../source/library/export/text-position.ts';
import {book} from '../../formats/toy-book.ts';
import {prose, storyFrom} from '../../story-from.ts';
import type {MarkedStory} from '../../../source/library/export/marked-story.ts';

const highlight: Bookmark = {
	...bookmarkNamed('0c4bfa34-3d4c-4b9c-8a56-0b3f0a7d1c11', 0),
	note: cleanLine('so, “true”'),
	highlight: {
		colour: 'green',
		end: 90,
		words: cleanInPlace('It said "yes",\nand went.'),
		after: cleanInPlace(' Then'),
	},
};
const mark: Bookmark = {
	...bookmarkNamed('m', 0),
	mark: cleanLine('a'),
	sentence: cleanLine('It rained, and that was all.'),
};

const story: MarkedStory = {
	title: 'A Tale',
	authors: [cleanLine('A. Writer'), cleanLine('B. Writer')],
	source: cleanLine('https://example.net/1'),
	path: '/stories/a tale.txt',
	bookmarks: [highlight, mark],
};

describe('the words of a bookmark', () => {
	const cut = (words: string): Bookmark => {
		const bookmark = bookmarkNamed('b');
		const {locator} = bookmark;
		return {...bookmark, locator: {...locator, quote: {...locator.quote, highlight: cleanInPlace(words)}}};
	};

	it('are its sentence, or its passage', () => {
		expect(bookmarkWords(mark)).toBe('It rained, and that was all.');
		expect(bookmarkWords(highlight)).toBe('It said "yes",\nand went.');
	});

	it('end with a whole word where nobody knows the sentence', () => {
		const words = 'The key to the weigh-house at Vennick was as long as my, forearm'.slice(0, 60);
		expect(bookmarkWords(cut(words))).toBe('The key to the weigh-house at Vennick was as long as my…');
		expect(bookmarkWords(cut('Short.'))).toBe('Short.…');
	});
});

it('Markdown quotes a passage paragraph by paragraph, with its colour', () =>
	expect(bookmarksAsMarkdown([story])).toBe(
		[
			'# A Tale',
			'> It said "yes",\n>\n> and went.',
			'so, “true” (scene 1, 50%, green)',
			'> It rained, and that was all.',
			'(scene 1, 50%, mark a)',
		].join('\n\n'),
	));

describe('Obsidian gets properties', () => {
	it('of the story, where there is one', () =>
		expect(bookmarksForObsidian([story])).toMatch(
			/^---\ntitle: "A Tale"\nauthors: \["A\. Writer","B\. Writer"\]\nsource: "https:\/\/example\.net\/1"\nbookmarks: 1\nhighlights: 1\ntags: \["reader"\]\n---\n\n# A Tale\n/,
		));

	it('of all of them, and nothing that ends them', () => {
		const hostile = {...story, title: '---\nevil: true' as CleanText};
		expect(bookmarksForObsidian([hostile]).split('\n---\n')).toHaveLength(2);
		expect(bookmarksForObsidian([story, story])).toMatch(
			/^---\ntitle: "Bookmarks and highlights"\nbookmarks: 2\n/,
		);
	});
});

it('Readwise gets its columns', () =>
	expect(bookmarksAsCsv([story])).toBe(
		[
			'Highlight,Title,Author,URL,Note,Location,Date',
			'"It said ""yes"",\nand went.",A Tale,"A. Writer, B. Writer",https://example.net/1,"so, “true”",5000,2026-01-02 03:04:05',
			'"It rained, and that was all.",A Tale,"A. Writer, B. Writer",https://example.net/1,,5000,2026-01-02 03:04:05',
		].join('\n'),
	));

describe('a spreadsheet', () => {
	const cell = (title: string): string =>
		bookmarksAsCsv([{...story, title, bookmarks: [mark]}])
			.split('"It rained, and that was all.",')[1]
			?.split(',"A. Wri')[0] ?? '';

	it.each([
		'=HYPERLINK(A1)',
		"=cmd|' /C calc'!A0",
		'@SUM(A1)',
		"+1+cmd|' /C calc'!A0",
		"- 2+cmd|' /C calc'!A0",
		'-SUM(A1)',
		'＝SUM(A1)',
		' =1+1',
		'=^_^=',
	])('finds no formula in %s', title => expect(cell(title)).toBe(`'${title}`));

	it.each(['- I do not know (he said).', '-30-', '+Anima', 'a = b', '— No!', "'tis", '- Wait! - No!'])(
		'finds the words of the story in %s',
		title => expect(cell(title)).toBe(title),
	);
});

it('annotations have the quote and the note', () => {
	expect(bookmarksAsAnnotations([story])).toMatchObject({
		'@context': 'http://www.w3.org/ns/anno.jsonld',
		type: 'AnnotationPage',
		items: [
			{
				id: 'urn:uuid:0c4bfa34-3d4c-4b9c-8a56-0b3f0a7d1c11',
				type: 'Annotation',
				motivation: 'highlighting',
				body: [
					{type: 'TextualBody', value: 'so, “true”', purpose: 'commenting'},
					{type: 'TextualBody', value: 'green', purpose: 'tagging'},
				],
				target: {
					source: 'file:///stories/a%20tale.txt',
					selector: [{type: 'TextQuoteSelector', exact: 'It said "yes",\nand went.', suffix: ' Then'}],
				},
			},
			{motivation: 'bookmarking', body: []},
		],
	});
});

describe('the positions of annotations', () => {
	const text = book({
		chapters: [
			{
				id: 'one',
				title: null,
				paragraphs: ['The 🌊[1]^(#n1) city was let[1]^(#n1) to its citizens.'],
				notes: {n1: ['1', 'So.']},
			},
		],
	});
	const chapter = chapterAt(text, 0);
	const annotated = (bookmark: Bookmark, isRead = true): object => {
		const positions = new Map(isRead ? [[bookmark.id, textPosition(text, bookmark)]] : []);
		return bookmarksAsAnnotations([{...story, bookmarks: [bookmark], positions}]);
	};
	const withSelectors = (...selector: readonly object[]): object => ({items: [{target: {selector}}]});

	it('are of the text that is quoted, in code points', () => {
		const [start, end] = [chapter.text.indexOf('city'), chapter.text.indexOf(' to its')];
		const locator = locate(text, {chapter: 0, offset: start});
		const extent = extentOf(text, {chapter: 0, start, end});
		expect(annotated({...highlight, locator, highlight: {...extent, colour: 'green'}})).toMatchObject(
			withSelectors(
				{exact: 'city was let', prefix: 'The 🌊 ', suffix: ' to its citizens.'},
				{type: 'TextPositionSelector', start: 6, end: 18},
			),
		);
		expect(annotated({...mark, locator})).toMatchObject(
			withSelectors({exact: 'city was let to its citizens.'}, {start: 6, end: 35}),
		);
	});

	it('are those of all of a long passage', () => {
		const long = storyFrom(prose(20));
		const {length} = chapterAt(long, 0).text;
		const range = {chapter: 0, start: 0, end: length};
		const bookmark = {
			...highlight,
			locator: locate(long, {chapter: 0, offset: 0}),
			highlight: {...extentOf(long, range), colour: 'green' as const},
		};
		expect(length).toBeGreaterThan(longestExtent);
		expect(textPosition(long, bookmark)).toEqual({start: 0, end: length, exact: chapterAt(long, 0).text});
	});

	it('are missing where the story was not read', () =>
		expect(annotated(highlight, false)).toMatchObject(withSelectors({type: 'TextQuoteSelector'})));
});
