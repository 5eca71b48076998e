import {finish} from '../task/task.ts';
import type {Chapter, ChapterCache, SpineEntry, Story} from './story.ts';

/**
 * UTF-16 units of text that are remembered: all of War and Peace. Chapters read one after another never hold more, and
 * turning back and forth over a chapter's edge reads nothing again.
 */
const mostUnits = 4_194_304;

/** Chapters that are remembered however large they are: the one that is shown, and its neighbours. */
const leastChapters = 3;

/** Chapters that were read, the one used last at the end. */
const createMemory = () => {
	const remembered = new Map<number, Chapter>();
	let units = 0;
	let last = -1;
	const forget = (index: number): void => {
		units -= remembered.get(index)?.text.length ?? 0;
		remembered.delete(index);
	};
	return {
		get: (index: number): Chapter | undefined => remembered.get(index),
		isLast: (index: number): boolean => index === last,
		hasRoomFor: ({text}: Chapter): boolean => units + text.length <= mostUnits,
		put(index: number, chapter: Chapter): void {
			forget(index);
			remembered.set(index, chapter);
			units += chapter.text.length;
			last = index;
		},
		forgetOldest(): void {
			// Asked first: to begin with the keys of a map costs more the more was taken out of it.
			if (units <= mostUnits) return;
			for (const oldest of remembered.keys()) {
				if (units <= mostUnits || remembered.size <= leastChapters) break;
				forget(oldest);
			}
		},
	};
};

const createChapterCache = (spine: readonly SpineEntry[]): ChapterCache => {
	const memory = createMemory();
	const counted = new Map<number, number>();
	const remember = (index: number, chapter: Chapter): Chapter => {
		memory.put(index, chapter);
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
			const known = memory.get(index);
			// Mostly it is the same again.
			if (known && memory.isLast(index)) return known;
			const chapter = remember(index, known ?? finish(entryOf(index).read()));
			memory.forgetOldest();
			return chapter;
		},
		*read(index) {
			const known = memory.get(index);
			if (known) return known;
			const chapter = yield* entryOf(index).read();
			if (memory.hasRoomFor(chapter)) remember(index, chapter);
			else counted.set(index, chapter.scenes.length);
			return chapter;
		},
		sceneCount: index => spine[index]?.sceneCount ?? counted.get(index) ?? null,
	};
};

/** What a format knows of a story before any chapter is read. Most formats leave nothing out. */
type KnownStory = Omit<Story, 'chapters' | 'leftOut'> & Partial<Pick<Story, 'leftOut'>>;

/** Makes a story of what a format knows before any chapter is read. */
export const createStory = (known: KnownStory): Story => ({
	leftOut: [],
	...known,
	chapters: createChapterCache(known.spine),
});
