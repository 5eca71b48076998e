import {
	pageGeometry,
	type PageGeometry,
	type PageWishes,
	type WindowSize,
} from '../core/layout/page-geometry.ts';
import type {TextArea} from '../core/layout/typography.ts';
import {alphabetic, scriptHabitsOf, type ScriptHabits} from '../core/layout/script-habits.ts';
import {chapterAt} from '../core/story/chapters.ts';
import {usualWidths, type Widths} from '../core/text/widths.ts';
import type {Preferences} from './preferences/preferences.ts';
import type {AppState, StoryState} from './state/app-state.ts';

/** How columns are counted in a window, as the terminal has answered or the reader knows better. */
export const widthsIn = (
	{widths = usualWidths}: WindowSize,
	{ambiguous}: Pick<Preferences, 'ambiguous'>,
): Widths => (ambiguous === 'auto' || widths.ambiguous === 'ascii' ? widths : {...widths, ambiguous});

const habitsOf = (state: AppState): ScriptHabits =>
	state.reading ? scriptHabitsOf(chapterAt(state.reading.story, state.session.place.chapter)) : alphabetic;

/** Whether the first of several pages stands at the right. */
export const pagesRunLeft = (state: StoryState): boolean => habitsOf(state).runsLeft;

/** What is wanted of a page: what the script of the chapter asks for, unless the reader knows better. */
const wishesOf = (state: AppState): Omit<PageWishes, 'columns'> => {
	const {measure} = state.preferences;
	const habits = habitsOf(state);
	return {...habits, measure: measure === 'auto' ? habits.measure : measure};
};

/** Where the pages of the story stand in a window. */
export const geometryOfPages = (state: AppState, size: WindowSize): PageGeometry =>
	pageGeometry(size, {...wishesOf(state), columns: state.preferences.columns});

/** Where a screen beside the page stands: in the middle, as wide as a page, and no narrower than pages are by default. */
export const geometryOfScreen = (state: AppState, size: WindowSize): PageGeometry => {
	const wishes = wishesOf(state);
	const measure = Math.max(wishes.measure, habitsOf(state).measure);
	return pageGeometry(size, {...wishes, measure, columns: 1});
};

/** Windows at least so high have room for blank rows around the ornament between two scenes, for large headings, and around headings. */
const roomAround = {breaks: 14, headings: 30};

/** How scenes are parted. Raw lines have no ornament between them: they are the file's. */
const breaksOf = ({preferences, reading}: StoryState, {rows}: WindowSize): TextArea['breaks'] => {
	if (preferences.sceneBreaks === 'page' || reading.choices.raw) return 'pages';
	return rows < roomAround.breaks ? 'tight' : 'spaced';
};

/** How the text of the story is set in a window. */
export const textAreaOf = (state: StoryState, size: WindowSize): TextArea => {
	const {preferences} = state;
	const {justified, hyphenation, paragraphs, korean} = preferences;
	const {measure, rows, columnCount} = geometryOfPages(state, size);
	return {
		measure,
		rows,
		columnCount,
		isJustified: justified,
		isHyphenated: hyphenation === 'always' || (justified && hyphenation === 'justified'),
		paragraphs: paragraphs === 'auto' ? (columnCount > 1 ? 'indented' : 'spaced') : paragraphs,
		keepsKoreanWords: korean === 'words',
		ordersLines: true,
		breaks: breaksOf(state, size),
		sinksHeadings: size.rows >= roomAround.headings,
		enlargesHeadings: size.drawsLargeText === true && !preferences.plain && size.rows >= roomAround.breaks,
		widths: widthsIn(size, preferences),
	};
};
