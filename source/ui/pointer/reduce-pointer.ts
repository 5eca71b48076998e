import type {StoryState, AppState} from '../state/app-state.ts';
import type {Environment} from '../state/environment.ts';
import type {PointerAction} from '../state/pointer-action.ts';
import {topScreen, withCursor} from '../state/screen-stack.ts';
import {placeAtCell, type PointedCharacter} from './cell-target.ts';
import type {Cell} from './gesture.ts';

/** Words that are being selected with the mouse. */
type Stretch = {
	readonly from: PointedCharacter;
	readonly to: PointedCharacter;
	/** What grows with it: a double click begins with a word, a triple one with a paragraph. */
	readonly unit: 'character' | 'word' | 'paragraph';
	readonly isDone: boolean;
};

/** THE place where selecting with the mouse is plugged in. There is no selection yet: the state stays as it is. */
const selectStretch = (_: Stretch, state: StoryState): StoryState => state;

const units = {1: 'character', 2: 'word', 3: 'paragraph'} as const;

/** Selects from where the button was pressed to a cell. One click alone selects nothing. */
const selectTo = (state: AppState, cell: Cell, isDone: boolean, environment: Environment): AppState => {
	const {held} = state;
	if (!state.reading || !held || topScreen(state).name !== 'reading' || held.screen !== 'reading')
		return state;
	if (!held.isDragged && held.clicks === 1) return state;
	const [from, to] = [held.from, cell].map(at => placeAtCell(state, at, environment));
	return from && to ? selectStretch({from, to, unit: units[held.clicks], isDone}, state) : state;
};

const isSame = (one: Cell, other: Cell): boolean => one.column === other.column && one.row === other.row;

export const reducePointer = (state: AppState, action: PointerAction, environment: Environment): AppState => {
	switch (action.type) {
		case 'pressed-at': {
			const {at, clicks} = action;
			const held = {from: at, clicks, screen: topScreen(state).name, isDragged: false};
			return selectTo({...state, held}, at, false, environment);
		}
		case 'dragged-to': {
			const {held} = state;
			if (!held || (!held.isDragged && isSame(held.from, action.at))) return state;
			return selectTo({...state, held: {...held, isDragged: true}}, action.at, false, environment);
		}
		case 'released-at':
			return {...selectTo(state, action.at, true, environment), held: null};
		case 'pointed-at-entry':
			return state.reading && topScreen(state).name === 'reading'
				? {...state, endCursor: action.index}
				: withCursor(state, action.index);
		case 'pointed-at-mark':
			return state.reading ? {...state, chosenMark: {...action.placed, openAt: null}} : state;
	}
};
