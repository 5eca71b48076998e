import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {bookmarkNamed, idOf, sampleRecord} from '../../scripts/stress/sample-record.ts';
import {extentOf} from '../../source/core/locator/extent.ts';
import {locate} from '../../source/core/locator/locator.ts';
import {relocate} from '../../source/core/locator/relocate.ts';
import {createResolver} from '../../source/core/locator/resolve-locator.ts';
import {chapterAt} from '../../source/core/story/chapters.ts';
import type {Story} from '../../source/core/story/story.ts';
import {cleanInPlace, cleanLine} from '../../source/core/text/clean-text.ts';
import type {Bookmark} from '../../source/library/bookmark.ts';
import {mergeRecords} from '../../source/library/merge-records.ts';
import {penNames} from '../../source/library/pens.ts';
import {bookmarkRelocator, isMoved} from '../../source/library/relocate-bookmark.ts';
import {parseRecord, writtenRecord, type StoryRecord} from '../../source/library/story-record.ts';
import {paragraphs as proseParagraphs} from '../../scripts/stress/prose.ts';
import {storyFrom} from '../story-from.ts';

const again = (record: StoryRecord): StoryRecord | undefined =>
	parseRecord(JSON.parse(JSON.stringify(writtenRecord(record))));

const anyHighlight: fc.Arbitrary<Bookmark> = fc
	.record({
		id: fc.stringMatching(/^[0-9a-f]{1,8}$/),
		colour: fc.constantFrom(...penNames),
		length: fc.integer({min: 1, max: 5000}),
		note: fc.constantFrom('', 'a note'),
	})
	.map(({id, colour, length, note}) => {
		const {locator, created} = bookmarkNamed(id);
		return {
			id,
			locator,
			created,
			note: cleanLine(note),
			highlight: {
				colour,
				end: locator.offset + length,
				words: cleanInPlace('w'.repeat(length)),
				after: cleanInPlace(' and then'),
			},
		};
	});

describe('a record', () => {
	it('keeps highlights, marks, and those that were removed', () =>
		fc.assert(
			fc.property(
				fc.uniqueArray(anyHighlight, {selector: ({id}) => id, maxLength: 6}),
				fc.uniqueArray(anyHighlight, {selector: ({id}) => id, maxLength: 6}),
				(bookmarks, removed) => {
					const mark: Bookmark = {...bookmarkNamed('m'), mark: cleanLine('ж')};
					const record = sampleRecord(7, {bookmarks: [...bookmarks, mark], removed});
					expect(again(record)?.bookmarks).toEqual([...bookmarks, mark]);
					expect(again(record)?.removed).toEqual(removed);
				},
			),
		));

	it('keeps what a newer program has written beside what this one knows', () => {
		const written = {
			...writtenRecord(sampleRecord(7, {bookmarks: [bookmarkNamed('a')]})),
			shelfMark: {row: 3},
		};
		const [bookmark] = (written as unknown as {bookmarks: object[]}).bookmarks;
		const newer = {...written, bookmarks: [{...bookmark, mood: 'grey'}]};
		const record = parseRecord(newer);
		expect(record && writtenRecord(record)).toMatchObject({
			shelfMark: {row: 3},
			bookmarks: [{id: 'a', mood: 'grey'}],
		});
		const merged = record && mergeRecords(sampleRecord(7), record);
		expect(merged && writtenRecord(merged)).toMatchObject({shelfMark: {row: 3}});
	});

	it('of the first kind has bookmarks alone', () => {
		const record = parseRecord({
			id: idOf(7),
			bookmarks: [{id: 'a', locator: {offset: 3}, note: '', created: ''}],
		});
		expect(record?.bookmarks[0]).not.toHaveProperty('highlight');
		expect(record?.removed).toEqual([]);
	});

	it('takes nonsense for no highlight', () => {
		const strange = [7, {}, {end: -1, words: 9}, {end: 2}].map((extent, index) => ({
			id: String(index),
			locator: {offset: 5},
			colour: 'mauve',
			extent,
			mark: 'two letters',
		}));
		const record = parseRecord({id: idOf(7), bookmarks: strange});
		expect(record?.bookmarks).toHaveLength(4);
		for (const bookmark of record?.bookmarks ?? []) {
			expect(bookmark).not.toHaveProperty('highlight');
			expect(bookmark).not.toHaveProperty('mark');
		}
	});
});

describe('the records of two readers, merged', () => {
	const ids = (bookmarks: readonly Bookmark[]): readonly string[] => bookmarks.map(({id}) => id).toSorted();
	const named = (prefix: string) =>
		fc
			.uniqueArray(anyHighlight, {selector: ({id}) => id, maxLength: 8})
			.map(list => list.map(bookmark => ({...bookmark, id: prefix + bookmark.id})));

	it('keep all highlights of both', () =>
		fc.assert(
			fc.property(named('a'), named('b'), named('c'), (ours, theirs, shared) => {
				const before = sampleRecord(7, {bookmarks: shared});
				const merged = mergeRecords(
					sampleRecord(7, {bookmarks: [...shared, ...ours]}),
					sampleRecord(7, {bookmarks: [...shared, ...theirs]}),
					before,
				);
				expect(ids(merged.bookmarks)).toEqual(ids([...ours, ...theirs, ...shared]));
				expect(merged.bookmarks).toEqual(expect.arrayContaining([...ours, ...theirs, ...shared]));
			}),
		));

	it('have the colour that one of them has changed', () =>
		fc.assert(
			fc.property(anyHighlight, fc.constantFrom(...penNames), (bookmark, colour) => {
				const {highlight} = bookmark;
				if (!highlight) return;
				const changed = {...bookmark, highlight: {...highlight, colour}};
				const kept = sampleRecord(7, {bookmarks: [bookmark]});
				const theirs = sampleRecord(7, {bookmarks: [changed]});
				expect(mergeRecords(kept, theirs, kept).bookmarks).toEqual([changed]);
				expect(mergeRecords(theirs, kept, kept).bookmarks).toEqual([changed]);
			}),
		));

	it('can put back what either has removed, but not what has been put back', () => {
		const [a, b, c] = ['a', 'b', 'c'].map(id => bookmarkNamed(id));
		if (!a || !b || !c) throw new Error('There are three.');
		const before = sampleRecord(7, {removed: [a]});
		const ours = sampleRecord(7, {removed: [c]});
		const theirs = sampleRecord(7, {removed: [a, b]});
		expect(mergeRecords(ours, theirs, before).removed.map(({id}) => id)).toEqual(['b', 'c']);
		expect(mergeRecords(ours, theirs).removed.map(({id}) => id)).toEqual(['a', 'b', 'c']);
	});
});

describe('a highlight in an edited story', () => {
	const prose = Array.from({length: 12}, (_, index) => proseParagraphs(100 + index, 1)[0] ?? '');
	const asStory = (parts: readonly string[]): Story => storyFrom(parts.join('\n\n'));
	const story = asStory(prose);
	const {text} = chapterAt(story, 0);
	const highlightOf = (start: number, end: number): Bookmark => ({
		id: 'a',
		locator: locate(story, {chapter: 0, offset: start}),
		note: cleanLine(''),
		created: '',
		highlight: {...extentOf(story, {chapter: 0, start, end}), colour: 'green'},
	});
	const startOf = (index: number): number => text.indexOf((prose[index] ?? '').slice(0, 30));
	const found = (bookmark: Bookmark, now: Story) => {
		const resolve = createResolver(now);
		const relocated = bookmarkRelocator(now, locator => relocate(now, locator, resolve))(bookmark);
		const {locator, highlight} = relocated.bookmark;
		return {
			words: chapterAt(now, locator.chapter).text.slice(locator.offset, highlight?.end),
			isMoved: isMoved(relocated),
			how: relocated.found,
		};
	};
	const passage = highlightOf(startOf(5) + 10, startOf(6) + 60);
	const words = text.slice(startOf(5) + 10, startOf(6) + 60);

	it('stays where nothing has changed before it', () =>
		expect(found(passage, asStory([...prose, 'More.']))).toEqual({words, isMoved: false, how: 'exact'}));

	it('moves with its words, both ends', () =>
		expect(found(passage, asStory(['Something new.', ...prose]))).toMatchObject({words, isMoved: true}));

	it('grows with what is written into it', () => {
		const [fifth = '', sixth = ''] = prose.slice(5, 7);
		const now = asStory([
			...prose.slice(0, 5),
			fifth,
			'Something new between the two.',
			sixth,
			...prose.slice(7),
		]);
		const relocated = found(passage, now);
		expect(relocated.words).toMatch(/^.{20}[^]*Something new between the two\.[^]*/);
		expect(relocated.words.slice(-30)).toBe(words.slice(-30));
		expect(relocated.isMoved).toBe(true);
	});

	it('is known by its end where its beginning was written anew', () => {
		const fifth = prose[5] ?? '';
		const now = asStory(
			prose.with(5, `${'Quite other words, as long as the former ones. '.repeat(4)}${fifth.slice(-80)}`),
		);
		const relocated = found(passage, now);
		expect(relocated.words.slice(-30)).toBe(words.slice(-30));
		expect(relocated.isMoved).toBe(true);
	});

	it('is lost where all of its words are gone', () => {
		const now = asStory([...prose.slice(0, 5), ...proseParagraphs(9000, 2), ...prose.slice(7)]);
		expect(['lost', 'near']).toContain(found(passage, now).how);
	});

	it('of one short word stays that word', () => {
		const at = text.indexOf(' ', startOf(3)) + 1;
		const end = text.indexOf(' ', at);
		const {words: word} = found(highlightOf(at, end), asStory(['New.', ...prose]));
		expect(word).toBe(text.slice(at, end));
	});
});
