import {describe, expect, it, test} from 'vitest';
import fc from 'fast-check';
import {searchStory} from '../../source/core/search/search-story.ts';
import {foldText} from '../../source/core/text/fold-text.ts';
import {storyFrom} from '../story-from.ts';

const found = (text: string, words: string): string[] => {
	const story = storyFrom(text);
	return [...searchStory(story, words)].map(
		({chapter, range}) => story.chapters[chapter]?.text.slice(range.start, range.end) ?? '',
	);
};

describe('search', () => {
	test.each([
		['case', 'The Whale, the whale', 'WHALE', ['Whale', 'whale']],
		['accents in the text', 'Café noir', 'cafe', ['Café']],
		['accents in the words', 'cafe noir', 'café', ['cafe']],
		['letters with their own marks', 'cafe\u0301 noir', 'cafe', ['cafe\u0301']],
		['curly quotes', 'I don’t know “why”', 'don\'t know "why"', ['don’t know “why”']],
		['dashes', 'well—known', 'well-known', ['well—known']],
		['an ellipsis', 'and then… nothing', 'then...', ['then…']],
		['dots for an ellipsis', 'and then... nothing', 'then…', ['then...']],
		['sharp s', 'die Straße', 'strasse', ['Straße']],
		['Greek', 'Το ρολόι', 'ρολοι', ['ρολόι']],
		['Japanese', '雨宿りの郵便局', '郵便', ['郵便']],
		['signs of patterns', 'what (is) this?', '(is) this?', ['(is) this?']],
		['across paragraphs', 'the end.\n\nThe start', 'end. the', ['end.\nThe']],
		['nothing', 'words', '  ', []],
	])('folds %s', (_, text, words, expected) => expect(found(text, words)).toEqual(expected));

	it('finds a phrase across the line ends of a wrapped text', () => {
		const line = 'She went down to the harbour in the morning and looked at the grey';
		const text = `${`${line}\n`.repeat(6)}water for a long time before she turned away from it and came home.`;
		expect(found(text, 'the grey water')).toHaveLength(1);
	});

	it('says where a hit is', () => {
		const [hit] = searchStory(storyFrom('One two. Three.\n\n\nFour five. The six is here.'), 'six');
		expect(hit).toMatchObject({chapter: 0, sentence: 'The six is here.'});
	});
});

it('folding keeps every offset', () =>
	fc.assert(
		fc.property(fc.string({unit: 'binary'}), text => {
			expect(foldText(text)).toHaveLength(text.length);
		}),
		{numRuns: 2000},
	));
