import {existsSync} from 'node:fs';
import {Refusal} from '../core/refusal.ts';
import type {Story} from '../core/story/story.ts';
import type {Task} from '../core/task/task.ts';
import {openWith} from '../formats/open-with.ts';
import type {StoryFormat} from '../formats/story-format.ts';
import type {Library} from '../library/library.ts';
import {onDisk} from '../library/path-bytes.ts';
import type {ShelfStory} from '../ui/state/shelf-story.ts';
import {absolutePath} from './file-source.ts';
import {listStories} from './list-stories.ts';
import {displayTitleOf, titleFromPath} from './loaded-story.ts';
import {openSource} from './story-source.ts';

/** The stories on a shelf, and their details, which are read after the shelf is shown. */
export type Shelf = {
	readonly list: () => readonly ShelfStory[];
	/** Looks into the files that have not been opened yet, one in a step, and tells of each what it says about itself. */
	readonly look: (onSeen: (story: ShelfStory) => void) => Task<void>;
};

/** The shelf of the stories opened before. */
export const openedShelf = (library: Library): Shelf => ({
	list: () => listStories(library),
	*look() {
		// All is known from the records.
	},
});

/** What is known of a file that has not been opened. */
const unopened = (path: string): ShelfStory => ({
	title: titleFromPath(path),
	authors: [],
	rating: null,
	warnings: [],
	series: null,
	path,
	isMissing: !existsSync(onDisk(path)),
	progress: null,
	lastOpened: '',
});

/** The beginning of a story, or the whole of a small one, in steps. */
function* beginningOf(path: string, formats: readonly StoryFormat[]): Task<Story> {
	const source = openSource(path);
	try {
		const opening = openWith(formats, source, {wantsPreview: true});
		for (;;) {
			const step = opening.next();
			if (step.done === true) return step.value;
			if (step.value) return step.value.beginning;
			yield;
		}
	} finally {
		source.release();
	}
}

/** The shelf of files that are named, in their order, opened before or not. @throws {Refusal} as {@link absolutePath}. */
export const createFileShelf = (
	names: readonly string[],
	library: Library,
	formats: readonly StoryFormat[],
): Shelf => {
	const paths = names.map(absolutePath);
	const seen = new Map<string, ShelfStory>();
	return {
		list() {
			const opened = new Map(listStories(library).map(story => [story.path, story]));
			return paths.map(path => opened.get(path) ?? seen.get(path) ?? unopened(path));
		},
		*look(onSeen) {
			const opened = new Set(listStories(library).map(({path}) => path));
			for (const path of paths.filter(one => !opened.has(one))) {
				try {
					const story = yield* beginningOf(path, formats);
					const {authors, rating, warnings, series} = story.metadata;
					const title = displayTitleOf(story, path);
					const about = {title, authors, rating: rating?.label ?? null, warnings, series};
					seen.set(path, {...unopened(path), ...about});
				} catch (error) {
					if (!(error instanceof Refusal)) throw error;
					// Whoever opens it is told why it cannot be read.
					continue;
				}
				onSeen(seen.get(path) ?? unopened(path));
				yield;
			}
		},
	};
};
