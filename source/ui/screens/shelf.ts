import {isolated} from '../../core/text/direction.ts';
import {ageOf} from '../age.ts';
import {hintsFor, joinHints} from '../keymap/hints.ts';
import {plural} from '../plural.ts';
import {indented, itemsOf, row, spread, wrappedRows, type Item, type Row} from '../rows.ts';
import type {ShelfState} from '../state/app-state.ts';
import type {ShelfStory} from '../state/shelf-story.ts';
import {marker, type Screen, type ScreenContent, type ScreenContext} from './screen.ts';

const storyItem = (
	story: ShelfStory,
	isSelected: boolean,
	{measure, now}: {measure: number; now: string},
): Item => {
	const authors = story.authors.length === 0 ? '' : ` by ${story.authors.map(isolated).join(', ')}`;
	const state = story.isMissing ? `missing: ${story.path ?? ''}` : (story.progress ?? 'not begun');
	const about = [story.rating, state].filter(part => part !== null).join(' · ');
	const under = (rows: readonly Row[]): readonly Row[] => rows.map(line => indented(line, 2));
	return [
		spread(
			{
				text: `${marker(isSelected)}${isolated(story.title)}${authors}`,
				style: isSelected ? 'selected' : 'heading',
			},
			{text: ageOf(story.lastOpened, now), style: 'quiet'},
			measure,
		),
		...under(wrappedRows(about, measure - 2, 'quiet')),
		...under(
			story.warnings.flatMap(warning => wrappedRows(`⚠ ${isolated(warning)}`, measure - 2, 'warning')),
		),
		row(''),
	];
};

const content = ({
	state: {stories, preferences},
	environment: {now},
	geometry: {measure},
	cursor,
}: ScreenContext<ShelfState>): ScreenContent => {
	const hint = hintsFor('shelf', preferences.keys);
	return {
		kind: 'list',
		heading: row(plural(stories.length, 'story', 'stories'), 'title'),
		items: itemsOf(stories, (story, index) => storyItem(story, index === cursor, {measure, now})),
		empty: 'No story yet: reader FILE opens one.',
		hints: [
			joinHints(hint('choose', 'opens'), hint('list-down list-up', 'move'), hint('leave', 'leaves')),
			joinHints(hint('choose', 'opens'), hint('leave', 'leaves')),
			hint('leave', 'leaves'),
		],
	};
};

/** Why a story cannot be opened from here; null where it can. */
const obstacleOf = ({path, isMissing}: ShelfStory): string | null => {
	if (path === null) return 'This story came through a pipe: pipe it to reader again. Its place is kept.';
	return isMissing ? 'The file is not there. Its place is kept.' : null;
};

/** The shelf: the stories opened before, newest first. */
export const shelfScreen: Screen<ShelfState> = {
	content,
	choose(state, cursor) {
		const story = state.stories[cursor];
		if (!story) return state;
		const notice = obstacleOf(story);
		return notice === null ? {...state, chosen: story} : {...state, notice};
	},
	rowsPerEntry: 4,
};
