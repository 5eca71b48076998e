import {outlineStory, type Outline} from '../core/story/outline.ts';
import type {Story} from '../core/story/story.ts';

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
