import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {mergeRecords} from '../../source/library/merge-records.ts';
import {noChoices} from '../../source/core/story/reading-choices.ts';
import {parseRecord, writtenRecord, type StoryRecord} from '../../source/library/story-record.ts';

describe('a record written by anyone', () => {
	it('is read without an exception, whatever it is', () =>
		fc.assert(
			fc.property(fc.jsonValue(), value => {
				const record = parseRecord(value);
				expect(record?.id ?? '0123456789').toMatch(/^[0-9a-f]{8,64}$/);
			}),
			{numRuns: 1000},
		));

	it('brings nothing into the terminal', () => {
		const record = parseRecord({
			id: '0123456789abcdef',
			title: 'a\u001b]2;x\u0007b',
			bookmarks: [
				{
					id: '1',
					note: '\u001b[2J\nnote',
					locator: {chapter: -1, offset: 1e99, quote: {highlight: '\u0007x'}},
				},
			],
		});
		expect(JSON.stringify(record)).not.toMatch(/\\u00(?:0[0-9a-f]|1[0-9a-f]|9[0-9a-f])|\\n/);
		expect(record?.bookmarks[0]?.locator).toMatchObject({chapter: 0, scene: 1});
	});

	it('without an id of ours is none', () => {
		expect(parseRecord({id: '../../etc/passwd'})).toBeUndefined();
		expect(parseRecord([])).toBeUndefined();
	});
});

describe('choices in a record', () => {
	const withChoices = (choices?: unknown): StoryRecord => {
		const record = parseRecord({id: '0123456789abcdef', ...(choices !== undefined && {choices})});
		if (!record) throw new Error('It has an id of ours.');
		return record;
	};

	test.each([
		['of an older version', undefined, noChoices],
		['that are none', 'raw', noChoices],
		['that make no sense', {encoding: 7, raw: 'yes', split: ['3']}, noChoices],
		['that are empty', {encoding: ' ', raw: false, split: ''}, noChoices],
		['one of them', {raw: true}, {...noChoices, raw: true}],
		[
			'all of them, spaces kept',
			{encoding: 'koi8-r', raw: true, split: '/a  b/'},
			{encoding: 'koi8-r', raw: true, split: '/a  b/'},
		],
		['with controls', {split: '/a\u001b[2J\nb/'}, {...noChoices, split: '/a b/'}],
	])('%s', (_, written, choices) => expect(withChoices(written).choices).toEqual(choices));

	it('are written where they were made, and nothing where not', () => {
		const written = (choices?: unknown): object => writtenRecord(withChoices(choices));
		expect(written()).not.toHaveProperty('choices');
		expect(written({split: '3'})).toHaveProperty('choices', {split: '3'});
		fc.assert(
			fc.property(
				fc.record({
					encoding: fc.option(fc.constant('koi8-r')),
					raw: fc.boolean(),
					split: fc.option(fc.constant('3')),
				}),
				choices => {
					expect(parseRecord(written(choices))?.choices).toEqual(choices);
				},
			),
		);
	});

	it('are those of who saves last', () => {
		const [ours, theirs] = [withChoices({raw: true}), withChoices({split: '3'})];
		expect(mergeRecords(ours, theirs).choices).toEqual({...noChoices, raw: true});
		expect(mergeRecords(theirs, ours).choices).toEqual({...noChoices, split: '3'});
	});
});

describe('the chapters in a record', () => {
	const withChapters = (chapters: readonly number[]): StoryRecord => {
		const record = parseRecord({id: '0123456789abcdef'});
		if (!record) throw new Error('It has an id of ours.');
		return {...record, chapters};
	};
	const again = (record: StoryRecord): StoryRecord | undefined =>
		parseRecord(JSON.parse(JSON.stringify(writtenRecord(record))));

	it('come back as they were kept, and take no room where there are none', () => {
		expect(writtenRecord(withChapters([]))).not.toHaveProperty('chapters');
		fc.assert(
			fc.property(fc.array(fc.nat(0xff_ff_ff_ff)), chapters => {
				expect(again(withChapters(chapters))?.chapters).toEqual(chapters);
			}),
		);
	});

	test.each([
		['that are none', 7, 0],
		['that are cut short', 'AAAAAQAAAA==', 1],
		['without end', 'AAAA'.repeat(100_000), 4000],
	])('%s are read as far as they go', (_, chapters, count) => {
		expect(parseRecord({id: '0123456789abcdef', chapters})?.chapters).toHaveLength(count);
	});

	it('of two readers are those that either knows', () => {
		const [ours, theirs] = [withChapters([1, 2, 3]), withChapters([1, 2, 3, 4])];
		expect(mergeRecords(ours, theirs).chapters).toEqual([4, 1, 2, 3]);
		expect(mergeRecords(theirs, ours).chapters).toEqual([1, 2, 3, 4]);
		expect(mergeRecords(withChapters([]), theirs).chapters).toEqual([1, 2, 3, 4]);
	});
});
