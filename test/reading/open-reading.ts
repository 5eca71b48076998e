import {createStoryLayout} from '../../source/core/layout/story-layout.ts';
import {noChoices} from '../../source/core/story/reading-choices.ts';
import {keepReading} from '../../source/reading/keep-reading.ts';
import type {Library} from '../../source/library/library.ts';
import {defaultPreferences} from '../../source/ui/preferences/preferences.ts';
import {startState} from './start-state.ts';
import type {Reading} from '../../source/ui/state/reading.ts';
import {createStore, type Store} from '../../source/reading/store.ts';
import {at, recallText} from '../library/recall-text.ts';
import {storyFrom} from '../story-from.ts';

const size = {columns: 80, rows: 24};

/** A story opened on its title screen, without a terminal. */
export type OpenReading = {
	readonly store: Store;
	readonly press: (...keys: readonly string[]) => void;
	/** Puts everything on disk. */
	readonly leave: () => void;
};

/** Opens a text that lies at a path as the program does. */
export const openReading = (library: Library, source: string, path: string): OpenReading => {
	const recalled = recallText(library, source, path);
	const story = storyFrom(source);
	const {place, furthest, bookmarks, lost, notice, record} = recalled;
	const reading: Reading = {
		story,
		extent: 'whole',
		choices: noChoices,
		layout: createStoryLayout(story),
		title: story.metadata.title ?? '',
		lastRead: null,
	};
	let ids = 0;
	const store = createStore(
		startState({
			reading,
			place: place ?? {chapter: 0, offset: 0},
			furthest,
			isContinued: place !== null,
			showsTitle: true,
			bookmarks,
			lost,
			preferences: defaultPreferences,
			notice,
		}),
		{
			now: () => at,
			size: () => size,
			newId: () => `new ${ids++}`,
		},
	);
	const keeper = keepReading({
		recalled: {...recalled, library, keptAs: record.choices},
		state: store.story(),
		size: () => size,
		onFailure(message) {
			throw new Error(message);
		},
	});
	store.subscribe(keeper.watch);
	return {
		store,
		press: (...keys) => keys.forEach(key => store.press(key)),
		leave: keeper.flush,
	};
};
