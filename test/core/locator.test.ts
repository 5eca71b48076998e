import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {locate, quoteAt, quotedWords} from '../../source/core/locator/locator.ts';
import {createResolver} from '../../source/core/locator/resolve-locator.ts';
import {placeAtTotalProgression, totalProgressionOf} from '../../source/core/story/progression.ts';
import {chapterAt, placeOfScene, sceneIndexAt, sceneNumber} from '../../source/core/story/chapters.ts';
import {cleanText} from '../../source/core/text/clean-text.ts';
import {chaptersOf, prose, storyFrom} from '../story-from.ts';

const text = `Chapter 1\n\n${prose(12)}\n\n* * *\n\n${prose(6, 2)}\n\nChapter 2\n\n${prose(12, 3)}\n\n* * *\n\n${prose(6, 4)}`;
const story = storyFrom(text);
const anyPlace = fc
	.tuple(fc.nat(chaptersOf(story).length - 1), fc.nat())
	.map(([chapter, at]) => ({chapter, offset: at % chapterAt(story, chapter).text.length}));

/** The words at a place, by which it is known in another version of the text. */
const wordsAt = (from: typeof story, {chapter, offset}: {chapter: number; offset: number}): string =>
	chapterAt(from, chapter)
		.text.slice(offset, offset + 25)
		.split('\n', 1)[0] ?? '';

describe('a locator', () => {
	it('leads back to its place', () =>
		fc.assert(
			fc.property(anyPlace, place => {
				expect(createResolver(story)(locate(story, place))).toEqual({...place, found: 'exact'});
			}),
		));

	it('knows its scene and its shares', () => {
		const place = placeOfScene(story, 3);
		expect(locate(story, place)).toMatchObject({chapter: 1, scene: 3, progression: 0});
		expect(locate(story, {chapter: 0, offset: 0}).totalProgression).toBe(0);
	});

	it.each([
		[5, 'upon a time…'],
		[0, 'Once upon a time…'],
		['Once upon\n a time'.length, '…Once upon a time'],
	])('says what stands at %s, and at the end what stood before', (offset, said) => {
		expect(quotedWords(quoteAt(cleanText('Once upon\n a time'), offset))).toBe(said);
	});

	const edits: readonly (readonly [string, (source: string) => string])[] = [
		['a paragraph before', source => source.replace('Chapter 1\n\n', `Chapter 1\n\n${prose(2, 77)}\n\n`)],
		['a chapter before', source => `Chapter 0\n\n${prose(5, 88)}\n\n${source}`],
		['another header', source => `Title: New\nAuthor: Somebody\n\n${source}`],
		['more at the end', source => `${source}\n\nChapter 3\n\n${prose(5, 99)}`],
		['CRLF', source => source.replaceAll('\n', '\r\n')],
	];
	test.each(edits)('finds its words again after an edit: %s', (_, edit) => {
		const edited = storyFrom(edit(text));
		fc.assert(
			fc.property(anyPlace, place => {
				const found = createResolver(edited)(locate(story, place));
				expect(found.found).not.toBe('lost');
				expect(wordsAt(edited, found)).toBe(wordsAt(story, place));
			}),
		);
	});

	it('falls back on its share of the story where the words are gone', () => {
		const other = storyFrom(prose(40, 1234));
		const found = createResolver(other)(locate(story, {chapter: 1, offset: 40}));
		expect(found.found).toBe('lost');
		expect(totalProgressionOf(other, found)).toBeCloseTo(
			totalProgressionOf(story, {chapter: 1, offset: 40}),
			2,
		);
	});

	it('does not cut characters in two in its quote', () => {
		const emoji = storyFrom('👩‍🚀'.repeat(200));
		for (let offset = 0; offset < 40; offset++) {
			const {quote} = locate(emoji, {chapter: 0, offset});
			expect(
				quote.before.isWellFormed() && quote.highlight.isWellFormed() && quote.after.isWellFormed(),
			).toBe(true);
		}
	});
});

describe('shares of the story', () => {
	it('lead to a place and back', () =>
		fc.assert(
			fc.property(fc.double({min: 0, max: 1, noNaN: true}), share => {
				expect(totalProgressionOf(story, placeAtTotalProgression(story, share))).toBeCloseTo(share, 3);
			}),
		));

	it('grow with the place', () =>
		fc.assert(
			fc.property(anyPlace, anyPlace, (a, b) => {
				const isBefore = a.chapter < b.chapter || (a.chapter === b.chapter && a.offset < b.offset);
				if (isBefore) expect(totalProgressionOf(story, a)).toBeLessThanOrEqual(totalProgressionOf(story, b));
			}),
		));
});

it('numbers scenes through the story, there and back', () => {
	for (let number = 1; number <= 4; number++) {
		const {chapter, offset} = placeOfScene(story, number);
		expect(sceneNumber(story, chapter, sceneIndexAt(chapterAt(story, chapter), offset))).toBe(number);
	}
	expect(placeOfScene(story, 99)).toEqual(placeOfScene(story, 4));
});
