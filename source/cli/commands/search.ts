import type {Finder} from '../../core/search/finder.ts';
import {searchableWords} from '../../core/search/search-text.ts';
import {searchStory, sentenceOf} from '../../core/search/search-story.ts';
import type {Story} from '../../core/story/story.ts';
import {percentOf} from '../../core/story/progression.ts';
import {truncate} from '../../core/text/cell-width.ts';
import {cleanLine} from '../../core/text/clean-text.ts';
import {finderFor} from '../../reading/finder-for.ts';
import {warn} from '../../terminal/output.ts';
import {answerFiles, type Answer} from '../answer-files.ts';
import type {Flags, Invocation} from '../command.ts';
import {loadFile} from '../load-file.ts';
import {WrongUsage} from '../wrong-usage.ts';

type Found = {
	readonly chapter: number;
	readonly scene: number;
	readonly offset: number;
	readonly totalProgression: number;
	readonly sentence: string;
};

function* find(story: Story, finder: Finder): Generator<Found, void> {
	for (const {hits} of searchStory(story, finder)) {
		for (const hit of hits) {
			const {chapter, scene, range, totalProgression} = hit;
			const sentence = sentenceOf(story, hit);
			yield {chapter: chapter + 1, scene, offset: range.start, totalProgression, sentence};
		}
	}
}

const countHits = (story: Story, finder: Finder): number => {
	let count = 0;
	for (const {hits} of searchStory(story, finder)) count += hits.length;
	return count;
};

function* linesOf(hits: Iterable<Found>): Generator<string, void> {
	for (const {scene, totalProgression, sentence} of hits)
		yield `scene ${scene}, ${percentOf(totalProgression)}: ${sentence}`;
}

/** Columns of a phrase that a message names. */
const longestPhrase = 40;

/** What finds what the call asks for. @throws {WrongUsage} where that is nothing, or no pattern. */
const finderOf = (phrase: string, flags: Flags): Finder => {
	const isPattern = flags['pattern'] === true;
	const words = cleanLine(phrase);
	if ((isPattern ? words : searchableWords(words)) === '')
		throw new WrongUsage('no words to search for: reader search FILE… WORDS.');
	const isExact = isPattern && flags['ignoreCase'] !== true;
	const found = finderFor(words, {isPattern, wholeWords: flags['word'] === true, isExact});
	if ('finder' in found) return found.finder;
	throw new WrongUsage(`“${truncate(words, longestPhrase)}” is not a pattern: ${found.problem}.`);
};

/** `reader search FILE… WORDS`: ends with 1 where they are not found. */
export const search = ({input, flags}: Invocation): number => {
	const files = input.slice(0, -1);
	const phrase = input.at(-1) ?? '';
	const finder = finderOf(phrase, flags);
	let total = 0;
	const answer = (file: string): Answer => {
		const {story, path} = loadFile(file, flags);
		if (flags['count'] === true) {
			const count = countHits(story, finder);
			total += count;
			return {path, items: [{count}], lines: () => [String(count)]};
		}
		const found = function* (): Generator<Found, void> {
			for (const hit of find(story, finder)) {
				total += 1;
				yield hit;
			}
		};
		return {path, items: found(), lines: () => linesOf(found())};
	};
	const exitCode = answerFiles(files, flags, answer);
	if (total > 0 || exitCode > 0) return exitCode;
	const isSilent = flags['json'] === true || flags['count'] === true;
	if (!isSilent) warn(`reader: no match for “${truncate(cleanLine(phrase), longestPhrase)}”.`);
	return 1;
};
