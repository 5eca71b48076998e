import {programHelp} from '../help-text.ts';
import {openLibrary} from '../open-library.ts';
import {print} from '../output.ts';
import {list} from './list.ts';

/** `reader` alone: the stories opened before, or how to open the first one. */
export const shelf = (): void => {
	if (openLibrary().list().length === 0) print(programHelp());
	else list({input: [], flags: {}});
};
