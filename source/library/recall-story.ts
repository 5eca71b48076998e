import {overlap} from '../core/likeness/overlap.ts';
import type {Sketch} from '../core/likeness/sketch.ts';
import {countScenes} from '../core/story/chapters.ts';
import type {ReadingChoices} from '../core/story/reading-choices.ts';
import type {Story} from '../core/story/story.ts';
import type {FoundRecord} from './choose-record.ts';
import {copiedPlaces, findPlaces, type FoundPlaces} from './find-places.ts';
import {copyId} from './identity.ts';
import {joinEarly} from './join-early.ts';
import {mostSketches} from './kept-likeness.ts';
import type {Identity} from './library.ts';
import {aboutStory, newRecord, whereIs} from './new-record.ts';
import {latestFirst} from './place-order.ts';
import {copyNotice, fileNameOf, recallNotice} from './recall-notice.ts';
import type {RecalledStory} from './recalled-story.ts';
import type {Recognition, Text} from './recognize.ts';
import {isFound, isMoved} from './relocate-bookmark.ts';
import {isSameFile} from './same-file.ts';
import type {StoryRecord} from './story-record.ts';

/** The samples of a record whose text is this one now. The longest of the former ones stays, for all of it may come back. */
const likenessNow = (former: readonly Sketch[], sketch: Sketch | null): readonly Sketch[] => {
	const [latest] = former;
	if (!sketch || (latest?.words === sketch.words && overlap(latest, sketch).ofLonger === 1)) return former;
	return [sketch, ...former.toSorted((a, b) => b.words - a.words)].slice(0, mostSketches);
};

/** What becomes known of a text once it is a record's own. */
const ofThisText = (
	{contents, likeness}: Pick<StoryRecord, 'contents' | 'likeness'>,
	{content}: Identity,
	sketch: Sketch | null,
): Pick<StoryRecord, 'contents' | 'likeness'> => ({
	contents: [...contents.filter(known => known !== content), content],
	likeness: likenessNow(likeness, sketch),
});

/** The record with what is known of its file now. A copy goes on by itself. Choices are those for files of one format. */
const ofThisFile = (
	{record, how}: FoundRecord,
	{identity, story}: Text,
	{sketch, questions, settled}: Recognition,
	choices: ReadingChoices,
): StoryRecord => {
	const before = {...record, ...(how === 'copied' && {id: copyId(identity)})};
	return {
		...before,
		...aboutStory(story),
		...(record.format !== story.file.format && {choices}),
		...(identity.path !== null && whereIs(identity)),
		// A part that may still be written is not yet what the file holds.
		...(how !== 'partial' && ofThisText(before, identity, sketch)),
		settled: [...new Set([...before.settled, ...settled])],
		unsure: questions.map(question => question.record.id),
	};
};

/** The record with the places brought up to the text, but for those whose words it does not have. */
const broughtUp = (
	record: StoryRecord,
	{place, furthest, bookmarks}: FoundPlaces,
	scenes: number | null,
): StoryRecord => ({
	...record,
	place: record.place && place && isFound(place) ? {...record.place, ...place.locator, scenes} : record.place,
	furthest:
		record.furthest && furthest && isFound(furthest)
			? {...record.furthest, ...furthest.locator, scenes}
			: record.furthest,
	bookmarks: bookmarks.map(([bookmark, relocated]) => (isFound(relocated) ? relocated.bookmark : bookmark)),
});

/** The name of the file in which a story was read that is in one of another format now; null where it is no such one. */
const otherFile = (record: StoryRecord, {identity, story}: Text): string | null =>
	record.format === story.file.format || isSameFile(record, identity) ? null : fileNameOf(record);

const recallFound = (
	found: FoundRecord,
	recognition: Recognition,
	{identity, story}: Text,
	choices: ReadingChoices,
): RecalledStory => {
	const places = findPlaces(found, story, choices);
	const {place, furthest, bookmarks} = places;
	const record = ofThisFile(found, {identity, story}, recognition, choices);
	return {
		record,
		upToDate: {
			...broughtUp(record, places, countScenes(story)),
			...ofThisText(record, identity, recognition.sketch),
			choices,
		},
		place: place && {...place.locator, scrolled: record.place?.scrolled ?? false},
		furthest: furthest?.locator ?? null,
		bookmarks: bookmarks.map(([, {bookmark}]) => bookmark),
		lost: new Set(bookmarks.flatMap(([{id}, relocated]) => (isFound(relocated) ? [] : [id]))),
		moved: new Set(
			found.how === 'same' || found.how === 'moved'
				? []
				: bookmarks.flatMap(([{id}, relocated]) => (isMoved(relocated) ? [id] : [])),
		),
		isFurthestLost: furthest !== null && !isFound(furthest),
		early: [],
		notice: recallNotice(found.how, places, otherFile(found.record, {identity, story})),
	};
};

/** Adds the places that a text has in common with that of another record; of two places the one kept last. */
const withPlacesOf = (
	recalled: RecalledStory,
	source: StoryRecord,
	story: Story,
	choices: ReadingChoices,
): RecalledStory => {
	const copied = copiedPlaces(source, story, choices);
	const ids = new Set(recalled.bookmarks.map(({id}) => id));
	const more = copied.bookmarks.filter(({id}) => !ids.has(id));
	const isLater = latestFirst(copied.place, recalled.record.place) < 0;
	const withCopied = (record: StoryRecord): StoryRecord => ({
		...record,
		place: isLater && copied.place ? {...copied.place, scenes: countScenes(story)} : record.place,
		bookmarks: [...record.bookmarks, ...more],
	});
	return {
		...recalled,
		record: withCopied(recalled.record),
		upToDate: withCopied(recalled.upToDate),
		place: isLater ? copied.place : recalled.place,
		bookmarks: [...recalled.bookmarks, ...more],
		notice: copyNotice(source, {...copied, place: isLater ? copied.place : null}, story),
	};
};

/**
 * Recalls what is remembered of a story: its places and bookmarks are found again where the file has changed or is read in
 * another way than it was.
 */
export const recallStory = (
	recognition: Recognition,
	text: Text,
	choices: ReadingChoices,
	at: string,
): RecalledStory => {
	const {found, sources, early} = recognition;
	const record = newRecord(text, recognition, choices, at);
	const recalled: RecalledStory = found
		? recallFound(found, recognition, text, choices)
		: {
				record,
				upToDate: record,
				place: null,
				furthest: null,
				bookmarks: [],
				lost: new Set(),
				moved: new Set(),
				isFurthestLost: false,
				notice: null,
				early: [],
			};
	const copied = sources.reduce(
		(known, source) => withPlacesOf(known, source, text.story, choices),
		recalled,
	);
	return early.reduce((known, one) => joinEarly(known, one, text.story), copied);
};
