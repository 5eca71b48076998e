import {hintsFor, joinHints} from '../keymap/hints.ts';
import {plural} from '../plural.ts';
import {penNames} from '../../library/pens.ts';
import type {StoryState} from '../state/app-state.ts';
import {countSelected} from '../state/selection.ts';

/** The row below a page on which something is selected, in versions from the longest; null where nothing is. */
export const selectionStatus = (state: StoryState): readonly string[] | null => {
	const {selection, reading, preferences} = state;
	if (!selection) return null;
	if (selection.isChoosingPen) {
		const hint = hintsFor('pens', preferences.keys);
		const all = penNames.map(pen => hint(`pen-${pen}`, pen));
		const cancel = hint('up', 'cancel');
		const letters = penNames.map(pen => hint(`pen-${pen}`, ''));
		return [joinHints(...all, cancel), joinHints(...all), joinHints(...letters, cancel)];
	}
	const hint = hintsFor('selection', preferences.keys);
	const words = plural(countSelected(reading.story, selection), 'word');
	const [copy, highlight, note, search, cancel] = [
		hint('copy', 'copy'),
		hint('highlight', 'highlight'),
		hint('note-selection', 'note'),
		hint('search-selection', 'search'),
		hint('up', 'cancel'),
	];
	return [
		joinHints(words, copy, highlight, note, search, cancel),
		joinHints(words, copy, highlight, note, cancel),
		joinHints(words, copy, highlight, cancel),
		joinHints(words, copy, highlight),
		words,
	];
};
