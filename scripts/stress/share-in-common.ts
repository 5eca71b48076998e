import {compare} from '../../source/core/likeness/compare.ts';
import {takeFingerprint} from '../../source/core/likeness/fingerprint.ts';
import {sketchOf} from '../../source/core/likeness/sketch.ts';
import {finish} from '../../source/core/task/task.ts';
import type {Story} from '../../source/core/story/story.ts';

/** How much of one of two texts is in the other one, 0–1: of the two shares the larger, which is what decides. */
export const shareInCommon = (remembered: Story, opened: Story): number => {
	const [before, now] = [remembered, opened].map(story => finish(takeFingerprint(story)));
	if (!before || !now) return 0;
	const {ofRemembered, ofText} = compare(now, sketchOf(before));
	return Math.max(ofRemembered, ofText);
};
