import {chapterAt, sceneAt} from '../story/chapters.ts';
import type {Story} from '../story/story.ts';
import {layoutScene} from './layout-scene.ts';
import type {Line, Page} from './line.ts';
import {paginate} from './paginate.ts';

/** A scene set in lines and cut into pages. */
export type SceneLayout = {
	readonly lines: readonly Line[];
	readonly pages: readonly Page[];
};

/** The layout of a story: each scene is set when it is first asked for. */
export type StoryLayout = {
	/**
	 * @param chapter Index of the chapter.
	 * @param scene Index of the scene in the chapter.
	 * @param size Columns of the measure and rows of a page.
	 */
	readonly scene: (chapter: number, scene: number, size: {measure: number; rows: number}) => SceneLayout;
};

/** Scenes kept: enough for turning back and forth over a scene's edge and through a resize. */
const kept = 12;

/** The value for a key, made when it is not among the latest `kept` ones. */
const recall = <Value>(values: Map<string, Value>, key: string, make: () => Value): Value => {
	const value = values.get(key) ?? make();
	values.delete(key);
	values.set(key, value);
	const [oldest] = values.keys();
	if (values.size > kept && oldest !== undefined) values.delete(oldest);
	return value;
};

/** Lays a story out, lazily by scene. */
export const createStoryLayout = (story: Story): StoryLayout => {
	const lines = new Map<string, readonly Line[]>();
	const scenes = new Map<string, SceneLayout>();
	return {
		scene(chapterIndex, sceneIndex, {measure, rows}) {
			const key = `${chapterIndex}.${sceneIndex}.${measure}`;
			return recall(scenes, `${key}.${rows}`, () => {
				const chapter = chapterAt(story, chapterIndex);
				const set = recall(lines, key, () => layoutScene(chapter, sceneAt(chapter, sceneIndex), measure));
				return {lines: set, pages: paginate(set, rows)};
			});
		},
	};
};
