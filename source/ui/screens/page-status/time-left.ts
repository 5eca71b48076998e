import type {Outline, OutlineScene} from '../../../core/story/outline.ts';
import {addSizes, readingTime, type ProseSize} from '../../../core/text/measure-prose.ts';
import {durationOf} from '../../duration.ts';

const known = new WeakMap<Outline, readonly ProseSize[]>();

/** How much there is behind each scene, to the end of the story. Made once for each outline. */
const sizesBehind = (outline: Outline): readonly ProseSize[] => {
	const made = known.get(outline);
	if (made) return made;
	const sizes: ProseSize[] = [];
	let size: ProseSize = {words: 0, ideographs: 0};
	for (const scene of outline.scenes.toReversed()) {
		sizes.push(size);
		size = addSizes(size, scene);
	}
	sizes.reverse();
	known.set(outline, sizes);
	return sizes;
};

const sayMinutes = (minutes: number): string => (minutes < 1 ? 'under 1 min' : durationOf(minutes));

export type TimeLeft = {readonly scene: string; readonly story: string | null};

/** Reading time from an offset in a scene to its end and to the story's, by the share of the scene's text that is left. */
export const timeLeft = (outline: Outline, scene: OutlineScene, from: number): TimeLeft => {
	const {start, end} = scene.range;
	const minutes = readingTime(scene) * (end > start ? (end - from) / (end - start) : 0);
	const behind = sizesBehind(outline)[scene.number - 1];
	return {
		scene: sayMinutes(minutes),
		story: outline.complete && behind ? sayMinutes(minutes + readingTime(behind)) : null,
	};
};
