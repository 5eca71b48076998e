import {searchStory, sentenceOf} from '../../core/search/search-story.ts';
import type {Story} from '../../core/story/story.ts';
import {percentOf} from '../../core/story/progression.ts';
import type {Invocation} from '../command.ts';
import {loadFile} from '../load-file.ts';
import {printJsonList, printPieces} from '../../terminal/output.ts';

type Found = {
	readonly chapter: number;
	readonly scene: number;
	readonly offset: number;
	readonly totalProgression: number;
	readonly sentence: string;
};

function* find(story: Story, words: string): Generator<Found, void> {
	for (const {hits} of searchStory(story, words)) {
		for (const hit of hits) {
			const {chapter, scene, range, totalProgression} = hit;
			const sentence = sentenceOf(story, hit);
			yield {chapter: chapter + 1, scene, offset: range.start, totalProgression, sentence};
		}
	}
}

function* linesOf(hits: Iterable<Found>): Generator<string, void> {
	for (const {scene, totalProgression, sentence} of hits)
		yield `scene ${scene}, ${percentOf(totalProgression)}: ${sentence}\n`;
}

/** `reader search FILE WORDS`: ends with 1 where they are not found. */
export const search = ({input, flags}: Invocation): number => {
	const [file = '', ...words] = input;
	const {story} = loadFile(file, flags);
	let count = 0;
	const counted = function* (): Generator<Found, void> {
		for (const hit of find(story, words.join(' '))) {
			count += 1;
			yield hit;
		}
	};
	if (flags['json'] === true) printJsonList(counted());
	else printPieces(linesOf(counted()));
	return count > 0 ? 0 : 1;
};
