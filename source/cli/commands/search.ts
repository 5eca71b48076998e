import {percentOf} from '../../core/story/progression.ts';
import {searchStory, summarizeHit} from '../../core/search/search-story.ts';
import type {Invocation} from '../command.ts';
import {loadStory} from '../load-story.ts';
import {print, printJson} from '../output.ts';

/** `reader search FILE WORDS`: where the words stand. */
export const search = ({input, flags}: Invocation): void => {
	const [file = '', ...words] = input;
	const {story} = loadStory(file, {flags});
	const hits = [...searchStory(story, words.join(' '))];
	if (flags['json'] === true) {
		return printJson(
			hits.map(hit => ({
				chapter: hit.chapter + 1,
				scene: hit.scene,
				offset: hit.range.start,
				...summarizeHit(story, hit),
			})),
		);
	}
	for (const hit of hits) {
		const {totalProgression, sentence} = summarizeHit(story, hit);
		print(`scene ${hit.scene}, ${percentOf(totalProgression)}: ${sentence}`);
	}
};
