import type {Story} from '../core/story/story.ts';
import type {HyphenationOf} from '../core/layout/story-layout.ts';
import {chapterAt, sceneAt} from '../core/story/chapters.ts';
import {flowOf} from '../core/story/running-totals.ts';
import {beginningOf} from '../core/story/outline.ts';
import {languageOf} from '../hyphenation/language-of.ts';
import {loadHyphenator} from '../hyphenation/load-hyphenator.ts';

/** Prose that is enough to tell a language by, in UTF-16 units. */
const sampleLength = 2000;

/** The language of a story, which its header says or its prose shows; null where nobody can tell. */
export const languageOfStory = (story: Story): string | null => {
	let sample = '';
	for (const index of flowOf(story)) {
		const chapter = chapterAt(story, index);
		sample += beginningOf(chapter, sceneAt(chapter, 0), sampleLength);
		if (sample.length >= sampleLength) break;
	}
	return languageOf(story.metadata.language, sample);
};

export const hyphenationOf: HyphenationOf = (story, language) => {
	const known = language === null ? languageOfStory(story) : languageOf(language, '');
	return known === null ? null : (loadHyphenator(known) ?? null);
};
