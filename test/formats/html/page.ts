import type {Chapter, Story} from '../../../source/core/story/story.ts';
import {noChoices, type ReadingChoices} from '../../../source/core/story/reading-choices.ts';
import {readStory} from '../../../source/formats/open-story.ts';

/** Opens a page that a test has written. */
export const openPage = (
	source: string | Uint8Array,
	choices: ReadingChoices = noChoices,
	name = 'page.html',
): Story => {
	const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
	return readStory({name, bytes}, choices);
};

export const chaptersOf = ({spine, chapters}: Story): readonly Chapter[] =>
	spine.map((_, index) => chapters.at(index));

export const titlesOf = ({spine}: Story): readonly (string | null)[] => spine.map(({title}) => title);

/** Blocks of a story as pairs of kind and text. */
export const blocksOf = (story: Story): readonly (readonly [string, string])[] =>
	chaptersOf(story).flatMap(({blocks, text}) =>
		blocks.map(({kind, start, end}) => [kind, text.slice(start, end)] as const),
	);

export const textOf = (story: Story): string =>
	chaptersOf(story)
		.map(({text}) => text)
		.join('\n');

/** Paragraphs long enough to be taken for prose. */
export const prose = (count: number, name = 'The boat'): string =>
	Array.from(
		{length: count},
		(_, index) =>
			`<p>${name} went out for the ${index + 1}. time, and the wind, which had been asleep behind the hill all the morning, got up and went with it over the long grey water.</p>`,
	).join('\n');
