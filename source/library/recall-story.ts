import {locate, type Locator} from '../core/locator/locator.ts';
import {relocate, renumber, type Relocated} from '../core/locator/relocate.ts';
import {resolveLocator} from '../core/locator/resolve-locator.ts';
import {countScenes} from '../core/story/chapters.ts';
import {areSameChoices, noChoices, type ReadingChoices} from '../core/story/reading-choices.ts';
import type {Place, Story} from '../core/story/story.ts';
import type {FoundRecord, Identity, Library} from './library.ts';
import type {SavedPlace, StoryRecord} from './story-record.ts';

/** A story's record brought up to the story as it is now. */
export type RecalledStory = {
	readonly record: StoryRecord;
	/** Where the reader stopped; null for a story not read before. */
	readonly place: Place | null;
	/** What the reader should be told, one line. */
	readonly notice: string | null;
};

const newRecord = (
	{content, path}: Identity,
	story: Story,
	at: string,
	choices: ReadingChoices,
): StoryRecord => ({
	version: 1,
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

const aboutStory = ({metadata}: Story): Pick<StoryRecord, 'title' | 'authors' | 'rating' | 'warnings'> => ({
	title: metadata.title,
	authors: metadata.authors,
	rating: metadata.rating,
	warnings: metadata.warnings,
});

/** Writes a place down for the record, with the time. `endsStory`: the story's last line was on the page. */
export const savedPlace = (story: Story, place: Place, at: string, endsStory = false): SavedPlace => {
	const locator = locate(story, place);
	return {
		...locator,
		totalProgression: endsStory ? 1 : locator.totalProgression,
		scenes: countScenes(story),
		savedAt: at,
	};
};

/** Another story may have come to lie at the path: it is the same one if it bears the title or holds the words. */
export const isSameWork = (record: StoryRecord, story: Story): boolean => {
	if (record.title !== null || story.metadata.title !== null) return record.title === story.metadata.title;
	const locators = [record.place, ...record.bookmarks.map(({locator}) => locator)].filter(
		locator => locator !== null,
	);
	return locators.some(locator => resolveLocator(story, locator).found !== 'lost');
};

const editedNotice = (placeFound: boolean | null, bookmarks: number, found: number): string => {
	const place = placeFound === null ? '' : placeFound ? 'your place' : '';
	const marks = bookmarks === 0 ? '' : `${found} of ${bookmarks} bookmarks`;
	const what = [place, marks].filter(part => part !== '').join(' and ');
	return what === '' ? 'edited since you read it' : `edited: ${what} found`;
};

const noticeOf = (
	how: FoundRecord['how'],
	place: Relocated | null,
	marks: readonly Relocated[],
): string | null => {
	if (how === 'moved') return 'moved: your place came along';
	if (how === 'same') return null;
	const found = marks.filter(mark => mark.found !== 'lost').length;
	return editedNotice(place && place.found !== 'lost', marks.length, found);
};

/** Finds the places of a record again: the file may have changed, or be read in another way. */
const bringUpToDate = (
	{record, how}: FoundRecord,
	story: Story,
	choices: ReadingChoices,
): Omit<RecalledStory, 'place'> => {
	const isSameReading = areSameChoices(record.choices, choices);
	const find = (locator: Locator): Relocated =>
		(isSameReading || how === 'edited' ? relocate : renumber)(story, locator);
	const place = record.place && find(record.place);
	const isWhereItWas = isSameReading && place?.found === 'exact';
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
	const found = library.find(identity);
	if (!found || (found.how === 'edited' && !isSameWork(found.record, story))) {
		return {record: newRecord(identity, story, at, choices), place: null, notice: null};
	}
	const {record, notice} = bringUpToDate(found, story, choices);
	return {
		record: {
			...record,
			...aboutStory(story),
			contents: [...record.contents.filter(content => content !== identity.content), identity.content],
			path: identity.path ?? record.path,
			choices,
		},
		place: record.place && resolveLocator(story, record.place),
		notice,
	};
};
