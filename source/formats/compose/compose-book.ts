import {createStory} from '../../core/story/create-story.ts';
import type {
	Chapter,
	ChapterRole,
	FileFacts,
	Metadata,
	SpineEntry,
	Story,
	TocEntry,
} from '../../core/story/story.ts';
import {cleanInPlace, type CleanText} from '../../core/text/clean-text.ts';
import {withoutValues, type Task} from '../../core/task/task.ts';
import {composeChapter, endingOf} from './compose-chapter.ts';
import type {RoughBlock} from './rough-block.ts';

/** A chapter that its format has found, before it is read. */
export type BookChapter = {
	readonly id: string;
	readonly title: CleanText | null;
	readonly role: ChapterRole;
	/** Whether it is in the reading order: the others stand behind all that are. */
	readonly isLinear: boolean;
	/** Size in the source. */
	readonly weight: number;
	/** Reads its blocks, in steps. They may be asked for any number of times. */
	readonly blocks: () => Task<readonly RoughBlock[]>;
};

/** A book whose chapters its format knows: it is not divided at its headings. */
export type Book = {
	readonly metadata: Metadata;
	readonly chapters: readonly BookChapter[];
	readonly toc: readonly TocEntry[];
	readonly direction: 'ltr' | 'rtl' | null;
	readonly file: FileFacts;
	readonly isRaw: boolean;
};

/** Stands for a book in which nothing is: a story has at least one chapter. */
const nothing: BookChapter = {
	id: 'empty',
	title: null,
	role: 'body',
	isLinear: true,
	weight: 1,
	*blocks() {
		yield;
		return [];
	},
};

/** Makes a story of a book. Reads its last chapter, for the end marker. */
export function* composeBook({metadata, chapters, toc, direction, file, isRaw}: Book): Task<Story> {
	const known = chapters.length > 0 ? chapters : [nothing];
	const last = known.findLast(({role, isLinear}) => role === 'body' && isLinear);
	function* read(chapter: BookChapter): Task<Chapter> {
		const blocks = yield* chapter.blocks();
		return composeChapter({blocks, title: chapter.title, isLast: chapter === last, isRaw});
	}
	const spine = known.map((chapter): SpineEntry => ({
		id: chapter.id,
		title: chapter.title,
		weight: Math.max(1, chapter.weight),
		language: null,
		direction,
		isLinear: chapter.isLinear,
		role: chapter.role,
		sceneCount: null,
		read: () => read(chapter),
	}));
	const ending = last && endingOf(yield* withoutValues(read(last)));
	return createStory({
		metadata: {...metadata, status: metadata.status ?? ending?.status ?? null},
		spine,
		toc,
		ending: ending ? cleanInPlace(ending.text) : null,
		file,
	});
}
