import {finish} from '../core/task/task.ts';
import {formats} from '../formats/open-story.ts';
import type {Library} from '../library/library.ts';
import {loadStory} from '../reading/load-story.ts';
import type {LoadedStory} from '../reading/loaded-story.ts';
import {openLibrary} from '../reading/open-library.ts';
import {chooseReading} from './chosen-reading.ts';
import type {Flags} from './command.ts';

/**
 * Loads a story for a command that answers and ends.
 *
 * @param mends - Whether damaged records are put aside: only for what reads or changes them.
 * @throws {Refusal} where there is no story to read, or a flag says what cannot be.
 */
export const loadFile = (
	name: string,
	flags: Flags = {},
	library: Library = openLibrary(),
	mends = false,
): LoadedStory =>
	finish(loadStory(name, {choose: chooseReading(flags), library, mends, formats, waits: true}));
