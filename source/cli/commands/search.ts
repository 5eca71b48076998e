import {searchableText} from '../../core/search/searchable-text.ts';
import {searchStory, sentenceOf} from '../../core/search/search-story.ts';
import type {Story} from '../../core/story/story.ts';
import {percentOf} from '../../core/story/progression.ts';
import {truncate} from '../../core/text/cell-width.ts';
import {cleanLine} from '../../core/text/clean-text.ts';
import {warn} from '../../terminal/output.ts';
import {answerFiles, type Answer} from '../answer-files.ts';
import type {Invocation} from '../command.ts';
import {loadFile} from '../load-file.ts';
import {WrongUsage} from '../wrong-usage.ts';

type Found = {
	readonly chapter: number;
	readonly scene: number;
	readonly offset: number;
	readonly totalProgression: number;
	readonly sentence: string;
};

function* find(story: Story, phrase: string): Generator<Found, void> {
	for (const {hits} of searchStory(story, phrase)) {
		for (const hit of hits) {
			const {chapter, scene, range, totalProgression} = hit;
			const sentence = sentenceOf(story, hit);
			yield {chapter: chapter + 1, scene, offset: range.start, totalProgression, sentence};
		}
	}
}

function* linesOf(hits: Iterable<Found>): Generator<string, void> {
	for (const {scene, totalProgression, sentence} of hits)
		yield `scene ${scene}, ${percentOf(totalProgression)}: ${sentence}`;
}

/** Columns of a phrase that a message names. */
const longestPhrase = 40;

/** `reader search FILE… WORDS`: ends with 1 where they are not found. */
export const search = ({input, flags}: Invocation): number => {
	const files = input.slice(0, -1);
	const phrase = input.at(-1) ?? '';
	if (searchableText(cleanLine(phrase)).text.trim() === '')
		throw new WrongUsage('no words to search for: reader search FILE… WORDS.');
	let count = 0;
	const answer = (file: string): Answer => {
		const {story, path} = loadFile(file, flags);
		const found = function* (): Generator<Found, void> {
			for (const hit of find(story, phrase)) {
				count += 1;
				yield hit;
			}
		};
		return {path, items: found(), lines: () => linesOf(found())};
	};
	const exitCode = answerFiles(files, flags, answer);
	if (count > 0 || exitCode > 0) return exitCode;
	if (flags['json'] !== true) warn(`reader: no match for “${truncate(cleanLine(phrase), longestPhrase)}”.`);
	return 1;
};
