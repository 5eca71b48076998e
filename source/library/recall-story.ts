import {locate, type Locator} from '../core/locator/locator.ts';
import {relocate, renumber, type Relocated} from '../core/locator/relocate.ts';
import {holdsWords} from '../core/locator/holds-words.ts';
import {createResolver, resolveLocator} from '../core/locator/resolve-locator.ts';
import {countScenes} from '../core/story/chapters.ts';
import {areSameChoices, noChoices, type ReadingChoices} from '../core/story/reading-choices.ts';
import type {Place, Story} from '../core/story/story.ts';
import type {StartingPlace} from '../core/reading/session.ts';
import {copyId} from './identity.ts';
import type {FoundRecord, Identity, Library} from './library.ts';
import {recordVersion} from './record-versions.ts';
import type {SavedPlace, StoryRecord} from './story-record.ts';

/** A story's record brought up to the story as it is now. */
export type RecalledStory = {
	readonly record: StoryRecord;
	/** Where the reader stopped; null for a story not read before. */
	readonly place: StartingPlace | null;
	/** What the reader should be told, one line. */
	readonly notice: string | null;
};

const newRecord = (
	{content, path}: Identity,
	story: Story,
	at: string,
	choices: ReadingChoices,
): StoryRecord => ({
	version: recordVersion,
	id: content,
	contents: [content],
	...aboutStory(story),
	path,
	choices,
	place: null,
	furthest: null,
	bookmarks: [],
	removedBookmarks: [],
	secondsRead: 0,
	lastOpened: at,
});

const aboutStory = ({
	metadata,
}: Story): Pick<StoryRecord, 'title' | 'authors' | 'source' | 'rating' | 'warnings'> => ({
	title: metadata.title,
	authors: metadata.authors,
	source: metadata.source,
	rating: metadata.rating,
	warnings: metadata.warnings,
});

/** What the record keeps of the page that a place was on. */
type PageSeen = {
	/** Whether the story's last line was on it. */
	readonly endsStory?: boolean;
	/** Whether it began at the place's own line, after scrolling by lines. */
	readonly scrolled?: boolean;
};

/** Writes a place down for the record, with the time. */
export const savedPlace = (
	story: Story,
	place: Place,
	at: string,
	{endsStory = false, scrolled = false}: PageSeen = {},
): SavedPlace => {
	const locator = locate(story, place);
	return {
		...locator,
		totalProgression: endsStory ? 1 : locator.totalProgression,
		scenes: countScenes(story),
		scrolled,
		savedAt: at,
	};
};

/**
 * Whether a record that was found is this story's: by the same bytes; else by the same title in the same file, or by the
 * words that its places quote. Another story may have come to lie at the path, or bear the title.
 */
export const isOfStory = ({record}: FoundRecord, {content, path}: Identity, story: Story): boolean => {
	if (record.contents.includes(content)) return true;
	const {title} = story.metadata;
	if (record.path === path && path !== null && title !== null && record.title === title) return true;
	const places = [record.place, record.furthest, ...record.bookmarks.map(({locator}) => locator)];
	return holdsWords(
		story,
		places.filter(place => place !== null),
	);
};

/** Whether the words of a place were found, not only where they must have been. */
const isFound = ({found}: Relocated): boolean => found !== 'lost' && found !== 'near';

const newsOf = (place: Relocated | null, marks: readonly Relocated[]): string => {
	const found = `${marks.filter(isFound).length} of ${marks.length} bookmarks`;
	if (place && !isFound(place)) {
		const rest = marks.length === 0 ? '' : `; ${found} found`;
		return `the words at your place are gone, this is where they were${rest}`;
	}
	const what = [...(place ? ['your place'] : []), ...(marks.length > 0 ? [found] : [])];
	return what.length === 0 ? 'since you read it' : `${what.join(' and ')} found`;
};

const noticeOf = (
	how: FoundRecord['how'],
	place: Relocated | null,
	marks: readonly Relocated[],
): string | null => {
	switch (how) {
		case 'same':
			return null;
		case 'moved':
			return 'moved: your place came along';
		case 'edited':
			return `edited: ${newsOf(place, marks)}`;
		case 'copied':
			return `an edited copy: ${newsOf(place, marks)}`;
	}
};

/** How the places of a record are found again in a story that may have been edited, or is read in another way. */
const finderFor = (
	{record, how}: FoundRecord,
	story: Story,
	choices: ReadingChoices,
): ((locator: Locator) => Relocated) => {
	const resolve = createResolver(story);
	const isEdited = how === 'edited' || how === 'copied';
	if (!isEdited) {
		const bringUp = areSameChoices(record.choices, choices) ? relocate : renumber;
		return locator => bringUp(story, locator, resolve);
	}
	return locator => {
		const relocated = relocate(story, locator, resolve);
		// The words have stayed where they were, but what is before and behind them may have grown.
		return relocated.found === 'exact' ? {...relocated, locator: locate(story, locator)} : relocated;
	};
};

/** Finds the places of a record again: the file may have changed, or be read in another way. */
const bringUpToDate = (
	found: FoundRecord,
	story: Story,
	choices: ReadingChoices,
): Omit<RecalledStory, 'place'> => {
	const {record, how} = found;
	const find = finderFor(found, story, choices);
	const place = record.place && find(record.place);
	const isWhereItWas = how === 'same' && areSameChoices(record.choices, choices) && place?.found === 'exact';
	const marks = record.bookmarks.map(({locator}) => find(locator));
	return {
		record: {
			...record,
			place:
				record.place && place && !isWhereItWas
					? {...record.place, ...place.locator, scenes: countScenes(story)}
					: record.place,
			furthest: record.furthest && {...record.furthest, ...find(record.furthest).locator},
			bookmarks: record.bookmarks.map((bookmark, index) => ({
				...bookmark,
				locator: marks[index]?.locator ?? bookmark.locator,
			})),
		},
		notice: noticeOf(how, place, marks),
	};
};

/** What a copy's record does not share with the one it is made of: both go on by themselves. */
const ofCopy = (
	identity: Identity,
	candidates: readonly FoundRecord[],
): Pick<StoryRecord, 'id' | 'contents'> => {
	const isTaken = candidates.some(({record}) => record.id === identity.content);
	return {id: isTaken ? copyId(identity) : identity.content, contents: []};
};

/**
 * Finds what is remembered of a story, its places and bookmarks found again where the file has changed or is read in
 * another way than it was.
 */
export const recallStory = (
	library: Library,
	identity: Identity,
	story: Story,
	at: string,
	choices: ReadingChoices = noChoices,
): RecalledStory => {
	const about = aboutStory(story);
	const candidates = library.find(identity, about);
	const found = candidates.find(candidate => isOfStory(candidate, identity, story));
	if (!found) {
		return {record: newRecord(identity, story, at, choices), place: null, notice: null};
	}
	const {record, notice} = bringUpToDate(found, story, choices);
	const own = found.how === 'copied' ? {...record, ...ofCopy(identity, candidates)} : record;
	return {
		record: {
			...own,
			...about,
			contents: [...own.contents.filter(content => content !== identity.content), identity.content],
			path: identity.path ?? own.path,
			choices,
		},
		place: record.place && {...resolveLocator(story, record.place), scrolled: record.place.scrolled},
		notice,
	};
};
