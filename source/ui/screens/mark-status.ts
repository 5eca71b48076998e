import {entryAt} from '../../core/story/chapters.ts';
import {noteMarks} from '../../core/story/notes.ts';
import {isolated} from '../../core/text/direction.ts';
import {hintsFor, joinHints} from '../keymap/hints.ts';
import type {StoryState} from '../state/app-state.ts';
import {shownAddress, targetOf} from '../state/chosen-mark.ts';
import type {Environment} from '../state/environment.ts';
import type {ChosenMark} from '../state/mark.ts';
import {imageHints} from './image-pane.ts';
import {noteHints} from './note-pane.ts';

/** Where the chosen mark leads, and what Enter does with it. */
const describeTarget = (state: StoryState, chosen: ChosenMark): readonly string[] => {
	const {story} = state.reading;
	const open = hintsFor('reading', state.preferences.keys)('open-link', 'open');
	const target = targetOf(state, chosen);
	switch (target?.to) {
		case 'outside':
			return [shownAddress(target.address)];
		case 'image':
			return [joinHints('Picture', open), 'Picture'];
		case 'place': {
			const title = isolated(entryAt(story, target.place.chapter).title ?? 'A place in this story');
			return [joinHints(title, open), title];
		}
		case 'note': {
			const marks = noteMarks(story, chosen.chapter);
			const number = marks.findIndex(({start}) => start === chosen.mark.start) + 1;
			return [joinHints(`Note ${number} of ${marks.length}`, open), `Note ${number}`];
		}
		default:
			return ['Leads nowhere'];
	}
};

/** The row below a page on which a mark is chosen, in versions from the longest; null where none is. */
export const markStatus = (
	state: StoryState,
	window: Pick<Environment, 'size'>,
): readonly string[] | null => {
	const {chosenMark: chosen} = state;
	if (!chosen) return null;
	if (chosen.image) return imageHints(state);
	return chosen.openAt === null ? describeTarget(state, chosen) : noteHints(state, chosen, window);
};
