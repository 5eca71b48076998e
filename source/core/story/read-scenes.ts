import {fnv1a} from '../text/fnv.ts';
import {foldText} from '../text/fold-text.ts';
import {chapterAt, sceneAt, sceneIndexAt} from './chapters.ts';
import {firstWordsOfScene} from './outline.ts';
import type {Place, Story} from './story.ts';

/** Scenes that were read to their ends, as numbers of 32 bits: their first words, which stay when others are edited. */
export type SceneKeys = ReadonlySet<number>;

/** More scenes are not remembered: 40 KB of a record. Those read last stay. */
export const mostSceneKeys = 10_000;

export const sceneKey = (firstWords: string): number => fnv1a(foldText(firstWords)) >>> 0;

/** The key of the scene that a place is in. Its chapter is read. */
export const sceneKeyAt = (story: Story, {chapter, offset}: Place): number => {
	const read = chapterAt(story, chapter);
	return sceneKey(firstWordsOfScene(read, sceneAt(read, sceneIndexAt(read, offset))));
};

/** The keys with one more; the same set where it is known. */
export const withSceneKey = (keys: SceneKeys, key: number): SceneKeys =>
	keys.has(key) ? keys : new Set([...keys, key]);

/** The keys that either knows, those of the second last. */
export const joinSceneKeys = (some: Iterable<number>, others: Iterable<number>): readonly number[] =>
	[...new Set([...some, ...others])].slice(-mostSceneKeys);
