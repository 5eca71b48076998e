import type {Place} from '../story/story.ts';
import {emptyHistory, goBack, goForward, pushPlace, type History} from './history.ts';
import type {Turner} from './turn.ts';

/** Where the reader is. The page is derived from it; nothing here depends on the window. */
export type Session = {
	readonly place: Place;
	/**
	 * Whether the page starts at the place's own line (after scrolling by lines) or is the one of the scene's pages that
	 * holds the place.
	 */
	readonly scrolled: boolean;
	readonly history: History;
};

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

/** A session that begins at a place. */
export const startSession = (place: Place): Session => ({place, scrolled: false, history: emptyHistory});

const jump = (session: Session, place: Place): Session => ({
	place,
	scrolled: false,
	history: pushPlace(session.history, session.place),
});

/** Steps of a motion that is repeated until it moves no more. */
const repeat = (
	session: Session,
	by: number,
	step: (session: Session, direction: 1 | -1) => Session,
): Session => {
	let current = session;
	for (let left = Math.abs(by); left > 0; left--) {
		const next = step(current, by > 0 ? 1 : -1);
		if (next === current) break;
		current = next;
	}
	return current;
};

/**
 * The next state of a session. Page turns replace the place, jumps push it on the history. `turner` knows the pages of
 * the story in the window that the key was pressed in.
 */
export const reduceSession = (session: Session, action: SessionAction, turner: Turner): Session => {
	switch (action.type) {
		case 'turned-page': {
			return repeat(session, action.by, (current, direction) => {
				const place = turner.turnPage(current, direction);
				return place ? {...current, place, scrolled: false} : current;
			});
		}

		case 'scrolled-lines':
		case 'scrolled-half-page': {
			const lines = action.type === 'scrolled-lines' ? action.by : action.by * turner.halfPage;
			return repeat(session, lines, (current, direction) => {
				const moved = turner.scrollLine(current, direction);
				return moved ? {...current, ...moved} : current;
			});
		}

		case 'stepped-scene': {
			return jump(session, turner.stepScene(session.place, action.by));
		}

		case 'stepped-chapter': {
			return jump(session, turner.stepChapter(session.place, action.by));
		}

		case 'went-to-start': {
			return jump(session, {chapter: 0, offset: 0});
		}

		case 'went-to-end': {
			return jump(session, turner.lastPage());
		}

		case 'jumped': {
			return jump(session, action.to);
		}

		case 'went-to-page': {
			return jump(session, turner.pageOfScene(session.place, action.page));
		}

		case 'went-back': {
			const went = goBack(session.history, session.place);
			return went ? {...went, scrolled: false} : session;
		}

		case 'went-forward': {
			const went = goForward(session.history, session.place);
			return went ? {...went, scrolled: false} : session;
		}
	}
};
