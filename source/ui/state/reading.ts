import {largestMeasure, pageGeometry, smallestMeasure} from '../../core/layout/page-geometry.ts';
import type {PageWindow} from '../../core/reading/page-window.ts';
import {reduceSession, type SessionAction} from '../../core/reading/reduce-session.ts';
import {viewOf, type View} from '../../core/reading/view.ts';
import type {Place} from '../../core/story/story.ts';
import {textAreaOf} from '../text-area.ts';
import {nextTheme} from '../theme.ts';
import type {Action} from './action.ts';
import type {AppState} from './app-state.ts';
import type {Environment, Reading} from './environment.ts';

type Shown = Pick<Environment, keyof Reading | 'size'>;

type Seeing = Pick<AppState, 'session' | 'preferences' | 'terminalOrders' | 'pageCount'>;

const pageWindow = (
	{preferences, terminalOrders, pageCount}: Seeing,
	{story, layout, size}: Shown,
): PageWindow => ({
	story,
	layout,
	area: textAreaOf(size, preferences, terminalOrders),
	counted: pageCount,
});

/** What the page shows in this state and window. */
export const currentView = (state: Seeing, environment: Shown): View =>
	viewOf(pageWindow(state, environment), state.session);

const sessionActions: ReadonlySet<Action['type']> = new Set<SessionAction['type']>([
	'turned-page',
	'scrolled-lines',
	'scrolled-half-page',
	'stepped-scene',
	'stepped-chapter',
	'went-to-start',
	'went-to-end',
	'jumped',
	'went-to-page',
	'went-back',
	'went-forward',
]);

const isSessionAction = (action: Action): action is SessionAction => sessionActions.has(action.type);

const isBefore = (a: Place, b: Place): boolean =>
	a.chapter < b.chapter || (a.chapter === b.chapter && a.offset < b.offset);

/**
 * Notes how far the reader has seen the story without a gap: to the end of the page, if what was shown `before` it had
 * been reached already. A jump ahead does not make what it leaps over read.
 */
export const seePage = (state: AppState, before: Place, environment: Environment): AppState => {
	const {chapter, end} = currentView(state, environment);
	const seen = {chapter, offset: end};
	return !isBefore(state.furthest, before) && isBefore(state.furthest, seen)
		? {...state, furthest: seen}
		: state;
};

/** Motions that go on from page to page. */
const isTurn = ({type}: SessionAction): boolean =>
	type === 'turned-page' || type === 'scrolled-lines' || type === 'scrolled-half-page';

/** Moves through the text. */
export const moveSession = (state: AppState, action: SessionAction, environment: Environment): AppState => {
	const session = reduceSession(state.session, action, pageWindow(state, environment));
	const before = isTurn(action) ? state.session.place : session.place;
	if (session !== state.session) return seePage({...state, session}, before, environment);
	const isAtEnd = action.type === 'turned-page' && action.by > 0;
	return isAtEnd ? {...state, notice: 'The end. q leaves, g starts over.'} : state;
};

const stepOfMeasure = 4;

/** The page: moving through it, and how it looks. */
export const reduceReading = (state: AppState, action: Action, environment: Environment): AppState => {
	if (isSessionAction(action)) return moveSession(state, action, environment);
	if (action.type === 'changed-measure') {
		// From what is seen: a preference wider than the window would need several keys before anything moved.
		const {measure: seen} = pageGeometry(environment.size, state.preferences.measure);
		const wanted = Math.round(seen / stepOfMeasure + action.by) * stepOfMeasure;
		const measure = Math.max(smallestMeasure, Math.min(largestMeasure, wanted));
		return {
			...state,
			preferences: {...state.preferences, measure},
			notice: `Lines of ${measure} columns at most`,
		};
	}
	if (action.type === 'toggled-justified') {
		const justified = !state.preferences.justified;
		const notice = justified ? 'Lines of one length, as in a book: J goes back' : 'Lines of their own length';
		return {...state, preferences: {...state.preferences, justified}, notice};
	}
	if (action.type === 'toggled-indents') {
		const paragraphs = state.preferences.paragraphs === 'spaced' ? 'indented' : 'spaced';
		const notice =
			paragraphs === 'spaced' ? 'A blank line between paragraphs' : 'Paragraphs begin with an indent';
		return {...state, preferences: {...state.preferences, paragraphs}, notice};
	}
	if (action.type === 'counted-pages') return {...state, pageCount: action.count};
	if (action.type === 'changed-theme') {
		const theme = nextTheme(state.preferences.theme);
		return {...state, preferences: {...state.preferences, theme}, notice: `Theme: ${theme}`};
	}
	return state;
};
