import {countPages, isCountOf, type StretchIndexes} from '../core/layout/count-pages.ts';
import type {WindowSize} from '../core/layout/page-geometry.ts';
import type {StoryLayout} from '../core/layout/story-layout.ts';
import type {TextArea} from '../core/layout/typography.ts';
import {totalWeight} from '../core/story/running-totals.ts';
import type {Story} from '../core/story/story.ts';
import {wholeStory} from '../ui/state/app-state.ts';
import {currentView} from '../ui/state/move.ts';
import {followRequests, type Following} from './follow-requests.ts';
import type {Store} from './store.ts';
import {surveyOf} from './survey.ts';
import {textAreaOf} from '../ui/text-area.ts';
import {whenCalm} from './when-calm.ts';
import {workInBackground} from './work-in-background.ts';

/** A story with more weight is not soon counted: what shows it goes first. */
const soonCounted = 1_000_000;

const isSoonCounted = (story: Story): boolean => totalWeight(story) <= soonCounted;

const keepOutlined = (store: Store): Following =>
	followRequests<Story>(store, {
		wanted: state => wholeStory(state)?.reading.story,
		isSame: (a, b) => a === b,
		start: story =>
			workInBackground(
				isSoonCounted(story) ? surveyOf(story).outline() : whenCalm(store, surveyOf(story).outline()),
				{
					onProgress: outline => store.dispatch({type: 'outlined', outline}),
					onDone: outline => store.dispatch({type: 'outlined', outline}),
				},
				isSoonCounted(story),
			),
	});

type CountRequest = StretchIndexes & {
	readonly story: Story;
	readonly layout: StoryLayout;
	readonly area: TextArea;
	/** Whether being shown has counted them: the stretch is of one galley. */
	readonly isCounted: boolean;
};

/** Counts the pages of the stretch that is shown, in the window that it is shown in. */
const keepPaged = (store: Store, size: () => WindowSize): Following =>
	followRequests<CountRequest>(store, {
		wanted(of) {
			const state = wholeStory(of);
			if (!state) return undefined;
			const {story, layout} = state.reading;
			const area = textAreaOf(state, size());
			const {chapter, stretch, pages} = currentView(state, {size: size()});
			return {chapter, stretch, area, story, layout, isCounted: pages !== null};
		},
		isSame: (a, b) => a.story === b.story && isCountOf({...a, before: [], total: 0}, b),
		start: ({story, layout, area, isCounted, ...indexes}) =>
			isCounted
				? () => undefined
				: workInBackground(
						countPages(story, layout, indexes, area),
						{onDone: count => store.dispatch({type: 'counted-pages', count})},
						isSoonCounted(story),
					),
	});

/**
 * Keeps a store informed of what takes a look at more than a page: the outline of the story, the number of pages of the
 * scene. Told of a new size of the window, it looks again.
 */
export const keepCounted = (store: Store, size: () => WindowSize): Following => {
	const paged = keepPaged(store, size);
	let outlined: Following | undefined;
	// The first frame goes before.
	const begin = setImmediate(() => {
		outlined = keepOutlined(store);
	});
	return {
		look() {
			paged.look();
			outlined?.look();
		},
		stop() {
			clearImmediate(begin);
			paged.stop();
			outlined?.stop();
		},
	};
};
