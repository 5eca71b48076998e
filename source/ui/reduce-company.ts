import {chapterAt} from '../core/story/chapters.ts';
import type {Passage} from '../core/story/passage.ts';
import {scrollLookup} from './screens/lookup-pane.ts';
import type {Action} from './state/action.ts';
import type {StoryState} from './state/app-state.ts';
import type {Environment} from './state/environment.ts';
import type {LookupEvent} from './state/lookup.ts';
import {askFor, takeAnswer} from './state/looking-up.ts';
import {openPrompt} from './state/prompts.ts';
import {topScreen} from './state/screen-stack.ts';
import {endSpeech, followReader, startSpeech, stopSpeech, takeSpoken} from './state/speaking.ts';
import type {SpeechEvent} from './state/speech.ts';
import {stopTurning} from './state/turning.ts';

/** Looks up what stands in a range of the text; without one, the reader types the word. */
const askWord = (state: StoryState, range: Passage | null): StoryState =>
	range === null
		? openPrompt(state, 'look-up')
		: askFor(state, chapterAt(state.reading.story, range.chapter).text.slice(range.start, range.end));

/** The state after something has happened to a word that is looked up. */
export const reduceLookup = (state: StoryState, event: LookupEvent, environment: Environment): StoryState => {
	switch (event.is) {
		case 'asked':
			return askWord(state, event.range);
		case 'answered':
			return takeAnswer(state, event.word, event.found);
		case 'refused':
			return {...state, lookup: null, notice: `! ${event.why}`};
		case 'scrolled':
			return scrollLookup(state, event, environment);
		case 'closed':
			return {...state, lookup: null};
	}
};

/** The state after something has happened to the voice that reads aloud. */
export const reduceSpeech = (state: StoryState, event: SpeechEvent, environment: Environment): StoryState => {
	switch (event.is) {
		case 'toggled':
			return state.speech ? stopSpeech(state) : startSpeech(state, environment);
		case 'hushed':
			return stopSpeech(state);
		case 'spoken':
			return takeSpoken(state, event.passage, environment);
		case 'ended':
			return endSpeech(state, event.at);
		case 'refused':
			return {...state, speech: null, notice: `! ${event.why}`};
	}
};

/** Whether the reader has company on the page that Esc sends away. */
export const hasCompany = (state: StoryState): boolean =>
	topScreen(state).name === 'reading' && (Boolean(state.speech) || state.isTurning === true);

export const sendAway = (state: StoryState): StoryState => stopTurning(stopSpeech(state));

/**
 * The state after the reader has gone elsewhere: what is read aloud goes on from there. What belonged to another reading of
 * the story ends.
 */
export const withCompany = (
	state: StoryState,
	{type}: Pick<Action, 'type'>,
	environment: Environment,
): StoryState => {
	if (type === 'reading-replaced') return {...state, speech: null, spokenTo: null, readFrom: null};
	return type === 'speech' ? state : followReader(state, environment);
};
