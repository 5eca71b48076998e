import {describe, expect, it, test} from 'vitest';
import fc from 'fast-check';
import {searchText} from '../../source/core/search/search-text.ts';
import {findHits, mostHits, searchStory, sentenceOf} from '../../source/core/search/search-story.ts';
import {searchableText} from '../../source/core/search/searchable-text.ts';
import {finish, unitsPerStep} from '../../source/core/task/task.ts';
import {foldText} from '../../source/core/text/fold-text.ts';
import {chaptersOf, prose, storyFrom, textOf} from '../story-from.ts';

const found = (text: string, words: string): string[] => {
	const story = storyFrom(text);
	return finish(findHits(story, words)).hits.map(
		({chapter, range}) => chaptersOf(story)[chapter]?.text.slice(range.start, range.end) ?? '',
	);
};

describe('search', () => {
	test.each([
		['case', 'The Whale, the whale', 'WHALE', ['Whale', 'whale']],
		['accents in the text', 'Café noir', 'cafe', ['Café']],
		['accents in the words', 'cafe noir', 'café', ['cafe']],
		['letters with their own marks', 'cafe\u0301 noir', 'cafe', ['café']],
		['marks that no letter has', 'q\u0303 noir', 'q', ['q\u0303']],
		['curly quotes', 'I don’t know “why”', 'don\'t know "why"', ['don’t know “why”']],
		['dashes', 'well—known', 'well-known', ['well—known']],
		['an ellipsis', 'and then… nothing', 'then...', ['then…']],
		['dots for an ellipsis', 'and then... nothing', 'then…', ['then...']],
		['sharp s', 'die Straße', 'strasse', ['Straße']],
		['Greek', 'Το ρολόι', 'ρολοι', ['ρολόι']],
		['Japanese', '雨宿りの郵便局', '郵便', ['郵便']],
		['signs of patterns', 'what (is) this?', '(is) this?', ['(is) this?']],
		['across paragraphs', 'the end.\n\nThe start', 'end. the', ['end.\nThe']],
		['ligatures in the words', 'a strasse of Caesar', 'straße of cæsar', ['strasse of Caesar']],
		['marks in the words that no letter has', 'x marks', 'x\u0302 marks', ['x marks']],
		['runs of spaces in the words', 'one two', 'one \t two', ['one two']],
		['no half of a ligature', 'die Straße…', 's', ['S']],
		['no dot of an ellipsis', 'and then… nothing.', '.', ['.']],
		['nothing', 'words', '  ', []],
		['marks alone', 'cafe\u0301', '\u0301', []],
	])('folds %s', (_, text, words, expected) => expect(found(text, words)).toEqual(expected));

	it('finds a phrase across the line ends of a wrapped text', () => {
		const line = 'She went down to the harbour in the morning and looked at the grey';
		const text = `${`${line}\n`.repeat(6)}water for a long time before she turned away from it and came home.`;
		expect(found(text, 'the grey water')).toHaveLength(1);
	});

	it('says where a hit is', () => {
		const story = storyFrom('One two. Three.\n\n\nFour five. The six is here.');
		const [hit] = finish(findHits(story, 'six')).hits;
		expect(hit).toMatchObject({chapter: 0, scene: 1});
		expect(hit && sentenceOf(story, hit)).toBe('The six is here.');
	});

	it.each([
		['letters', 'a'.repeat(8000)],
		['brackets', '('.repeat(7300)],
		['ligatures', 'ß'.repeat(7300)],
		['spaces', ' '.repeat(7300)],
		['words of a megabyte', 'ka lo '.repeat(170_000)],
		['signs of patterns', '[a-'.repeat(3000)],
	])('takes %s for words like any others', (_, words) => {
		expect(found('A short story, and no more.', words)).toEqual([]);
	});

	it('finds a whole chapter in its story', () => {
		const text = prose(40).replaceAll('\n\n', '\n');
		expect(found(`Before.\n\n\n${text}\n\n\nAfter.`, text)).toHaveLength(1);
	});

	it('finds all that stands in a story, and nothing else', () => {
		const signs = 'a|B|s|ß|ss|æ|…|.|(| |  |\n|é|e\u0301|’|—|語|👩‍🚀'.split('|');
		const text = fc.array(fc.constantFrom(...signs), {maxLength: 30}).map(parts => parts.join(''));
		fc.assert(
			fc.property(text, fc.nat(30), fc.nat(8), (around, from, length) => {
				const story = storyFrom(`First.\n\n${around} x\n\nLast.`, 'test.txt', {raw: true});
				const {text: all = ''} = chaptersOf(story)[0] ?? {};
				const start = 8 + from;
				const words = all.slice(start, start + length);
				const {hits} = finish(findHits(story, words));
				const form = searchableText(words.normalize('NFC')).text.trim();
				for (const {range} of hits) {
					expect(searchableText(all.slice(range.start, range.end)).text.trim()).toBe(form);
				}
				const isThere = hits.some(
					({range}) => range.start <= start + words.search(/\S/) && range.end > start,
				);
				const isParted = /^[\u0300-\u036f]/.test(all.slice(start));
				if (form !== '' && !isParted) expect(isThere).toBe(true);
			}),
			{numRuns: 1000},
		);
	});
});

describe('a search in steps', () => {
	const signs = 'a|b|A|aa|s|ß|…|.| |  |\n|e\u0301|\u0301|—|𐐀|İ|Σ|👩‍🚀'.split('|');
	const texts = fc.array(fc.constantFrom(...signs), {maxLength: 60}).map(parts => parts.join(''));

	it('finds the same in windows of any size as in the whole text', () =>
		fc.assert(
			fc.property(
				texts,
				fc.constantFrom('a', 'aa', 'ss', 's', 'b a', '..', 'a b a', 'e', '.a'),
				fc.integer({min: 1, max: 20}),
				(text, words, length) => {
					const [whole, windows] = [text.length + 1, length].map(size => [...searchText(text, words, size)]);
					expect(windows?.flatMap(({ranges}) => ranges)).toEqual(whole?.flatMap(({ranges}) => ranges));
					expect(windows?.at(-1)?.end).toBe(text === '' ? undefined : text.length);
				},
			),
			{numRuns: 2000},
		));

	it('pauses by amount of text, in one chapter or in many, with or without hits', () => {
		const short = Array.from({length: 600}, (_, index) => `Chapter ${index + 1}\n\nA boat.\n\n`).join('');
		for (const text of [prose(4000), 'a boat '.repeat(100_000), short]) {
			const story = storyFrom(text);
			const chapters = chaptersOf(story).length;
			const units = textOf(story).length;
			for (const words of ['boat', 'zebra', 'a']) {
				const steps = [...searchStory(story, words)];
				expect(steps.length).toBeGreaterThan((units + 500 * chapters) / (2 * unitsPerStep));
				expect(steps.length).toBeLessThan((units + 500 * chapters) / unitsPerStep + 2);
				expect(steps.at(-1)?.progress).toBe(1);
				const progress = steps.map(step => step.progress);
				expect(progress).toEqual(progress.toSorted((a, b) => a - b));
			}
		}
	});

	it('ends at the most hits that are listed, and tells that there are more', () => {
		const story = storyFrom('a boat '.repeat(100_000));
		expect(finish(findHits(story, 'boat'))).toMatchObject({hasMore: true, progress: 1});
		expect(finish(findHits(story, 'boat')).hits).toHaveLength(mostHits);
		const exact = storyFrom('a boat '.repeat(mostHits));
		expect(finish(findHits(exact, 'boat'))).toMatchObject({hasMore: false});
		expect(finish(findHits(exact, 'boat')).hits).toHaveLength(mostHits);
	});
});

it('folding keeps every offset', () =>
	fc.assert(
		fc.property(fc.string({unit: 'binary'}), text => {
			expect(foldText(text)).toHaveLength(text.length);
		}),
		{numRuns: 2000},
	));
