import {truncate} from '../core/text/cell-width.ts';
import {cleanLine, type CleanText} from '../core/text/clean-text.ts';
import type {AppState} from './state/app-state.ts';

/** Columns of a story's title in that of the window: a bar is hardly wider, and lists of windows show less. */
const longest = 80;

/** What the window is called: by the story that is open, or by the program alone; null where the reader does not want that. */
export const windowTitle = ({preferences, reading}: AppState): CleanText | null => {
	if (!preferences.windowTitle) return null;
	return cleanLine(reading ? `${truncate(cleanLine(reading.title), longest)} – reader` : 'reader');
};
