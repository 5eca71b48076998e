import {canDraw} from '../can-draw.ts';
import {openKeyboard} from '../keyboard.ts';
import {openLibrary} from '../open-library.ts';
import {openShelf} from '../open-shelf.ts';
import {print} from '../output.ts';
import {openPreferences, recallPreferences} from '../recall-preferences.ts';
import {list} from './list.ts';
import {open} from './open.ts';

/** `reader` alone: the stories opened before, or `help` on how to open the first one. */
export const shelf = async (help: () => string): Promise<void> => {
	const library = openLibrary();
	const records = library.list();
	if (records.length === 0) {
		print(help());
		return;
	}
	const keyboard = canDraw() ? openKeyboard() : undefined;
	if (!keyboard) {
		list({input: [], flags: {}});
		return;
	}
	const path = await openShelf(records, recallPreferences(openPreferences()), keyboard);
	if (path !== undefined) await open({input: [path], flags: {}});
};
