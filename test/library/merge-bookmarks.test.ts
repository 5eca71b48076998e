import {expect, test} from 'vitest';
import {bookmarkNamed, sampleRecord} from '../../scripts/stress/sample-record.ts';
import {cleanLine} from '../../source/core/text/clean-text.ts';
import type {Bookmark} from '../../source/library/bookmark.ts';
import {mergeRecords} from '../../source/library/merge-records.ts';
import type {StoryRecord} from '../../source/library/story-record.ts';

const noted = (note: string): Bookmark => ({...bookmarkNamed('a'), note: cleanLine(note)});
const withBookmarks = (...bookmarks: readonly Bookmark[]): StoryRecord => sampleRecord(1, {bookmarks});
const notes = ({bookmarks}: StoryRecord): readonly string[] => bookmarks.map(({note}) => note);

test('a note that was edited stays, though another reader has removed its bookmark meanwhile', () => {
	const before = withBookmarks(noted('one'));
	const removed = {...withBookmarks(), removedBookmarks: [noted('one').id]};
	expect(notes(mergeRecords(withBookmarks(noted('one, more')), removed, before))).toEqual(['one, more']);
	expect(notes(mergeRecords(before, removed, before))).toEqual([]);
	// Saved once more, it is there once.
	const saved = mergeRecords(withBookmarks(noted('one, more')), removed, before);
	expect(notes(mergeRecords(withBookmarks(noted('one, more')), saved, saved))).toEqual(['one, more']);
});

test('notes that two readers have written on one bookmark are both kept', () => {
	const before = withBookmarks(noted(''));
	const merged = mergeRecords(withBookmarks(noted('ours')), withBookmarks(noted('theirs')), before);
	expect(notes(merged)).toEqual(['theirs / ours']);
	expect(notes(mergeRecords(before, withBookmarks(noted('theirs')), before))).toEqual(['theirs']);
	expect(notes(mergeRecords(withBookmarks(noted('ours')), before, before))).toEqual(['ours']);
});

test('of two marks with one name the later one is kept, whoever saves last', () => {
	const mark = (id: string, created: string): Bookmark => ({
		...bookmarkNamed(id),
		created,
		mark: cleanLine('a'),
	});
	const [early, late] = [mark('x', '2026-01-01T00:00:00.000Z'), mark('y', '2026-01-02T00:00:00.000Z')];
	for (const [ours, theirs] of [
		[early, late],
		[late, early],
	] as const)
		expect(mergeRecords(withBookmarks(ours), withBookmarks(theirs)).bookmarks.map(({id}) => id)).toEqual([
			late.id,
		]);
});
