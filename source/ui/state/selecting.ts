import {cleanLine, type CleanText} from '../../core/text/clean-text.ts';
import type {Pen} from '../../library/pens.ts';
import {plural} from '../plural.ts';
import type {StoryState} from './app-state.ts';
import type {Environment} from './environment.ts';
import {addHighlight, lastPen} from './highlights.ts';
import {longestPrompt, type Prompt} from './prompt.ts';
import {withLines} from './prompt-history.ts';
import {countSelected, selectedText} from './selection.ts';
import type {SelectionAction} from './selection-action.ts';
import {beginSelection, moveSelection, selectRange, selectUnit, swapEnds, takeUnits} from './select.ts';

/** Highlights what is selected. A note that is null leaves the one that the passage may have. */
const highlight = (
	state: StoryState,
	pen: Pen,
	note: CleanText | null,
	{newId, now: created}: Environment,
): StoryState => {
	const {selection, bookmarks, reading} = state;
	if (!selection) return state;
	const {chapter, start, end} = selection;
	return {
		...state,
		bookmarks: addHighlight(bookmarks, reading.story, {
			chapter,
			start,
			end,
			pen,
			note,
			id: newId(),
			created,
		}),
		selection: null,
		notice: `Highlighted in ${pen}`,
	};
};

/** Writes a note on what is selected: it is highlighted in the colour that was used last. */
export const noteSelection = (state: StoryState, note: string, environment: Environment): StoryState =>
	highlight(state, lastPen(state.bookmarks), cleanLine(note), environment);

/** The prompt for a note on what is selected; undefined where nothing is. */
export const promptForSelection = ({selection, typedBefore}: StoryState): Prompt | undefined =>
	selection ? withLines({purpose: 'note', value: '', cursor: 0}, typedBefore) : undefined;

/** What is selected, as words to search for. */
export const searchedWords = ({selection, reading}: StoryState): string =>
	selection ? cleanLine(selectedText(reading.story, selection).slice(0, longestPrompt).toWellFormed()) : '';

/** Lets the selection go. Who copies tells the reader what came of it, where that is known at once. */
const copied = (state: StoryState): StoryState => {
	const {selection, reading, preferences} = state;
	if (!selection) return state;
	const words = plural(countSelected(reading.story, selection), 'word');
	const notice = preferences.copy === 'system' ? null : `Copied ${words} (if your terminal allows it)`;
	return {...state, selection: null, notice};
};

/** Up a level from a selection: from its colours to it, from it to the page. */
export const leaveSelection = (state: StoryState): StoryState => ({
	...state,
	selection: state.selection?.isChoosingPen ? {...state.selection, isChoosingPen: false} : null,
});

export const reduceSelection = (
	state: StoryState,
	action: SelectionAction,
	environment: Environment,
): StoryState => {
	switch (action.type) {
		case 'began-selection':
			return beginSelection(state, environment);
		case 'selected-from':
			return selectRange(state, action, environment);
		case 'selected-unit':
			return selectUnit(state, action.place, action.unit, environment);
		case 'moved-selection':
			return moveSelection(state, action.unit, action.by, environment);
		case 'took-unit':
			return takeUnits(state, action.unit, action.count, environment);
		case 'swapped-ends':
			return swapEnds(state, environment);
		case 'asked-for-pen':
			return {...state, selection: state.selection && {...state.selection, isChoosingPen: true}};
		case 'highlighted':
			return highlight(state, action.pen ?? lastPen(state.bookmarks), null, environment);
		case 'copied-selection':
			return copied(state);
	}
};
