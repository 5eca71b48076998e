import {countPages, isCountOf, type SceneIndexes} from '../core/layout/count-pages.ts';
import type {WindowSize} from '../core/layout/page-geometry.ts';
import type {TextArea} from '../core/layout/typography.ts';
import {outlineStory} from '../core/story/outline.ts';
import type {Story} from '../core/story/story.ts';
import type {AppState} from '../ui/state/app-state.ts';
import {currentView} from '../ui/state/move.ts';
import type {Store} from './store.ts';
import {textAreaOf} from '../ui/text-area.ts';
import {workInBackground} from './work-in-background.ts';

type Stop = () => void;

/** Outlines the story that is read, whichever reading of it. */
const keepOutlined = (store: Store): ((state: AppState) => Stop | undefined) => {
	let outlined: Story | undefined;
	return ({reading}) => {
		const story = reading?.extent === 'whole' ? reading.story : undefined;
		if (story === outlined) return undefined;
		outlined = story;
		if (!story) return () => undefined;
		return workInBackground(outlineStory(story), {
			onProgress: outline => store.dispatch({type: 'outlined', outline}),
			onDone: outline => store.dispatch({type: 'outlined', outline}),
		});
	};
};

/** Counts the pages of the scene that is shown, in the window that it is shown in. */
const keepPaged = (store: Store, size: () => WindowSize): ((state: AppState) => Stop | undefined) => {
	let wanted: (SceneIndexes & {story: Story; area: TextArea}) | undefined;
	return state => {
		if (!state.reading) {
			wanted = undefined;
			return () => undefined;
		}
		const {story, layout, extent} = state.reading;
		if (extent !== 'whole') return undefined;
		const area = textAreaOf(size(), state.preferences, state.terminalOrders);
		const view = currentView(state, {size: size()});
		const scene = {chapter: view.chapter, scene: view.scene, area};
		const isUnderWay = wanted?.story === story && isCountOf({...wanted, before: [], total: 0}, scene);
		if (isUnderWay) return undefined;
		wanted = {...scene, story};
		// A scene of one galley has been counted by being shown.
		if (view.pages !== null) return () => undefined;
		return workInBackground(countPages(story, layout, scene, area), {
			onDone: count => store.dispatch({type: 'counted-pages', count}),
		});
	};
};

/**
 * Keeps a store informed of what takes a look at more than a page: the outline of the story, the number of pages of the
 * scene. Gives what stops it and what tells it of a new size of the window.
 */
export const keepCounted = (
	store: Store,
	size: () => WindowSize,
): {readonly stop: Stop; readonly look: () => void} => {
	const watches = [keepPaged(store, size), keepOutlined(store)];
	const stops: (Stop | undefined)[] = [];
	const look = (): void => {
		for (const [index, watch] of watches.entries()) {
			const stop = watch(store.state());
			if (!stop) continue;
			stops[index]?.();
			stops[index] = stop;
		}
	};
	look();
	const unsubscribe = store.subscribe(look);
	return {
		look,
		stop() {
			unsubscribe();
			for (const stop of stops) stop?.();
		},
	};
};
