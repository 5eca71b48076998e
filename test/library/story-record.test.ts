import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parsePreferences} from '../../source/library/preferences.ts';
import {parseRecord} from '../../source/library/story-record.ts';

describe('a record written by anyone', () => {
	it('is read without an exception, whatever it is', () =>
		fc.assert(
			fc.property(fc.jsonValue(), value => {
				const record = parseRecord(value);
				expect(record?.id ?? '0123456789').toMatch(/^[0-9a-f]{8,64}$/);
				expect(parsePreferences(value).measure).toBeGreaterThanOrEqual(20);
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
