import type {WhichPassage} from '../../core/story/passage.ts';
import type {Place} from '../../core/story/story.ts';
import type {Action} from '../state/action.ts';
import type {StoryState} from '../state/app-state.ts';
import {beginsScene, passageLines} from './passage-lines.ts';
import {sceneInWords} from './place-lines.ts';

/**
 * What a word does, as data: it says something, or asks for actions first. `then` is given the state that they lead to,
 * once a search that they may have begun has ended.
 */
export type Turn =
	| {readonly says: readonly string[]}
	| {readonly asks: readonly Action[]; readonly then: (state: StoryState) => Turn};

export const say = (...says: readonly string[]): Turn => ({says});

/** The passage that was read last, the scene named before it where it begins one, or where the reader came from elsewhere. */
export const sayPassage = (state: StoryState, isArrival = false): Turn => {
	const {passage, reading} = state;
	if (!passage) return say();
	const isNamed = isArrival || beginsScene(reading.story, passage);
	return say(...(isNamed ? [`${sceneInWords(state)}.`] : []), ...passageLines(reading.story, passage));
};

/** Reads a passage; says `otherwise` where the story has none there. */
export const readPassage = (before: StoryState, which: WhichPassage, otherwise = ''): Turn => ({
	asks: [{type: 'heard-passage', which}],
	then: state => (state.passage === before.passage ? say(otherwise) : sayPassage(state)),
});

/** Goes to a place and reads from there. */
export const goAndRead = (to: Place): Turn => ({
	asks: [
		{type: 'jumped', to},
		{type: 'heard-passage', which: 'here'},
	],
	then: state => sayPassage(state, true),
});
