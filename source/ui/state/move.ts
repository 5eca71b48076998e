import type {WindowSize} from '../../core/layout/page-geometry.ts';
import type {PageWindow} from '../../core/session/page-window.ts';
import {reduceSession, type SessionAction} from '../../core/session/reduce-session.ts';
import {viewOf, type View} from '../../core/session/view.ts';
import {comparePlaces} from '../../core/story/place.ts';
import {sceneKeyAt, withSceneKey} from '../../core/story/read-scenes.ts';
import type {Place} from '../../core/story/story.ts';
import {hintsFor, withHint} from '../keymap/hints.ts';
import {textAreaOf} from '../text-area.ts';
import type {StoryState} from './app-state.ts';
import {goToEntries, isInFlow} from './story-end.ts';

type Window = {readonly size: WindowSize};

const pageWindow = (
	{reading: {story, layout}, preferences, pageCount}: StoryState,
	{size}: Window,
): PageWindow => ({
	story,
	layout,
	area: textAreaOf(size, preferences),
	counted: pageCount,
});

export const currentView = (state: StoryState, window: Window): View =>
	viewOf(pageWindow(state, window), state.session);

/**
 * Notes how far the reader has seen the story without a gap: to the end of the page, if what was shown `before` it had
 * been reached already. A jump ahead does not make what it leaps over read.
 */
export const seePage = (state: StoryState, before: Place, {chapter, end}: View): StoryState => {
	const seen = {chapter, offset: end};
	const isReached = comparePlaces(state.furthest, before) >= 0 && comparePlaces(state.furthest, seen) < 0;
	return isReached ? {...state, furthest: seen} : state;
};

/** Notes that the scene of a page has been read. */
const finishScene = (state: StoryState, {chapter, start}: View): StoryState => {
	const key = sceneKeyAt(state.reading.story, {chapter, offset: start});
	return {...state, readScenes: withSceneKey(state.readScenes, key)};
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
	const left = currentView(state, window);
	const finished = left.next === null ? finishScene(seen, left) : seen;
	return page.endsStory ? finishScene(finished, page) : finished;
};
