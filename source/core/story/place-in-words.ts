import {percentOf} from './progression.ts';

/** The scene of a place in words: `scene 4`, `scene 4 of 11`; empty where nobody has counted the scenes before it. */
export const sceneInWords = (scene: number | null, scenes: number | null = null): string =>
	scene === null ? '' : `scene ${scene}${scenes === null ? '' : ` of ${scenes}`}`;

/** A place in words: `scene 4 of 11, 37%`; its share alone where the scene is not known. */
export const placeInWords = ({
	scene,
	scenes,
	totalProgression,
}: {
	readonly scene: number | null;
	readonly scenes?: number | null;
	readonly totalProgression: number;
}): string =>
	[sceneInWords(scene, scenes), percentOf(totalProgression)].filter(part => part !== '').join(', ');
