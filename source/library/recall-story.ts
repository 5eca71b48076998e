import {locate} from '../core/locator/locator.ts';
import {relocate} from '../core/locator/relocate.ts';
import {resolveLocator} from '../core/locator/resolve-locator.ts';
import {countScenes} from '../core/story/chapters.ts';
import type {Place, Story} from '../core/story/story.ts';
import type {FoundRecord, Identity, Library} from './library.ts';
import type {Bookmark, SavedPlace, StoryRecord} from './story-record.ts';

/** A story's record brought up to the story as it is now. */
export type RecalledStory = {
	readonly record: StoryRecord;
	/** Where the reader stopped; null for a story not read before. */
	readonly place: Place | null;
	/** What the reader should be told, one line. */
	readonly notice: string | null;
};

const newRecord = ({content, path}: Identity, story: Story, at: string): StoryRecord => ({
	version: 1,
	id: content,
	contents: [content],
	...aboutStory(story),
	path,
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
const isSameWork = (record: StoryRecord, story: Story): boolean => {
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

const bringUpToDate = ({record, how}: FoundRecord, story: Story): Omit<RecalledStory, 'place'> => {
	if (how !== 'edited') return {record, notice: how === 'moved' ? 'moved: your place came along' : null};
	let found = 0;
	const bookmarks = record.bookmarks.map((bookmark): Bookmark => {
		const moved = relocate(story, bookmark.locator);
		if (moved.found !== 'lost') found++;
		return {...bookmark, locator: moved.locator};
	});
	const moved = record.place && relocate(story, record.place);
	const place =
		record.place && moved ? {...record.place, ...moved.locator, scenes: countScenes(story)} : null;
	return {
		record: {...record, bookmarks, place},
		notice: editedNotice(moved && moved.found !== 'lost', bookmarks.length, found),
	};
};

/** Finds what is remembered of a story, its place and bookmarks found again where the file has changed. */
export const recallStory = (
	library: Library,
	identity: Identity,
	story: Story,
	at: string,
): RecalledStory => {
	const found = library.find(identity);
	if (!found || (found.how === 'edited' && !isSameWork(found.record, story))) {
		return {record: newRecord(identity, story, at), place: null, notice: null};
	}
	const {record, notice} = bringUpToDate(found, story);
	return {
		record: {
			...record,
			...aboutStory(story),
			contents: [...record.contents.filter(content => content !== identity.content), identity.content],
			path: identity.path ?? record.path,
		},
		place: record.place && resolveLocator(story, record.place),
		notice,
	};
};
