import {percentOf} from '../../core/story/progression.ts';
import {searchStory} from '../../core/search/search-story.ts';
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
			hits.map(({chapter, scene, range, totalProgression, sentence}) => ({
				chapter: chapter + 1,
				scene,
				offset: range.start,
				totalProgression,
				sentence,
			})),
		);
	}
	for (const {scene, totalProgression, sentence} of hits) {
		print(`scene ${scene}, ${percentOf(totalProgression)}: ${sentence}`);
	}
};
