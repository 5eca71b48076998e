import {expect, it} from 'vitest';
import {mergeRecords} from '../../source/library/merge-records.ts';
import {parseRecord, writtenRecord} from '../../source/library/story-record.ts';
import {sampleRecord} from '../../scripts/stress/sample-record.ts';

const kept = (read: readonly number[]) =>
	parseRecord(JSON.parse(JSON.stringify(writtenRecord(sampleRecord(1, {read})))));

it('the scenes that were read are kept, and left out where there are none', () => {
	expect(kept([1, 4_294_967_295])?.read).toEqual([1, 4_294_967_295]);
	expect(writtenRecord(sampleRecord(1))).not.toHaveProperty('read');
	expect(kept([])?.read).toEqual([]);
});

it('the scenes of two windows are joined', () => {
	expect(mergeRecords(sampleRecord(1, {read: [3, 2]}), sampleRecord(1, {read: [1, 2]})).read).toEqual([
		1, 2, 3,
	]);
});
