import {expect, test} from 'vitest';
import {sampleRecord} from '../../scripts/stress/sample-record.ts';
import {mergeRecords} from '../../source/library/merge-records.ts';
import {parseRecord, writtenRecord, type StoryRecord} from '../../source/library/story-record.ts';
import {cleanLine} from '../../source/core/text/clean-text.ts';
import {eveningOf} from '../../source/reading/clock.ts';

const writtenAndRead = (record: StoryRecord): StoryRecord | undefined =>
	parseRecord(JSON.parse(JSON.stringify(writtenRecord(record))));

const read = (evenings: readonly string[], secondsRead = 60): StoryRecord =>
	sampleRecord(1, {evenings, secondsRead});

test('evenings and series are written and read, in order; records without them stay as they were', () => {
	const record = {...read(['2026-05-03', '2026-05-04']), series: cleanLine('Bridges 2')};
	expect(writtenAndRead(record)).toEqual(record);
	expect(writtenRecord(sampleRecord(1))).not.toHaveProperty('evenings');
	expect(writtenRecord(sampleRecord(1))).not.toHaveProperty('series');
	const {id} = record;
	expect(
		parseRecord({id, evenings: ['2026-05-04', '\u001b[2J', 7, '2026-05-03', '2026-05-04']}),
	).toMatchObject({
		evenings: ['2026-05-03', '2026-05-04'],
		series: null,
	});
	expect(parseRecord({id, evenings: 'never'})?.evenings).toEqual([]);
});

test('no more of them are kept than ten years of weeks', () => {
	const days = Array.from({length: 900}, (_, day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
	expect(writtenAndRead(read(days))?.evenings).toEqual(days.slice(-520));
});

test.each<[string, StoryRecord, StoryRecord, readonly string[]]>([
	['the same evening', read(['2026-05-03']), read(['2026-05-03']), ['2026-05-03']],
	['two', read(['2026-05-04']), read(['2026-05-03']), ['2026-05-03', '2026-05-04']],
	['of a record that was not read yet', read([], 0), read(['2026-05-03']), ['2026-05-03']],
	['of a record that did not count them', read([], 60), read(['2026-05-03']), []],
])('two readers: %s', (_, ours, theirs, expected) => {
	expect(mergeRecords(ours, theirs).evenings).toEqual(expected);
	expect(mergeRecords(theirs, ours).evenings).toEqual(expected);
});

test('what is read after midnight belongs to the evening before', () => {
	expect(eveningOf(new Date(2026, 4, 3, 21, 0).getTime())).toBe('2026-05-03');
	expect(eveningOf(new Date(2026, 4, 4, 1, 30).getTime())).toBe('2026-05-03');
	expect(eveningOf(new Date(2026, 4, 4, 9, 0).getTime())).toBe('2026-05-04');
});
