import type {HyphenationOf} from '../core/layout/story-layout.ts';
import {sceneAt} from '../core/story/chapters.ts';
import {beginningOf} from '../core/story/outline.ts';
import {languageOf} from '../hyphenation/language-of.ts';
import {loadHyphenator} from '../hyphenation/load-hyphenator.ts';

/** Prose that is enough to tell a language by, in UTF-16 units. */
const sampleLength = 2000;

/** The hyphenation of a story's language, which its header says or its prose shows; null where nobody knows it. */
export const hyphenationOf: HyphenationOf = ({metadata, chapters}) => {
	let sample = '';
	for (const chapter of chapters) {
		sample += beginningOf(chapter, sceneAt(chapter, 0), sampleLength);
		if (sample.length >= sampleLength) break;
	}
	const language = languageOf(metadata.language, sample);
	return language === null ? null : (loadHyphenator(language) ?? null);
};
