import {quotedWords} from '../../core/locator/locator.ts';
import {countScenes} from '../../core/story/chapters.ts';
import {placeInWords} from '../../core/story/place-in-words.ts';
import type {SavedPlace} from '../../library/story-record.ts';
import type {Invocation} from '../command.ts';
import {recallFile} from '../recall-file.ts';
import {openLibrary} from '../../reading/open-library.ts';
import {print, printJson, warn} from '../../terminal/output.ts';

const toJson = (place: SavedPlace): object => ({
	chapter: place.chapter + 1,
	scene: place.scene,
	scenes: place.scenes,
	offset: place.offset,
	progression: place.progression,
	totalProgression: place.totalProgression,
	quote: place.quote,
	savedAt: place.savedAt,
});

export const place = ({input, flags}: Invocation): void => {
	const {loaded, recalled} = recallFile(input[0] ?? '', openLibrary());
	const {record, place: found, notice} = recalled;
	const kept = record.place &&
		found && {...record.place, ...found, scenes: countScenes(loaded.story) ?? record.place.scenes};
	if (notice !== null) warn(notice);
	if (flags['json'] === true) return printJson(kept && toJson(kept));
	if (!kept) return warn(`reader: “${loaded.displayTitle}” has not been read yet.`);
	print(`${placeInWords(kept)}: ${quotedWords(kept.quote)}`);
};
