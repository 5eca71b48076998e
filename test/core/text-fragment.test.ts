import {describe, expect, it, test} from 'vitest';
import {findFragment, splitFragment} from '../../source/core/search/text-fragment.ts';
import {chapterAt} from '../../source/core/story/chapters.ts';
import {storyFrom} from '../story-from.ts';

const story = storyFrom(
	'Title: Rain\n\nThe hen slept. Then the hen, a “well-known” hen, woke at 5 p.m. and ate.\n\nNobody else woke. The hen slept.',
);
const {text} = chapterAt(story, 0);

const wordsAt = (directive: string): string | undefined => {
	const split = splitFragment(`a.txt#:~:${directive}`);
	const place = split && findFragment(story, split.fragment);
	return place && text.slice(place.offset, place.offset + 12);
};

describe('a quotation behind a name', () => {
	test.each([
		['text=hen', 'hen slept. T'],
		['text=HEN', 'hen slept. T'],
		['text=the%20hen,woke', 'The hen slep'],
		['text=Then%20the-,hen', 'hen, a “well'],
		['text=hen,-woke', 'hen, woke at'],
		['text=The%20hen%20slept.-,Nobody', undefined],
		['text=ate.-,Nobody', 'Nobody else '],
		['text=nobody%20else,slept', 'Nobody else '],
		['text="well%2Dknown"', '“well-known”'],
		['text=5%20p.m.', '5 p.m. and a'],
		['text=e', undefined],
		['text=nobody&text=hen', 'Nobody else '],
		['other=x&text=woke%20at', 'woke at 5 p.'],
		['text=woke at', 'woke at 5 p.'],
		['text=50%', undefined],
		['text=(', undefined],
	])('%s', (directive, words) => expect(wordsAt(directive)?.slice(0, words?.length ?? 12)).toBe(words));

	it('is none where there is none', () => {
		for (const name of ['a.txt', 'a#b.txt', 'a.txt#chapter', 'a.txt#:~:', 'a.txt#:~:text=', '#:~:text=x'])
			expect(splitFragment(name)).toBeUndefined();
	});

	it('leaves the name as it was', () => expect(splitFragment('a#1.txt#:~:text=x')?.name).toBe('a#1.txt'));
});
