import {basename} from 'node:path';
import type {WindowSize} from '../core/layout/page-geometry.ts';
import {sketchOf} from '../core/likeness/sketch.ts';
import type {SharedTask} from '../core/task/task.ts';
import {locate} from '../core/locator/locator.ts';
import {relocate} from '../core/locator/relocate.ts';
import {percentOf} from '../core/story/progression.ts';
import type {ReadingChoices} from '../core/story/reading-choices.ts';
import {cleanLine} from '../core/text/clean-text.ts';
import {Fault} from '../library/fault.ts';
import type {Library} from '../library/library.ts';
import {isFound} from '../library/relocate-bookmark.ts';
import {accept, type Question, type Recognition, refuse, unknownStory} from '../library/recognize.ts';
import type {Bookmark} from '../library/bookmark.ts';
import type {StoryRecord} from '../library/story-record.ts';
import type {StoryState} from '../ui/state/app-state.ts';
import type {Bookmarks} from '../ui/state/bookmarks.ts';
import type {Store} from './store.ts';
import {keepReading, type ReadingKeeper} from './keep-reading.ts';
import {type LoadedStory, titleFromPath} from './loaded-story.ts';
import {readingOf} from './reading-of.ts';
import {type Recalled, recallBy} from './recall.ts';
import {surveyOf} from './survey.ts';

/** Keeps a story in the record that was found, or in the one that the reader says is the story's. */
export type StoryKeeper = {
	readonly keeper: () => ReadingKeeper;
	/** Takes the answer to the question that is shown. */
	readonly answer: (isYes: boolean) => void;
	/** Stops watching the store. */
	readonly stop: () => void;
	/** Shows the story as its file holds it now, and keeps that from now on. Returns whether it could. */
	readonly follow: (changed: LoadedStory) => boolean;
	/** What can wait until a page is shown: the record is written, and the text sampled where it has not been. */
	readonly rest: SharedTask<void>;
};

const asked = ({record: {title, path, place}, relation}: Question) => ({
	known: title ?? titleFromPath(path),
	detail: [cleanLine(basename(path ?? '')), place ? percentOf(place.totalProgression) : 'not begun']
		.filter(part => part !== '')
		.join(', '),
	relation,
});

/** The bookmarks of a record, and those that were made before it was known to be the story's, less those removed. */
const joined = (recalled: readonly Bookmark[], {list, removed}: Bookmarks): readonly Bookmark[] => {
	const ids = new Set([...list, ...removed].map(({id}) => id));
	return [...list, ...recalled.filter(({id}) => !ids.has(id))];
};

type Keeping = {readonly keeper: ReadingKeeper; readonly stop: () => void};

const keep = (store: Store, recalled: Recalled, size: () => WindowSize): Keeping => {
	const keeper = keepReading({
		recalled,
		state: store.story(),
		size,
		onFailure: text => store.dispatch({type: 'noticed', text}),
	});
	const stopWatching = store.subscribe(keeper.watch);
	const stop = (): void => {
		stopWatching();
		keeper.stop();
	};
	return {keeper, stop};
};

/** More questions at once would bother a reader: the others are asked next time. */
const mostQuestions = 3;

/** Makes what asks the first of the questions that are left. */
const createAsking = (store: Store): ((recognition: Recognition) => void) => {
	let count = 0;
	return ({questions: [question]}) => {
		const next = question && count++ < mostQuestions ? asked(question) : null;
		store.dispatch({type: 'asked', question: next});
	};
};

/** Shows the story with what is remembered of it, and with what was done before that was known. */
const showRecalled = (
	store: Store,
	{record, place, furthest, bookmarks, lost, moved, notice}: Recalled,
): void => {
	const {reading: shown, bookmarks: made} = store.story();
	const reading = {...shown, lastRead: place && record.lastOpened};
	const knownChapters = record.chapters;
	const remembered = {
		place,
		furthest,
		bookmarks: joined(bookmarks, made),
		lost,
		moved,
		removed: record.removed,
		knownChapters,
		readScenes: record.read,
		notice,
	};
	store.dispatch({type: 'reading-replaced', reading, remembered});
};

/** Writes the record, with a sample of the text if it has none, or that of the text in another charset. */
function* settle(
	keeper: () => ReadingKeeper,
	{story, choices}: LoadedStory,
	keptAs: ReadingChoices,
): SharedTask<void> {
	yield;
	keeper().begin();
	if (keeper().record().likeness.length > 0 && keptAs.encoding === choices.encoding) return;
	keeper().amend({likeness: [sketchOf(yield* surveyOf(story).fingerprint())]});
}

/** The keeper of a story, which another one may replace. */
const createKeeping = (store: Store, first: Recalled, size: () => WindowSize) => {
	let keeping = keep(store, first, size);
	return {
		keeper: (): ReadingKeeper => keeping.keeper,
		/** Keeps the story as it is recalled now, once that is shown. */
		replace(recalled: Recalled, show: () => void): void {
			keeping.stop();
			show();
			keeping = keep(store, recalled, size);
			keeping.keeper.begin();
		},
		stop: () => keeping.stop(),
	};
};

type StoryKeeping = ReturnType<typeof createKeeping>;

/**
 * Why a changed file is not shown, a sentence; undefined where it is. Half a file may be there, of a save that has not
 * ended: while the words at the reader's place are not in it, the page stays as it is.
 */
const whyNotShown = (
	{id}: StoryRecord,
	{story, recognition}: LoadedStory,
	{reading, session, isContinued}: StoryState,
): string | undefined => {
	const known = recognition instanceof Fault ? null : recognition.found;
	const isHere = isFound(relocate(story, locate(reading.story, session.place)));
	if (known ? known.record.id !== id : !isHere)
		return 'The file now contains another story: open it again to read it';
	return isContinued && !isHere ? 'The file has changed, and these words are not in it now' : undefined;
};

/** What is known of a story whose file has changed while it is read. */
const recognizeChanged = (record: StoryRecord, {recognition}: LoadedStory): Recognition => ({
	...unknownStory,
	sketch: recognition instanceof Fault ? null : recognition.sketch,
	found: {record, how: 'edited'},
});

/** Shows a story as its file holds it now, and keeps that. Returns whether it is shown. */
const showChanged = (
	store: Store,
	keeping: StoryKeeping,
	changed: LoadedStory,
	library: Library,
): boolean => {
	const text = whyNotShown(keeping.keeper().record(), changed, store.story());
	if (text !== undefined) {
		store.dispatch({type: 'noticed', text});
		return false;
	}
	keeping.keeper().flush();
	const recognition = recognizeChanged(keeping.keeper().record(), changed);
	const {title, lastRead} = store.story().reading;
	const reading = {...readingOf(changed, 'whole', lastRead), title};
	keeping.replace(recallBy(changed, recognition, library), () =>
		store.dispatch({type: 'reading-replaced', reading}),
	);
	return true;
};

/** Remembers that the story is not the one that was asked about. */
const stayApart = (keeper: ReadingKeeper, asked: Recognition): Recognition => {
	const recognition = refuse(asked);
	keeper.amend({
		settled: [...new Set([...keeper.record().settled, ...recognition.settled])],
		unsure: recognition.questions.map(({record}) => record.id),
	});
	return recognition;
};

/** Keeps a story from now on, and asks what only the reader can tell. */
export const keepStory = (
	store: Store,
	opened: LoadedStory,
	first: Recalled,
	size: () => WindowSize,
): StoryKeeper => {
	const {library} = first;
	let loaded = opened;
	let {recognition} = first;
	const keeping = createKeeping(store, first, size);
	const {keeper} = keeping;
	const ask = createAsking(store);
	if (recognition.questions.length > 0) ask(recognition);

	const takeOver = (): void => {
		const former = keeper().record();
		recognition = accept(recognition, loaded.identity);
		// The early records are those that the first record was to take in.
		const recalled = {...recallBy(loaded, recognition, library), early: first.early};
		keeping.replace(recalled, () => showRecalled(store, recalled));
		// What was kept for the time being is in the other record now.
		if (keeper().isKept() && former.id !== recalled.record.id) library.forget(former.id);
	};
	return {
		keeper,
		follow(changed) {
			const isShown = showChanged(store, keeping, changed, library);
			if (isShown) loaded = changed;
			return isShown;
		},
		answer(isYes) {
			if (isYes) takeOver();
			else recognition = stayApart(keeper(), recognition);
			ask(recognition);
		},
		stop: keeping.stop,
		rest: settle(keeper, opened, first.keptAs),
	};
};
