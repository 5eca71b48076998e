import type {View} from '../../core/session/view.ts';
import {chapterAt} from '../../core/story/chapters.ts';
import type {Passage} from '../../core/story/passage.ts';
import type {Place} from '../../core/story/story.ts';
import {hintsFor, inBrackets, withHint} from '../keymap/hints.ts';
import type {StoryState} from './app-state.ts';
import type {Environment} from './environment.ts';
import {currentView, moveSession} from './move.ts';

type Window = Pick<Environment, 'size'>;

const isOn = ({columns}: View, {chapter: of, offset}: Place): boolean =>
	columns.some(({chapter, start, end}) => of === chapter && offset >= start && offset < end);

const beginningOf = ({chapter, start: offset}: View): Place => ({chapter, offset});

const placeOf = ({chapter, start: offset}: Passage): Place => ({chapter, offset});

/** A notice about reading aloud, and what the key does now. */
const told = (state: StoryState, notice: string, does: string): string =>
	withHint(notice, ' ', inBrackets(hintsFor('reading', state.preferences.keys)('read-aloud', does)));

/** Whether all that is shown has been read aloud, up to a place. */
const isReadTo = ({reading: {story}}: StoryState, {columns}: View, {chapter, offset}: Place): boolean => {
	const last = columns.at(-1);
	if (last?.chapter !== chapter || offset < last.end) return false;
	return chapterAt(story, chapter).text.slice(last.end, offset).trim() === '';
};

const begun = (state: StoryState): string => told(state, 'Reading aloud', 'stops');

const begin = (state: StoryState, from: Place): StoryState => ({
	...state,
	speech: {from, spoken: null},
	notice: begun(state),
});

/** Reads aloud from where it was stopped, if that is on the page; else from the page's beginning, or from the next page's. */
export const startSpeech = (state: StoryState, window: Window): StoryState => {
	const view = currentView(state, window);
	const {spokenTo} = state;
	if (spokenTo && isOn(view, spokenTo)) return begin(state, spokenTo);
	if (!spokenTo || !isReadTo(state, view, spokenTo)) return begin(state, beginningOf(view));
	const turned = moveSession(state, {type: 'turned-page', by: 1}, window);
	return turned.session === state.session
		? {...state, spokenTo: null, notice: told(state, 'The story ends here', 'reads the page again')}
		: begin(turned, beginningOf(currentView(turned, window)));
};

/** Stops reading aloud. The next time it goes on at the same word. */
export const stopSpeech = (state: StoryState): StoryState => {
	const {speech} = state;
	if (!speech) return state;
	const spokenTo = speech.spoken ? placeOf(speech.spoken) : speech.from;
	return {...state, speech: null, spokenTo, notice: told(state, 'Reading aloud stopped', 'goes on')};
};

/** Pages that are turned at most to get to a word. */
const mostTurns = 3;

/** Shows the page that a word is on. */
const follow = (state: StoryState, place: Place, window: Window): StoryState => {
	let shown = state;
	for (let turns = 0; turns < mostTurns && !isOn(currentView(shown, window), place); turns++)
		shown = moveSession(shown, {type: 'turned-page', by: 1}, window);
	if (isOn(currentView(shown, window), place)) return shown;
	return {...state, session: {...state.session, place, scrolled: false}};
};

/** Lights the word that is being spoken, and turns the page where it is on the next one. */
export const takeSpoken = (state: StoryState, passage: Passage, window: Window): StoryState => {
	const {speech} = state;
	if (!speech) return state;
	const place = placeOf(passage);
	const spoken = {...state, speech: {...speech, spoken: passage}};
	if (isOn(currentView(state, window), place)) return spoken;
	const followed = follow(spoken, place, window);
	// The notice about the beginning has been seen by now, and the page has something to say.
	return followed.notice === begun(state) ? {...followed, notice: null} : followed;
};

export const endSpeech = (state: StoryState, at: Place): StoryState =>
	state.speech
		? {...state, speech: null, spokenTo: at, notice: told(state, 'The scene ends here', 'reads on')}
		: state;

/** Goes on from the page that the reader has gone to, unless the word that is being spoken is on it. */
export const followReader = (state: StoryState, window: Window): StoryState => {
	const {speech} = state;
	if (!speech) return state;
	const view = currentView(state, window);
	if (isOn(view, speech.spoken ? placeOf(speech.spoken) : speech.from)) return state;
	return {...state, speech: {from: beginningOf(view), spoken: null}};
};
