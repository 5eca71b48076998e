import {ageOf} from '../age.ts';
import {indented, itemsOf, row, spread, wrappedRows, type Item, type Row} from '../rows.ts';
import {marker, type ScreenContent} from '../screens/screen.ts';

/** A story opened before, as the shelf shows it. */
export type ShelfStory = {
	readonly title: string;
	readonly authors: readonly string[];
	readonly rating: string | null;
	readonly warnings: readonly string[];
	/** Where it lies; null for one that came through standard input. */
	readonly path: string | null;
	readonly isMissing: boolean;
	/** “scene 4 of 11, 37 %”; null for a story that was opened and not read. */
	readonly progress: string | null;
	/** ISO 8601. */
	readonly lastOpened: string;
};

const storyItem = (
	story: ShelfStory,
	isSelected: boolean,
	{measure, now}: {measure: number; now: string},
): Item => {
	const authors = story.authors.length === 0 ? '' : ` by ${story.authors.join(', ')}`;
	const state = story.isMissing ? `missing: ${story.path ?? ''}` : (story.progress ?? 'not begun');
	const about = [story.rating, state].filter(part => part !== null).join(' · ');
	const under = (rows: readonly Row[]): readonly Row[] => rows.map(line => indented(line, 2));
	return [
		spread(
			{text: `${marker(isSelected)}${story.title}${authors}`, style: isSelected ? 'selected' : 'heading'},
			{text: ageOf(story.lastOpened, now), style: 'quiet'},
			measure,
		),
		...under(wrappedRows(about, measure - 2, 'quiet')),
		...under(story.warnings.flatMap(warning => wrappedRows(`⚠ ${warning}`, measure - 2, 'warning'))),
		row(''),
	];
};

/** The shelf: the stories opened before, newest first. */
export const shelfContent = (
	stories: readonly ShelfStory[],
	cursor: number,
	page: {measure: number; now: string},
): ScreenContent => ({
	kind: 'list',
	heading: row(stories.length === 1 ? '1 story' : `${stories.length} stories`, 'title'),
	items: itemsOf(stories, (story, index) => storyItem(story, index === cursor, page)),
	empty: 'No story yet: reader FILE opens one.',
	hints: ['Enter opens · j k move · q leaves', 'Enter opens · q leaves', 'q leaves'],
});
