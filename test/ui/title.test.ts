import {expect, it} from 'vitest';
import {openEpub, proseOf} from '../formats/epub/write-epub.ts';
import {sample, windowOf} from './golden.ts';
import {play} from './play.ts';

const rights = `The pictures belong to the town museum. ${'You may copy the words as often as you like. '.repeat(12)}`;

it('shows of a long text about rights its first sentence', () => {
	const story = openEpub({
		pages: [{path: 'a.xhtml', body: `<h1>One</h1>${proseOf('a')}`}],
		metadata: `<dc:title>The Ferry</dc:title><dc:rights>${rights}</dc:rights>`,
	});
	const frame = play(story, {columns: 80, rows: 24}).press('x').frame();
	expect(frame).toContain('Rights      The pictures belong to the town museum.');
	expect(frame).not.toContain('You may copy');
	expect(story.metadata.rights).toBe(rights.trim());
});

it('begins no row of facts with the sign between two', () => {
	const rows = play(sample('nine-o-clock-at-vennick.epub'), windowOf('40x12')).rows();
	expect(rows.slice(3, 5)).toEqual([' Rated Teen And Up Audiences · complete', ' 5 min']);
});
