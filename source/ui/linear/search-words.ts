import {groupedDigits} from '../../core/text/grouped-digits.ts';
import {cleanLine} from '../../core/text/clean-text.ts';
import type {StoryState} from '../state/app-state.ts';
import {passageLines} from './passage-lines.ts';
import {sceneInWords} from './place-lines.ts';
import {say, type Turn} from './turn.ts';

/** The sentence of the match that was gone to: `Match 1 of 8, scene 2 of 6.` before it. */
const sayMatch = (state: StoryState): Turn => {
	const {search, passage, reading} = state;
	if (!search || !passage) return say();
	const {hits, hasMore, current} = search;
	const all = `${hasMore ? 'the first ' : ''}${groupedDigits(hits.length)}`;
	const scene = sceneInWords(state).replace(/^S/, 's');
	return say(
		`Match ${groupedDigits(current + 1)} of ${all}, ${scene}.`,
		...passageLines(reading.story, passage),
	);
};

const goToMatch = (by: number): Turn => ({asks: [{type: 'heard-hit', by}], then: sayMatch});

/** Searches for words. Where they are not in the story, the state's notice says so. */
export const searchFor = (_: StoryState, argument: string): Turn => {
	const words = cleanLine(argument);
	return words === ''
		? say('Type search and the words to find.')
		: {
				asks: [{type: 'sought', words}],
				then: ({search}) => (search?.words === words && search.hits.length > 0 ? goToMatch(0) : say()),
			};
};

const step =
	(by: number) =>
	({search}: StoryState): Turn =>
		search === null ? say('No search yet. Type search and the words to find.') : goToMatch(by);

export const nextMatch = step(1);
export const previousMatch = step(-1);
