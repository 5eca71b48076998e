import type {WindowSize} from '../core/layout/page-geometry.ts';
import {Refusal} from '../core/refusal.ts';
import type {ReadingChoices} from '../core/story/reading-choices.ts';
import type {Place} from '../core/story/story.ts';
import {finish, type SharedTask, withoutValues} from '../core/task/task.ts';
import type {Library} from '../library/library.ts';
import type {FoundPart} from './find-part.ts';
import {followFile} from './follow-file.ts';
import {type EarlyKeeper, keepEarly} from './keep-early.ts';
import type {ReadingKeeper} from './keep-reading.ts';
import {keepStory, type StoryKeeper} from './keep-story.ts';
import type {BegunStory, LoadedStory, Reread} from './loaded-story.ts';
import {recall, type Recalled} from './recall.ts';
import {readingOf} from './reading-of.ts';
import type {StoryStart} from './start-story.ts';
import type {Store, StoryPorts} from './store.ts';
import {whenCalm} from './when-calm.ts';
import type {Stop} from './work-in-background.ts';

/** How a story is to be opened. */
export type Opening = {
	/** The story, or the beginning of a large one. */
	readonly found: LoadedStory | BegunStory;
	/** Where to begin, when it is not where the reader stopped. */
	readonly place: Place | undefined;
	readonly showsTitle: boolean;
};

/** What stories are opened with, all of them. */
export type World = {
	readonly library: Library;
	/** Size of the window now. */
	readonly size: () => WindowSize;
	/** The store that will show the story. */
	readonly store: Store;
};

/** A story made ready to be read: what it is shown with, and what keeps it. */
export type PreparedReading = {
	readonly start: StoryStart & {readonly notice: string | null};
	readonly ports: StoryPorts;
	readonly reread: Reread;
	/** Begins to keep the reading. To be called as soon as the store shows it. */
	readonly keep: () => void;
	/** Puts everything on disk. Never throws. */
	readonly save: () => void;
	/** What keeps the reading; undefined before the story is there whole. */
	readonly keeper: () => ReadingKeeper | undefined;
	/** Whether the reader's place is kept; undefined where there is none to be kept. */
	readonly isKept: () => boolean | undefined;
	/** Why the latest save failed, if the reader has not been told yet; undefined otherwise. */
	readonly untold: () => string | undefined;
	/**
	 * What is left to be done behind the first frame: reads the rest of a story that is not there whole, at the end of
	 * which the whole has arrived in the store; begins to write its record.
	 */
	readonly rest: SharedTask<void>;
	/** Stops keeping the reading. */
	readonly stop: () => void;
};

/** What is shown of a story that a record tells. */
const recalledStart = (
	loaded: LoadedStory,
	{record, place, furthest, bookmarks, lost, moved, notice}: Recalled,
) => ({
	reading: readingOf(loaded, 'whole', place && record.lastOpened),
	furthest,
	bookmarks,
	lost,
	moved,
	removed: record.removed,
	knownChapters: record.chapters,
	readScenes: record.read,
	notice,
});

const firstPlace = {chapter: 0, offset: 0};

/** A story that is there whole, and what keeps it. */
type KeptStory = {readonly loaded: LoadedStory; readonly keeping: StoryKeeper};

/** What keeps a story of which a part is shown; it stops where the whole is kept. */
type EarlyKeeping = {readonly keeper: EarlyKeeper; readonly stop: Stop};

/** How a story is shown first, and how it comes to be there whole and kept once the store shows it. */
type Plan = Pick<PreparedReading, 'start'> &
	Pick<StoryPorts, 'readEnd'> & {
		/** Keeps what is shown first, where that is not the whole. */
		readonly keepEarly?: () => EarlyKeeping;
		readonly keep: (early?: EarlyKeeping) => SharedTask<KeptStory>;
	};

const planWhole = (
	{place, showsTitle}: Opening,
	loaded: LoadedStory,
	{library, size, store}: World,
): Plan => {
	const recalled = recall(loaded, library);
	const kept = place ? null : recalled.place;
	return {
		start: {
			...recalledStart(loaded, recalled),
			place: place ?? kept ?? firstPlace,
			isContinued: kept !== null || !showsTitle,
		},
		*keep() {
			yield;
			return {loaded, keeping: keepStory(store, loaded, recalled, size)};
		},
	};
};

/** What is shown of a story that has been begun: its beginning, or the part where the reader stopped. */
const shownOf = (begun: BegunStory, part: FoundPart | undefined) =>
	part
		? {
				reading: {...readingOf({...begun, story: part.story}, 'part'), part},
				place: part.place,
				furthest: part.place,
			}
		: {reading: readingOf(begun, 'beginning'), place: firstPlace, furthest: null};

const planBegun = (
	{place, showsTitle}: Opening,
	begun: BegunStory,
	{library, size, store}: World,
	part?: FoundPart,
): Plan => ({
	start: {
		...shownOf(begun, part),
		isContinued: (begun.isContinued && !place) || !showsTitle,
		bookmarks: [],
		notice: null,
	},
	readEnd() {
		const story = begun.readEnd();
		return story && readingOf({...begun, story}, 'end');
	},
	keepEarly() {
		const state = store.story();
		const onFailure = (text: string): void => store.dispatch({type: 'noticed', text});
		const isAskedFor = place !== undefined;
		const keeper = keepEarly({library, file: begun.file, state, isAskedFor, size, onFailure});
		return {keeper, stop: store.subscribe(keeper.watch)};
	},
	*keep(early) {
		const loaded = yield* whenCalm(store, withoutValues(begun.whole));
		const known = recall(loaded, library);
		const {reading, ...start} = recalledStart(loaded, known);
		const remembered = {...start, place: place ? null : known.place};
		yield;
		// From here to the end no page is turned that nobody keeps.
		early?.stop();
		// The story's own record takes over what is not on disk yet; but where it is in doubt it may never be written.
		if (known.recognition.isDoubtful) early?.keeper.flush();
		const recalled = {...known, early: [...known.early, ...(early?.keeper.end() ?? [])]};
		store.dispatch({type: 'reading-replaced', reading, remembered});
		return {loaded, keeping: keepStory(store, loaded, recalled, size)};
	},
});

const isWhole = (found: LoadedStory | BegunStory): found is LoadedStory => 'identity' in found;

/** Plans what is shown first. A beginning is of no use where the page comes first, and is not the story's first. */
const planFirst = (opening: Opening, world: World): Plan => {
	const {found, showsTitle, place} = opening;
	if (isWhole(found)) return planWhole(opening, found, world);
	if (!found.isContinued || showsTitle || place) return planBegun(opening, found, world);
	const part = found.readPart();
	return part
		? planBegun(opening, found, world, part)
		: planWhole(opening, finish(withoutValues(found.whole)), world);
};

/** How long leaving may wait for what is left to be done, in milliseconds. */
const patience = 100;

/** Does what is left to be done once a story is shown: it comes to be there whole, is kept, and its file is followed. */
const createRest = (plan: Plan, {library, store}: World) => {
	let kept: KeptStory | undefined;
	let early: EarlyKeeping | undefined;
	let stopFollowing: Stop = () => undefined;
	const choices = (): ReadingChoices => store.story().choices;
	const onChange = (loaded: LoadedStory): void => {
		if (!kept) return;
		if (kept.keeping.follow(loaded)) kept = {...kept, loaded};
	};
	const onMissing = (): void =>
		store.dispatch({
			type: 'noticed',
			text: 'The file can no longer be read: the page shows its last contents',
		});
	const steps = (function* (): SharedTask<void> {
		kept ??= yield* plan.keep(early);
		yield;
		stopFollowing = followFile(kept.loaded, {library, choices, onChange, onMissing});
		yield* kept.keeping.rest;
	})();
	return {
		steps,
		kept: () => kept,
		/** What keeps the place by now; nothing before the store shows the story. */
		keeper: (): ReadingKeeper | EarlyKeeper | undefined => kept?.keeping.keeper() ?? early?.keeper,
		/** Begins to keep what is shown. */
		keep: (): void => {
			if (plan.keepEarly) early = plan.keepEarly();
			else kept = finish(plan.keep());
		},
		/** Takes a sample of the text of a story that is there whole. One that takes longer is taken the next time. */
		hurry(): void {
			if (!kept) return;
			const end = performance.now() + patience;
			while (performance.now() < end && steps.next().done !== true);
		},
		stop: (): void => {
			stopFollowing();
			early?.stop();
			kept?.keeping.stop();
		},
	};
};

/** Recalls what is remembered of a story, and makes it ready to be read. */
export const prepareReading = (opening: Opening, world: World): PreparedReading => {
	const plan = planFirst(opening, world);
	const rest = createRest(plan, world);
	const {kept, steps} = rest;
	return {
		start: plan.start,
		*reread(choices) {
			yield* steps;
			const known = kept();
			if (!known) throw new Refusal('The file could not be read to the end.');
			return yield* known.loaded.reread(choices);
		},
		ports: {
			readRest: () => finish(steps),
			...(plan.readEnd && {readEnd: plan.readEnd}),
			answer: isYes => kept()?.keeping.answer(isYes),
		},
		keep: rest.keep,
		save() {
			try {
				rest.hurry();
			} catch {
				// A file that cannot be read any more has no sample.
			}
			rest.keeper()?.flush();
		},
		keeper: () => kept()?.keeping.keeper(),
		isKept: () => rest.keeper()?.isKept(),
		untold: () => rest.keeper()?.untold(),
		rest: steps,
		stop: rest.stop,
	};
};
