import {groupedDigits} from '../../core/text/grouped-digits.ts';
import {entryAt, scenesIn, tocByChapter} from '../../core/story/chapters.ts';
import {comparePlaces} from '../../core/story/place.ts';
import type {Outline, OutlineScene} from '../../core/story/outline.ts';
import type {Place, Story} from '../../core/story/story.ts';
import {cellWidth, truncate} from '../../core/text/cell-width.ts';
import {hintsFor, joinHints} from '../keymap/hints.ts';
import {plural} from '../plural.ts';
import {itemsOf, row, spread, type Item} from '../rows.ts';
import type {StoryState} from '../state/app-state.ts';
import {bookmarksIn} from '../state/bookmarks.ts';
import {goTo} from '../state/navigate.ts';
import {topScreen, withCursor} from '../state/screen-stack.ts';
import {marker, type Screen, type ScreenContent, type ScreenContext} from './screen.ts';
import {outlineSceneAt} from './position.ts';

/** An entry of the contents: a larger division, a titled chapter or a scene. */
type ContentsEntry = {
	readonly place: Place;
	readonly title: string | null;
	/** The scene; that of a chapter is its first. */
	readonly scene: OutlineScene;
	/** Whether it is a division or a chapter, and what it holds are entries of their own. */
	readonly hasScenes: boolean;
};

/** The entries, in reading order. The only scene of a titled chapter needs no entry of its own. */
const contentsEntries = (story: Story, outline: Outline): readonly ContentsEntry[] => {
	const toc = tocByChapter(story);
	return outline.scenes.flatMap((scene, index) => {
		const {title} = entryAt(story, scene.chapter);
		const place = {chapter: scene.chapter, offset: scene.range.start};
		const isFirst = outline.scenes[index - 1]?.chapter !== scene.chapter;
		const hasScenes = scenesIn(story, scene.chapter) > 1;
		const titles = isFirst ? (toc.get(scene.chapter) ?? []) : [];
		const chapter = titles.map((entry, order) => ({
			place,
			title: entry.title,
			scene,
			hasScenes: hasScenes || order < titles.length - 1,
		}));
		return title !== null && !hasScenes
			? chapter
			: [...chapter, {place, title: null, scene, hasScenes: false}];
	});
};

const currentEntry = ({reading: {story}, outline, session}: StoryState): number => {
	const here = outlineSceneAt(story, outline, session.place);
	return Math.max(
		0,
		contentsEntries(story, outline).findLastIndex(({scene}) => scene.number === here?.number),
	);
};

const isRead = ({furthest}: StoryState, {chapter, range}: OutlineScene): boolean =>
	comparePlaces({chapter, offset: range.end}, furthest) <= 0;

/** What has been done with a scene: read to its end, marked. */
const signs = (state: StoryState, scene: OutlineScene): string => {
	const isMarked = bookmarksIn(state.bookmarks, {chapter: scene.chapter, ...scene.range}).length > 0;
	return `${isMarked ? '*' : ' '}${isRead(state, scene) ? '✓' : ' '}`;
};

const shortTitle = 8;

/** A chapter's title; one that is a mere number has the first words beside it. */
const chapterName = ({title, scene, hasScenes}: ContentsEntry): string =>
	title !== null && title.length <= shortTitle && !hasScenes ? `${title} ${scene.firstWords}` : (title ?? '');

const content = ({state, geometry, cursor}: ScreenContext): ScreenContent => {
	const {story} = state.reading;
	const {measure} = geometry;
	const entries = contentsEntries(story, state.outline);
	const hereNumber = outlineSceneAt(story, state.outline, state.session.place)?.number;
	const digits = String(state.outline.scenes.length).length;
	const items = itemsOf(entries, (entry, index): Item => {
		const isSelected = index === cursor;
		const style = isSelected ? 'selected' : entry.title === null ? 'text' : 'heading';
		const here = entry.scene.number === hereNumber && !entry.hasScenes ? '→' : ' ';
		const number = String(entry.scene.number).padStart(digits);
		const name =
			entry.title === null ? `${here}${number}  ${entry.scene.firstWords}` : `${here}${chapterName(entry)}`;
		const right = entry.hasScenes
			? ''
			: `${groupedDigits(entry.scene.words).padStart(6)} words ${signs(state, entry.scene)}`;
		const left = truncate(marker(isSelected) + name, measure - cellWidth(right) - 1);
		return [spread({text: left, style}, {text: right, style: 'quiet'}, measure)];
	});
	const hint = hintsFor('contents', state.preferences.keys);
	const more = state.outline.complete ? '' : ', more being counted…';
	return {
		kind: 'list',
		heading: row(`Contents: ${plural(state.outline.scenes.length, 'scene')}${more}`, 'title'),
		items,
		empty: 'Nothing yet.',
		hints: [
			joinHints(
				hint('choose', 'goes there'),
				hint('list-down list-up', 'move'),
				'→ here, ✓ read, * marked',
				hint('up', 'back'),
			),
			joinHints(hint('choose', 'goes there'), hint('up', 'back')),
			hint('up', 'back'),
		],
	};
};

/** The contents: chapters and scenes with their first words, their length, and what has been read. */
export const contentsScreen: Screen<StoryState> = {
	content,
	firstCursor: currentEntry,
	choose(state, cursor, environment) {
		const entry = contentsEntries(state.reading.story, state.outline)[cursor];
		return entry ? goTo(state, entry.place, environment) : state;
	},
};

/** Takes more of the outline. Contents that stayed open while the scenes became others begin where the reader is again. */
export const takeOutline = (state: StoryState, outline: Outline): StoryState => {
	const known = {...state, outline};
	const isFirst = state.outline.scenes.length === 0 && topScreen(state).name === 'contents';
	return isFirst ? withCursor(known, currentEntry(known)) : known;
};
