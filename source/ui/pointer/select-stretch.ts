import {chapterAt} from '../../core/story/chapters.ts';
import {textUnits, type TextUnit} from '../../core/story/text-units.ts';
import type {Story} from '../../core/story/story.ts';
import type {Range} from '../../core/text/range.ts';
import type {StoryState} from '../state/app-state.ts';
import type {Environment} from '../state/environment.ts';
import {selectRange} from '../state/select.ts';
import type {PointedCharacter} from './cell-target.ts';

/** Words that are being selected with the mouse. */
export type Stretch = {
	readonly from: PointedCharacter;
	readonly to: PointedCharacter;
	/** What it grows by: a double click begins with a word, a triple one with a paragraph. */
	readonly unit: 'character' | Exclude<TextUnit, 'sentence'>;
};

/** The character itself, or the word or paragraph that it stands in; undefined beside all words. */
const unitAt = (
	story: Story,
	{chapter, offset, end}: PointedCharacter,
	unit: Stretch['unit'],
): Range | undefined => {
	if (unit === 'character') return {start: offset, end};
	const found = textUnits(story, chapter, unit).from(offset);
	return found && found.start <= offset ? found : undefined;
};

/** Told while the mouse is in another chapter than that in which a selection began. */
const oneChapter = 'A selection ends with its chapter';

/** Where the mouse has come to: in another chapter, the end of the one in which it was pressed that is nearer to it. */
const reached = (story: Story, {from, to, unit}: Stretch): Range => {
	if (from.chapter === to.chapter) return unitAt(story, to, unit) ?? {start: to.offset, end: to.end};
	const {text} = chapterAt(story, from.chapter);
	const edge = to.chapter > from.chapter ? text.trimEnd().length : text.length - text.trimStart().length;
	return {start: edge, end: edge};
};

/** Selects from one character to another one, as far as its chapter goes; the mouse holds the end that keys move. */
export const selectStretch = (stretch: Stretch, state: StoryState, environment: Environment): StoryState => {
	const {story} = state.reading;
	const {from, to, unit} = stretch;
	const held = unitAt(story, from, unit);
	if (!held) return state;
	const moved = reached(story, stretch);
	const isForward = moved.start >= held.start;
	const selected = selectRange(
		state,
		{
			chapter: from.chapter,
			from: isForward ? held.start : held.end,
			to: isForward ? Math.max(held.end, moved.end) : moved.start,
		},
		environment,
	);
	if (from.chapter !== to.chapter) return {...selected, notice: oneChapter};
	return selected.notice === oneChapter ? {...selected, notice: null} : selected;
};
