import {canDraw} from '../../terminal/can-draw.ts';
import {openKeyboard} from '../../terminal/keyboard.ts';
import {openLibrary} from '../../reading/open-library.ts';
import {openShelf} from '../open-shelf.ts';
import {print} from '../../terminal/output.ts';
import {openPreferences, recallPreferences} from '../../reading/recall-preferences.ts';
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
