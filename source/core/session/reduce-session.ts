import type {Place} from '../story/story.ts';
import type {Direction} from './galley-steps.ts';
import {goBack, goForward, pushPlace} from './history.ts';
import type {PageWindow} from './page-window.ts';
import type {Session} from './session.ts';
import {
	lastPage,
	pageOfStretch,
	scrollHalfPage,
	scrollLine,
	settle,
	stepChapter,
	stepScene,
	turnPage,
} from './turn.ts';

/** What the reader asked for; it says what, the session finds out where to. */
export type SessionAction =
	| {readonly type: 'turned-page'; readonly by: number}
	| {readonly type: 'scrolled-lines'; readonly by: number}
	| {readonly type: 'scrolled-half-page'; readonly by: number}
	| {readonly type: 'stepped-scene'; readonly by: number}
	| {readonly type: 'stepped-chapter'; readonly by: number}
	| {readonly type: 'went-to-start'}
	| {readonly type: 'went-to-end'}
	/** Went to a place from elsewhere: contents, bookmarks, a hit. */
	| {readonly type: 'jumped'; readonly to: Place}
	| {readonly type: 'went-to-page'; readonly page: number}
	| {readonly type: 'went-back'}
	| {readonly type: 'went-forward'};

/** Repeats a motion until it moves no more. */
const repeat = (
	session: Session,
	by: number,
	step: (session: Session, direction: Direction) => Partial<Session> | undefined,
): Session => {
	let current = session;
	for (let left = Math.abs(by); left > 0; left--) {
		const moved = step(current, by > 0 ? 1 : -1);
		if (!moved) break;
		current = {...current, ...moved};
	}
	return current;
};

/** Where a jump leads; undefined for the motions that are none. */
const jumpTarget = ({place}: Session, action: SessionAction, window: PageWindow): Place | undefined => {
	switch (action.type) {
		case 'stepped-scene':
			return stepScene(window, place, action.by);
		case 'stepped-chapter':
			return stepChapter(window, place, action.by);
		case 'went-to-start':
			return {chapter: 0, offset: 0};
		case 'went-to-end':
			return lastPage(window);
		case 'jumped':
			return action.to;
		case 'went-to-page':
			return pageOfStretch(window, place, action.page);
		default:
			return undefined;
	}
};

/**
 * The next state of a session. Page turns replace the place, jumps push it on the history. `window` is the one that
 * the key was pressed in: it makes the pages.
 */
export const reduceSession = (session: Session, action: SessionAction, window: PageWindow): Session => {
	switch (action.type) {
		case 'turned-page': {
			return repeat(session, action.by, (current, direction) => {
				const place = turnPage(window, current, direction);
				return place && {place, scrolled: false};
			});
		}
		case 'scrolled-lines':
		case 'scrolled-half-page': {
			const scroll = action.type === 'scrolled-lines' ? scrollLine : scrollHalfPage;
			const scrolled = repeat(session, action.by, (current, direction) => scroll(window, current, direction));
			return scrolled === session ? session : settle(window, scrolled, action.by > 0 ? 1 : -1);
		}
		case 'went-back': {
			const went = goBack(session.history, session.place);
			return went ? {...went, scrolled: false} : session;
		}
		case 'went-forward': {
			const went = goForward(session.history, session.place);
			return went ? {...went, scrolled: false} : session;
		}
		default: {
			const place = jumpTarget(session, action, window);
			return place ? {place, scrolled: false, history: pushPlace(session.history, session.place)} : session;
		}
	}
};
