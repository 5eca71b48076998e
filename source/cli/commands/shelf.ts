import {finish} from '../../core/task/task.ts';
import {cleanLine} from '../../core/text/clean-text.ts';
import {setStartFlags} from '../../start-flags.ts';
import {createApplication} from '../../reading/application.ts';
import {createFileShelf, type Shelf} from '../../reading/file-shelf.ts';
import {listStories} from '../../reading/list-stories.ts';
import {openLibrary} from '../../reading/open-library.ts';
import {openPreferences} from '../../reading/recall-preferences.ts';
import type {Library} from '../../library/library.ts';
import {canDraw} from '../../terminal/can-draw.ts';
import {openKeyboard} from '../../terminal/keyboard.ts';
import {print} from '../../terminal/output.ts';
import type {Command} from '../command.ts';
import {showOnTerminal} from '../show-on-terminal.ts';
import {terminalSetup} from '../terminal-setup.ts';
import {list, noStories, storyLine} from './list.ts';

/** Shows a shelf on the terminal; false where there is none. */
const show = async (library: Library, shelf: Shelf | undefined): Promise<boolean> => {
	const keyboard = canDraw() ? openKeyboard() : undefined;
	if (!keyboard) return false;
	setStartFlags();
	const setup = {
		library,
		preferences: openPreferences(),
		...terminalSetup(),
		...(shelf && {shelf}),
	};
	await showOnTerminal(createApplication(setup, shelf ? shelf.list() : listStories(library)), keyboard);
	return true;
};

/** `reader` alone: the stories opened before, or how to open the first one. */
export const shelf = async (commands: readonly Command[]): Promise<void> => {
	const library = openLibrary();
	if (listStories(library).length === 0) {
		const {programHelp} = await import('./scripting.ts');
		print(`${noStories}\n\n${programHelp(commands)}`);
	} else if (!(await show(library, undefined))) list({input: [], flags: {}});
};

/** The shelf of files that are named; a line for each of them where there is no terminal. */
export const shelfOf = async (files: readonly string[]): Promise<void> => {
	const library = openLibrary();
	const {formats} = await import('../../formats/open-story.ts');
	const named = createFileShelf(files, library, formats);
	if (await show(library, named)) return;
	finish(named.look(() => undefined));
	for (const [index, story] of named.list().entries())
		print(`${cleanLine(files[index] ?? '')}: ${storyLine(story)}`);
};
