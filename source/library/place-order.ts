import type {SavedPlace} from './story-record.ts';

/** The latest time that a Date can tell, in milliseconds since 1970. */
const latestTime = 8.64e15;

/** When a place was kept, in milliseconds since 1970; -Infinity where there is none, or its record says no time. */
const timeOf = (place: SavedPlace | null): number => {
	const time = Date.parse(place?.savedAt ?? '');
	return Number.isNaN(time) ? -Infinity : time;
};

/** Compares places by when they were kept, the latest first. */
export const latestFirst = (a: SavedPlace | null, b: SavedPlace | null): number => {
	const [timeA, timeB] = [timeOf(a), timeOf(b)];
	return timeA === timeB ? 0 : timeB - timeA;
};

/**
 * A place whose time is later than that of the one it replaces, even if the clock was set back in between: copies that
 * are united later are compared by their times alone (a hybrid logical clock: Kulkarni et al., “Logical Physical
 * Clocks”, 2014).
 */
export const keptAfter = (place: SavedPlace, replaced: SavedPlace | null): SavedPlace => {
	const time = timeOf(replaced);
	if (timeOf(place) > time || time >= latestTime) return place;
	return {...place, savedAt: new Date(time + 1).toISOString()};
};
