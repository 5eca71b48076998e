import {rangesOf} from '../../core/session/view.ts';
import {followLink, type LinkTarget} from '../../core/story/links.ts';
import {findNote, noteMarks, type FoundNote} from '../../core/story/notes.ts';
import {spansOver} from '../../core/story/spans.ts';
import {chapterAt} from '../../core/story/chapters.ts';
import {overlapping, type Range} from '../../core/text/range.ts';
import type {Chapter, Place, Span} from '../../core/story/story.ts';
import type {ChosenMark, ImageMark, Mark, PlacedMark} from './mark.ts';
import type {StoryState} from './app-state.ts';
import type {Environment} from './environment.ts';
import {currentView, moveSession} from './move.ts';
import {goTo} from './navigate.ts';

type Window = Pick<Environment, 'size' | 'showsImages'>;

const isMark = (span: Span): span is Mark & Span => span.kind === 'link' || span.kind === 'noteReference';

/** The images that stand in a range of a chapter, of those that are in the file. */
const imagesIn = ({blocks}: Chapter, range: Range): readonly ImageMark[] =>
	overlapping(blocks, range).flatMap(({image, start, end}) =>
		image && image.source !== '' ? [{kind: 'image', start, end, source: image.source}] : [],
	);

/** The links and the marks of notes in a range of a chapter. A link around the mark of a note is that mark alone. */
const spansIn = (chapter: Chapter, range: Range): readonly Mark[] => {
	const marks = spansOver(chapter, range).filter(isMark);
	const holds = (a: Range, b: Range): boolean => a !== b && a.start <= b.start && a.end >= b.end;
	return marks.filter(
		mark => mark.kind !== 'link' || !marks.some(other => other.kind !== 'link' && holds(mark, other)),
	);
};

/** The marks in a range of a chapter, in order; images only where the terminal can show them. */
const marksIn = (
	{reading: {story}, preferences}: StoryState,
	chapter: number,
	range: Range,
	{showsImages}: Pick<Environment, 'showsImages'>,
): readonly Mark[] => {
	const read = chapterAt(story, chapter);
	const marks = spansIn(read, range);
	if (showsImages !== true || preferences.pictures === 'never') return marks;
	return [...marks, ...imagesIn(read, range)].sort((a, b) => a.start - b.start);
};

/** The marks that begin or end on the pages that are shown, in order. */
const marksShown = (state: StoryState, environment: Window): readonly PlacedMark[] =>
	rangesOf(currentView(state, environment)).flatMap(({chapter, ...range}) =>
		marksIn(state, chapter, range, environment).map(mark => ({chapter, mark})),
	);

/** Whether a mark is on one of the pages that are shown. */
export const isMarkShown = (state: StoryState, {chapter, mark}: PlacedMark, environment: Window): boolean =>
	marksShown(state, environment).some(
		shown => shown.chapter === chapter && shown.mark.start === mark.start && shown.mark.end === mark.end,
	);

/** The mark that a character of the page belongs to; undefined where it belongs to none. */
export const markAt = (
	state: StoryState,
	{chapter, offset}: Place,
	environment: Window,
): PlacedMark | undefined => {
	const mark = marksIn(state, chapter, {start: offset, end: offset + 1}, environment).at(-1);
	return mark && {chapter, mark};
};

const choose = (state: StoryState, placed: PlacedMark | undefined, openAt: number | null): StoryState =>
	placed ? {...state, chosenMark: {...placed, openAt}} : state;

/** The mark some marks on from the chosen one, round the ends; from the first or the last where none is chosen. */
const markFrom = (
	marks: readonly PlacedMark[],
	chosen: ChosenMark | null,
	by: number,
): PlacedMark | undefined => {
	const at = marks.findIndex(
		({chapter, mark: {start, end}}) =>
			chapter === chosen?.chapter && start === chosen.mark.start && end === chosen.mark.end,
	);
	const from = at === -1 && by < 0 ? 0 : at;
	return marks[(((from + by) % marks.length) + marks.length) % marks.length];
};

/** Chooses the next link or note mark on the page; while a note is open, opens the next one of the chapter. */
export const stepMark = (state: StoryState, by: number, environment: Environment): StoryState => {
	const {chosenMark, reading, session} = state;
	if (chosenMark !== null && chosenMark.openAt !== null) {
		const {chapter} = chosenMark;
		const notes = noteMarks(reading.story, chapter).map(mark => ({chapter, mark}));
		return choose(state, markFrom(notes, chosenMark, by), 0);
	}
	const marks = marksShown(state, environment);
	if (marks.length > 0) return choose(state, markFrom(marks, chosenMark, by), null);
	// Terminals send the same for Tab and Ctrl-I, which goes forward over jumps.
	const isBack = session.history.forward.length > 0 && by > 0;
	return isBack
		? moveSession(state, {type: 'went-forward'}, environment)
		: {...state, notice: 'No links or notes on this page'};
};

/** What a chosen mark leads to; undefined where that is not in the file. */
export const targetOf = (
	{reading: {story}}: StoryState,
	{chapter, mark}: ChosenMark,
): LinkTarget | {readonly to: 'note'; readonly found: FoundNote} | {readonly to: 'image'} | undefined => {
	if (mark.kind === 'image') return {to: 'image'};
	if (mark.kind === 'link') return followLink(story, chapter, mark.href);
	const found = findNote(story, chapter, mark.target);
	return found ? {to: 'note', found} : followLink(story, chapter, mark.target);
};

/** An address as people write it: without the scheme that goes without saying. */
export const shownAddress = (address: string): string => address.replace(/^(?:https?:)?\/\/|^mailto:/i, '');

/** Opens the note or the image, goes where the link leads, or goes from an open note to where it stands itself. */
export const openMark = (state: StoryState, environment: Environment): StoryState => {
	const {chosenMark} = state;
	if (!chosenMark) return state;
	const target = targetOf(state, chosenMark);
	switch (target?.to) {
		case 'note': {
			if (chosenMark.openAt === null) return choose(state, chosenMark, 0);
			const {place} = target.found;
			return place ? goTo(state, place, environment) : state;
		}
		case 'image':
			return {...state, chosenMark: {...chosenMark, image: chosenMark.image ?? null}};
		case 'place':
			return goTo(state, target.place, environment);
		case 'outside':
			return {...state, notice: shownAddress(target.address)};
		default:
			return {
				...state,
				notice: chosenMark.mark.kind === 'link' ? 'This link leads nowhere' : 'This note is not in the file',
			};
	}
};

/** Closes the note that is open, or lets the chosen mark go. */
export const closeMark = (state: StoryState): StoryState => {
	const {chosenMark} = state;
	const isOpen = chosenMark !== null && chosenMark.openAt !== null;
	return {...state, chosenMark: isOpen ? {...chosenMark, openAt: null} : null};
};
