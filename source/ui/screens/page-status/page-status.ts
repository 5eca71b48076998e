import {cellWidth, truncate} from '../../measured.ts';
import {entryAt} from '../../../core/story/chapters.ts';
import {isolated} from '../../../core/text/direction.ts';
import {percentOf} from '../../../core/story/progression.ts';
import {sceneInWords} from '../../../core/story/place-in-words.ts';
import type {View} from '../../../core/session/view.ts';
import type {Place} from '../../../core/story/story.ts';
import type {StoryState} from '../../state/app-state.ts';
import type {Reading} from '../../state/reading.ts';
import {bookmarksOn} from '../../state/bookmarks.ts';
import {currentView} from '../../state/move.ts';
import {row, spread, type Row} from '../../rows.ts';
import {geometryOfPages} from '../../text-area.ts';
import {outlineSceneAt, sceneOf, toldPlace, type ToldPlace} from '../position.ts';
import type {ScreenContext} from '../screen.ts';
import {chapterVersions} from './chapter-name.ts';
import {searchStatus} from './search-status.ts';
import {timeLeft} from './time-left.ts';

type Context = Pick<ScreenContext, 'state' | 'environment'>;

/** What a status line may say, each part in its versions from the longest to the shortest. */
type Parts = {
	readonly before: string;
	readonly title: string;
	readonly chapter: string | null;
	readonly scene: readonly [long: string, short: string];
	readonly page: readonly [long: string, short: string];
	readonly time: readonly [inStory: string, inScene: string];
	readonly percent: string;
};

const pageOf = (view: View, extent: StoryState['reading']['extent']): Parts['page'] => {
	const {page, pages, chapter, columns} = view;
	const endsElsewhere = view.endsStory && columns.at(-1)?.chapter !== chapter;
	if (page === null || extent === 'end' || extent === 'part' || endsElsewhere) return ['', ''];
	const of = pages === null || extent !== 'whole' ? null : pages;
	// Pages of the next chapter may stand beside the last one of this.
	const beside = columns.filter(column => column.chapter === chapter).length - 1;
	const last = of === null ? page + beside : Math.min(of, page + beside);
	const [words, numbers] = last > page ? ['pages', `${page}–${last}`] : ['page', `${page}`];
	return [
		`${words} ${numbers}${of === null ? '' : ` of ${of}`}`,
		`p. ${numbers}${of === null ? '' : `/${of}`}`,
	];
};

const sceneVersions = ({reading, session}: StoryState, place: Place): Parts['scene'] => {
	if (reading.extent === 'end') return ['the end', 'the end'];
	if (reading.extent === 'part') return ['', ''];
	const {number, total} = sceneOf({reading, session: {...session, place}});
	return [sceneInWords(number, total), `${number}/${total ?? '?'}`];
};

/** How long there is to read from a place on; nothing behind the last words. */
const timeVersions = ({reading, outline}: StoryState, {place, share}: ToldPlace): Parts['time'] => {
	const scene = share < 1 ? outlineSceneAt(reading.story, outline, place) : undefined;
	if (!scene) return ['', ''];
	const left = timeLeft(outline, scene, place.offset);
	const inScene = `${left.scene} left in scene`;
	return [left.story === null ? inScene : `${inScene}, ${left.story} in story`, inScene];
};

/** Of a beginning nobody knows what share of the story it is. */
const percentAt = ({extent, part}: Reading, share: number, {endsStory}: View): string => {
	if (part) return percentOf(part.from + share * (part.to - part.from));
	return extent === 'whole' || (extent === 'end' && endsStory) ? percentOf(share) : '';
};

const partsOf = ({state, environment}: Context): Parts => {
	const {story, choices, extent, title} = state.reading;
	const view = currentView(state, environment);
	const told = toldPlace(state, view);
	const mark = bookmarksOn(state.bookmarks, view).length > 0 ? '* ' : '';
	return {
		before: mark + (choices.raw ? 'raw · ' : ''),
		title,
		chapter: entryAt(story, told.place.chapter).title,
		scene: sceneVersions(state, told.place),
		page: pageOf(view, extent),
		time: timeVersions(state, told),
		percent: percentAt(state.reading, told.share, view),
	};
};

const join = (...parts: readonly string[]): string => parts.filter(part => part !== '').join(' · ');

/** Columns of the story's title below which it says nothing. */
const shortestTitle = 12;

/** The chapter as it fits beside the rest, then its number; without chapters the story's title takes its place. */
const chapterBeside = ({chapter, title}: Parts, room: number): readonly string[] => {
	if (chapter !== null) return chapterVersions(chapter, room).map(isolated);
	return room >= Math.min(shortestTitle, cellWidth(title)) ? [isolated(truncate(title, room))] : [];
};

/** The status line below one page: as much of it as fits into `columns`, and of the rest the less useful goes first. */
const inOne = (parts: Parts, columns: number): string => {
	const {before, title, chapter, scene, page, time, percent} = parts;
	const roomBeside = (rest: string): number => columns - cellWidth(before) - cellWidth(rest) - ' · '.length;
	const long = join(scene[0], page[0], time[0], percent);
	const middle = join(scene[0], page[0], time[1], percent);
	const [name = ''] = chapter === null ? [isolated(title)] : chapterVersions(chapter, Infinity).map(isolated);
	const number = chapterBeside(parts, 0).at(-1) ?? '';
	const versions = [
		...(chapter === null ? [] : [join(isolated(title), name, long)]),
		join(name, long),
		...chapterBeside(parts, roomBeside(middle)).map(shown => join(shown, middle)),
		...(number === '' ? [middle] : []),
		join(number, scene[0], page[0], percent),
		join(number, scene[0], page[1], percent),
		join(scene[0], page[1], percent),
		join(scene[0], percent),
		join(scene[1], percent),
		percent,
	].map(text => before + text);
	return versions.find(text => cellWidth(text) <= columns) ?? truncate(versions.at(-1) ?? '', columns);
};

/** Columns between the two ends of a status line. */
const apart = 4;

/** The status line below several pages: what is read at the left, where it is at the right. Undefined where it does not fit. */
const inTwo = (
	{before, title, chapter, scene, page, time, percent}: Parts,
	columns: number,
): Row | undefined => {
	const where = join(scene[0], page[0], time[0], percent);
	const names =
		chapter === null
			? [isolated(title)]
			: [
					...chapterVersions(chapter, Infinity).map(name => join(isolated(title), isolated(name))),
					...chapterVersions(chapter, Infinity).map(isolated),
				];
	const room = columns - cellWidth(before) - cellWidth(where) - apart;
	const what = names.find(name => cellWidth(name) <= room);
	if (what === undefined) return undefined;
	return spread({text: before + what, style: 'quiet'}, {text: where, style: 'quiet'}, columns);
};

/** What is said before the rest while hits are highlighted, as far as scene and percentage have room beside it. */
const beforeAll = (state: StoryState, {before, scene, percent}: Parts, columns: number): string => {
	const versions = searchStatus(state);
	const fits = (text: string, rest: string): boolean => cellWidth(text + before + rest) <= columns;
	const found =
		versions.find(text => fits(text, join(scene[0], percent))) ??
		versions.find(text => fits(text, percent)) ??
		'';
	return found + before;
};

/** What stands below the pages that are shown: where they are in the story, in at most `columns`. */
export const pageStatus = (context: Context, columns: number): Row => {
	const known = partsOf(context);
	const parts = {...known, before: beforeAll(context.state, known, columns)};
	const {columnCount} = geometryOfPages(context.state, context.environment.size);
	return (columnCount > 1 ? inTwo(parts, columns) : undefined) ?? row(inOne(parts, columns), 'quiet');
};
