import {canDraw} from '../can-draw.ts';
import {programHelp} from '../help-text.ts';
import {openKeyboard} from '../keyboard.ts';
import {openLibrary} from '../open-library.ts';
import {openShelf} from '../open-shelf.ts';
import {print} from '../output.ts';
import {list} from './list.ts';
import {open} from './open.ts';

/** `reader` alone: the stories opened before, or how to open the first one. */
export const shelf = async (): Promise<void> => {
	const library = openLibrary();
	const records = library.list();
	if (records.length === 0) {
		print(programHelp());
		return;
	}
	const keyboard = canDraw() ? openKeyboard() : undefined;
	if (!keyboard) {
		list({input: [], flags: {}});
		return;
	}
	const path = await openShelf(records, library.preferences(), keyboard);
	if (path !== undefined) await open({input: [path], flags: {}});
};
