import type {AppState} from '../state/app-state.ts';
import type {Environment} from '../state/environment.ts';
import type {PointerAction} from '../state/pointer-action.ts';
import {topScreen, withCursor} from '../state/screen-stack.ts';
import {placeAtCell} from './cell-target.ts';
import type {Cell} from './gesture.ts';
import {selectStretch} from './select-stretch.ts';

const units = {1: 'character', 2: 'word', 3: 'paragraph'} as const;

/** Selects from where the button was pressed to a cell. One click alone selects nothing. */
const selectTo = (state: AppState, cell: Cell, environment: Environment): AppState => {
	const {held} = state;
	if (
		!state.reading ||
		state.prompt ||
		!held ||
		topScreen(state).name !== 'reading' ||
		held.screen !== 'reading'
	)
		return state;
	if (!held.isDragged && held.clicks === 1) return state;
	const [from, to] = [held.from, cell].map(at => placeAtCell(state, at, environment));
	return from && to ? selectStretch({from, to, unit: units[held.clicks]}, state, environment) : state;
};

const isSame = (one: Cell, other: Cell): boolean => one.column === other.column && one.row === other.row;

export const reducePointer = (state: AppState, action: PointerAction, environment: Environment): AppState => {
	switch (action.type) {
		case 'pressed-at': {
			const {at, clicks} = action;
			const held = {from: at, clicks, screen: topScreen(state).name, isDragged: false};
			return selectTo({...state, held}, at, environment);
		}
		case 'dragged-to': {
			const {held} = state;
			if (!held || (!held.isDragged && isSame(held.from, action.at))) return state;
			return selectTo({...state, held: {...held, isDragged: true}}, action.at, environment);
		}
		case 'released-at':
			return {...selectTo(state, action.at, environment), held: null};
		case 'pointed-at-entry':
			return state.reading && topScreen(state).name === 'reading'
				? {...state, endCursor: action.index}
				: withCursor(state, action.index);
		case 'pointed-at-mark':
			return state.reading ? {...state, chosenMark: {...action.placed, openAt: null}} : state;
	}
};
