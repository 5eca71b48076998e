import {basename} from 'node:path';
import type {ReadingChoices} from '../core/story/reading-choices.ts';
import {Fault} from '../library/fault.ts';
import type {Library} from '../library/library.ts';
import {recallStory} from '../library/recall-story.ts';
import type {RecalledStory} from '../library/recalled-story.ts';
import {type Recognition, unknownStory} from '../library/recognize.ts';
import {createUnsavedLibrary} from '../library/unsaved-library.ts';
import type {LoadedStory} from './loaded-story.ts';
import {isoNow} from './clock.ts';

/** What is remembered of a story, and the library that will keep it. */
export type Recalled = RecalledStory & {
	readonly library: Library;
	/** What it was recalled by; the reader may be asked more. */
	readonly recognition: Recognition;
	/** How the file was read when the places were kept; as it is read now where that cannot be done any more. */
	readonly keptAs: ReadingChoices;
};

const asideNotice = (library: Library, {place}: RecalledStory): string | undefined => {
	const [aside] = library.putAside();
	if (aside === undefined) return undefined;
	return place
		? 'Your record was damaged and set aside; its last good copy is used'
		: `Your record was damaged, and was set aside as ${basename(aside)}`;
};

const problemNotice = ({problem}: LoadedStory): string | undefined =>
	problem === null ? undefined : `Settings in its record cannot be used: ${problem}`;

export const recallBy = (loaded: LoadedStory, recognition: Recognition, library: Library): Recalled => {
	const recalled = recallStory(recognition, loaded, loaded.choices, isoNow());
	const {record, upToDate} = recalled;
	const isReadable = loaded.problem === null;
	return {
		...recalled,
		// What a newer program knows how to read stays in the record.
		upToDate: isReadable ? upToDate : {...upToDate, choices: record.choices},
		keptAs: isReadable ? record.choices : loaded.choices,
		notice: asideNotice(library, recalled) ?? problemNotice(loaded) ?? recalled.notice,
		library,
		recognition,
	};
};

/** Recalls a story. A library that cannot be read is no reason not to read the story. */
export const recall = (loaded: LoadedStory, library: Library): Recalled => {
	const {recognition} = loaded;
	if (!(recognition instanceof Fault)) return recallBy(loaded, recognition, library);
	const unsaved = recallBy(loaded, unknownStory, createUnsavedLibrary());
	return {...unsaved, notice: `Your place is not kept: ${recognition.message}`};
};
