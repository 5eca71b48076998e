import {outlineStory, type Outline} from '../core/story/outline.ts';
import type {WindowSize} from '../core/layout/page-geometry.ts';
import type {Story} from '../core/story/story.ts';
import type {Store} from './store.ts';

/** Longest that a key may have to wait for counting, in milliseconds. */
const slice = 8;

/**
 * Outlines a story in slices between keys. The first slice runs at once: the outline of a small story is known before
 * anything is shown. Gives what stops it.
 */
export const outlineInBackground = (story: Story, onOutline: (outline: Outline) => void): (() => void) => {
	const outlines = outlineStory(story);
	let next: ReturnType<typeof setImmediate> | undefined;
	const work = (): void => {
		next = undefined;
		const end = performance.now() + slice;
		for (;;) {
			const step = outlines.next();
			if (step.done) return;
			const isLate = performance.now() >= end;
			if (isLate || step.value.complete) onOutline(step.value);
			if (isLate && !step.value.complete) {
				next = setImmediate(work);
				return;
			}
		}
	};
	work();
	return () => {
		if (next) clearImmediate(next);
	};
};

/** Keeps a store informed of the outline of what is read, whichever reading it is. Gives what stops it. */
export const keepOutlined = (store: Store, size: () => WindowSize): (() => void) => {
	const begin = (): (() => void) =>
		outlineInBackground(store.state().reading.story, outline =>
			store.dispatch({type: 'outlined', outline}, size()),
		);
	let stop = begin();
	const unsubscribe = store.subscribe((state, previous) => {
		if (state.reading.story === previous.reading.story) return;
		stop();
		stop = begin();
	});
	return () => {
		unsubscribe();
		stop();
	};
};
