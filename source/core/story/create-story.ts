import {finish} from '../task/task.ts';
import type {Chapter, ChapterCache, SpineEntry, Story} from './story.ts';

/**
 * UTF-16 units of text that are remembered: all of War and Peace. Chapters read one after another never hold more, and
 * turning back and forth over a chapter's edge reads nothing again.
 */
const mostUnits = 4_194_304;

/** Chapters that are remembered however large they are: the one that is shown, and its neighbours. */
const leastChapters = 3;

const createChapterCache = (spine: readonly SpineEntry[]): ChapterCache => {
	/** The one used last at the end. */
	const remembered = new Map<number, Chapter>();
	const counted = new Map<number, number>();
	let units = 0;

	const forget = (index: number): void => {
		units -= remembered.get(index)?.text.length ?? 0;
		remembered.delete(index);
	};
	const remember = (index: number, chapter: Chapter): Chapter => {
		forget(index);
		remembered.set(index, chapter);
		units += chapter.text.length;
		counted.set(index, chapter.scenes.length);
		return chapter;
	};
	const entryOf = (index: number): SpineEntry => {
		const entry = spine[index];
		if (!entry) throw new RangeError(`There is no chapter ${index}: the story has ${spine.length}.`);
		return entry;
	};
	return {
		at(index) {
			const chapter = remember(index, remembered.get(index) ?? finish(entryOf(index).read()));
			for (const oldest of remembered.keys()) {
				if (units <= mostUnits || remembered.size <= leastChapters) break;
				forget(oldest);
			}
			return chapter;
		},
		*read(index) {
			const known = remembered.get(index);
			if (known) return known;
			const chapter = yield* entryOf(index).read();
			if (units + chapter.text.length <= mostUnits) remember(index, chapter);
			else counted.set(index, chapter.scenes.length);
			return chapter;
		},
		sceneCount: index => spine[index]?.sceneCount ?? counted.get(index) ?? null,
	};
};

/** Makes a story of what a format knows before any chapter is read. */
export const createStory = (known: Omit<Story, 'chapters'>): Story => ({
	...known,
	chapters: createChapterCache(known.spine),
});
