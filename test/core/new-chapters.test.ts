import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {chapterKeys, knownAfter, newEntries} from '../../source/core/story/new-chapters.ts';
import type {Story} from '../../source/core/story/story.ts';
import {book} from '../formats/toy-book.ts';

const bookOf = (titles: readonly string[]): Story =>
	book({
		chapters: titles.map((title, index) => ({id: `c${index}`, title, paragraphs: ['Words.']})),
		toc: titles.map((title, index) => [title, `c${index}`]),
	});

const titlesOf = (names: ReadonlySet<string>): readonly string[] =>
	[...names].map(name => name.split('#').at(-1) ?? '');

/** What is new in the second list of titles for whoever knows the first. */
const newIn = (known: string, now: string): string =>
	titlesOf(newEntries(bookOf(now.split(' ')), chapterKeys(bookOf(known.split(' '))))).join(' ');

describe('chapters that are new', () => {
	test.each([
		['at the end', 'a b c', 'a b c d e', 'd e'],
		['in between', 'a b c', 'a b x c', 'x'],
		['at the beginning', 'a b c', 'x a b c', 'x'],
		['instead of one that was taken out elsewhere', 'a b c', 'a c d', 'd'],
		['called as another one is', 'a b a', 'a b a a', 'a'],
		['none, where all are there', 'a b c', 'a b c', ''],
		['none, where some were taken out', 'a b c', 'a c', ''],
		['none, where one has another title', 'a b c', 'a x c', ''],
		['the last, where one has another title too', 'a b c', 'a x c d', 'd'],
		['none, where they were put in another order', 'a b c d', 'd c b a', ''],
	])('%s', (_, known, now, expected) => {
		expect(newIn(known, now)).toBe(expected);
	});

	it('are none where nothing is known', () => {
		expect(newEntries(bookOf(['a', 'b']), [])).toEqual(new Set());
		expect(newEntries(bookOf(['a', 'b']), null)).toEqual(new Set());
	});

	it('are never pages of notes', () => {
		const story = book({
			chapters: [
				{id: 'a', title: 'a', paragraphs: ['Words.']},
				{id: 'n', title: 'n', role: 'notes', isLinear: false, paragraphs: ['Words.']},
			],
			toc: [
				['a', 'a'],
				['n', 'n'],
			],
		});
		expect(newEntries(story, chapterKeys(bookOf(['b'])))).toEqual(new Set());
		expect(chapterKeys(story)).toHaveLength(1);
	});

	it('stay new until they are reached', () => {
		const known = chapterKeys(bookOf(['a', 'b']));
		const story = bookOf(['a', 'b', 'c', 'd']);
		expect(
			titlesOf(
				newEntries(
					story,
					knownAfter(story, known, chapter => chapter <= 1),
				),
			),
		).toEqual(['c', 'd']);
		expect(
			titlesOf(
				newEntries(
					story,
					knownAfter(story, known, chapter => chapter <= 2),
				),
			),
		).toEqual(['d']);
		expect(
			titlesOf(
				newEntries(
					story,
					knownAfter(story, known, chapter => chapter <= 3),
				),
			),
		).toEqual([]);
	});

	it('are not those that were gone for a while', () => {
		const known = knownAfter(bookOf(['a', 'b']), chapterKeys(bookOf(['a', 'b', 'c'])), () => false);
		expect(titlesOf(newEntries(bookOf(['a', 'b', 'c', 'd']), known))).toEqual(['d']);
	});

	it('are as many as were added, whatever was there', () => {
		const titles = fc.uniqueArray(
			fc.string({minLength: 1, maxLength: 4}).map(title => `t${title}`),
			{
				minLength: 1,
				maxLength: 20,
				selector: title => title.toLowerCase(),
			},
		);
		fc.assert(
			fc.property(titles, fc.nat(), fc.nat(5), (all, at, count) => {
				const from = at % all.length;
				const former = all.toSpliced(from, Math.min(count, all.length - 1));
				const story = bookOf(all);
				const added = newEntries(story, chapterKeys(bookOf(former)));
				expect(added.size).toBe(new Set(all).size - former.length);
			}),
			{numRuns: 50},
		);
	});
});
