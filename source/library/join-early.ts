import {locate, type Locator} from '../core/locator/locator.ts';
import {createResolver, type ResolvedPlace} from '../core/locator/resolve-locator.ts';
import {countScenes} from '../core/story/chapters.ts';
import {placeAtTotalProgression} from '../core/story/progression.ts';
import type {Story} from '../core/story/story.ts';
import type {EarlyRecord} from './early-record.ts';
import {isAhead} from './early-records.ts';
import {keptAfter} from './place-order.ts';
import type {RecalledStory} from './recalled-story.ts';
import {isFound} from './relocate-bookmark.ts';
import {inOrderOfDays, knowsEvenings, type SavedPlace, type StoryRecord} from './story-record.ts';

type FoundPlace = {readonly saved: SavedPlace; readonly found: ResolvedPlace['found']};

/**
 * Makes what finds a place again that was kept in a part of a story. Where the part was not its beginning, the place's offset
 * in it says nothing, but its share of the story does.
 */
const finderOfParts = (story: Story): ((saved: SavedPlace) => FoundPlace) => {
	const resolve = createResolver(story);
	const scenes = countScenes(story);
	return saved => {
		const likely = saved.scene === null ? placeAtTotalProgression(story, saved.totalProgression) : {};
		const resolved = resolve({...saved, ...likely});
		const now = locate(story, resolved);
		const kept: Partial<Locator> = {
			// What was the end of the story is its end still.
			...(saved.totalProgression === 1 && {totalProgression: 1}),
			...(!isFound(resolved) && {quote: saved.quote}),
		};
		return {saved: {...saved, ...now, ...kept, scenes}, found: resolved.found};
	};
};

/** Times of reading that were not yet counted in a record. */
const timesOf = (record: StoryRecord, early: StoryRecord): Partial<StoryRecord> => ({
	secondsRead: record.secondsRead + early.secondsRead,
	evenings: knowsEvenings(record) ? inOrderOfDays([...record.evenings, ...early.evenings]) : [],
	lastOpened: record.lastOpened < early.lastOpened ? early.lastOpened : record.lastOpened,
});

/**
 * Adds what an early record says of a story that is there whole now: its place where that is the one to go on from, and what
 * was read. One of other words, which have lain at this path, adds nothing.
 */
export const joinEarly = (
	recalled: RecalledStory,
	{record: early, isOwn}: EarlyRecord,
	story: Story,
): RecalledStory => {
	const find = finderOfParts(story);
	const place = early.place && find(early.place);
	// Another text that is much like this one has words much like these.
	const isHeld = isOwn || place?.found === 'exact' || place?.found === 'moved';
	const joined = {...recalled, early: [...recalled.early, {record: early, isHeld}]};
	if (!isHeld || !place) return joined;
	const furthest = early.furthest && find(early.furthest).saved;
	const {record} = recalled;
	const isNext = isAhead(early, record);
	const isFarther = furthest && furthest.totalProgression > (record.furthest?.totalProgression ?? -1);
	const withPlaces = (known: StoryRecord): StoryRecord => ({
		...known,
		...timesOf(known, early),
		...(isNext && {place: keptAfter(place.saved, known.place)}),
		...(isFarther && {furthest}),
	});
	return {
		...joined,
		record: withPlaces(record),
		upToDate: withPlaces(recalled.upToDate),
		...(isNext && {place: place.saved}),
		...(isFarther && {furthest, isFurthestLost: false}),
	};
};
