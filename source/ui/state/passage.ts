import {
	passageAfter,
	passageBefore,
	passageFrom,
	sentenceAt,
	type Passage,
	type WhichPassage,
} from '../../core/story/passage.ts';
import {chapterAt, sceneAt, sceneIndexAt} from '../../core/story/chapters.ts';
import {comparePlaces} from '../../core/story/place.ts';
import type {Place} from '../../core/story/story.ts';
import type {StoryState} from './app-state.ts';
import type {Environment} from './environment.ts';
import {currentView} from './move.ts';
import {showPage} from './navigate.ts';
import {moveToHit} from './searching.ts';

const passageOf = (
	{reading: {story}, session: {place}, passage, preferences}: StoryState,
	which: WhichPassage,
): Passage | undefined => {
	const {passage: paragraphs} = preferences;
	if (which === 'previous') return passageBefore(story, place, paragraphs);
	if (which === 'next' && passage) return passageAfter(story, passage, paragraphs);
	const {start: offset} = sentenceAt(story, place);
	const here = passageFrom(story, {chapter: place.chapter, offset}, paragraphs);
	return here.end > here.start ? here : passageAfter(story, here, paragraphs);
};

/** The state after a passage has been read: the place is its beginning, as on a page. `before` is what has been read until then. */
const hear = (state: StoryState, passage: Passage, before: Place): StoryState => {
	const {session, reading, furthest} = state;
	const {chapter, start, end} = passage;
	const read = chapterAt(reading.story, chapter);
	const isSceneStart = sceneAt(read, sceneIndexAt(read, start)).start === start;
	const seen = {chapter, offset: end};
	const isReached = comparePlaces(furthest, before) >= 0 && comparePlaces(furthest, seen) < 0;
	return {
		...showPage(state),
		// Pages begin at this line, too: it is where the eye would be.
		session: {...session, place: {chapter, offset: start}, scrolled: !isSceneStart},
		passage,
		furthest: isReached ? seen : furthest,
	};
};

/** Reads a passage. At an end of the story there is none, and the state stays as it is. */
export const hearPassage = (state: StoryState, which: WhichPassage): StoryState => {
	const passage = passageOf(state, which);
	if (!passage) return state;
	const {chapter, start: offset} = passage;
	return hear(state, passage, which === 'next' ? state.session.place : {chapter, offset});
};

/** Goes to a match, some matches on from the current one, and reads its sentence. */
export const hearHit = (state: StoryState, by: number, environment: Environment): StoryState => {
	const moved = moveToHit(state, by, environment);
	if (!moved) return state;
	const {place} = moved.session;
	const {start, end} = sentenceAt(moved.reading.story, place);
	return hear(moved, {chapter: place.chapter, start, end}, {chapter: place.chapter, offset: start});
};

/** Whether the end of the story has been shown, or read. */
export const endsStory = (state: StoryState, window: Pick<Environment, 'size'>): boolean =>
	state.passage === null
		? currentView(state, window).endsStory
		: passageAfter(state.reading.story, state.passage, 1) === undefined;
