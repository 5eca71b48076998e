import type {Definition} from '../../core/definition.ts';
import {cleanLine} from '../../core/text/clean-text.ts';
import {isolated} from '../../core/text/direction.ts';
import {quoted} from '../../core/text/quoted.ts';
import type {StoryState} from './app-state.ts';

/** UTF-16 units of what is looked up: the longest headwords are phrases. */
const longestWord = 100;

/** What stands around a word and is none of it: quotation marks, commas. */
const around = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** Asks for a word to be looked up; nothing where there is none in it. */
export const askFor = (state: StoryState, typed: string): StoryState => {
	const word = cleanLine(cleanLine(typed).replaceAll(around, '').slice(0, longestWord));
	return word === '' ? state : {...state, lookup: {word, found: null, first: 0}};
};

/** Takes what was found, if it is what is waited for still. */
export const takeAnswer = (state: StoryState, word: string, found: readonly Definition[]): StoryState => {
	const {lookup} = state;
	if (lookup?.word !== word) return state;
	return found.length > 0
		? {...state, lookup: {...lookup, found}}
		: {...state, lookup: null, notice: `No entry for ${isolated(quoted(word))}`};
};
