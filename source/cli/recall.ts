import {basename} from 'node:path';
import type {Library} from '../library/library.ts';
import {recallStory, type RecalledStory} from '../library/recall-story.ts';
import {createUnsavedLibrary} from '../library/unsaved-library.ts';
import {messageOf} from './failure.ts';
import type {LoadedStory} from './load-story.ts';
import {isoNow} from './world.ts';

/** What is remembered of a story, and the library that will keep it. */
export type Recalled = RecalledStory & {readonly library: Library};

/** Tells of a record that could not be read. */
const asideNotice = (library: Library, {place}: RecalledStory): string | undefined => {
	const [aside] = library.putAside();
	if (aside === undefined) return undefined;
	return place
		? 'Your record was damaged: it is put aside, and its last good copy is used'
		: `Your record was damaged, and is put aside as ${basename(aside)}`;
};

/** Recalls a story. A library that cannot be read is no reason not to read the story. */
export const recall = ({identity, story, choices}: LoadedStory, library: Library): Recalled => {
	try {
		const recalled = recallStory(library, identity, story, isoNow(), choices);
		const aside = asideNotice(library, recalled);
		return {...recalled, notice: aside ?? recalled.notice, library};
	} catch (error) {
		const unsaved = createUnsavedLibrary();
		const notice = `Your place is not kept: ${messageOf(error)}`;
		return {...recallStory(unsaved, identity, story, isoNow(), choices), notice, library: unsaved};
	}
};
