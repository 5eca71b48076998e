import type {WindowSize} from '../../core/layout/page-geometry.ts';
import type {PageWindow} from '../../core/session/page-window.ts';
import {reduceSession, type SessionAction} from '../../core/session/reduce-session.ts';
import {rangesOf, viewOf, type View} from '../../core/session/view.ts';
import {chapterAt, scenesEndingIn} from '../../core/story/chapters.ts';
import {comparePlaces} from '../../core/story/place.ts';
import {sceneKeyAt, withSceneKey} from '../../core/story/read-scenes.ts';
import type {Place} from '../../core/story/story.ts';
import {hintsFor, withHint} from '../keymap/hints.ts';
import {textAreaOf} from '../text-area.ts';
import type {StoryState} from './app-state.ts';
import {goToEntries, isInFlow} from './story-end.ts';

type Window = {readonly size: WindowSize};

const pageWindow = (state: StoryState, {size}: Window): PageWindow => ({
	story: state.reading.story,
	layout: state.reading.layout,
	area: textAreaOf(state, size),
	counted: state.pageCount,
});

export const currentView = (state: StoryState, window: Window): View =>
	viewOf(pageWindow(state, window), state.session);

/**
 * Notes how far the reader has seen the story without a gap: to the end of the page, if what was shown `before` it had
 * been reached already. A jump ahead does not make what it leaps over read.
 */
export const seePage = (state: StoryState, before: Place, {columns}: View): StoryState => {
	const {chapter, end: offset} = columns.at(-1) ?? {...before, end: before.offset};
	const seen = {chapter, offset};
	const isReached = comparePlaces(state.furthest, before) >= 0 && comparePlaces(state.furthest, seen) < 0;
	return isReached ? {...state, furthest: seen} : state;
};

/** Notes that the scenes have been read that end in a view: not those that were over where the reader came to it. */
const finishScenes = (state: StoryState, view: View, from: Place): StoryState => {
	const {story} = state.reading;
	const ended = rangesOf(view).flatMap(({chapter, start, end}) =>
		scenesEndingIn(chapterAt(story, chapter), {
			start: chapter === from.chapter ? Math.max(start, from.offset) : start,
			end,
		}).map(offset => ({chapter, offset})),
	);
	const readScenes = ended.reduce(
		(keys, place) => withSceneKey(keys, sceneKeyAt(story, place)),
		state.readScenes,
	);
	return {...state, readScenes};
};

/** Motions that go on from page to page. */
const isTurn = ({type}: SessionAction): boolean =>
	type === 'turned-page' || type === 'scrolled-lines' || type === 'scrolled-half-page';

/** What is behind the last page: the end of the story, or the page that a link or the contents have led away from. */
const goOn = (state: StoryState): StoryState => {
	if (isInFlow(state)) return goToEntries(state);
	const hint = hintsFor('reading', state.preferences.keys);
	return {...state, notice: withHint('These pages end here.', ' ', hint('back', 'goes back.'))};
};

export const moveSession = (state: StoryState, action: SessionAction, window: Window): StoryState => {
	const session = reduceSession(state.session, action, pageWindow(state, window));
	if (session === state.session) {
		return action.type === 'turned-page' && action.by > 0 ? goOn(state) : state;
	}
	const moved = {...state, session};
	const page = currentView(moved, window);
	if (!isTurn(action)) return seePage({...moved, readFrom: session.place}, session.place, page);
	const turned = {...moved, readFrom: state.readFrom ?? state.session.place};
	const seen = seePage(turned, state.session.place, page);
	if (comparePlaces(session.place, state.session.place) <= 0) return seen;
	const finished = finishScenes(seen, currentView(state, window), state.session.place);
	return page.endsStory ? finishScenes(finished, page, session.place) : finished;
};
