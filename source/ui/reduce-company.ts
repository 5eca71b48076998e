import {chapterAt} from '../core/story/chapters.ts';
import type {Passage} from '../core/story/passage.ts';
import {scrollLookup} from './screens/lookup-pane.ts';
import type {StoryState} from './state/app-state.ts';
import type {Environment} from './state/environment.ts';
import type {LookupEvent} from './state/lookup.ts';
import {askFor, takeAnswer} from './state/looking-up.ts';
import {openPrompt} from './state/prompts.ts';

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
