import type {WindowSize} from '../../core/layout/page-geometry.ts';
import type {PageWindow} from '../../core/session/page-window.ts';
import {reduceSession, type SessionAction} from '../../core/session/reduce-session.ts';
import {viewOf, type View} from '../../core/session/view.ts';
import {comparePlaces} from '../../core/story/place.ts';
import {sceneKeyAt, withSceneKey} from '../../core/story/read-scenes.ts';
import type {Place} from '../../core/story/story.ts';
import {hintsFor} from '../keymap/hints.ts';
import {textAreaOf} from '../text-area.ts';
import type {StoryState} from './app-state.ts';

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
export const seePage = (state: StoryState, before: Place, window: Window): StoryState => {
	const {chapter, end} = currentView(state, window);
	const seen = {chapter, offset: end};
	const isReached = comparePlaces(state.furthest, before) >= 0 && comparePlaces(state.furthest, seen) < 0;
	return isReached ? {...state, furthest: seen} : state;
};

/** Notes that the scene has been read whose end is on the page: on the page that is left, or at the end of the story. */
const finishScene = (state: StoryState, left: StoryState, window: Window): StoryState => {
	const {story} = state.reading;
	return [currentView(left, window), currentView(state, window)].reduce(
		(next, view, index) =>
			(index === 0 ? view.next === null : view.endsStory)
				? {
						...next,
						readScenes: withSceneKey(
							next.readScenes,
							sceneKeyAt(story, {chapter: view.chapter, offset: view.start}),
						),
					}
				: next,
		state,
	);
};

const endNotice = ({preferences}: StoryState): string => {
	const hint = hintsFor('reading', preferences.keys);
	const hints = [hint('leave', 'quits'), hint('start', 'starts over')].filter(text => text !== '');
	return `The end. ${hints.join(', ')}.`;
};

/** Motions that go on from page to page. */
const isTurn = ({type}: SessionAction): boolean =>
	type === 'turned-page' || type === 'scrolled-lines' || type === 'scrolled-half-page';

export const moveSession = (state: StoryState, action: SessionAction, window: Window): StoryState => {
	const session = reduceSession(state.session, action, pageWindow(state, window));
	const before = isTurn(action) ? state.session.place : session.place;
	if (session !== state.session) {
		const seen = seePage({...state, session}, before, window);
		const goesOn = isTurn(action) && comparePlaces(session.place, state.session.place) > 0;
		return goesOn ? finishScene(seen, state, window) : seen;
	}
	const isAtEnd = action.type === 'turned-page' && action.by > 0;
	return isAtEnd ? {...state, notice: endNotice(state)} : state;
};
