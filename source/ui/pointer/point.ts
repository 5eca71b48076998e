import {geometryOfPages, pagesRunLeft} from '../text-area.ts';
import {hasOpenImage} from '../screens/image-pane.ts';
import {hasOpenLookup} from '../screens/lookup-pane.ts';
import {hasOpenNote} from '../screens/note-pane.ts';
import {isTooSmall} from '../screens/too-small.ts';
import {topContent} from '../screens/screens.ts';
import type {Action} from '../state/action.ts';
import type {AppState, StoryState} from '../state/app-state.ts';
import {markAt} from '../state/chosen-mark.ts';
import type {Environment} from '../state/environment.ts';
import {topScreen} from '../state/screen-stack.ts';
import {isAtEntries} from '../state/story-end.ts';
import {isOverPane, placeAtCell} from './cell-target.ts';
import {clickOnEntry} from './click-on-entry.ts';
import type {Cell, Gesture} from './gesture.ts';

/** Rows that one notch of the wheel moves, as in most programs. */
const rowsOfNotch = 3;

/** Notches that are obeyed at once: more than a hand makes between two frames. */
const mostNotches = 8;

/** A share of the window's columns at either side that turns pages, where the margin is narrower. */
const edgeShare = 10;

/** Which way a click at a side of the window turns the page, as in a book of its script; 0 between the sides. */
const edgeAt = (state: AppState, {column}: Cell, {size}: Environment): 1 | 0 | -1 => {
	const {left} = geometryOfPages(state, size);
	const columns = Math.max(left, Math.floor(size.columns / edgeShare));
	const side = column < columns ? -1 : column >= size.columns - columns ? 1 : 0;
	if (side === 0 || !state.reading || !pagesRunLeft(state)) return side;
	return side === 1 ? -1 : 1;
};

/** Whether keys go to a line that is typed, and not to a list that it filters. */
const isTyping = ({prompt}: AppState): boolean => prompt !== null && prompt.purpose !== 'filter';

/** What closes what lies over the page, and what moves it, if it is a text. */
type PaneActions = {readonly close: Action; readonly scroll: (by: number) => readonly Action[]};

/** Those of a note, an image or a word that was looked up; undefined where nothing lies over the page. */
const openPane = (state: AppState): PaneActions | undefined => {
	if (!state.reading || topScreen(state).name !== 'reading') return undefined;
	if (hasOpenNote(state)) return {close: {type: 'closed-note'}, scroll: by => [{type: 'scrolled-note', by}]};
	if (hasOpenImage(state)) return {close: {type: 'image', event: {is: 'closed'}}, scroll: () => []};
	if (!hasOpenLookup(state)) return undefined;
	return {
		close: {type: 'lookup', event: {is: 'closed'}},
		scroll: by => [{type: 'lookup', event: {is: 'scrolled', by, unit: 'row'}}],
	};
};

/** A click on the page: on a link, the mark of a note or an image, on what can be chosen at the end, at a side of the window. */
const clickOnPage = (state: StoryState, cell: Cell, environment: Environment): readonly Action[] => {
	// A single click lets go what is selected; the release of a double one has just selected it.
	if (state.selection) return state.held?.clicks === 1 ? [{type: 'went-up'}] : [];
	const character = placeAtCell(state, cell, environment);
	const placed = character?.isHit ? markAt(state, character, environment) : undefined;
	if (placed) return [{type: 'pointed-at-mark', placed}, {type: 'opened-mark'}];
	const pane = openPane(state);
	if (pane) return isOverPane(state, cell, environment) ? [] : [pane.close];
	const chosen = clickOnEntry(state, cell, environment);
	if (chosen.length > 0) return chosen;
	const by = edgeAt(state, cell, environment);
	if (by === 0) return [];
	return [{type: 'turned-page', by}];
};

const click = (state: AppState, cell: Cell, environment: Environment): readonly Action[] => {
	const {name} = topScreen(state);
	if (isTyping(state) || isTooSmall(environment.size)) return [];
	if (name === 'reading') return state.reading ? clickOnPage(state, cell, environment) : [];
	// Nobody gets past the warnings by a click that was meant for something else.
	if (name === 'title')
		return edgeAt(state, cell, environment) === 1 ? [{type: 'began-reading', anew: false}] : [];
	return clickOnEntry(state, cell, environment);
};

/** Rows of the chosen entry of a list; one of a text. */
const rowsOfEntry = (state: AppState, environment: Environment): number => {
	const content = topContent(state, environment);
	return content?.kind === 'list' ? (content.items.at(topScreen(state).cursor)?.length ?? 1) : 1;
};

type Turned = Extract<Gesture, {readonly type: 'turned-wheel'}>;

/**
 * The wheel moves lists, texts and notes by lines, and the page, too, where it stands alone. Lines that go from one page to the
 * one beside it cannot be followed: several pages are turned.
 */
const turnWheel = (
	state: AppState,
	{by, startsTurn}: Turned,
	environment: Environment,
): readonly Action[] => {
	if (isTyping(state) || isTooSmall(environment.size) || by === 0) return [];
	const direction = by > 0 ? 1 : -1;
	const notches = Math.min(Math.abs(by), mostNotches);
	const lines = rowsOfNotch * direction;
	const pane = openPane(state);
	if (pane) return pane.scroll(lines * notches);
	if (topScreen(state).name !== 'reading') {
		const entries = Math.max(1, Math.round(rowsOfNotch / rowsOfEntry(state, environment)));
		return [{type: 'moved-cursor', by: entries * direction * notches}];
	}
	if (by < 0 && isAtEntries(state)) return [{type: 'went-up'}];
	if (geometryOfPages(state, environment.size).columnCount > 1)
		return startsTurn ? [{type: 'turned-page', by: direction}] : [];
	return Array.from({length: notches}, () => ({type: 'scrolled-lines', by: lines}));
};

/** Whether a button that is released where it was pressed is a click. */
const isClick = ({held, screens}: AppState, at: Cell): boolean =>
	held !== null &&
	held !== undefined &&
	!held.isDragged &&
	held.from.column === at.column &&
	held.from.row === at.row &&
	topScreen({screens}).name === held.screen;

/** Whether somebody tries to select words of what lies over the page: with two clicks or more, or by dragging. */
const selectsInPane = (state: AppState, environment: Environment): boolean => {
	const {held} = state;
	return (
		held !== null &&
		held !== undefined &&
		(held.clicks > 1 || held.isDragged) &&
		openPane(state) !== undefined &&
		isOverPane(state, held.from, environment)
	);
};

const onlyPages: Action = {
	type: 'noticed',
	text: 'Only words of the page can be selected',
};

/** What a gesture asks for in this state, to be obeyed one after the other: the keymap of the mouse. */
export const point = (state: AppState, gesture: Gesture, environment: Environment): readonly Action[] => {
	switch (gesture.type) {
		case 'pressed-at':
			return [gesture];
		case 'dragged-to':
			return state.held ? [gesture] : [];
		case 'released-at': {
			if (!state.held) return [];
			if (selectsInPane(state, environment)) return [gesture, onlyPages];
			return isClick(state, gesture.at) ? [gesture, ...click(state, gesture.at, environment)] : [gesture];
		}
		case 'turned-wheel':
			return turnWheel(state, gesture, environment);
		case 'pressed-side-button':
			if (topScreen(state).name !== 'reading' || state.prompt) return [];
			return [{type: gesture.by > 0 ? 'went-forward' : 'went-back'}];
	}
};
