import type {StoryStatus} from '../../../core/story/story.ts';
import {alternatives, lazyPattern} from '../../../languages/story-words.ts';
import {isNoteStart} from './notes.ts';
import {separatorStrength} from './separators.ts';

const number = '(?:\\d{1,4}|[ivxlc]{1,6}|\\p{L}{3,12})';

const wholeLine = (key: 'storyEnds' | 'storyGoesOn' | 'partEnds') =>
	lazyPattern(() => `^(?:${alternatives(key).replaceAll('#', number)})$`, 'iu');

/** Lines that end a story or its latest part; null says nothing of the whole. */
const endings: readonly (readonly [StoryStatus | null, () => RegExp])[] = [
	['incomplete', wholeLine('storyGoesOn')],
	['complete', wholeLine('storyEnds')],
	[null, wholeLine('partEnds')],
];

const begun = /^(?:tbc|to be continued)\s*(?:\.{2,}|…|!)\s*\S.{0,60}$/i;
const counted = /^(?:the )?end,? \(?(\d{1,3})\s*(?:\/|of)\s*(\d{1,3}|\?)\)?$/i;
const partOf = /(?:part|chapter) (\d{1,3}) of (\d{1,3})$/i;

export type Ending = {readonly text: string; readonly status: StoryStatus | null};

const longestEnding = 80;

const statusOfCount = ([, part, whole]: readonly string[]): StoryStatus =>
	part === whole ? 'complete' : 'incomplete';

/** Reads a whole line as an end marker, ornaments and brackets around it apart. */
export const readEnding = (line: string): Ending | undefined => {
	if (line.length > longestEnding * 2) return undefined;
	const text = line.trim().replace(/^([*_]{1,3})(.+)\1$/u, '$2');
	// What somebody says is no end: “Fine.”
	if (text === '' || text.length > longestEnding || /^["“«'‘「]/u.test(text) || /^fine\./i.test(text))
		return undefined;
	const words = text.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replaceAll(/\s+/g, ' ');
	if (words === '') return undefined;
	const count = counted.exec(words) ?? partOf.exec(words);
	if (count) return {text, status: statusOfCount(count)};
	if (begun.test(text)) return {text, status: 'incomplete'};
	const found = endings.find(([, pattern]) => pattern().test(words));
	return found && {text, status: found[0]};
};

/** Lines of text that may stand behind an end marker. */
const textsBehind = 3;
const linesSearched = 60;

/**
 * The line that ends a stretch of text: one of its last lines, or the last above the author's notes. Undefined where
 * there is none.
 */
export const findEnding = (lines: readonly string[], from: number, to: number): number | undefined => {
	let behind = 0;
	let next = '';
	for (let index = to - 1; index > from && index > to - linesSearched; index--) {
		const line = lines[index] ?? '';
		if (line === '') continue;
		const isNear = behind < textsBehind || isNoteStart(next) || separatorStrength(next) !== undefined;
		if (isNear && readEnding(line)) return index;
		behind++;
		if (lines[index - 1] === '') next = line;
	}
	return undefined;
};
