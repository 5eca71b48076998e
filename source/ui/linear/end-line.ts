import {endSentence} from '../end-sentence.ts';
import type {StoryState} from '../state/app-state.ts';
import {durationsInWords, sentences} from './say.ts';

/** A year is said in any case. */
const anyYear = '';

/** What is said where a story has no more to read: how long it was read, whether it goes on, and what follows it. */
export const endLine = (state: StoryState): string =>
	sentences([
		'This is the end of the story',
		durationsInWords(endSentence(state, anyYear)),
		state.end?.next ? `Next in the series: ${state.end.next.title}` : '',
		'Type scene 1 to read it again',
	]);
