import {createApplication} from '../../reading/application.ts';
import {listStories} from '../../reading/list-stories.ts';
import {openLibrary} from '../../reading/open-library.ts';
import {openPreferences} from '../../reading/recall-preferences.ts';
import {canDraw} from '../../terminal/can-draw.ts';
import {openKeyboard} from '../../terminal/keyboard.ts';
import {print} from '../../terminal/output.ts';
import {windowSize} from '../../terminal/window.ts';
import {showOnTerminal} from '../show-on-terminal.ts';
import {formatsFor} from '../formats-for.ts';
import {list} from './list.ts';

/** `reader` alone: the stories opened before, or `help` on how to open the first one. */
export const shelf = async (help: () => string): Promise<void> => {
	const library = openLibrary();
	const stories = listStories(library);
	if (stories.length === 0) {
		print(help());
		return;
	}
	const keyboard = canDraw() ? openKeyboard() : undefined;
	if (!keyboard) {
		list({input: [], flags: {}});
		return;
	}
	const setup = {
		library,
		preferences: openPreferences(),
		size: windowSize,
		formatsFor,
	};
	await showOnTerminal(createApplication(setup, stories), keyboard);
};
